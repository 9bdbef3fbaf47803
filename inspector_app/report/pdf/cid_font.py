"""One Type0 font per face: a character's code is its UTF-16 unit, so text is encoded by one call.

PDF 32000-1, 9.7 (composite fonts) and 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable, Iterator

from inspector_app.errors import DataError, UnavailableError
from inspector_app.report.faces import Face
from inspector_app.report.pdf.objects import Name, PdfObjects, Reference, Value
from inspector_app.report.pdf.subset import Subset, subset

_REMEMBERED = 8  # pieces between shifts, cells: the same ones over and over
_FIRST_DETOUR, _LAST_DETOUR = 0xD800, 0xDFFF


class CidFont:
    """The characters one document uses of one face.

    A character above U+FFFF takes a code from the surrogates, which no other character can have, and
    an entry of its own in ToUnicode.
    """

    def __init__(self, face: Face) -> None:
        self.face = face
        self.known: set[str] = set()
        self._codes: dict[str, int] = {}
        self._detours: dict[int, int] = {}
        self._encoded: dict[str, bytes] = {}

    def learn(self, chars: Iterable[str]) -> None:
        """Makes `chars` ready for `encode`."""
        for char in chars:
            if char in self.known:
                continue
            code = ord(char)
            if code > 0xFFFF:
                detour = _FIRST_DETOUR + len(self._detours)
                self._detours[code] = code = detour if detour <= _LAST_DETOUR else 0xFFFD
            self._codes[char] = code
            self.known.add(char)

    def encode(self, text: str) -> bytes:
        """A known text as the inside of a PDF string."""
        data = self._encoded.get(text)
        if data is None:
            data = self._encode(text)
            if len(text) <= _REMEMBERED:
                self._encoded[text] = data
        return data

    def _encode(self, text: str) -> bytes:
        if self._detours:
            text = text.translate(self._detours)
        data = text.encode("utf-16-be", "surrogatepass")
        if b"\\" in data:
            data = data.replace(b"\\", b"\\\\")
        data = data.replace(b"(", b"\\(").replace(b")", b"\\)")
        return data.replace(b"\r", b"\\r")

    def add_to(self, objects: PdfObjects) -> Reference:
        """Embeds the used glyphs; returns the font.

        Raises:
            UnavailableError: the font file has gone (`report.font_unreadable`).
            DataError: the font file is damaged (`report.font_damaged`).
        """
        cut = self._subset()
        name = Name(f"{_tag(cut.numbers)}+{self.face.postscript_name}")
        descendant: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("CIDFontType2"),
            "BaseFont": name,
            "CIDSystemInfo": {"Registry": "Adobe", "Ordering": "Identity", "Supplement": 0},
            "FontDescriptor": self._descriptor(objects, name, cut),
            "DW": 1000,
            "W": self._widths(),
            "CIDToGIDMap": objects.add_stream({}, self._glyph_map(cut)),
        }
        font: dict[str, Value] = {
            "Type": Name("Font"),
            "Subtype": Name("Type0"),
            "BaseFont": name,
            "Encoding": Name("Identity-H"),
            "DescendantFonts": [objects.add(descendant)],
            "ToUnicode": objects.add_stream({}, self._to_unicode()),
        }
        return objects.add(font)

    def _subset(self) -> Subset:
        try:
            return subset(self.face.source, [self.face.glyph(char) for char in self._codes])
        except OSError as error:
            raise UnavailableError("report.font_unreadable", place=str(self.face.source)) from error
        except (struct.error, KeyError) as error:
            raise DataError("report.font_damaged", place=str(self.face.source)) from error

    def _descriptor(self, objects: PdfObjects, name: Name, cut: Subset) -> Reference:
        face = self.face
        return objects.add(
            {
                "Type": Name("FontDescriptor"),
                "FontName": name,
                "Flags": 4,
                "FontBBox": list(face.bounds),
                "ItalicAngle": 0,
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.cap_height,
                "StemV": 140 if "Bold" in face.postscript_name else 80,
                "FontFile2": objects.add_stream({"Length1": len(cut.font)}, cut.font),
            }
        )

    def _widths(self) -> list[Value]:
        widths: list[Value] = []
        for char, code in sorted(self._codes.items(), key=lambda pair: pair[1]):
            width = self.face.width(char)
            if width != 1000:
                widths += [code, [width]]
        return widths

    def _glyph_map(self, cut: Subset) -> bytes:
        glyphs = bytearray(2 * 0x10000)
        for char, code in self._codes.items():
            struct.pack_into(">H", glyphs, 2 * code, cut.numbers[self.face.glyph(char)])
        return bytes(glyphs)

    def _to_unicode(self) -> bytes:
        detoured = set(self._detours.values())
        pages = sorted({code >> 8 for code in self._codes.values() if code not in detoured})
        ranges = [f"<{page:02X}00> <{page:02X}FF> <{page:02X}00>" for page in pages]
        singles = [
            f"<{code:04X}> <{chr(char).encode('utf-16-be').hex().upper()}>"
            for char, code in self._detours.items()
        ]
        lines = [*_sections("bfrange", ranges), *_sections("bfchar", singles)]
        return _CMAP.replace("@", "\n".join(lines)).encode("ascii")


def _sections(kind: str, lines: list[str]) -> Iterator[str]:
    """At most 100 entries in a section, says the format."""
    for start in range(0, len(lines), 100):
        part = lines[start : start + 100]
        yield "\n".join((f"{len(part)} begin{kind}", *part, f"end{kind}"))


def _tag(numbers: dict[int, int]) -> str:
    """Six capitals that differ between different subsets (9.6.4)."""
    check = zlib.crc32(repr(sorted(numbers)).encode("ascii"))
    return "".join(chr(65 + check // 26**place % 26) for place in range(6))


_CMAP = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
@
endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
