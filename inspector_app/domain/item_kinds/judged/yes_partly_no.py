"""Kind "yes_partly_no": fully met, partly met, not met."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError, InputError

_HALF: Final = "half"
_INDIVISIBLE: Final = Fraction(1)  # points; an item of the single column with no more is not halved


@dataclass(frozen=True, slots=True)
class YesPartlyNo:
    """Stored form: "yes", "partly" or "no".

    Attributes:
        partly: points of "partly".
        single: the rule of single-column sheets: half the points, but none for an item of one point.
        forced: class of finding that a "no" demands, or "".
    """

    points: Fraction
    partly: Fraction
    single: bool = False
    forced: str = ""
    name: ClassVar[str] = "yes_partly_no"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False
    answers: ClassVar[tuple[str, ...]] = ("yes", "partly", "no")

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> YesPartlyNo:
        """Settings: partly ("half" or points), single, forced."""
        single = reader.flag("single")
        partly = points / 2
        if reader.has("partly") and reader.text("partly") != _HALF:
            partly = reader.fraction("partly")
            if not 0 <= partly <= points:
                raise DataError("checklist.points_beyond", place=reader.at("partly"), points=points)
        if single and points <= _INDIVISIBLE:
            partly = Fraction(0)
        return cls(points, partly, single, reader.one_of("forced", ("", "major", "minor"), ""))

    def check(self, value: Json) -> Json:
        """One of the three words."""
        if value not in self.answers:
            raise InputError("answer.not_offered", given=value, offered=", ".join(self.answers))
        return value

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """All, part or nothing."""
        if answer is None:
            return None
        said = Step(f"met.{answer}")
        if answer == "yes":
            return Points(self.points, (said,))
        if answer == "no":
            return Points(Fraction(0), (said,), self.forced)
        if self.single and self.points <= _INDIVISIBLE:
            return Points(self.partly, (said, Step("partly.indivisible")))
        return Points(self.partly, (said, Step("partly", {"points": self.partly, "full": self.points})))
