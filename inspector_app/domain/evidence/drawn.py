"""Marks as lines on a picture of any size, for the screen and for the printed page alike."""

from __future__ import annotations

from math import atan2, cos, hypot, pi, sin
from typing import Final, NamedTuple

from inspector_app.domain.evidence.marks import WHOLE, Mark

Point = tuple[float, float]
_ROUND: Final = 48
"""Corners of an ellipse."""
_HEAD: Final = 0.045
"""Length of an arrow's head, of the picture's longer side."""
_OPENING: Final = pi / 7


class Line(NamedTuple):
    """A polyline; `closed` joins its ends."""

    points: tuple[Point, ...]
    closed: bool = False


def turned(point: tuple[int, int], degrees: int) -> tuple[int, int]:
    """A point of the upright picture where it stands after a turn clockwise, in ten-thousandths."""
    x, y = point
    match degrees:
        case 90:
            return WHOLE - y, x
        case 180:
            return WHOLE - x, WHOLE - y
        case 270:
            return y, WHOLE - x
        case _:
            return x, y


def placed(point: tuple[int, int], degrees: int, width: float, height: float) -> Point:
    """A point on the turned picture of this size, from its top left."""
    x, y = turned(point, degrees)
    return x * width / WHOLE, y * height / WHOLE


def lines(mark: Mark, degrees: int, width: float, height: float) -> tuple[Line, ...]:
    """The lines of a mark on the turned picture of this size; a text has none."""
    begin, end = (placed(point, degrees, width, height) for point in (mark.begin, mark.end))
    match mark.shape:
        case "line":
            return (Line((begin, end)),)
        case "arrow":
            return (Line((begin, end)), Line(_head(begin, end, max(width, height) * _HEAD)))
        case "box":
            corners = (begin, (end[0], begin[1]), end, (begin[0], end[1]))
            return (Line(corners, closed=True),)
        case "ellipse":
            return (Line(_ellipse(begin, end), closed=True),)
        case _:
            return ()


def _head(begin: Point, end: Point, most: float) -> tuple[Point, ...]:
    """Two strokes at the end, never longer than half the shaft."""
    dx, dy = end[0] - begin[0], end[1] - begin[1]
    length, direction = min(most, hypot(dx, dy) / 2), atan2(dy, dx)
    left, right = (
        (end[0] - length * cos(direction + side), end[1] - length * sin(direction + side))
        for side in (-_OPENING, _OPENING)
    )
    return left, end, right


def _ellipse(begin: Point, end: Point) -> tuple[Point, ...]:
    x, y = (begin[0] + end[0]) / 2, (begin[1] + end[1]) / 2
    across, down = (end[0] - begin[0]) / 2, (end[1] - begin[1]) / 2
    steps = (2 * pi * step / _ROUND for step in range(_ROUND))
    return tuple((x + across * cos(angle), y + down * sin(angle)) for angle in steps)
