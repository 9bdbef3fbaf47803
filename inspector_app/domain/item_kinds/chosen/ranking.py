"""Kind "ranking": options in an order, the first one foremost; that there is one earns the points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option, read_options
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class Ranking:
    """Stored form: ids of options, each once, in the order that was given."""

    points: Fraction
    options: tuple[Option, ...]
    name: ClassVar[str] = "ranking"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Ranking:
        """Settings: options, whose points count for nothing."""
        return cls(points, read_options(reader, "options"))

    def check(self, value: Json) -> Json:
        """A list of option ids, none of them twice; a form may offer fewer than all."""
        offered = [option.id for option in self.options]
        if not isinstance(value, list) or not value:
            raise InputError("answer.empty")
        for place, entry in enumerate(value):
            if entry not in offered or entry in value[:place]:
                raise InputError("answer.not_offered", given=entry, offered=", ".join(offered))
        return [*value]

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """All points for a ranking."""
        if answer is None:
            return None
        return Points(self.points, (Step("chosen", {"options": tuple(cast(list[str], answer))}),))
