"""Kind "date_age": how old a report is on the assessment date, and whether it passed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import months_before, read_date
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class DateAge:
    """Stored form: {"date": "2024-03-20"} and, where the result counts, "passed": true | false;
    {"date": null} says that there is none.

    Attributes:
        steps: (months, points), youngest first: not older than so many months earns so much.
        asks_result: a report that did not pass earns nothing.
    """

    points: Fraction
    steps: tuple[tuple[int, Fraction], ...]
    asks_result: bool
    name: ClassVar[str] = "date_age"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> DateAge:
        """Settings: steps [{"months", "points"}], asks_result."""
        steps = tuple((entry.whole("months"), entry.fraction("points")) for entry in reader.objects("steps"))
        if not steps or any(left[0] >= right[0] for left, right in pairwise(steps)):
            raise DataError("checklist.bounds_order", place=reader.at("steps"))
        if any(not 0 <= earned <= points for _, earned in steps):
            raise DataError("checklist.points_beyond", place=reader.at("steps"), points=points)
        return cls(points, steps, reader.flag("asks_result"))

    def check(self, value: Json) -> Json:
        """An object with a date or null, and the result where it is asked."""
        if not isinstance(value, dict) or "date" not in value:
            raise InputError("answer.field_missing", place="date")
        if value["date"] is None:
            return {"date": None}
        checked: dict[str, Json] = {"date": read_date(value["date"], "date").isoformat()}
        if self.asks_result:
            if not isinstance(value.get("passed"), bool):
                raise InputError("answer.field_missing", place="passed")
            checked["passed"] = value["passed"]
        return checked

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The first step the age fits in."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        if stored["date"] is None:
            return Points(Fraction(0), (Step("date.none"),))
        day = read_date(stored["date"])
        step = Step("date", {"date": day, "assessed_on": context.assessed_on})
        if day > context.assessed_on:
            return NotComputable("date_ahead", (step,))
        if self.asks_result and not stored["passed"]:
            return Points(Fraction(0), (step, Step("date.not_passed")))
        for months, earned in self.steps:
            if day >= months_before(context.assessed_on, months):
                return Points(earned, (step, Step("date.within", {"months": months})))
        return Points(Fraction(0), (step, Step("date.older", {"months": self.steps[-1][0]})))
