"""What is wrong with a checklist while it is written: every problem with its place in the JSON."""

from __future__ import annotations

from itertools import islice
from typing import Final, NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.checklist.format import FORMAT
from inspector_app.domain.versions.outline import GENERAL, RULES, Part, Place, at_place, outline
from inspector_app.domain.versions.references import dangling
from inspector_app.errors import AppError, DataError
from inspector_app.exchange.json_file import broken, place_of

_EMPTY: Final = '""'
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
        if whole.get("sections") == []:  # their own problems are told at each of them
            found.append(Problem(("sections",), DataError("checklist.empty", place="sections")))
        return found
    if part.kind == "section" and isinstance(value, dict):
        value = {name: [] if name in ("sections", "items") else one for name, one in value.items()}
    found = _problems(part.kind, value, part.place)
    phrases = at_place(data, ("phrases", part.id)) if part.kind == "item" else None
    if phrases is not None:
        place: Place = ("phrases", part.id)
        found += _problems("properties/phrases/additionalProperties", phrases, place)
    return found


def all_parts_problems(data: Json) -> list[Problem]:
    """What the published schema says of every part."""
    return [problem for part in outline(data) for problem in part_problems(data, part)]


def name_problems(data: Json) -> list[Problem]:
    """Every place in rules, kinds of visit and expressions that names a part which is not there."""
    found: list[Problem] = []
    for reference in islice(dangling(data), _MOST):
        shown = ".".join(str(step) for step in reference.place)
        error = DataError("checklist.unknown_name", place=shown, name=reference.said)
        found.append(Problem(reference.place, error))
    return found


def reading_problem(data: Json) -> Problem | None:
    """The first thing that the program cannot read: a name that is unknown, points beyond the item's."""
    try:
        read_checklist(data)
    except DataError as error:
        return Problem(_place(data, error), error)
    return None


def _place(data: Json, error: DataError) -> Place:
    """Where it is: by its path, else by the id of the part that it names: "A1.2.applies", "limiters.cap"."""
    if "[" in error.place:
        return place_of(error.place)
    if error.code == "checklist.duplicate_id":
        return _second(data, error)
    named = {
        f"{part.place[0]}.{part.id}": part.place for part in outline(data) if part.kind in RULES.values()
    }
    named |= {part.id: part.place for part in outline(data) if part.kind in ("section", "item")}
    around = [name for name in named if name and f"{error.place}.".startswith(f"{name}.")]
    return named[max(around, key=len)] if around else ()


def _second(data: Json, error: DataError) -> Place:
    """The second part that has the id of another."""
    twice = [
        part.place
        for part in outline(data)
        if part.id == error.details.get("id") and error.place in (part.place[:1] + part.place[-2:-1])
    ]
    return twice[1] if len(twice) > 1 else ()


def _problems(part: str, value: Json, place: Place) -> list[Problem]:
    found: list[Problem] = []
    for inside, wanted, seen in islice(broken(f"checklist-{FORMAT}", part, value), _MOST):
        where = (*place, *inside)
        shown = ".".join(str(name) for name in where)
        if seen == _EMPTY:
            found.append(Problem(where, DataError("checklist.empty", place=shown)))
        else:
            found.append(Problem(where, DataError("checklist.value", place=shown, wanted=wanted, found=seen)))
    return found
