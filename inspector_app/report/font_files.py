"""Reads TrueType files into faces, and keeps what it read in a cache named by their content."""

from __future__ import annotations

import os
import struct
import sys
import zlib
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from inspector_app.errors import DataError, UnavailableError
from inspector_app.report.faces import FACE_NAMES, Face, FaceName, FontSet

FILES: dict[FaceName, str] = {
    "sans": "NotoSansSC-Regular.ttf",
    "bold": "NotoSansSC-Bold.ttf",
    "serif": "NotoSerifSC-Regular.ttf",
    "kai": "LXGWWenKai-Regular.ttf",
}

_FORMAT = 1  # raise it when the layout of the cache file changes
_HEAD = struct.Struct(">8sI7hII64s")
_MAGIC = b"faces\0\0" + bytes([_FORMAT])
_CODES = 0x10000


def load_fonts(folder: Path, cache: Path | None = None) -> FontSet:
    """The four faces from `folder`; their numbers come from `cache` if they were read before.

    Args:
        folder: holds the files named in `FILES`.
        cache: folder for the numbers (about 260 KB a face), made if needed; None keeps nothing.
            A cache that cannot be written or is damaged is passed over.

    Raises:
        UnavailableError: a font file cannot be read (`report.font_unreadable`).
        DataError: a file is no TrueType font (`report.font_damaged`).
    """
    return FontSet({name: load_face(folder / FILES[name], cache) for name in FACE_NAMES})


def load_face(source: Path, cache: Path | None = None) -> Face:
    """One font file as numbers. Errors as `load_fonts`."""
    try:
        with source.open("rb") as file:
            directory = _directory_bytes(file.read(4096))
    except OSError as error:
        raise UnavailableError("report.font_unreadable", place=str(source)) from error
    except struct.error as error:
        raise DataError("report.font_damaged", place=str(source)) from error
    # The directory holds a checksum of every table, so it names the content without reading it all.
    kept = cache / f"{source.stem}-{zlib.crc32(directory):08x}-{len(directory)}.met" if cache else None
    face = _read_cache(kept, source) if kept else None
    if face is None:
        face = _parse(source)
        if kept:
            _write_cache(kept, face)
    return face


def table_places(data: bytes | memoryview) -> dict[str, tuple[int, int]]:
    """Offset and length of each table, by its four-letter tag.

    Raises:
        struct.error: too short to be a font.
    """
    (count,) = struct.unpack_from(">H", data, 4)
    places = {}
    for index in range(count):
        tag, _, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * index)
        places[tag.decode("latin-1")] = (offset, length)
    return places


def _directory_bytes(start: bytes) -> bytes:
    (count,) = struct.unpack_from(">H", start, 4)
    return start[: 12 + 16 * count]


def _parse(source: Path) -> Face:
    data = source.read_bytes()
    try:
        places = table_places(data)
        tables = {tag: data[offset : offset + length] for tag, (offset, length) in places.items()}
        if "glyf" not in tables:
            raise DataError("report.font_damaged", place=str(source))
        return _face(source, tables)
    except (struct.error, KeyError, IndexError, UnicodeDecodeError) as error:
        raise DataError("report.font_damaged", place=str(source)) from error


def _face(source: Path, tables: dict[str, bytes]) -> Face:
    (units,) = struct.unpack_from(">H", tables["head"], 18)

    def scaled(value: float) -> int:
        return round(value * 1000 / float(units))

    left, bottom, right, top = struct.unpack_from(">4h", tables["head"], 36)
    ascent, descent = struct.unpack_from(">2h", tables["hhea"], 4)
    advance = _advances(tables)
    glyphs, widths = array("H", bytes(2 * _CODES)), array("H", bytes(2 * _CODES))
    high: list[tuple[int, int, int]] = []
    for code, glyph in _characters(tables["cmap"]):
        width = scaled(advance[min(glyph, len(advance) - 1)])
        if code < _CODES:
            glyphs[code], widths[code] = glyph, width
        else:
            high.append((code, glyph, width))
    high.sort()
    return Face(
        source=source,
        postscript_name=_postscript_name(tables["name"]) or source.stem,
        bounds=(scaled(left), scaled(bottom), scaled(right), scaled(top)),
        ascent=scaled(ascent),
        descent=scaled(descent),
        cap_height=_cap_height(tables.get("OS/2", b""), units),
        glyphs=glyphs,
        widths=widths,
        high_codes=array("I", (code for code, _, _ in high)),
        high_glyphs=array("H", (glyph for _, glyph, _ in high)),
        high_widths=array("H", (width for _, _, width in high)),
        missing_width=scaled(advance[0]),
    )


def _advances(tables: dict[str, bytes]) -> list[int]:
    (count,) = struct.unpack_from(">H", tables["hhea"], 34)
    return list(struct.unpack_from(">" + "Hh" * count, tables["hmtx"], 0)[::2])


