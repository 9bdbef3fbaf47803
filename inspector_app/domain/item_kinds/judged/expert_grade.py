"""Kind "expert_grade": a level that an expert gives and explains; nothing is computed."""

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
class ExpertGrade:
    """Stored form: {"level": id, "reason": text}; the reason is never left out."""

    points: Fraction
    levels: tuple[Option, ...]
    name: ClassVar[str] = "expert_grade"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> ExpertGrade:
        """Settings: levels with points, none above the item's."""
        return cls(points, read_options(reader, "levels", points))

    def check(self, value: Json) -> Json:
        """A level with its reason."""
        if not isinstance(value, dict):
            raise InputError("answer.no_object", given=value)
        offered = [level.id for level in self.levels]
        if value.get("level") not in offered:
            raise InputError(
                "answer.not_offered", place="level", given=value.get("level"), offered=", ".join(offered)
            )
        reason = value.get("reason")
        if not isinstance(reason, str) or not reason.strip():
            raise InputError("answer.reason_missing", place="reason")
        return {"level": value["level"], "reason": reason.strip()}

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """The points of the level."""
        if answer is None:
            return None
        stored = cast(dict[str, str], answer)
        earned = next(level.points for level in self.levels if level.id == stored["level"])
        steps = (
            Step("chosen", {"options": (stored["level"],)}),
            Step("because", {"reason": stored["reason"]}),
        )
        return Points(earned, steps)
