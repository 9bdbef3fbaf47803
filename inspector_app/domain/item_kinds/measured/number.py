"""Kind "number": one number with its unit; a curve turns it into points, without one giving it is enough."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.benchmark import AnyCurve, curve_reads, rate_on, read_any_curve
from inspector_app.domain.definition.rating import Context, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.numbers import MOST_DIGITS, decimal_text
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class Number:
    """Stored form: a decimal as text.

    Attributes:
        curve: None: any number earns the item's points.
        least, most: bounds, both included.
        decimals: so many digits after the point at most.
        step: only every so much from `least`, or from 0.
    """

    points: Fraction
    curve: AnyCurve | None
    unit: str = ""
    least: Fraction | None = None
    most: Fraction | None = None
    decimals: int = MOST_DIGITS
    step: Fraction | None = None
    name: ClassVar[str] = "number"
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Number:
        """Settings: curve or benchmark, unit, least, most, decimals, step."""
        least = reader.fraction("least") if reader.has("least") else None
        most = reader.fraction("most") if reader.has("most") else None
        if least is not None and most is not None and least > most:
            raise DataError("checklist.bounds_order", place=reader.at("most"))
        step = reader.fraction("step") if reader.has("step") else None
        if step is not None and step <= 0:
            raise DataError("checklist.bounds_order", place=reader.at("step"))
        curved = reader.has("curve") or reader.has("benchmark")
        return cls(
            points,
            read_any_curve(reader, points) if curved else None,
            reader.text("unit", ""),
            least,
            most,
            reader.whole("decimals", MOST_DIGITS),
            step,
        )

    @property
    def reads(self) -> tuple[str, ...]:
        """The values of the benchmark."""
        return curve_reads(self.curve) if self.curve is not None else ()

    def check(self, value: Json) -> Json:
        """A decimal within the bounds and no finer than asked."""
        text = decimal_text(value)
        number = Fraction(text)
        if (self.least is not None and number < self.least) or (self.most is not None and number > self.most):
            raise InputError("answer.out_of_bounds", given=text, least=self.least, most=self.most)
        if len(text.partition(".")[2]) > self.decimals:
            raise InputError("answer.too_fine", given=text, most=self.decimals)
        if self.step is not None and (number - (self.least or 0)) % self.step:
            raise InputError("answer.off_step", given=text, step=self.step, least=self.least or 0)
        return text

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The curve at the number."""
        if answer is None:
            return None
        text = cast(str, answer)
        shown = len(text.partition(".")[2])
        steps = (Step("value", {"value": Fraction(text), "unit": self.unit, "decimals": shown}),)
        if self.curve is None:
            return Points(self.points, steps)
        return rate_on(self.curve, Fraction(text), context, steps)
