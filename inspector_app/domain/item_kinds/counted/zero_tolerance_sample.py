"""Kind "zero_tolerance_sample": one unit that does not conform fails the item."""

from __future__ import annotations

from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.item_kinds.counted.sample import Sample


class ZeroToleranceSample(Sample):
    """Stored form as of a sample."""

    __slots__ = ()
    name: ClassVar[str] = "zero_tolerance_sample"

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """As a sample; a unit that does not conform decides, however few were looked at."""
        rating = super().rate(answer, context)
        stored = cast(dict[str, int], answer)
        if isinstance(rating, NotComputable) and stored["ok"] < stored["n"]:
            return Points(Fraction(0), rating.steps)
        return rating

    def _rated(self, n: int, ok: int, step: Step) -> Rating:
        return Points(self.points if ok == n else Fraction(0), (step,))
