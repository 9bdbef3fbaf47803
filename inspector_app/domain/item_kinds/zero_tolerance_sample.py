"""Kind "zero_tolerance_sample": one unit that does not conform fails the item."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar

from inspector_app.domain.definition.rating import Points, Rating, Step
from inspector_app.domain.item_kinds.sample import Sample


class ZeroToleranceSample(Sample):
    """Stored form as of a sample."""

    __slots__ = ()
    name: ClassVar[str] = "zero_tolerance_sample"

    def _rated(self, n: int, ok: int, step: Step) -> Rating:
        return Points(self.points if ok == n else Fraction(0), (step,))
