"""report.faces"""

from __future__ import annotations

from inspector_app.report.faces import FACE_NAMES, FontSet, Widths


def test_every_face_has_chinese_and_latin(fonts: FontSet) -> None:
    """Names of people and places leave GB 2312: 喆 堃 镕 淼 are among them."""
    for name in FACE_NAMES:
        for char in "中评价绿色喆堃镕淼，。《》①㎡℃★Az09 %":
            assert fonts.faces[name].glyph(char), (name, char)


def test_a_full_width_character_is_one_em_wide(fonts: FontSet) -> None:
    face = fonts.faces["sans"]
    assert {face.width(char) for char in "中，（《“"} == {1000}
    assert 400 < face.width("a") < 700


def test_a_stand_in_draws_what_a_face_lacks(fonts: FontSet) -> None:
    assert fonts.owner("中", "serif") == "serif"
    assert fonts.owner("𠮷", "sans") == "kai"
    assert fonts.owner("😀", "sans") is None


def test_characters_above_the_first_plane_are_found(fonts: FontSet) -> None:
    kai = fonts.faces["kai"]
    assert kai.glyph("𠮷")
    assert kai.width("𠮷") == 1000
    assert kai.glyph("\U000f0000") == 0


def test_missing_characters_are_named(fonts: FontSet) -> None:
    assert fonts.without_glyph("中a😀ع") == {"😀", "ع"}


def test_widths_are_looked_up_once_and_include_stand_ins(fonts: FontSet) -> None:
    widths = Widths(fonts, "sans")
    assert widths["𠮷"] == 1000
    assert "𠮷" in widths
    assert widths["😀"] == fonts.faces["sans"].missing_width
    assert widths["\n"] == 0