def _cap_height(os2: bytes, units: int) -> int:
    if len(os2) < 90:  # version 0 or 1 has no such field
        return 730
    (height,) = struct.unpack_from(">h", os2, 88)
    return round(float(height) * 1000 / units)


def _postscript_name(name: bytes) -> str:
    _, count, texts = struct.unpack_from(">3H", name, 0)
    for index in range(count):
        platform, _, _, kind, length, offset = struct.unpack_from(">6H", name, 6 + 12 * index)
        if platform == 3 and kind == 6:
            return name[texts + offset : texts + offset + length].decode("utf-16-be")
    return ""


def _characters(cmap: bytes) -> Iterator[tuple[int, int]]:
    """Code and glyph of every character, from the widest Unicode subtable (format 12, else 4)."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    offsets = {}
    for index in range(count):
        platform, encoding, offset = struct.unpack_from(">HHI", cmap, 4 + 8 * index)
        if (platform, encoding) in {(3, 10), (3, 1), (0, 4), (0, 3)}:
            offsets[struct.unpack_from(">H", cmap, offset)[0]] = offset
    if 12 in offsets:
        return _format_12(cmap, offsets[12])
    return _format_4(cmap, offsets[4])


def _format_12(cmap: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (groups,) = struct.unpack_from(">I", cmap, offset + 12)
    for index in range(groups):
        first, last, glyph = struct.unpack_from(">3I", cmap, offset + 16 + 12 * index)
        for code in range(first, last + 1):
            yield code, glyph + code - first


def _format_4(cmap: bytes, offset: int) -> Iterator[tuple[int, int]]:
    (double,) = struct.unpack_from(">H", cmap, offset + 6)
    count = double // 2
    shape = f">{count}H"
    ends = struct.unpack_from(shape, cmap, offset + 14)
    starts = struct.unpack_from(shape, cmap, offset + 16 + double)
    deltas = struct.unpack_from(shape, cmap, offset + 16 + 2 * double)
    ranges_at = offset + 16 + 3 * double
    ranges = struct.unpack_from(shape, cmap, ranges_at)
    for index, (first, last, delta, jump) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                place = ranges_at + 2 * index + jump + 2 * (code - first)
                (glyph,) = struct.unpack_from(">H", cmap, place)
                if glyph == 0:
                    continue
            yield code, (glyph + delta) & 0xFFFF


def _read_cache(kept: Path, source: Path) -> Face | None:
    try:
        data = kept.read_bytes()
    except OSError:
        return None
    if len(data) < _HEAD.size or not data.startswith(_MAGIC):
        return None
    _, check, *numbers, missing, high, name = _HEAD.unpack_from(data)
    if zlib.crc32(data[12:]) != check:
        return None
    glyphs, widths, codes, high_glyphs, high_widths = _arrays(data, high)
    left, bottom, right, top, ascent, descent, cap_height = numbers
    return Face(
        source, name.rstrip(b"\0").decode("ascii"), (left, bottom, right, top), ascent, descent, cap_height,
        glyphs, widths, codes, high_glyphs, high_widths, missing,
    )  # fmt: skip


def _arrays(data: bytes, high: int) -> list[array[int]]:
    parts = [("H", _CODES), ("H", _CODES), ("I", high), ("H", high), ("H", high)]
    result, at = [], _HEAD.size
    for kind, count in parts:
        values = array(kind)
        size = count * values.itemsize
        values.frombytes(data[at : at + size])
        result.append(values)
        at += size
    return _in_order(result)


def _in_order(arrays: Iterable[array[int]]) -> list[array[int]]:
    """Little-endian on every machine's disk."""
    swapped = list(arrays)
    if sys.byteorder == "big":
        for values in swapped:
            values.byteswap()
    return swapped


def _write_cache(kept: Path, face: Face) -> None:
    arrays = [face.glyphs, face.widths, face.high_codes, face.high_glyphs, face.high_widths]
    body = b"".join(values.tobytes() for values in _in_order(array(a.typecode, a) for a in arrays))
    name = face.postscript_name.encode("ascii", "replace")[:64]
    head = _HEAD.pack(
        _MAGIC, 0, *face.bounds, face.ascent, face.descent, face.cap_height,
        face.missing_width, len(face.high_codes), name,
    )  # fmt: skip
    data = head + body
    data = data[:8] + struct.pack(">I", zlib.crc32(data[12:])) + data[12:]
    partial = kept.with_suffix(f".{os.getpid()}.part")
    # A cache is a convenience: a full disk or a read-only folder must not stop a report.
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        try:
            partial.write_bytes(data)
            os.replace(partial, kept)
        finally:
            partial.unlink(missing_ok=True)
