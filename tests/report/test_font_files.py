"""report.font_files"""

from __future__ import annotations

import struct
from pathlib import Path

import pytest

from inspector_app.errors import DataError, UnavailableError
from inspector_app.report.faces import Face
from inspector_app.report.font_files import FILES, load_face, load_fonts
from tests.report.samples import FONTS

SANS = FONTS / FILES["sans"]


def same(one: Face, other: Face) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in Face.__slots__)


def test_the_cache_gives_what_the_font_gives(tmp_path: Path) -> None:
    """The second start reads 260 KB instead of 10 MB."""
    parsed = load_face(SANS, tmp_path)
    (kept,) = tmp_path.iterdir()
    assert kept.stat().st_size < 300_000
    cached = load_face(SANS, tmp_path)
    assert same(parsed, cached)
    assert parsed.postscript_name == "NotoSansSC-Regular"


@pytest.mark.parametrize("damage", [b"", b"no cache", None])
def test_a_damaged_cache_is_passed_over(tmp_path: Path, damage: bytes | None) -> None:
    parsed = load_face(SANS, tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:5000] + b"x" + whole[5001:] if damage is None else damage)
    assert same(load_face(SANS, tmp_path), parsed)
    assert kept.read_bytes() == whole


def test_a_cache_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    assert load_face(SANS, blocked / "cache").glyph("中")


def test_a_changed_font_is_read_anew(tmp_path: Path) -> None:
    """The cache is named by the checksums of the font's tables, not by its file name."""
    cache, font = tmp_path / "cache", tmp_path / SANS.name
    font.write_bytes(SANS.read_bytes())
    load_face(font, cache)
    data = bytearray(SANS.read_bytes())
    struct.pack_into(">I", data, 16, 1)  # the checksum of the first table
    font.write_bytes(data)
    load_face(font, cache)
    assert len(list(cache.iterdir())) == 2


def test_a_missing_folder_says_which_file(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError) as caught:
        load_fonts(tmp_path)
    assert caught.value.code == "report.font_unreadable"
    assert caught.value.place.endswith("NotoSansSC-Regular.ttf")


@pytest.mark.parametrize("content", [b"", b"<html>not a font</html>" * 9, b"\0\1\0\0\0\0" + b"\0" * 6])
def test_what_is_no_font_says_so(tmp_path: Path, content: bytes) -> None:
    font = tmp_path / "font.ttf"
    font.write_bytes(content)
    with pytest.raises(DataError) as caught:
        load_face(font)
    assert caught.value.code == "report.font_damaged"


def test_the_older_character_table_says_the_same(tmp_path: Path) -> None:
    """Fonts a body brings itself may have format 4 only."""
    data = bytearray(SANS.read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"cmap":
            (tables,) = struct.unpack_from(">H", data, offset + 2)
            for table in range(tables):
                platform, encoding = struct.unpack_from(">HH", data, offset + 4 + 8 * table)
                if (platform, encoding) in {(3, 10), (0, 4)}:
                    struct.pack_into(">H", data, offset + 4 + 8 * table, 9)
    font = tmp_path / "older.ttf"
    font.write_bytes(data)
    older, newer = load_face(font), load_face(SANS)
    assert all(older.glyph(char) == newer.glyph(char) for char in "中文评价Az09，。①℃")
    assert len(older.high_codes) == 0


def test_a_font_without_outlines_says_so(tmp_path: Path) -> None:
    """OpenType fonts with PostScript outlines cannot be embedded."""
    data = SANS.read_bytes().replace(b"glyf", b"CFF ", 1)
    font = tmp_path / "font.otf"
    font.write_bytes(data)
    with pytest.raises(DataError) as caught:
        load_face(font)
    assert caught.value.code == "report.font_damaged"


def test_fonts_of_another_grid_are_scaled(tmp_path: Path) -> None:
    """All numbers are thousandths of the type size, whatever the font counts in."""
    data = bytearray(SANS.read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"head":
            struct.pack_into(">H", data, offset + 18, 2000)
        if tag == b"OS/2":
            struct.pack_into(">4s", data, 12 + 16 * index, b"os/2")
    font = tmp_path / "fine.ttf"
    font.write_bytes(data)
    face = load_face(font)
    assert face.width("中") == 500
    assert face.cap_height == 730


def test_the_cache_reads_the_same_on_a_machine_of_the_other_byte_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = load_face(SANS, tmp_path)
    (kept,) = tmp_path.iterdir()
    here = kept.read_bytes()
    kept.unlink()
    monkeypatch.setattr("sys.byteorder", "big")
    load_face(SANS, tmp_path)
    assert kept.read_bytes() != here  # the arrays of this machine, turned once
    assert same(load_face(SANS, tmp_path), parsed)


def test_a_font_without_a_name_is_called_as_its_file(tmp_path: Path) -> None:
    data = bytearray(SANS.read_bytes())
    (count,) = struct.unpack_from(">H", data, 4)
    for index in range(count):
        tag, _, offset, _ = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        if tag == b"name":
            struct.pack_into(">H", data, offset + 2, 0)
    font = tmp_path / "Nameless.ttf"
    font.write_bytes(data)
    assert load_face(font).postscript_name == "Nameless"
