"""Faces as numbers: the glyph and the width of a character, and the face that stands in for another."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

FaceName = Literal["sans", "bold", "serif", "kai"]
FACE_NAMES: tuple[FaceName, ...] = get_args(FaceName)

_STAND_INS: dict[FaceName, tuple[FaceName, ...]] = {
    "sans": ("sans", "serif", "kai"),
    "bold": ("bold", "sans", "serif", "kai"),
    "serif": ("serif", "sans", "kai"),
    "kai": ("kai", "serif", "sans"),
}


@dataclass(frozen=True, slots=True)
class Face:
    """The numbers of one font file. Lengths are thousandths of the type size.

    Attributes:
        source: the font file (TrueType outlines).
        postscript_name: its name inside a PDF.
        bounds: left, bottom, right, top of all glyphs.
        glyphs: glyph number by code, 65,536 entries; 0 means no glyph.
        widths: width by code, 65,536 entries.
        high_codes: codes above U+FFFF, ascending; `high_glyphs` and `high_widths` go with them.
        missing_width: width of the glyph that stands for "no glyph".
    """

    source: Path
    postscript_name: str
    bounds: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    glyphs: array[int]
    widths: array[int]
    high_codes: array[int]
    high_glyphs: array[int]
    high_widths: array[int]
    missing_width: int

    def glyph(self, char: str) -> int:
        """Number of the glyph of `char`, 0 if there is none."""
        code = ord(char)
        if code < 0x10000:
            return self.glyphs[code]
        at = bisect_left(self.high_codes, code)
        found = at < len(self.high_codes) and self.high_codes[at] == code
        return self.high_glyphs[at] if found else 0

    def width(self, char: str) -> int:
        """Width of `char`; the width of the "no glyph" box if there is none."""
        code = ord(char)
        if not self.glyph(char):
            return self.missing_width
        if code < 0x10000:
            return self.widths[code]
        return self.high_widths[bisect_left(self.high_codes, code)]


class Widths(dict[str, int]):
    """Width by character in one face, stand-ins included; fills itself as characters come up."""

    def __init__(self, fonts: FontSet, face: FaceName) -> None:
        super().__init__({"\n": 0})
        self._fonts = fonts
        self._face = face

    def __missing__(self, char: str) -> int:
        owner = self._fonts.owner(char, self._face) or self._face
        width = self._fonts.faces[owner].width(char)
        self[char] = width
        return width


@dataclass(frozen=True, slots=True)
class FontSet:
    """The faces a document may use. All four names are present."""

    faces: Mapping[FaceName, Face]

    def owner(self, char: str, face: FaceName) -> FaceName | None:
        """The face that draws `char` where `face` is asked for, or None: no face has it."""
        for name in _STAND_INS[face]:
            if self.faces[name].glyph(char):
                return name
        return None

    def without_glyph(self, chars: Iterable[str]) -> set[str]:
        """Those of `chars` which no face can draw."""
        return {char for char in chars if self.owner(char, "sans") is None}
