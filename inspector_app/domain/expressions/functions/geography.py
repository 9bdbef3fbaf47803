"""Functions on points of the earth: "latitude longitude altitude accuracy", joined by semicolons."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import Final

from inspector_app.domain.expressions.arithmetic import NAN, Number, read_double
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function
from inspector_app.domain.expressions.values import Value, to_text

RADIUS: Final = 6_378_100  # metres, of a sphere, as ODK calculates

Point = tuple[float, float]  # latitude, longitude in degrees


def _points(value: Value) -> list[Point] | None:
    """The points of a line, or of several nodes with one each; None if one of them cannot be."""
    if isinstance(value, tuple) and len(value) > 1:
        texts = [to_text(node) for node in value]
    else:
        texts = to_text(value).split(";")
        if len(texts) > 1 and not texts[-1].strip():
            texts.pop()
    points = [_point(text) for text in texts]
    found = [point for point in points if point is not None]
    return found if len(found) == len(points) else None


def _point(text: str) -> Point | None:
    numbers = [read_double(part) for part in text.split()]
    if len(numbers) < 2 or any(map(math.isnan, numbers)):
        return None
    if abs(numbers[0]) > 90 or abs(numbers[1]) > 180 or (len(numbers) > 3 and numbers[3] < 0):
        return None
    return numbers[0], numbers[1]


def _apart(first: Point, second: Point) -> float:
    """Metres between two points along the sphere; exact for near ones, too."""
    latitudes = math.radians(first[0]), math.radians(second[0])
    turn = math.radians(first[1] - second[1])
    half = math.sin((latitudes[0] - latitudes[1]) / 2) ** 2
    half += math.cos(latitudes[0]) * math.cos(latitudes[1]) * math.sin(turn / 2) ** 2
    return 2 * RADIUS * math.asin(min(1.0, math.sqrt(half)))


def _centimetres(reading: Reading, number: float) -> Number:
    return reading.arithmetic.of(math.floor(number * 100 + 0.5) / 100)


def _distance(reading: Reading, line: Value, other: Value | None = None) -> Number:
    """Metres along a line, or between two points."""
    points = _points(line)
    if points is not None and other is not None:
        end = _points(other)
        points = None if end is None else points + end
    if points is None:
        return NAN
    return _centimetres(reading, sum(_apart(first, second) for first, second in pairwise(points)))


def _area(reading: Reading, shape: Value) -> Number:
    """Square metres within a line."""
    points = _points(shape)
    if points is None:
        return NAN
    if len(points) < 3:
        return reading.arithmetic.of(0)
    around = zip(points, points[1:] + points[:1], strict=True)
    total = sum(
        math.radians(second[1] - first[1])
        * (2 + math.sin(math.radians(first[0])) + math.sin(math.radians(second[0])))
        for first, second in around
    )
    return _centimetres(reading, abs(total) * RADIUS * RADIUS / 2)


def _geofence(_reading: Reading, where: Value, shape: Value) -> bool:
    """Whether a point lies within a shape."""
    points, corners = _points(where), _points(shape)
    if not points or corners is None:
        return False
    latitude, longitude = points[0]
    inside = False
    for first, second in zip(corners, corners[1:] + corners[:1], strict=True):
        if (first[0] > latitude) != (second[0] > latitude):
            slope = (second[1] - first[1]) * (latitude - first[0]) / (second[0] - first[0])
            inside ^= longitude < first[1] + slope
    return inside


FUNCTIONS: Final = {
    "area": Function(_area, 1, 1),
    "distance": Function(_distance, 1, 2),
    "geofence": Function(_geofence, 2, 2),
}
