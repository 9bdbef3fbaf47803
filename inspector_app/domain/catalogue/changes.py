"""What becomes of a catalogue that is worked on: entries in and out, remarks, and a newer one below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from inspector_app.domain.catalogue.format import check_parents
from inspector_app.domain.catalogue.model import Area, Catalogue, Entry, Scheme, Standard
from inspector_app.errors import DataError

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that a person should look at; nothing is refused because of it.

    Attributes:
        code: "standard_unknown", "standard_not_in_force" or "successor_unknown".
        subject: id of the scheme or number of the standard that says so; `about`: the number it names.
    """

    code: str
    subject: str
    about: str


def remarks(catalogue: Catalogue, on: date) -> list[Remark]:
    """What a person should look at before this catalogue is published."""
    known = {standard.number: standard for standard in catalogue.standards}
    found = [
        Remark("successor_unknown", standard.number, standard.replaced_by)
        for standard in catalogue.standards
        if standard.replaced_by and standard.replaced_by not in known
    ]
    for scheme in catalogue.schemes:
        for number in scheme.standards:
            if number not in known:
                found.append(Remark("standard_unknown", scheme.id, number))
            elif known[number].status(on) != "in_force":
                found.append(Remark("standard_not_in_force", scheme.id, number))
    return found


def with_entry(catalogue: Catalogue, entry: Entry, replacing: str = "") -> Catalogue:
    """The catalogue with an entry in the place of the one with the key `replacing`, or at the end.

    Whoever named the entry by its old key names it by the new one.
    """
    if isinstance(entry, Standard):
        kept = replace(catalogue, standards=_put(catalogue.standards, entry, replacing))
    elif isinstance(entry, Scheme):
        kept = replace(catalogue, schemes=_put(catalogue.schemes, entry, replacing))
    else:
        kept = replace(catalogue, areas=_put(catalogue.areas, entry, replacing))
    return kept if replacing in ("", entry.key) else _renamed(kept, entry, replacing)


def without(catalogue: Catalogue, entry: Entry) -> Catalogue:
    """The catalogue without this entry."""
    return replace(
        catalogue,
        standards=tuple(one for one in catalogue.standards if one != entry),
        schemes=tuple(one for one in catalogue.schemes if one != entry),
        areas=tuple(one for one in catalogue.areas if one != entry),
    )


def rebased(base: Catalogue, mine: Catalogue, theirs: Catalogue) -> tuple[Catalogue, tuple[str, ...]]:
    """What was changed here, put on top of what was published meanwhile, entry by entry.

    Args:
        base: the version that `mine` was edited from.

    Returns:
        the new working copy; the keys of entries changed on both sides in different ways: mine stands there.
    """
    standards, first = _rebased(base.standards, mine.standards, theirs.standards)
    schemes, second = _rebased(base.schemes, mine.schemes, theirs.schemes)
    areas, third = _rebased(base.areas, mine.areas, theirs.areas)
    try:
        check_parents(areas)
    except DataError:  # one side took an area out in which the other put one, or each put it in the other
        third = tuple(sorted({area.code for area in set(mine.areas) ^ set(theirs.areas)}))
        areas = mine.areas
    return replace(theirs, standards=standards, schemes=schemes, areas=areas), (*first, *second, *third)


def _put(entries: tuple[E, ...], entry: E, replacing: str) -> tuple[E, ...]:
    if not any(one.key == replacing for one in entries):
        return (*entries, entry)
    return tuple(entry if one.key == replacing else one for one in entries)


def _renamed(catalogue: Catalogue, entry: Entry, before: str) -> Catalogue:
    now = entry.key
    if isinstance(entry, Standard):
        return replace(
            catalogue,
            standards=tuple(
                replace(one, replaced_by=now) if one.replaced_by == before else one
                for one in catalogue.standards
            ),
            schemes=tuple(
                replace(one, standards=tuple(now if name == before else name for name in one.standards))
                for one in catalogue.schemes
            ),
        )
    if isinstance(entry, Area):
        moved = (replace(one, parent=now) if one.parent == before else one for one in catalogue.areas)
        return replace(catalogue, areas=tuple(moved))
    return catalogue


def _rebased(
    base: Sequence[E], mine: Sequence[E], theirs: Sequence[E]
) -> tuple[tuple[E, ...], tuple[str, ...]]:
    before = {entry.key: entry for entry in base}
    here = {entry.key: entry for entry in mine}
    there = {entry.key: entry for entry in theirs}
    kept: list[E] = []
    twice: list[str] = []
    for key in dict.fromkeys((*there, *here)):
        was, ours, published = before.get(key), here.get(key), there.get(key)
        if ours != was and published not in (was, ours):
            twice.append(key)
        chosen = ours if ours != was else published
        if chosen is not None:
            kept.append(chosen)
    return tuple(kept), tuple(twice)
