"""What can be drawn on a page, as data. Points; the origin is the page's top left, y grows downwards."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from inspector_app.report.faces import FaceName
from inspector_app.report.theme import Color


class Text(NamedTuple):
    """A stretch of one line; `y` is the baseline.

    Attributes:
        spacing: points added after every character.
        shifts: (index, thousandths of an em) to move on before that character.
    """

    x: float
    y: float
    text: str
    face: FaceName
    size: float
    color: Color
    spacing: float = 0.0
    shifts: tuple[tuple[int, float], ...] = ()


class Box(NamedTuple):
    """A filled rectangle: the ground under all else on the page, whatever the order."""

    x: float
    y: float
    width: float
    height: float
    color: Color


class Boxes(NamedTuple):
    """Filled rectangles (x, y, width, height) painted as one shape, without seams."""

    boxes: tuple[tuple[float, float, float, float], ...]
    color: Color


class Stroke(NamedTuple):
    """A polyline; `closed` joins its ends; `dash` lists lengths on and off."""

    points: tuple[tuple[float, float], ...]
    width: float
    color: Color
    dash: tuple[float, ...] = ()
    closed: bool = False


class Fill(NamedTuple):
    """A filled polygon."""

    points: tuple[tuple[float, float], ...]
    color: Color


class Image(NamedTuple):
    """A print rendition, by its hash; `turn` is in degrees clockwise, the size that of the turned one."""

    x: float
    y: float
    width: float
    height: float
    sha256: str
    turn: int = 0


class Link(NamedTuple):
    """An area that jumps to an anchor."""

    x: float
    y: float
    width: float
    height: float
    anchor: str


Operation = Text | Box | Boxes | Stroke | Fill | Image | Link


class Mark(NamedTuple):
    """A place to jump to; level 1 to 3 stands in the outline, 0 does not."""

    anchor: str
    title: str
    level: int


class Place(NamedTuple):
    """Where a mark came to stand: page from 1, `y` from the page's top."""

    mark: Mark
    page: int
    y: float


class Part(NamedTuple):
    """Operations whose origin is at (x, y) of the page."""

    x: float
    y: float
    operations: tuple[Operation, ...] | list[Operation]


class Sheet(NamedTuple):
    """One page: parts in reading order. `number` counts from 1."""

    number: int
    parts: list[Part]

    def operations(self) -> Iterator[Operation]:
        """Everything on the page, in page coordinates."""
        for part in self.parts:
            for operation in part.operations:
                yield moved(operation, part.x, part.y)


class Pages(NamedTuple):
    """A document ready to be drawn. Size of a sheet in points."""

    width: float
    height: float
    sheets: list[Sheet]
    places: list[Place]


def moved(operation: Operation, dx: float, dy: float) -> Operation:
    """The same operation elsewhere."""
    match operation:
        case Boxes(boxes, color):
            return Boxes(tuple((x + dx, y + dy, w, h) for x, y, w, h in boxes), color)
        case Stroke() | Fill():
            return operation._replace(points=tuple((x + dx, y + dy) for x, y in operation.points))
        case _:
            return operation._replace(x=operation.x + dx, y=operation.y + dy)
