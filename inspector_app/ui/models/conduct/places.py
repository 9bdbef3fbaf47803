"""The samples of an evaluation and their places: which units are there, and how far each has come."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from inspector_app.domain.checklist import Population
from inspector_app.domain.sampling.plan import Plan, Unit
from inspector_app.domain.sampling.records import SAYINGS, UnitRecord, records_of
from inspector_app.texts import Texts
from inspector_app.usecases.sampling.drawing import due_items, least_wanted, plan_now
from inspector_app.usecases.session.opened import OpenedEvaluation

_NUMBER: Final = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Standing:
    """How the sample of one population stands.

    Attributes:
        least: how many units the items ask for.
        due, done, failed: records that are asked for, given, and bad; of units that are left out none.
    """

    plan: Plan
    least: int
    due: int
    done: int
    failed: int


@dataclass(frozen=True, slots=True)
class Spot:
    """One unit of one population."""

    population: Population
    unit: Unit


@dataclass(frozen=True, slots=True)
class Place:
    """A room, a kitchen, a code: all that is sampled there.

    Attributes:
        due, done, failed: records that are asked for, given, and bad; of units that are left out none.
    """

    name: str
    spots: tuple[Spot, ...]
    due: int
    done: int
    failed: int

    @property
    def left_out(self) -> bool:
        """Nobody can look at anything here."""
        return all(spot.unit.left_out for spot in self.spots)


def standings_of(opened: OpenedEvaluation) -> dict[str, Standing]:
    """How every sample stands, by population, in the order of the checklist."""
    return {population.id: _standing(opened, population) for population in opened.checklist.populations}


def places_of(opened: OpenedEvaluation, standings: Mapping[str, Standing], texts: Texts) -> list[Place]:
    """Every place with a unit of a sample, in the order in which people walk: 2 before 10."""
    found: dict[str, list[Spot]] = {}
    for standing in standings.values():
        population = standing.plan.population
        words = population.words.in_language(texts.language)
        for unit in standing.plan.units:
            found.setdefault(unit.place or f"{words} {unit.id}", []).append(Spot(population, unit))
    said = {identity: _records(opened, identity) for identity in standings}
    places = [_place(name, spots, said) for name, spots in found.items()]
    return sorted(places, key=lambda place: _walking(place.name))


def stratum_words(population: Population, stratum: str, texts: Texts) -> str:
    """A stratum as people call it; words of their own as they are."""
    known = {option.id: option.words.in_language(texts.language) for option in population.strata}
    return known.get(stratum, stratum)


_Said = list[dict[str, UnitRecord]]  # for each item that is due: unit → record


def _records(opened: OpenedEvaluation, population: str) -> _Said:
    return [
        {record.unit: record for record in records_of(opened.evaluation, item)}
        for item in due_items(opened, population)
    ]


def _standing(opened: OpenedEvaluation, population: Population) -> Standing:
    plan, said = plan_now(opened, population.id), _records(opened, population.id)
    due, done, failed = _counted([(unit, said) for unit in plan.units])
    return Standing(plan, least_wanted(opened, population.id), due, done, failed)


def _place(name: str, spots: Sequence[Spot], said: Mapping[str, _Said]) -> Place:
    return Place(name, tuple(spots), *_counted([(spot.unit, said[spot.population.id]) for spot in spots]))


def _counted(asked: Sequence[tuple[Unit, _Said]]) -> tuple[int, int, int]:
    """How many records are due, given and bad."""
    found = [
        records[unit.id].found if unit.id in records else ""
        for unit, said in asked
        if not unit.left_out
        for records in said
    ]
    return len(found), sum(each in SAYINGS for each in found), found.count("no")


def _walking(name: str) -> list[tuple[int, int, str]]:
    parts = _NUMBER.split(name)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part) for part in parts if part]
