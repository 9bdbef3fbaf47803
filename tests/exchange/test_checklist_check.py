"""exchange.checklist_check"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import outline
from inspector_app.exchange.checklist_check import (
    all_parts_problems,
    name_problems,
    part_problems,
    reading_problem,
)
from tests.hanging import ends_within
from tests.story import tour_json

DATA = tour_json() | {"phrases": {"A1.1": [{"zh": "一"}]}}
PARTS = {part.name: part for part in outline(DATA)}


def test_a_whole_checklist_has_no_problem_in_any_part() -> None:
    assert [problem for part in PARTS.values() for problem in part_problems(DATA, part)] == []
    assert reading_problem(DATA) is None


@pytest.mark.parametrize(
    ("name", "inside", "value"),
    [
        ("item/A1.1", ("points",), "many"),
        ("item/A1.1", ("text", "zh"), ""),
        ("item/A1.1", ("unheard",), "x"),
        ("item/A1.1", ("key",), "yes"),
        ("section/A", ("weight",), "heavy"),
        ("grade/good", ("title",), None),
        ("limiter/key_zero", ("title",), None),
        ("fact/rooms", ("type",), "colour"),
        ("general/", ("total", "most"), "x"),
        ("series/electricity_kwh", ("unit",), None),
    ],
)
def test_a_problem_stands_at_its_value(name: str, inside: Sequence[str | int], value: Json) -> None:
    """The screen shows it beside the field."""
    part = PARTS.get(name) or next(
        part for part in PARTS.values() if part.name.startswith(name.split("/")[0])
    )
    place = (*part.place, *inside)
    broken = edited(DATA, place, value)
    found = part_problems(broken, part)
    assert place in [problem.place for problem in found]
    code = "checklist.empty" if value == "" else "checklist.value"
    assert all(problem.error.code == code for problem in found)


def test_phrases_belong_to_their_item() -> None:
    broken = edited(DATA, ("phrases", "A1.1", 0), 5)
    [problem] = part_problems(broken, PARTS["item/A1.1"])
    assert problem.place == ("phrases", "A1.1", 0)
    assert part_problems(broken, PARTS["item/A1.3"]) == []


def test_a_part_that_is_gone_or_no_object_is_a_problem() -> None:
    item = PARTS["item/A1.1"]
    assert part_problems(edited(DATA, item.place, 5), item)
    assert part_problems(5, PARTS["general/"]) == []


def test_what_the_reader_says_has_its_place_where_it_names_one() -> None:
    item = PARTS["item/A1.1"]
    broken = edited(DATA, (*item.place, "points"), "-1")
    problem = reading_problem(broken)
    assert problem is not None
    assert problem.place[: len(item.place)] == item.place
    unknown = reading_problem(edited(DATA, (*item.place, "applies"), "${nobody}"))
    assert unknown is not None
    assert unknown.place == item.place


def test_a_problem_that_names_a_part_by_its_id_has_that_place() -> None:
    """The reader knows ids, the person needs the place: rules, kinds of visit, ids that stand twice."""
    cap = PARTS["limiter/" + next(part.id for part in PARTS.values() if part.kind == "limiter")]
    nobody = reading_problem(edited(DATA, (*cap.place, "at_most"), "nobody"))
    assert nobody is not None
    assert nobody.place == cap.place
    visit: Json = {"kind": "special", "evaluate": {"items": ["gone"]}}
    named = reading_problem(edited(DATA, ("visits",), [visit]))
    assert named is not None
    assert named.place == ("visits", 0)
    other = PARTS["item/A1.3"]
    twice = reading_problem(edited(DATA, (*other.place, "id"), "A1.1"))
    assert twice is not None
    assert twice.place == other.place
    facts = reading_problem(edited(DATA, ("columns",), [{"id": "x", "title": {"zh": "甲"}}] * 2))
    assert facts is not None
    assert facts.place == ("columns", 1)
    nowhere = reading_problem(edited(DATA, ("total", "title"), None))
    assert nowhere is not None
    assert nowhere.place == ()


def test_every_rule_that_names_what_is_gone_is_a_problem_at_its_place() -> None:
    """Not the first alone: a person mends them one after the other."""
    assert name_problems(DATA) == []
    rule: Json = {"measure": "item_rate", "of": ["gone", "A1.1", "lost"], "at_least": "50"}
    limiter: Json = {"id": "cap", "title": {"zh": "上限"}, "when": rule}
    found = name_problems(edited(DATA, ("limiters",), [limiter]))
    place = ("limiters", 0, "when", "of")
    assert [(one.place, one.error.details["name"]) for one in found] == [
        ((*place, 0), "gone"), ((*place, 2), "lost")
    ]  # fmt: skip
    assert all_parts_problems(DATA) == []


def test_one_part_is_checked_within_a_keystroke() -> None:
    """Also in a checklist of thousands of items, because only this part is looked at."""
    part = PARTS["item/A1.2"]
    part_problems(DATA, part)
    with ends_within(0.1):
        part_problems(DATA, part)
