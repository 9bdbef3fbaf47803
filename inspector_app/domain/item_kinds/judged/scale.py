"""Kind "scale": levels 0 to the highest, each an equal share of the points, with an anchor text a level.

Several people may rate one item; the level is then their mean and a wide spread asks for a note.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.definition.words import Words
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class Scale:
    """Stored form: the level, a whole number 0 … highest; with raters an object {person: level}.

    Attributes:
        anchors: what each level looks like, level 0 first; their number less one is the highest level.
        raters: how many people must rate at least; 0: one answer by whoever owns the item.
        wide: a spread of so many levels between raters is said to need a note.
    """

    points: Fraction
    anchors: tuple[Words, ...]
    raters: int
    wide: int
    name: ClassVar[str] = "scale"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Scale:
        """Settings: anchors (at least two), raters, wide."""
        anchors = tuple(Words(entry.text("zh"), entry.text("en", "")) for entry in reader.objects("anchors"))
        if len(anchors) < 2:
            raise DataError(
                "checklist.expected", place=reader.at("anchors"), wanted="at least 2", found=len(anchors)
            )
        return cls(points, anchors, reader.whole("raters", 0), reader.whole("wide", 2))

    @property
    def highest(self) -> int:
        """The best level."""
        return len(self.anchors) - 1

    def check(self, value: Json) -> Json:
        """A level, or with raters one level a person."""
        if not self.raters:
            return self._level(value, "")
        if not isinstance(value, dict) or not value:
            raise InputError("answer.no_object", given=value)
        return {person: self._level(level, person) for person, level in value.items()}

    def rate(self, answer: Json, _context: Context) -> Rating | None:
        """The level's share of the points; the mean level of the raters."""
        if answer is None:
            return None
        if not self.raters:
            return self._rated(Fraction(cast(int, answer)), ())
        levels = [cast(int, level) for level in cast(dict[str, Json], answer).values()]
        mean = Fraction(sum(levels), len(levels))
        raters = Step("raters", {"n": len(levels), "least": self.raters, "mean": mean})
        if len(levels) < self.raters:
            return NotComputable("too_few", (raters,))
        if max(levels) - min(levels) < self.wide:
            return self._rated(mean, (raters,))
        wide = Step("raters.wide", {"lowest": min(levels), "highest": max(levels)})
        return self._rated(mean, (raters, wide))

    def _rated(self, level: Fraction, steps: tuple[Step, ...]) -> Points:
        earned = self.points * level / self.highest
        return Points(earned, (*steps, Step("level", {"level": level, "highest": self.highest})))

    def _level(self, value: Json, place: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= self.highest:
            raise InputError("answer.out_of_bounds", place=place, given=value, least=0, most=self.highest)
        return value
