"""report.pdf.cid_font"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.errors import DataError, UnavailableError
from inspector_app.report.blocks import Paragraph
from inspector_app.report.faces import FontSet
from inspector_app.report.pdf.cid_font import CidFont
from inspector_app.report.pdf.objects import PdfObjects
from tests.report.conftest import Written
from tests.report.pdf.reading import text_of_page


def unescaped(data: bytes) -> bytes:
    """A PDF string as a reader takes it."""
    out, index = bytearray(), 0
    while index < len(data):
        if data[index] == 0x5C:
            index += 1
            out += {b"r": b"\r"}.get(data[index : index + 1], data[index : index + 1])
        else:
            assert data[index] not in b"()\r"
            out.append(data[index])
        index += 1
    return bytes(out)


@given(st.text(st.characters(max_codepoint=0xFFFF, exclude_categories=["Cs"])))
def test_a_text_is_its_utf16(fonts: FontSet, text: str) -> None:
    """Brackets, backslashes and line ends inside the codes do not end the string."""
    font = CidFont(fonts.faces["sans"])
    font.learn(text)
    assert unescaped(font.encode(text)) == text.encode("utf-16-be")


def test_characters_above_the_first_plane_take_one_code(fonts: FontSet) -> None:
    font = CidFont(fonts.faces["kai"])
    font.learn("中𠮷𰻝")
    assert len(font.encode("中𠮷𰻝")) == 6


def test_more_of_them_than_there_are_codes_do_not_break_others(fonts: FontSet) -> None:
    font = CidFont(fonts.faces["kai"])
    font.learn(chr(0x20000 + index) for index in range(2100))
    assert unescaped(font.encode(chr(0x20000 + 2099))) == b"\xff\xfd"


@pytest.mark.parametrize(
    "words", ["绿色服务评价，。《》“”……——①㎡℃²₂★", "𠮷野家𰻝面喆堃", "Aa09 <b>&amp;</b> \\()[]"]
)
def test_a_reader_gets_back_what_was_written(written: Written, words: str) -> None:
    for style in ("body", "cell", "note", "heading3"):
        path = written(Paragraph(words, style, indent=0))
        assert words in text_of_page(path, 0)
        path.unlink()


def test_a_font_file_that_was_damaged_says_so(fonts: FontSet, tmp_path: Path) -> None:
    (tmp_path / "cut.ttf").write_bytes(fonts.faces["sans"].source.read_bytes()[:4000])
    font = CidFont(replace(fonts.faces["sans"], source=tmp_path / "cut.ttf"))
    font.learn("中")
    with pytest.raises(DataError) as caught:
        font.add_to(PdfObjects("zh-CN"))
    assert caught.value.code == "report.font_damaged"


def test_a_font_file_that_went_away_says_so(fonts: FontSet, tmp_path: Path) -> None:
    font = CidFont(replace(fonts.faces["sans"], source=tmp_path / "gone.ttf"))
    font.learn("中")
    with pytest.raises(UnavailableError) as caught:
        font.add_to(PdfObjects("zh-CN"))
    assert caught.value.code == "report.font_unreadable"
