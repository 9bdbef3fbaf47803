"""Kind "occurrences": a special strength or problem that counts each time, up to so many times."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.numbers import whole_number
from inspector_app.errors import DataError


@dataclass(frozen=True, slots=True)
class Occurrences:
    """Stored form: how many times it was found, a whole number.

    Attributes:
        each: signed points of one time; below zero for a special deduction outside the base.
        most: so many times count at most; more may be found.
    """

    points: Fraction
    each: Fraction
    most: int
    name: ClassVar[str] = "occurrences"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Occurrences:
        """Settings: each (not zero), most; together no more than the item's points."""
        each, most = reader.fraction("each"), reader.whole("most", 1, least=1)
        if each == 0:
            raise DataError("checklist.expected", place=reader.at("each"), wanted="≠ 0", found="0")
        if abs(each) * most > points:
            raise DataError("checklist.points_beyond", place=reader.at("each"), points=points)
        return cls(points, each, most)

    @property
    def span(self) -> tuple[Fraction, Fraction]:
        """The least and the most points that any answer earns."""
        end = self.each * self.most
        return min(end, Fraction(0)), max(end, Fraction(0))

    def check(self, value: Json) -> Json:
        """A whole number."""
        return whole_number(value)

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """So many times the points of one, up to the most."""
        if answer is None:
            return None
        times = cast(int, answer)
        counted = min(times, self.most)
        steps = [Step("times", {"times": times, "each": self.each})]
        if counted < times:
            steps.append(Step("times.most", {"most": self.most}))
        return Points(self.each * counted, tuple(steps))
