"""report.pdf.subset"""

from __future__ import annotations

import struct
from io import BytesIO
from pathlib import Path

import pytest
from PIL import ImageFont

from inspector_app.report.font_files import FILES, load_face, table_places
from inspector_app.report.pdf.subset import assembled, subset
from tests.report.samples import FONTS

SANS = FONTS / FILES["sans"]


def composite(source: Path) -> int:
    """The first glyph of a font that is made of others."""
    data = source.read_bytes()
    places = table_places(data)
    (count,) = struct.unpack_from(">H", data, places["maxp"][0] + 4)
    offsets = struct.unpack_from(f">{count + 1}I", data, places["loca"][0])
    glyf = places["glyf"][0]
    for glyph in range(count):
        if offsets[glyph + 1] > offsets[glyph] and data[glyf + offsets[glyph]] >= 0x80:
            return glyph
    raise AssertionError("no composite glyph")


def test_a_subset_holds_the_used_glyphs_and_is_small() -> None:
    face = load_face(SANS)
    glyphs = [face.glyph(char) for char in "绿色服务A1"]
    cut = subset(SANS, glyphs)
    assert set(cut.numbers) == {0, *glyphs}
    assert sorted(cut.numbers.values()) == list(range(7))
    assert len(cut.font) < 6000


def test_a_subset_is_a_font_that_freetype_reads() -> None:
    cut = subset(SANS, [load_face(SANS).glyph("中")])
    assert ImageFont.truetype(BytesIO(cut.font), 20).getname()[0] is None or cut.font[:4] == b"\0\1\0\0"


def test_outlines_and_widths_are_those_of_the_font() -> None:
    glyph = load_face(SANS).glyph("评")
    cut = subset(SANS, [glyph])
    source = SANS.read_bytes()
    whole, small = table_places(source), table_places(cut.font)
    first, last = struct.unpack_from(">2I", source, whole["loca"][0] + 4 * glyph)
    outline = source[whole["glyf"][0] + first : whole["glyf"][0] + last]
    number = cut.numbers[glyph]
    start, end = struct.unpack_from(">2I", cut.font, small["loca"][0] + 4 * number)
    assert cut.font[small["glyf"][0] + start : small["glyf"][0] + end].rstrip(b"\0") == outline.rstrip(b"\0")
    assert struct.unpack_from(">H", cut.font, small["hmtx"][0] + 4 * number) == (1000,)


def test_the_parts_of_a_composite_glyph_come_along() -> None:
    kai = FONTS / FILES["kai"]
    glyph = composite(kai)
    cut = subset(kai, [glyph])
    assert len(cut.numbers) > 2
    places = table_places(cut.font)
    start = (
        places["glyf"][0] + struct.unpack_from(">I", cut.font, places["loca"][0] + 4 * cut.numbers[glyph])[0]
    )
    (part,) = struct.unpack_from(">H", cut.font, start + 12)
    assert part in cut.numbers.values()


def test_checksums_are_those_of_the_tables() -> None:
    cut = subset(SANS, [5, 6])
    (count,) = struct.unpack_from(">H", cut.font, 4)
    for index in range(count):
        _, check, offset, length = struct.unpack_from(">4sIII", cut.font, 12 + 16 * index)
        padded = cut.font[offset : offset + length] + bytes(-length % 4)
        assert check == sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="gone"):
        subset(tmp_path / "gone.ttf", [1])


def test_fonts_with_short_tables_are_cut_alike(tmp_path: Path) -> None:
    """Small fonts keep half offsets, and one advance for all glyphs of a width."""
    face = load_face(SANS)
    whole = subset(SANS, [face.glyph(char) for char in "中评价"])
    places = table_places(whole.font)
    tables = {tag: whole.font[offset : offset + length] for tag, (offset, length) in places.items()}
    offsets = struct.unpack(f">{len(tables['loca']) // 4}I", tables["loca"])
    tables["loca"] = struct.pack(f">{len(offsets)}H", *(offset // 2 for offset in offsets))
    metrics = struct.unpack(f">{len(tables['hmtx']) // 2}H", tables["hmtx"])
    tables["hmtx"] = struct.pack(">HH", *metrics[:2]) + struct.pack(f">{len(offsets) - 2}H", *metrics[3::2])
    tables["head"] = tables["head"][:50] + b"\0\0" + tables["head"][52:]
    tables["hhea"] = tables["hhea"][:34] + b"\0\1"
    tables["cvt "] = b"\0\1\0\2"
    short = tmp_path / "short.ttf"
    short.write_bytes(assembled(tables))
    cut = subset(short, [1, 2])
    again = table_places(cut.font)
    assert set(cut.numbers) == {0, 1, 2}
    assert "cvt " in again
    start = again["glyf"][0]
    ends = struct.unpack_from(">4I", cut.font, again["loca"][0])
    assert cut.font[start : start + ends[3]] == tables["glyf"][: offsets[3]]
    assert struct.unpack_from(">6H", cut.font, again["hmtx"][0])[::2] == (1000, 1000, 1000)
