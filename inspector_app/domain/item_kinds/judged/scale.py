"""Kind "scale": levels 0 to the highest, each an equal share of the points, with an anchor text a level."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.definition.words import Words
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class Scale:
    """Stored form: the level, a whole number 0 … highest.

    Attributes:
        anchors: what each level looks like, level 0 first; their number less one is the highest level.
    """

    points: Fraction
    anchors: tuple[Words, ...]
    name: ClassVar[str] = "scale"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Scale:
        """Settings: anchors (at least two)."""
        anchors = tuple(Words(entry.text("zh"), entry.text("en", "")) for entry in reader.objects("anchors"))
        if len(anchors) < 2:
            raise DataError(
                "checklist.expected", place=reader.at("anchors"), wanted="at least 2", found=len(anchors)
            )
        return cls(points, anchors)

    @property
    def highest(self) -> int:
        """The best level."""
        return len(self.anchors) - 1

    def check(self, value: Json) -> Json:
        """A level."""
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= self.highest:
            raise InputError("answer.out_of_bounds", given=value, least=0, most=self.highest)
        return value

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """The level's share of the points."""
        if answer is None:
            return None
        level = Fraction(cast(int, answer))
        step = Step("level", {"level": level, "highest": self.highest})
        return Points(self.points * level / self.highest, (step,))
