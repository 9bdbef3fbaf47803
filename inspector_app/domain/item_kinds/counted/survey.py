"""Kind "survey": questionnaires as a tally of marks; the mean mark on a scale of one hundred and a curve."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.curve_reader import read_curve
from inspector_app.domain.definition.curves import Curve
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import Expression
from inspector_app.domain.expressions.values import to_number
from inspector_app.domain.numbers import whole_number
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class Survey:
    """Stored form: {"issued", "tally": [n of the best mark, …, n of mark 1]}; valid = their sum.

    Attributes:
        marks: the best mark; 5 for a five-step questionnaire.
        minimum: how many valid questionnaires at least, an expression such as
            min(20, 0.3 * ${fact.residents}).
    """

    points: Fraction
    curve: Curve
    marks: int
    minimum: Expression
    name: ClassVar[str] = "survey"
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Survey:
        """Settings: curve, marks, minimum."""
        return cls(
            points,
            read_curve(reader, points),
            reader.whole("marks", 5, least=1),
            reader.expression("minimum", "1"),
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """What the minimum depends on."""
        return self.minimum.names

    def check(self, value: Json) -> Json:
        """Whole numbers; not more valid than issued."""
        if not isinstance(value, dict):
            raise InputError("answer.no_object", given=value)
        tally = value.get("tally")
        if not isinstance(tally, list) or len(tally) != self.marks:
            raise InputError("answer.field_missing", place="tally")
        counts = [whole_number(entry, place="tally") for entry in tally]
        issued = whole_number(value.get("issued"), place="issued")
        if sum(counts) > issued:
            raise InputError(
                "answer.more_valid_than_issued", place="issued", issued=issued, valid=sum(counts)
            )
        return {"issued": issued, "tally": cast(list[Json], counts)}

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The curve at mean mark ÷ best mark × 100; too few are not computable, never zero."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        tally = cast(list[int], stored["tally"])
        valid = sum(tally)
        needed, missing = self.minimum.evaluate(context.lookup)
        minimum = to_number(needed)
        details = {"valid": valid, "issued": cast(int, stored["issued"])}
        if missing or not isinstance(minimum, Fraction):
            return NotComputable("missing_data", (Step("missing", {"names": missing}),))
        if valid == 0 or valid < minimum:
            return NotComputable("too_few", (Step("survey", {**details, "least": minimum}),))
        total = sum(count * (self.marks - index) for index, count in enumerate(tally))
        mean = Fraction(total, valid)
        score = mean / self.marks * 100
        steps = (
            Step("survey", {**details, "least": minimum, "mean": mean}),
            Step("value", {"value": score, "unit": "", "decimals": 2}),
        )
        return Points(self.curve.points(score), steps)
