"""A camera in a room: metres become units of the canvas, blocks show the faces that it sees."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point
from inspector_app.usecases.demonstration.pictures.colours import shade

Place = tuple[float, float, float]
"""Metres to the right, above the floor, away from the camera."""

_NEAR = 0.05


@dataclass(frozen=True, slots=True)
class View:
    """Where the camera stands.

    Attributes:
        middle: unit across at which straight ahead is seen; horizon: unit down of the eye's height.
        zoom: units of one metre at a distance of one metre; eye: metres above the floor.
        turn: degrees the room is turned about the upright axis at the distance `pivot` (metres).
    """

    middle: float
    horizon: float
    zoom: float
    eye: float = 1.5
    turn: float = 0
    pivot: float = 0

    def at(self, place: Place) -> Point:
        """The unit at which a place is seen; what is beside or behind the camera counts as just before it."""
        x, y, z = place
        sine, cosine = math.sin(math.radians(self.turn)), math.cos(math.radians(self.turn))
        across = x * cosine - (z - self.pivot) * sine
        away = max(_NEAR, x * sine + (z - self.pivot) * cosine + self.pivot)
        return self.middle + self.zoom * across / away, self.horizon + self.zoom * (self.eye - y) / away

    def quad(self, *places: Place) -> list[Point]:
        """Several places."""
        return [self.at(place) for place in places]

    def floor(self, left: float, right: float, near: float, far: float, high: float = 0) -> list[Point]:
        """A level rectangle at a height, clockwise from its far left corner."""
        return self.quad((left, high, far), (right, high, far), (right, high, near), (left, high, near))

    def front(self, left: float, right: float, bottom: float, top: float, away: float) -> list[Point]:
        """An upright rectangle that faces the camera, clockwise from its top left corner."""
        return self.quad((left, top, away), (right, top, away), (right, bottom, away), (left, bottom, away))

    def side(self, x: float, near: float, far: float, bottom: float, top: float) -> list[Point]:
        """An upright rectangle along the view: top near, top far, bottom far, bottom near."""
        return self.quad((x, top, near), (x, top, far), (x, bottom, far), (x, bottom, near))

    def laid(
        self, x: float, away: float, wide: float, deep: float, turned: float, high: float = 0
    ) -> list[Point]:
        """A sheet lying around (x, away), turned by degrees; clockwise from its far left corner."""
        sine, cosine = math.sin(math.radians(turned)), math.cos(math.radians(turned))
        halves = ((-wide, deep), (wide, deep), (wide, -deep), (-wide, -deep))
        return [
            self.at((x + (a * cosine - b * sine) / 2, high, away + (a * sine + b * cosine) / 2))
            for a, b in halves
        ]


def block(canvas: Canvas, view: View, low: Place, high: Place, colour: str, fade: float = 0.82) -> None:
    """A box between two opposite corners; only faces towards the camera are painted.

    Args:
        fade: brightness of a face at its lower rim, against its upper one.
    """
    (x0, y0, z0), (x1, y1, z1) = low, high
    faces: list[tuple[float, list[Place]]] = [
        (1.12, [(x0, y1, z1), (x1, y1, z1), (x1, y1, z0), (x0, y1, z0)]),
        (0.5, [(x0, y0, z0), (x1, y0, z0), (x1, y0, z1), (x0, y0, z1)]),
        (0.96, [(x0, y1, z0), (x1, y1, z0), (x1, y0, z0), (x0, y0, z0)]),
        (0.74, [(x0, y1, z1), (x0, y1, z0), (x0, y0, z0), (x0, y0, z1)]),
        (0.7, [(x1, y1, z0), (x1, y1, z1), (x1, y0, z1), (x1, y0, z0)]),
    ]
    for light, face in faces:
        points = view.quad(*face)
        if _faces_us(points):
            canvas.shape(points, shade(colour, light), shade(colour, light * fade))


def _faces_us(points: Sequence[Point]) -> bool:
    """Clockwise on the canvas, whose y runs down."""
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) > 0
