"""Cuts the used glyphs out of a TrueType file; reads no more of it than those."""

from __future__ import annotations

import mmap
import struct
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path

from inspector_app.report.font_files import table_places

_HINTS: tuple[str, ...] = ("cvt ", "fpgm", "prep")
_MORE_COMPONENTS, _WIDE_ARGUMENTS, _SCALE, _TWO_SCALES, _MATRIX = 0x20, 0x01, 0x08, 0x40, 0x80


class Subset:
    """The outcome.

    Attributes:
        font: a TrueType file with the used glyphs only.
        numbers: new glyph number by old one.
    """

    __slots__ = ("font", "numbers")

    def __init__(self, font: bytes, numbers: dict[int, int]) -> None:
        self.font = font
        self.numbers = numbers


def subset(source: Path, glyphs: Iterable[int]) -> Subset:
    """A font with `glyphs`, those they are composed of, and the "no glyph" box.

    Raises:
        OSError: the file cannot be read.
        struct.error: the file is damaged.
    """
    with source.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        return _Cutter(data).cut(glyphs)


class _Cutter:
    """One font file."""

    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        with memoryview(data) as view:
            self._places = table_places(view)
        (self._long_offsets,) = struct.unpack_from(">h", data, self._places["head"][0] + 50)
        (self._metrics,) = struct.unpack_from(">H", data, self._places["hhea"][0] + 34)

    def cut(self, glyphs: Iterable[int]) -> Subset:
        outlines = self._with_components(glyphs)
        numbers = {old: new for new, old in enumerate(sorted(outlines))}
        parts, offsets, position = [], [0], 0
        for old in numbers:
            outline = _renumbered(outlines[old], numbers)
            outline += bytes(-len(outline) % 4)
            parts.append(outline)
            position += len(outline)
            offsets.append(position)
        tables: dict[str, bytes] = {tag: self._table(tag) for tag in _HINTS if tag in self._places}
        tables["glyf"] = b"".join(parts)
        tables["loca"] = struct.pack(f">{len(offsets)}I", *offsets)
        tables["hmtx"] = b"".join(self._metric(old) for old in numbers)
        tables["head"] = _patched(self._table("head"), 50, 1)
        tables["hhea"] = _patched(self._table("hhea"), 34, len(numbers))
        tables["maxp"] = _patched(self._table("maxp"), 4, len(numbers))
        return Subset(assembled(tables), numbers)

    def _table(self, tag: str) -> bytes:
        offset, length = self._places[tag]
        return self._data[offset : offset + length]

    def _outline(self, glyph: int) -> bytes:
        loca, start = self._places["loca"][0], self._places["glyf"][0]
        if self._long_offsets:
            first, last = struct.unpack_from(">2I", self._data, loca + 4 * glyph)
        else:
            first, last = (2 * half for half in struct.unpack_from(">2H", self._data, loca + 2 * glyph))
        return self._data[start + first : start + last]

    def _metric(self, glyph: int) -> bytes:
        start = self._places["hmtx"][0]
        if glyph < self._metrics:
            return self._data[start + 4 * glyph : start + 4 * glyph + 4]
        advance = self._data[start + 4 * (self._metrics - 1) : start + 4 * (self._metrics - 1) + 2]
        bearing = start + 4 * self._metrics + 2 * (glyph - self._metrics)
        return advance + self._data[bearing : bearing + 2]

    def _with_components(self, glyphs: Iterable[int]) -> dict[int, bytes]:
        outlines: dict[int, bytes] = {}
        waiting = [0, *glyphs]
        while waiting:
            glyph = waiting.pop()
            if glyph not in outlines:
                outlines[glyph] = outline = self._outline(glyph)
                waiting += [_component(outline, place) for place in _component_places(outline)]
        return outlines


def _component_places(outline: bytes) -> list[int]:
    """Where in a composite glyph the numbers of its parts stand; empty for a simple one."""
    if not outline or outline[0] < 0x80:  # the sign of numberOfContours
        return []
    places, at, flags = [], 10, _MORE_COMPONENTS
    while flags & _MORE_COMPONENTS:
        (flags,) = struct.unpack_from(">H", outline, at)
        places.append(at + 2)
        at += 8 if flags & _WIDE_ARGUMENTS else 6
        at += 2 if flags & _SCALE else 4 if flags & _TWO_SCALES else 8 if flags & _MATRIX else 0
    return places


def _component(outline: bytes, place: int) -> int:
    return int.from_bytes(outline[place : place + 2], "big")


def _renumbered(outline: bytes, numbers: dict[int, int]) -> bytes:
    places = _component_places(outline)
    if not places:
        return outline
    changed = bytearray(outline)
    for place in places:
        struct.pack_into(">H", changed, place, numbers[_component(outline, place)])
    return bytes(changed)


def _patched(table: bytes, offset: int, value: int) -> bytes:
    return table[:offset] + struct.pack(">H", value) + table[offset + 2 :]


def _checksum(data: bytes) -> int:
    words = array("I", data)
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def assembled(tables: dict[str, bytes]) -> bytes:
    """Tables as a TrueType file (OpenType 1.9, "Organization of an OpenType font")."""
    count = len(tables)
    power = count.bit_length() - 1
    head = [struct.pack(">I4H", 0x10000, count, 16 << power, power, 16 * count - (16 << power))]
    body, position = [], 12 + 16 * count
    for tag in sorted(tables):
        data = tables[tag]
        padded = data + bytes(-len(data) % 4)
        head.append(struct.pack(">4sIII", tag.encode("ascii"), _checksum(padded), position, len(data)))
        body.append(padded)
        position += len(padded)
    return b"".join((*head, *body))
