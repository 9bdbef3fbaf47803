"""Kind "multi_choice": any of several options; their points add up to a cap, the item's points."""

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
class MultiChoice:
    """Stored form: ids of the chosen options in the checklist's order; an empty list means none was found.

    Attributes:
        options: none where the form offers the choices; their names then stand in the order that was given.
    """

    points: Fraction
    options: tuple[Option, ...]
    name: ClassVar[str] = "multi_choice"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> MultiChoice:
        """Settings: options with points, none above the item's; or from_form."""
        return cls(points, () if reader.flag("from_form") else read_options(reader, "options", points))

    def check(self, value: Json) -> Json:
        """A list of option ids; repeated ones count once."""
        offered = [option.id for option in self.options]
        if not isinstance(value, list):
            raise InputError("answer.not_offered", given=value, offered=", ".join(offered))
        if not offered:
            return _names(value)
        for entry in value:
            if entry not in offered:
                raise InputError("answer.not_offered", given=entry, offered=", ".join(offered))
        return [identity for identity in offered if identity in value]

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """The sum, at most the item's points."""
        if answer is None:
            return None
        chosen = cast(list[str], answer)
        total = sum((option.points for option in self.options if option.id in chosen), Fraction(0))
        steps = [Step("chosen", {"options": tuple(chosen)})]
        if total > self.points:
            steps.append(Step("capped", {"at": self.points, "from": total}))
        return Points(min(total, self.points), tuple(steps))


def _names(value: list[Json]) -> Json:
    """Names of choices that the form knows; blanks part them there, so none may stand in one."""
    for entry in value:
        if not isinstance(entry, str) or len(entry.split()) != 1:
            raise InputError("answer.not_offered", given=entry, offered="")
    return [*dict.fromkeys(value)]
