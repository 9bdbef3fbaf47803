"""Kind "tiers": steps that exclude each other; one is chosen, or a number falls into one."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Final, Literal, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.bounds import COMPARE, Bound, read_bound
from inspector_app.domain.definition.rating import Context, NotComputable, Points, Rating, Step
from inspector_app.domain.definition.reader import Reader, check_unique
from inspector_app.domain.definition.words import Words
from inspector_app.domain.numbers import decimal_text
from inspector_app.errors import DataError, InputError

NONE: Final = "none"  # no tier is reached


@dataclass(frozen=True, slots=True)
class Tier:
    """One step.

    Attributes:
        bounds: (comparison, bound); a number belongs here if it meets all of them. Empty: chosen by hand.
    """

    id: str
    words: Words
    points: Fraction
    bounds: tuple[tuple[str, Bound], ...] = ()

    def holds(self, value: Fraction, context: Context) -> bool | tuple[str, ...]:
        """Whether the number belongs here; the names that have no value where that is unknown."""
        unknown: list[str] = []
        for comparison, bound in self.bounds:
            limit, missing = bound.value(context.lookup)
            if limit is None:
                unknown.extend(missing or bound.names)
            elif not COMPARE[comparison](value, limit):
                return False
        return tuple(unknown) or True


@dataclass(frozen=True, slots=True)
class Tiers:
    """Stored form: a tier's id or "none"; where tiers have bounds the number as a decimal.

    Attributes:
        pick: "first" tier in the checklist's order that fits, or the "best" of all that fit.
    """

    points: Fraction
    tiers: tuple[Tier, ...]
    pick: Literal["first", "best"]
    unit: str = ""
    name: ClassVar[str] = "tiers"
    derived: ClassVar[bool] = False

    @classmethod
    def read(cls, reader: Reader, points: Fraction) -> Tiers:
        """Settings: tiers [{"id", "text", "points", "at_least" …}], pick, unit; all have bounds or none."""
        tiers = tuple(
            Tier(
                entry.text("id"),
                entry.words("text"),
                entry.fraction("points"),
                tuple((name, read_bound(entry, name)) for name in COMPARE if entry.has(name)),
            )
            for entry in reader.objects("tiers")
        )
        check_unique(reader.at("tiers"), (NONE, *(tier.id for tier in tiers)))
        if not tiers or len({bool(tier.bounds) for tier in tiers}) > 1:
            raise DataError(
                "checklist.expected", place=reader.at("tiers"), wanted="bounds in all or none", found=""
            )
        if any(not 0 <= tier.points <= points for tier in tiers):
            raise DataError("checklist.points_beyond", place=reader.at("tiers"), points=points)
        pick = cast(Literal["first", "best"], reader.one_of("pick", ("first", "best"), "first"))
        return cls(points, tiers, pick, reader.text("unit", ""))

    @property
    def measured(self) -> bool:
        """A number decides; nobody chooses."""
        return bool(self.tiers[0].bounds)

    @property
    def reads(self) -> tuple[str, ...]:
        """What the bounds read of the context."""
        every = (name for tier in self.tiers for _, bound in tier.bounds for name in bound.names)
        return tuple(dict.fromkeys(every))

    def check(self, value: Json) -> Json:
        """A decimal where a number decides, else the id of a tier or "none"."""
        if self.measured:
            return decimal_text(value)
        offered = [*(tier.id for tier in self.tiers), NONE]
        if value not in offered:
            raise InputError("answer.not_offered", given=value, offered=", ".join(offered))
        return value

    def rate(self, answer: Json, context: Context) -> Rating | None:
        """The points of the tier."""
        if answer is None:
            return None
        if self.measured:
            return self._measure(Fraction(cast(str, answer)), context)
        chosen = next((tier for tier in self.tiers if tier.id == answer), None)
        return self._reached(chosen, ())

    def _measure(self, value: Fraction, context: Context) -> Rating:
        """The first or best tier; a bound nobody knows matters only where a known tier could not win."""
        steps: tuple[Step, ...] = (
            Step("value", {"value": value, "unit": self.unit, "decimals": _decimals(value)}),
        )
        steps += tuple(step for name in self.reads for step in context.explain(name))
        order = self.tiers if self.pick == "first" else sorted(self.tiers, key=_points, reverse=True)
        for tier in order:
            holds = tier.holds(value, context)
            if isinstance(holds, tuple):
                return NotComputable("missing_data", (*steps, Step("missing", {"names": holds})))
            if holds:
                return self._reached(tier, steps)
        return self._reached(None, steps)

    @staticmethod
    def _reached(tier: Tier | None, steps: tuple[Step, ...]) -> Points:
        chosen = () if tier is None else (tier.id,)
        return Points(
            Fraction(0) if tier is None else tier.points, (*steps, Step("chosen", {"options": chosen}))
        )


def _points(tier: Tier) -> Fraction:
    return tier.points


def _decimals(value: Fraction) -> int:
    """As many as were typed: the value is shown as it is."""
    decimals = 0
    while value.denominator != 1:
        value, decimals = value * 10, decimals + 1
    return decimals
