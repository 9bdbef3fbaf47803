"""What people draw over a photograph: vectors beside it, so that the photograph itself stays untouched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError

Shape = Literal["arrow", "box", "ellipse", "line", "text"]
SHAPES: Final[tuple[Shape, ...]] = ("arrow", "box", "ellipse", "line", "text")
WHOLE: Final = 10_000
"""Coordinates run from 0 to this along each side of the upright photograph."""
MOST_MARKS: Final = 100
MOST_CHARACTERS: Final = 200
TURNS: Final = (0, 90, 180, 270)
"""Degrees clockwise that a person turns a photograph whose camera did not know which way was up."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One mark from one point to another, both in ten-thousandths of the photograph's sides.

    Attributes:
        text: of a "text", which begins at the first point; "" for the others.
    """

    shape: Shape
    begin: tuple[int, int]
    end: tuple[int, int]
    text: str = ""

    def stored(self) -> Json:
        """Its JSON form."""
        found: dict[str, Json] = {"shape": self.shape, "points": [[*self.begin], [*self.end]]}
        return {**found, "text": self.text} if self.text else found


def check_marks(marks: Sequence[Mark]) -> list[Json]:
    """The marks as they are stored.

    Raises:
        InputError: "evidence.too_many_marks", "evidence.mark_outside", "evidence.mark_empty".
    """
    if len(marks) > MOST_MARKS:
        raise InputError("evidence.too_many_marks", most=MOST_MARKS)
    for mark in marks:
        if not all(0 <= value <= WHOLE for value in (*mark.begin, *mark.end)):
            raise InputError("evidence.mark_outside")
        written = mark.text.strip()
        if (mark.shape == "text") is not bool(written) or len(written) > MOST_CHARACTERS:
            raise InputError("evidence.mark_empty", most=MOST_CHARACTERS)
    return [mark.stored() for mark in marks]


def read_marks(value: Json) -> tuple[Mark, ...]:
    """Marks from their stored form; what has another shape, from a newer program, is left out."""
    if not isinstance(value, list):
        return ()
    found = (_read(entry) for entry in value)
    return tuple(mark for mark in found if mark is not None)


def _read(value: Json) -> Mark | None:
    if not isinstance(value, dict) or value.get("shape") not in SHAPES:
        return None
    points = value.get("points")
    if not isinstance(points, list) or len(points) != 2:
        return None
    begin, end = (_point(point) for point in points)
    if begin is None or end is None:
        return None
    return Mark(cast(Shape, value["shape"]), begin, end, str(value.get("text", "")))


def _point(value: Json) -> tuple[int, int] | None:
    if not isinstance(value, list) or len(value) != 2:
        return None
    x, y = value
    if type(x) is not int or type(y) is not int or not (0 <= x <= WHOLE and 0 <= y <= WHOLE):
        return None
    return x, y
