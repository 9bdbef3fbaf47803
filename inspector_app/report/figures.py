"""Charts as data: lines, areas and texts in their own coordinates, for any painter."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from inspector_app.report.theme import Ink, Tint, Tone

Point = tuple[float, float]


class Line(NamedTuple):
    """A polyline. `dash` lists lengths on and off, () is solid."""

    points: tuple[Point, ...]
    width: float = 0.6
    ink: Ink = "text"
    dash: tuple[float, ...] = ()


class Area(NamedTuple):
    """A filled polygon with an outline of `outline` points, 0 for none."""

    points: tuple[Point, ...]
    fill: Tint | Ink
    outline: float = 0.0
    ink: Ink = "text"


class Label(NamedTuple):
    """A line of text; `at` is its baseline at the anchor."""

    at: Point
    text: str
    anchor: Literal["start", "middle", "end"] = "start"
    size: float = 8.5
    bold: bool = False
    ink: Ink = "text"


Shape = Line | Area | Label


@dataclass(frozen=True, slots=True)
class Drawing:
    """Shapes painted in order. The origin is at the top left, y grows downwards, units are points."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of `bars`.

    Attributes:
        value: 0 to the scale's end; None has no bar, only its words.
        floor: the least rate asked for, or None.
        words: at the right of the bar, such as "82.5% 达标".
    """

    label: str
    value: float | None
    floor: float | None
    words: str
    tone: Tone = "neutral"


class _Frame(NamedTuple):
    left: float
    width: float
    scale: float

    def x(self, value: float) -> float:
        return self.left + self.width * max(0.0, min(value / self.scale, 1.0))


_ROW = 22.0
_THICK = 10.0
_HATCH = 3.2


def bars(
    rows: tuple[Bar, ...],
    *,
    floor_words: str,
    width: float = 480.0,
    scale: float = 100.0,
    label_width: float = 132.0,
    words_width: float = 108.0,
) -> Drawing:
    """Horizontal bars beside their floors, readable without colour.

    A bar at or above its floor is solid; one below it is hatched. The floor is a thick tick with a
    flag that sticks out of the bar on both sides.

    Args:
        floor_words: what the tick means, for the legend.
        scale: the value at the right end of the axis.
    """
    frame = _Frame(label_width, width - label_width - words_width, scale)
    top, height = 6.0, _ROW * len(rows)
    shapes: list[Shape] = list(_axis(frame, top, height))
    for index, bar in enumerate(rows):
        shapes += _bar(bar, frame, top + _ROW * index + _ROW / 2, words_width)
    bottom = top + height + 12
    shapes += _legend(floor_words, frame, bottom + 14)
    return Drawing(width, bottom + 20, tuple(shapes))


def _axis(frame: _Frame, top: float, height: float) -> list[Shape]:
    shapes: list[Shape] = []
    for step in range(6):
        x = frame.x(frame.scale * step / 5)
        dash = () if step == 0 else (1.0, 2.0)
        shapes.append(Line(((x, top), (x, top + height)), 0.7 if step == 0 else 0.4, "muted", dash))
        shapes.append(
            Label((x, top + height + 10), f"{frame.scale * step / 5:g}", "middle", 7.5, ink="muted")
        )
    return shapes


def _bar(bar: Bar, frame: _Frame, middle: float, room: float) -> list[Shape]:
    baseline = middle + 3.2
    size = _size(bar.label, frame.left - 8)
    shapes: list[Shape] = [Label((frame.left - 8, baseline), bar.label, "end", size)]
    if bar.value is not None:
        box = (frame.left, middle - _THICK / 2, frame.x(bar.value), middle + _THICK / 2)
        below = bar.floor is not None and bar.value < bar.floor
        corners = _corners(*box)
        shapes.append(Area(corners, "none" if below else _FILL[bar.tone], 0.8, _FILL[bar.tone]))
        if below:
            shapes += _hatching(*box, _FILL[bar.tone])
    if bar.floor is not None:
        shapes += _floor(frame.x(bar.floor), middle)
    ink: Ink = "text" if bar.value is None else _FILL[bar.tone]
    right = frame.left + frame.width + 14
    shapes.append(Label((right, baseline), bar.words, "start", _size(bar.words, room - 14), True, ink))
    return shapes


def _size(text: str, room: float) -> float:
    """The usual size, or what fits into `room` if Latin letters are two thirds as wide as Chinese ones."""
    ems = sum(1.0 if char >= "\u2000" else 0.67 for char in text)
    return min(8.5, room / ems) if ems else 8.5


_FILL: dict[Tone, Ink] = {"neutral": "accent", "good": "accent", "warn": "warn", "bad": "bad"}


def _corners(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def _floor(x: float, middle: float) -> list[Shape]:
    top, bottom = middle - _THICK / 2 - 3, middle + _THICK / 2 + 3
    flag = ((x - 2.6, top - 1.6), (x + 2.6, top - 1.6), (x, top + 2.2))
    return [
        Line(((x, top), (x, bottom)), 2.6, "paper"),
        Line(((x, top), (x, bottom)), 1.3, "text"),
        Area(flag, "text"),
    ]


def _hatching(left: float, top: float, right: float, bottom: float, ink: Ink) -> list[Shape]:
    """Lines from the lower left to the upper right, cut at the box."""
    height = bottom - top
    shapes: list[Shape] = []
    start = left - height + _HATCH
    while start < right:
        x1, x2 = max(start, left), min(start + height, right)
        if x2 > x1:
            shapes.append(Line(((x1, bottom - (x1 - start)), (x2, bottom - (x2 - start))), 0.6, ink))
        start += _HATCH
    return shapes


def _legend(floor_words: str, frame: _Frame, baseline: float) -> list[Shape]:
    mark = frame.left + 4
    return [*_floor(mark, baseline - 3), Label((mark + 8, baseline), floor_words, size=7.5, ink="muted")]
