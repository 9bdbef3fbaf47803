"""The sampling plan of one population as the ops say it: what is drawn, what stands in for what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, Item, Population
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.ops import Op
from inspector_app.domain.sampling.drawing import drawn
from inspector_app.domain.sampling.frame import Draw, read_draw
from inspector_app.domain.sampling.records import SAYINGS, records_of, sampled
from inspector_app.domain.sampling.targets import (
    DRAWN,
    added_below,
    draw_target,
    replaced_target,
    unit_of,
)

Origin = Literal["drawn", "reserve", "added", "other"]
"""Drawn at first, drawn as the next to stand in, added by judgement, or recorded without any of these."""


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit of a sample.

    Attributes:
        place: where it is: its own name if nothing else is known, "" for a number or a code.
        stands_in: the unit that nobody could look at and for which this one came.
        left_out: nobody can look at it; `by` came for it, one unit, none, or several that people named apart.
        reason: why it is left out, or why it was added.
        shared: it came for several units at once, but counts once.
    """

    id: str
    stratum: str
    place: str
    origin: Origin
    stands_in: str = ""
    left_out: bool = False
    by: tuple[str, ...] = ()
    reason: str = ""
    contested: bool = False
    shared: bool = False

    @property
    def random(self) -> bool:
        """It came by the draw, so that what is found in it speaks for the population."""
        return self.origin in ("drawn", "reserve")


@dataclass(frozen=True, slots=True)
class Plan:
    """The sampling plan of one population.

    Attributes:
        draw: what holds; None where nothing is drawn yet, or while several draws stand beside each other.
        contested: the ops of these several draws.
        draws: how many times was drawn, each with a seed of its own.
        units: in the order in which they were drawn, each followed by what stands in for it, then the others.
    """

    population: Population
    draw: Draw | None
    contested: tuple[Op, ...]
    draws: int
    units: tuple[Unit, ...]

    @property
    def sample(self) -> tuple[Unit, ...]:
        """The units to look at."""
        return tuple(unit for unit in self.units if not unit.left_out)

    @property
    def missing(self) -> int:
        """How many units the sample lacks, because nothing stands in for some, or one for several."""
        if self.draw is None:
            return 0
        return max(0, self.draw.n - sum(unit.random and not unit.left_out for unit in self.units))

    @property
    def left_out(self) -> tuple[Unit, ...]:
        """The units that nobody could look at."""
        return tuple(unit for unit in self.units if unit.left_out)

    def unit(self, identity: str) -> Unit | None:
        """The unit of this name, None where the plan has none."""
        return next((unit for unit in self.units if unit.id == identity), None)

    def next_reserve(self, stratum: str) -> str:
        """The unit of a stratum that is drawn next, "" where none is left."""
        waiting = drawn(self.draw)[stratum].reserves if self.draw is not None else ()
        taken = {unit.id for unit in self.units if unit.random}
        return next((unit for unit in waiting if unit not in taken), "")


def plan_of(checklist: Checklist, evaluation: Evaluation, population: Population) -> Plan:
    """The plan as it stands."""
    field = evaluation.field(draw_target(population.id))
    ops = field.ops if field is not None else ()
    draw = read_draw(ops[0].value) if len(ops) == 1 else None
    seeds = {
        _text(op.value, "seed") for op in evaluation.history(draw_target(population.id)) if op.kind == DRAWN
    }
    units = _Units(evaluation, population, draw)
    items = items_of(checklist, population.id)
    return Plan(population, draw, ops if len(ops) > 1 else (), len(seeds - {""}), tuple(units.all(items)))


def items_of(checklist: Checklist, population: str) -> tuple[Item, ...]:
    """The items that are recorded in the units of a population, in the order of the paper."""
    return tuple(
        item for item in checklist.items.values() if (kind := sampled(item)) and kind.of == population
    )


def unseen(evaluation: Evaluation, plan: Plan, item: Item) -> tuple[str, ...]:
    """The drawn units of which nobody has said yet what was found for an item."""
    done = {record.unit for record in records_of(evaluation, item) if record.found in SAYINGS}
    return tuple(unit.id for unit in plan.sample if unit.random and unit.id not in done)


class _Units:
    """Follows the replacements of one draw."""

    def __init__(self, evaluation: Evaluation, population: Population, draw: Draw | None) -> None:
        self._evaluation = evaluation
        self._population, self._coded = population.id, population.coded
        self._draw = draw
        numbered = [group for group in (draw.groups if draw is not None else ()) if group.numbered]
        self._places = {unit: "" for group in numbered for unit in group.units}
        self._places |= dict(draw.places) if draw is not None else {}
        orders = drawn(draw) if draw is not None else {}
        self._strata = {
            unit: stratum for stratum, order in orders.items() for units in order for unit in units
        }
        self._first = dict.fromkeys(unit for order in orders.values() for unit in order.drawn)
        self._found: dict[str, Unit] = {}

    def all(self, items: Iterable[Item]) -> Iterator[Unit]:
        for unit in self._first:
            self._take(unit)
        yield from self._found.values()
        known = set(self._found)
        for unit, reason in self._added():
            if unit not in known:
                known.add(unit)
                yield self._beside(unit, "added", reason)
        recorded = {record.unit: None for item in items for record in records_of(self._evaluation, item)}
        yield from (self._beside(unit, "other") for unit in recorded if unit not in known)

    def _take(self, first: str) -> None:
        """A unit and, one after the other, what stands in for it."""
        waiting = [(first, "")]
        while waiting:
            unit, before = waiting.pop(0)
            known = self._found.get(unit)
            if known is not None:
                self._found[unit] = replace(known, stands_in=known.stands_in or before, shared=True)
                continue
            ops = self._replaced(unit)
            by = tuple(dict.fromkeys(name for op in ops if (name := _text(op.value, "by")) in self._strata))
            standing = [op for op in ops if op.value is not None]
            self._found[unit] = Unit(
                unit,
                self._strata[unit],
                self._places.get(unit, unit),
                "drawn" if unit in self._first else "reserve",
                stands_in=before,
                left_out=bool(standing),
                by=by,
                reason=_reasons(standing),
                contested=len(ops) > 1,
            )
            waiting += [(name, unit) for name in by]

    def _beside(self, unit: str, origin: Origin, reason: str = "") -> Unit:
        place = self._places.get(unit, "" if self._coded else unit)
        return Unit(unit, self._strata.get(unit, ""), place, origin, reason=reason)

    def _replaced(self, unit: str) -> list[Op]:
        """What is said of a unit under this draw; what was said under another one is none of it."""
        field = self._evaluation.field(replaced_target(self._population, unit))
        seed = self._draw.seed if self._draw is not None else ""
        ops = field.ops if field is not None else ()
        return [op for op in ops if op.value is None or _text(op.value, "seed") == seed]

    def _added(self) -> Iterator[tuple[str, str]]:
        base = added_below(self._population)
        for step in self._evaluation.names(base):
            field = self._evaluation.field(f"{base}/{step}")
            standing = [op for op in (field.ops if field is not None else ()) if op.value is not None]
            if standing:
                yield unit_of(step), _reasons(standing)


def _reasons(ops: Iterable[Op]) -> str:
    return " / ".join(dict.fromkeys(_text(op.value, "reason") for op in ops))


def _text(value: Json, name: str) -> str:
    said = value.get(name) if isinstance(value, dict) else None
    return said if isinstance(said, str) else ""
