"""Kind "count": a whole number and a curve."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.curve_reader import read_curve
from inspector_app.domain.definition.curves import Curve
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.numbers import whole_number


@dataclass(frozen=True, slots=True)
class Count:
    """Stored form: a whole number, 0 … most."""

    points: Fraction
    curve: Curve
    unit: str
    most: int
    name: ClassVar[str] = "count"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Count:
        """Settings: curve, unit, most."""
        return cls(
            points, read_curve(reader, points), reader.text("unit", ""), reader.whole("most", 1_000_000)
        )

    def check(self, value: Json) -> Json:
        """A whole number within the bounds."""
        return whole_number(value, most=self.most)

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """The curve's points."""
        if answer is None:
            return None
        value = Fraction(cast(int, answer))
        earned = self.curve.points(value)
        return Points(earned, (Step("value", {"value": value, "unit": self.unit, "decimals": 0}),))
