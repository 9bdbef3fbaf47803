"""What is wrong with a checklist while it is written: every problem with its place in the JSON."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.domain.versions.outline import GENERAL, Part, Place, at_place
from inspector_app.errors import AppError, DataError
from inspector_app.exchange.json_file import broken, place_of

_MOST: Final = 20  # problems of one part; nobody reads more


class Problem(NamedTuple):
    """One problem.

    Attributes:
        place: where in the JSON; () where only the words of the error say it.
    """

    place: Place
    error: AppError


def part_problems(data: Json, part: Part) -> list[Problem]:
    """What the published schema says of one part, without what lies below it."""
    value = at_place(data, part.place)
    if part.kind == "general":
        whole = value if isinstance(value, dict) else {}
        found: list[Problem] = []
        for name in GENERAL:
            if name in whole:
                found += _problems(f"properties/{name}", whole[name], (name,))
        return found
    if part.kind == "section" and isinstance(value, dict):
        value = {name: [] if name in ("sections", "items") else one for name, one in value.items()}
    found = _problems(part.kind, value, part.place)
    phrases = at_place(data, ("phrases", part.id)) if part.kind == "item" else None
    if phrases is not None:
        place: Place = ("phrases", part.id)
        found += _problems("properties/phrases/additionalProperties", phrases, place)
    return found


def reading_problem(data: Json) -> Problem | None:
    """The first thing that the program cannot read: a name that is unknown, points beyond the item's."""
    try:
        read_checklist(data)
    except DataError as error:
        return Problem(place_of(error.place) if "[" in error.place else (), error)
    return None


def _problems(part: str, value: Json, place: Place) -> list[Problem]:
    found: list[Problem] = []
    for inside, wanted, seen in islice(broken(f"checklist-{FORMAT}", part, value), _MOST):
        where = (*place, *inside)
        shown = ".".join(str(name) for name in where)
        found.append(Problem(where, DataError("checklist.value", place=shown, wanted=wanted, found=seen)))
    return found
