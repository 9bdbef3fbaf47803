"""Kind "deduction": full points to start with, less what was found; never below zero."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.rating import Context, Points, Step
from inspector_app.domain.definition.reader import Reader, check_unique
from inspector_app.domain.definition.words import Words
from inspector_app.domain.numbers import whole_number
from inspector_app.errors import DataError, InputError


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason to deduct.

    Attributes:
        points: deducted each time, above zero.
        most: so many times count at most; 0: every time.
    """

    id: str
    words: Words
    points: Fraction
    most: int = 0


@dataclass(frozen=True, slots=True)
class Deduction:
    """Stored form: {"deductions": [{"id", "times"}]} in the checklist's order, an empty list for none;
    by ratio {"failing", "n"}.

    Attributes:
        reasons: empty where the share that fails is deducted.
    """

    points: Fraction
    reasons: tuple[Reason, ...]
    name: ClassVar[str] = "deduction"
    reads: ClassVar[tuple[str, ...]] = ()
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Deduction:
        """Settings: by ("reasons" | "ratio"), reasons [{"id", "text", "points", "most"}]."""
        if reader.one_of("by", ("reasons", "ratio"), "reasons") == "ratio":
            return cls(points, ())
        reasons = tuple(
            Reason(entry.text("id"), entry.words("text"), entry.fraction("points"), entry.whole("most", 0))
            for entry in reader.objects("reasons")
        )
        if not reasons or any(reason.points <= 0 for reason in reasons):
            raise DataError("checklist.expected", place=reader.at("reasons"), wanted="points > 0", found="")
        check_unique(reader.at("reasons"), (reason.id for reason in reasons))
        return cls(points, reasons)

    def check(self, value: Json) -> Json:
        """The reasons found and how often, or the number that failed of those looked at."""
        if not isinstance(value, dict):
            raise InputError("answer.no_object", given=value)
        return self._found(value) if self.reasons else self._ratio(value)

    def rate(self, answer: Json, _context: Context) -> Points | None:
        """Full points less the deductions."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        if not self.reasons:
            failing, n = cast(int, stored["failing"]), cast(int, stored["n"])
            step = Step("deducted.share", {"failing": failing, "n": n})
            return Points(self.points * (n - failing) / n, (step,))
        return self._less(cast(list[dict[str, Json]], stored["deductions"]))

    def _less(self, found: list[dict[str, Json]]) -> Points:
        known = {reason.id: reason for reason in self.reasons}
        steps: list[Step] = []
        total = Fraction(0)
        for entry in found:
            reason, times = known[cast(str, entry["id"])], cast(int, entry["times"])
            lost = reason.points * (min(times, reason.most) if reason.most else times)
            total += lost
            steps.append(Step("deducted", {"reason": reason.id, "times": times, "points": lost}))
        if not found:
            steps.append(Step("deducted.none"))
        if total > self.points:
            steps.append(Step("deducted.all", {"sum": total, "full": self.points}))
        return Points(max(self.points - total, Fraction(0)), tuple(steps))

    def _found(self, value: dict[str, Json]) -> Json:
        entries, known = value.get("deductions"), [reason.id for reason in self.reasons]
        if not isinstance(entries, list):
            raise InputError("answer.no_list", place="deductions", given=entries)
        times: dict[str, int] = {}
        for entry in entries:
            identity = entry.get("id") if isinstance(entry, dict) else entry
            if not isinstance(entry, dict) or not isinstance(identity, str) or identity not in known:
                raise InputError(
                    "answer.not_offered", place="deductions", given=identity, offered=", ".join(known)
                )
            if identity in times:
                raise InputError("answer.twice", place=identity, given=identity)
            times[identity] = whole_number(entry.get("times", 1), place=identity)
        return {"deductions": [{"id": name, "times": times[name]} for name in known if times.get(name)]}

    @staticmethod
    def _ratio(value: dict[str, Json]) -> Json:
        for name in ("failing", "n"):
            if value.get(name) in (None, ""):
                raise InputError("answer.field_missing", place=name)
        n = whole_number(value["n"], place="n", least=1)
        return {"failing": whole_number(value["failing"], place="failing", most=n), "n": n}
