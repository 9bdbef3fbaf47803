"""Kind "yes_no": yes earns all points, no none and, where the rule says so, a finding."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class YesNo:
    """Stored form: "yes" or "no".

    Attributes:
        forced: class of finding that a "no" demands, or "".
    """

    points: Fraction
    forced: str = ""
    name: ClassVar[str] = "yes_no"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False
    answers: ClassVar[tuple[str, ...]] = ("yes", "no")

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> YesNo:
        """Settings: forced."""
        return cls(points, reader.one_of("forced", ("", "major", "minor"), ""))

    def check(self, value: Json) -> Json:
        """One of the two words."""
        if value not in self.answers:
            raise InputError("answer.not_offered", given=value, offered=", ".join(self.answers))
        return value

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """All or nothing."""
        if answer is None:
            return None
        steps = (Step(f"said.{answer}"),)
        if answer == self.answers[0]:
            return Points(self.points, steps)
        return Points(Fraction(0), steps, self.forced)
