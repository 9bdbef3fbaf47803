"""Checklists with something wrong in them: refused with a place, or scored; never a crash."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import DataError
from tests.checklists.visits import Visit
from tests.conformance.pack import load, names
from tests.conformance.test_everywhere import all_said_of
from tests.conformance.test_vectors import TABLES

MUTANTS = 60  # of every checklist
VALUES: list[Json] = [
    None, "", "0", "-1", "1", "50", "1e3", "abc", 0, -3, 7, True, [], {}, ["A"], [["1", "2"]],
    {"expr": "${fact.nothing}"}, {"expr": "1 div 0"}, {"expr": "(("}, {"zh": "字", "en": "word"},
    {"measure": "total", "at_least": "1"}, {"all": []}, {"any": []},
]  # fmt: skip


def places(data: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The path of everything inside."""
    entries = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for name, value in entries:
        yield (*path, name)
        yield from places(value, (*path, name))


def mutant(data: dict[str, Any], random: Random) -> dict[str, Any]:
    """One thing removed, doubled, or exchanged for a stranger or for something from elsewhere in it."""
    changed = copy.deepcopy(data)
    every = list(places(changed))
    *above, last = random.choice(every)
    holder: Any = changed
    for step in above:
        holder = holder[step]
    match random.randrange(4):
        case 0:
            del holder[last]
        case 1 if isinstance(holder, list):
            holder.append(copy.deepcopy(holder[random.randrange(len(holder))]))
        case 2:
            *path, end = random.choice(list(places(data)))
            other: Any = data
            for step in (*path, end):
                other = other[step]
            holder[last] = copy.deepcopy(other)
        case _:
            holder[last] = random.choice(VALUES)
    return changed


@pytest.mark.parametrize("name", names())
def test_a_broken_checklist_is_refused_or_scored(name: str) -> None:
    """Whoever edits rules by hand gets a place and a reason; what is read can be scored and explained."""
    random, of = Random(name), TABLES[name]
    refused: list[str] = []
    for _ in range(MUTANTS):
        data = mutant(load(name), random)
        try:
            visit = Visit(data)
        except DataError as error:
            refused.append(error.code)
            continue
        for item, answer in of.base.items():
            if item in visit.checklist.items:
                visit.say_unseen("answer.set", f"item/{item}", answer)
        scoring = visit.scoring()
        result, outlook = scoring.result(), scoring.outlook()
        if result.worst_total is not None and result.best_total is not None:
            assert result.worst_total <= result.best_total
        assert outlook.worst.rank(visit.checklist) <= outlook.best.rank(visit.checklist)
        assert all_said_of(visit, "en")
    assert 0 < len(refused) < MUTANTS
    assert all(code.startswith("checklist.") for code in refused)
