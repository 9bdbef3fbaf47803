"""A draw as it is said: from which units, in which strata, how many, by which seed. All of it is recorded."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Population
from inspector_app.domain.numbers import whole_number
from inspector_app.errors import InputError

METHOD: Final = "sha256"
"""How units are drawn, see `drawing`; another way gets another word, so that old draws stay as they were."""
MOST_NAMED: Final = 10_000
MOST_NUMBERED: Final = 100_000
MOST_LETTERS: Final = 60


@dataclass(frozen=True, slots=True)
class Group:
    """The units of one stratum, "" where there are none; numbered ones stand for no place."""

    stratum: str
    units: tuple[str, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Draw:
    """What is drawn.

    Attributes:
        groups: every unit of the population, by stratum.
        places: unit and the place where it is, for those whose name does not say it.
        source: the list that the units come from, in words.
    """

    seed: str
    n: int
    groups: tuple[Group, ...]
    places: tuple[tuple[str, str], ...] = ()
    source: str = ""

    @property
    def size(self) -> int:
        """How many units the population has."""
        return sum(len(group.units) for group in self.groups)


@dataclass(frozen=True, slots=True)
class Listed:
    """One unit of a list that somebody hands in."""

    unit: str
    stratum: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person asks for, not checked yet.

    Attributes:
        listed: the units by name; or
        counts: how many units each stratum has, "" for the whole: they are numbered 1 … N in this order.
    """

    n: Json
    listed: tuple[Listed, ...] = ()
    counts: tuple[tuple[str, Json], ...] = ()
    source: str = ""


def tidy(text: str) -> str:
    """A name as it is kept and compared: width and blanks are told apart no more."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


def checked_draw(population: Population, wanted: Wanted, seed: str) -> dict[str, Json]:
    """The stored form of a draw.

    Raises:
        InputError: "sample.…" or "answer.…", its place the field: "units", "stratum", "n".
    """
    if population.coded and wanted.listed:
        raise InputError("sample.only_codes", place="units", given=wanted.listed[0].unit)
    groups = _named(population, wanted.listed) if wanted.listed else _numbered(population, wanted.counts)
    size = sum(_size(group) for group in groups)
    if not size:
        raise InputError("sample.empty_frame", place="units")
    n = whole_number(wanted.n, place="n", least=1)
    if n > size:
        raise InputError("sample.larger_than_population", place="n", n=n, population=size)
    stored: dict[str, Json] = {"method": METHOD, "seed": seed, "n": n, "groups": [*groups]}
    places: dict[str, Json] = {
        tidy(one.unit): tidy(one.place)
        for one in wanted.listed
        if tidy(one.place) and tidy(one.place) != tidy(one.unit)
    }
    if places:
        stored["places"] = places
    if tidy(wanted.source):
        stored["source"] = tidy(wanted.source)
    return stored


def checked_unit(population: Population, unit: str) -> str:
    """The name of a unit as it is kept; of persons a code.

    Raises:
        InputError: "sample.no_unit", "sample.unit_too_long", "sample.only_codes", its place "units".
    """
    name = tidy(unit)
    if not name:
        raise InputError("sample.no_unit", place="units")
    if len(name) > MOST_LETTERS:
        raise InputError("sample.unit_too_long", place="units", given=name, most=MOST_LETTERS)
    if population.coded and not (name.isascii() and name.isdecimal() and name[0] != "0"):
        raise InputError("sample.only_codes", place="units", given=name)
    return name


def checked_stratum(population: Population, stratum: str) -> str:
    """A stratum as it is kept: the id of one that the checklist names, by its id or its words.

    Raises:
        InputError: "sample.unknown_stratum", its place "stratum".
    """
    name = tidy(stratum)
    if not population.strata:
        return name
    for known in population.strata:
        if name in (known.id, known.words.zh, known.words.en):
            return known.id
    offered = ", ".join(known.words.zh for known in population.strata)
    raise InputError("sample.unknown_stratum", place="stratum", given=name, offered=offered)


def read_draw(value: Json) -> Draw | None:
    """The draw that an op says; None for one that this program cannot repeat."""
    if not isinstance(value, dict) or value.get("method") != METHOD:
        return None
    seed, n, stored, places = (value.get(name) for name in ("seed", "n", "groups", "places"))
    if not isinstance(seed, str) or type(n) is not int or not isinstance(stored, list):
        return None
    groups: list[Group] = []
    numbered = 0
    for entry in stored:
        group = entry if isinstance(entry, dict) else {}
        units, count = group.get("units"), group.get("count")
        if isinstance(units, list):
            names = tuple(map(str, units))
        elif type(count) is int and 0 <= count <= MOST_NUMBERED:
            names = tuple(map(str, range(numbered + 1, numbered + count + 1)))
            numbered += count
        else:
            return None
        groups.append(Group(str(group.get("stratum") or ""), names, not isinstance(units, list)))
    where = sorted((unit, str(place)) for unit, place in places.items()) if isinstance(places, dict) else []
    return Draw(seed, n, tuple(groups), tuple(where), str(value.get("source") or ""))


def size_said(value: Json) -> int:
    """How many units the population of a stored draw has, without making them; 0 where it cannot be read."""
    groups = value.get("groups") if isinstance(value, dict) else None
    return sum(map(_size, groups)) if isinstance(groups, list) else 0


def _size(group: Json) -> int:
    units, count = (group.get("units"), group.get("count")) if isinstance(group, dict) else (None, None)
    if isinstance(units, list):
        return len(units)
    return count if type(count) is int and count > 0 else 0


def _named(population: Population, listed: Iterable[Listed]) -> list[dict[str, Json]]:
    strata: dict[str, list[Json]] = {}
    seen: set[str] = set()
    for one in listed:
        unit = checked_unit(population, one.unit)
        if unit in seen:
            raise InputError("sample.duplicate_unit", place="units", given=unit)
        seen.add(unit)
        strata.setdefault(checked_stratum(population, one.stratum), []).append(unit)
    if len(seen) > MOST_NAMED:
        raise InputError("sample.too_many", place="units", n=len(seen), most=MOST_NAMED)
    return [{"stratum": stratum, "units": units} for stratum, units in strata.items()]


def _numbered(population: Population, counts: Iterable[tuple[str, Json]]) -> list[dict[str, Json]]:
    groups: list[dict[str, Json]] = []
    seen: Mapping[str, int] = {}
    for stratum, given in counts:
        name = checked_stratum(population, stratum)
        if name in seen:
            raise InputError("sample.duplicate_stratum", place="stratum", given=stratum)
        seen = {**seen, name: whole_number(given, place="units", most=MOST_NUMBERED)}
        groups.append({"stratum": name, "count": seen[name]})
    total = sum(seen.values())
    if total > MOST_NUMBERED:
        raise InputError("sample.too_many", place="units", n=total, most=MOST_NUMBERED)
    return groups
