"""Draw operations of a page become its content stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import assert_never

from inspector_app.report.faces import FACE_NAMES, FaceName, FontSet
from inspector_app.report.layout.operations import (
    Box,
    Boxes,
    Fill,
    Image,
    Link,
    Operation,
    Sheet,
    Stroke,
    Text,
)
from inspector_app.report.pdf.cid_font import CidFont
from inspector_app.report.theme import Color


class Inks:
    """The fonts of one document and the characters used of each."""

    def __init__(self, fonts: FontSet) -> None:
        self._fonts = fonts
        self.cid_fonts: dict[FaceName, CidFont] = {name: CidFont(fonts.faces[name]) for name in FACE_NAMES}
        self._foreign: set[str] = set()

    def by_face(self, operation: Text) -> list[Text]:
        """The operation with its characters known; in several pieces if a stand-in draws some of them."""
        font = self.cid_fonts[operation.face]
        unknown = set(operation.text) - font.known
        if all(self._owner(char, operation.face) == operation.face for char in unknown):
            font.learn(sorted(unknown))
            return [operation]
        return self._pieces(operation)

    def _owner(self, char: str, face: FaceName) -> FaceName:
        return self._fonts.owner(char, face) or face

    def _pieces(self, operation: Text) -> list[Text]:
        owners = [self._owner(char, operation.face) for char in operation.text]
        shifts = dict(operation.shifts)
        em, x, start = operation.size / 1000, operation.x, 0
        pieces = []
        for end in range(1, len(owners) + 1):
            if end < len(owners) and owners[end] == owners[start]:
                continue
            face, text = owners[start], operation.text[start:end]
            self.cid_fonts[face].learn(text)
            x += shifts.get(start, 0.0) * em
            inside = tuple((at - start, shift) for at, shift in operation.shifts if start < at < end)
            pieces.append(operation._replace(x=x, text=text, face=face, shifts=inside))
            wide = sum(map(self._fonts.faces[face].width, text)) + sum(shift for _, shift in inside)
            x += wide * em + operation.spacing * len(text)
            start = end
        return pieces


def _matrix(
    turn: int, x: float, y: float, width: float, height: float
) -> tuple[float, float, float, float, float, float]:
    """What brings the unit square of a picture into a box from its lower left, turned clockwise."""
    match turn:
        case 90:
            return 0, -height, width, 0, x, y + height
        case 180:
            return -width, 0, 0, -height, x + width, y + height
        case 270:
            return 0, height, -width, 0, x + width, y
        case _:
            return width, 0, 0, height, x, y


_FONT_NAMES: dict[FaceName, bytes] = {name: b"/" + name.encode("ascii") for name in FACE_NAMES}


class ContentWriter:
    """One page on its way into a stream: grounds, then rules and pictures, then all text in reading order."""

    def __init__(self, sheet_height: float, inks: Inks, name_of: Callable[[str], str]) -> None:
        """`name_of` gives the resource name of a picture by its hash."""
        self._height = sheet_height
        self._inks = inks
        self._name_of = name_of
        self._out: list[bytes] = []
        self._fill: Color | None = None
        self._pen: tuple[float, Color, tuple[float, ...]] | None = None
        self._open_path = False

    def page(self, sheet: Sheet) -> bytes:
        """The stream of one page."""
        texts: list[tuple[float, float, Text]] = []
        others: list[tuple[Operation, float, float]] = []
        for x, y, operations in sheet.parts:
            for operation in operations:
                if type(operation) is Text:
                    texts.append((x, y, operation))
                elif type(operation) is Box:
                    self._boxes((operation[:4],), operation.color, x, y)
                else:
                    others.append((operation, x, y))
        for graphic in others:
            self._graphic(*graphic)
        self._end_path()
        if texts:
            self._texts(texts)
        return b"".join(self._out)

    def _graphic(self, operation: Operation, dx: float, dy: float) -> None:
        match operation:
            case Stroke():
                self._stroke(operation, dx, dy)
            case Boxes(boxes, color):
                self._boxes(boxes, color, dx, dy)
            case Fill(points, color):
                self._end_path()
                self._set_fill(color)
                self._out.append(self._path(points, dx, dy) + b"f\n")
            case Image(x, y, width, height, sha256, turn):
                self._end_path()
                bottom = self._height - dy - y - height
                name = self._name_of(sha256).encode("ascii")
                matrix = _matrix(turn, x + dx, bottom, width, height)
                self._out.append(b"q %.2f %.2f %.2f %.2f %.2f %.2f cm /%b Do Q\n" % (*matrix, name))
            case Box() | Link() | Text():
                return  # grounds came first, texts come last, links are annotations
            case _:
                assert_never(operation)

    def _stroke(self, operation: Stroke, dx: float, dy: float) -> None:
        points, width, color, dash, closed = operation
        pen = (width, color, dash)
        if pen != self._pen:
            self._end_path()
            self._pen = pen
            lengths = b" ".join(b"%.2f" % length for length in dash)
            self._out.append(b"%.2f w %.3g %.3g %.3g RG [%b] 0 d\n" % (width, *color, lengths))
        self._out.append(self._path(points, dx, dy) + (b"h " if closed else b""))
        self._open_path = True

    def _path(self, points: Iterable[tuple[float, float]], dx: float, dy: float) -> bytes:
        top = self._height - dy
        first, *rest = ((x + dx, top - y) for x, y in points)
        return b"%.2f %.2f m " % first + b"".join(b"%.2f %.2f l " % point for point in rest)

    def _end_path(self) -> None:
        if self._open_path:
            self._out.append(b"S\n")
            self._open_path = False

    def _boxes(
        self, boxes: Iterable[tuple[float, float, float, float]], color: Color, dx: float, dy: float
    ) -> None:
        self._end_path()
        self._set_fill(color)
        top = self._height - dy
        rectangles = [b"%.3f %.3f %.3f %.3f re" % (x + dx, top - y - h, w, h) for x, y, w, h in boxes]
        self._out.append(b" ".join(rectangles) + b" f\n")

    def _set_fill(self, color: Color) -> None:
        if color != self._fill:
            self._fill = color
            self._out.append(b"%.3g %.3g %.3g rg\n" % color)

    def _texts(self, texts: list[tuple[float, float, Text]]) -> None:
        out, fonts, height = self._out, self._inks.cid_fonts, self._height
        out.append(b"BT\n")
        face: FaceName | None = None
        size = spacing = 0.0
        for dx, dy, operation in texts:
            font = fonts[operation.face]
            pieces = (operation,) if font.known.issuperset(operation.text) else self._inks.by_face(operation)
            for piece in pieces:
                x, y, text, piece_face, piece_size, color, piece_spacing, shifts = piece
                if color != self._fill:
                    self._set_fill(color)
                if piece_face != face or piece_size != size:
                    face, size = piece_face, piece_size
                    font = fonts[face]
                    out.append(b"%b %.4g Tf\n" % (_FONT_NAMES[face], size))
                if piece_spacing != spacing:
                    spacing = piece_spacing
                    out.append(b"%.4f Tc\n" % spacing)
                place = (x + dx, height - dy - y)
                if shifts:
                    out.append(b"1 0 0 1 %.2f %.2f Tm [%b]TJ\n" % (*place, _shifted(font, text, shifts)))
                else:
                    out.append(b"1 0 0 1 %.2f %.2f Tm (%b)Tj\n" % (*place, font.encode(text)))
        out.append(b"ET\n")


def _shifted(font: CidFont, text: str, shifts: tuple[tuple[int, float], ...]) -> bytes:
    """Strings and the room between them; PDF counts it backwards."""
    parts, start = [], 0
    for index, shift in shifts:
        parts.append(b"(%b)%.4g" % (font.encode(text[start:index]), -shift))
        start = index
    parts.append(b"(%b)" % font.encode(text[start:]))
    return b"".join(parts)
