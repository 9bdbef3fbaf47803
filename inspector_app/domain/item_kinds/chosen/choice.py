"""Kind "choice": exactly one of several options, each with its points."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option, read_options
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.errors import InputError


@dataclass(frozen=True, slots=True)
class Choice:
    """Stored form: the option's id."""

    points: Fraction
    options: tuple[Option, ...]
    name: ClassVar[str] = "choice"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Choice:
        """Settings: options with points, none above the item's."""
        return cls(points, read_options(reader, "options", points))

    def check(self, value: Json) -> Json:
        """The id of one of the options."""
        offered = [option.id for option in self.options]
        if value not in offered:
            raise InputError("answer.not_offered", given=value, offered=", ".join(offered))
        return value

    def sets_aside(self, answer: Json) -> str:
        """The words of the chosen option if it says that the item is not applicable, else ""."""
        chosen = next((option for option in self.options if option.id == answer), None)
        return chosen.words.zh if chosen is not None and chosen.not_applicable else ""

    def rate(self, answer: Json, _context: Context) -> Rating | None:
        """The points of the option; one that says "not applicable" has none to give."""
        if answer is None:
            return None
        option = next(option for option in self.options if option.id == answer)
        if option.not_applicable:
            return NotComputable("undefined")
        return Points(option.points, (Step("chosen", {"options": (str(answer),)}),))
