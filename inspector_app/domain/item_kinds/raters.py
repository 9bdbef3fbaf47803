"""Several people rate one item, whatever its kind; their ratings roll up to one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from statistics import median
from typing import ClassVar, Final, Literal, cast

from inspector_app.domain.canonical import Json, canonical
from inspector_app.domain.definition.kind import ItemKind, ReadKind
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.item_kinds.judged.scale import Scale
from inspector_app.errors import InputError

RollUp = Literal["mean", "median", "consensus", "lead"]
_ROLL_UPS: Final = ("mean", "median", "consensus", "lead")


@dataclass(frozen=True, slots=True)
class SeveralRaters:
    """Stored form: {person: answer of the kind}; each answer lies in a register of its own.

    Attributes:
        kind: what each rater answers.
        least: so many people must rate; fewer are not computable.
        roll_up: "consensus": all say the same; "lead": the team leader's counts, the others advise.
        spread_most: points between the lowest and the highest rating, above which a note is asked for.
    """

    kind: ItemKind
    least: int
    roll_up: RollUp
    spread_most: Fraction | None
    derived: ClassVar[bool] = False

    @property
    def name(self) -> str:
        """The kind that each rater answers."""
        return self.kind.name

    @property
    def reads(self) -> tuple[str, ...]:
        """What the kind reads."""
        return self.kind.reads

    def check(self, value: Json) -> Json:
        """At least one answer, each in the form of the kind."""
        if not isinstance(value, dict) or not value:
            raise InputError("answer.no_object", given=value)
        return {person: self.check_one(person, answer) for person, answer in value.items()}

    def check_one(self, person: str, value: Json) -> Json:
        """The stored form of one rater's answer, blamed on the rater."""
        try:
            return self.kind.check(value)
        except InputError as error:
            raise error.within(person) from error

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The roll-up of everybody's points."""
        if answer is None:
            return None
        stored = cast(dict[str, Json], answer)
        each = {person: self.kind.rate(given, context) for person, given in stored.items()}
        steps = tuple(_step(no, rating) for no, rating in enumerate(each.values(), start=1))
        counted = Step("raters", {"n": len(each), "least": self.least, "roll_up": self.roll_up}, steps)
        points = {person: rating for person, rating in each.items() if isinstance(rating, Points)}
        for rating in each.values():
            if isinstance(rating, NotComputable):
                return NotComputable(rating.reason, (counted,))
        if len(points) < self.least:
            return NotComputable("too_few", (counted,))
        return self._rolled_up(points, stored, context, (counted, *self._wide(points)))

    def _rolled_up(
        self,
        points: Mapping[str, Points],
        stored: Mapping[str, Json],
        context: Context,
        steps: tuple[Step, ...],
    ) -> Rating:
        if self.roll_up == "lead":
            lead = next((rating for person, rating in points.items() if person in context.leads), None)
            if lead is None:
                return NotComputable("lead_missing", steps)
            return Points(lead.earned, steps, lead.forced)
        if self.roll_up == "consensus" and len({canonical(given) for given in stored.values()}) > 1:
            return NotComputable("raters_differ", steps)
        earned = [rating.earned for rating in points.values()]
        middle = median(earned) if self.roll_up == "median" else sum(earned, Fraction(0)) / len(earned)
        forced = {rating.forced for rating in points.values()}
        return Points(middle, steps, next((name for name in ("major", "minor") if name in forced), ""))

    def _wide(self, points: Mapping[str, Points]) -> tuple[Step, ...]:
        earned = [rating.earned for rating in points.values()]
        if self.spread_most is None or max(earned) - min(earned) <= self.spread_most:
            return ()
        return (Step("raters.wide", {"lowest": min(earned), "highest": max(earned)}),)


def rated_by_several(read: ReadKind) -> ReadKind:
    """Reads a kind, and who rates it: raters, raters_roll_up, spread_most; a scale's `wide` is in levels."""

    def read_with_raters(reader: Reader, points: Fraction) -> ItemKind:
        kind, least = read(reader, points), reader.whole("raters", 0)
        if not least:
            return kind
        spread = reader.fraction("spread_most") if reader.has("spread_most") else None
        if spread is None and isinstance(kind, Scale):
            spread = (reader.whole("wide", 2) - 1) * points / kind.highest
        roll_up = cast(RollUp, reader.one_of("raters_roll_up", _ROLL_UPS, "mean"))
        return SeveralRaters(kind, least, roll_up, spread)

    return read_with_raters


def _step(no: int, rating: Rating | None) -> Step:
    """One rater's part; who it was stands beside the answers."""
    if isinstance(rating, Points):
        return Step("rater", {"no": no, "points": rating.earned}, rating.steps)
    return Step("rater.unknown", {"no": no}, rating.steps if rating is not None else ())
