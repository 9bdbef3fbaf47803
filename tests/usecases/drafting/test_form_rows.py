"""usecases.drafting.form_rows"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import at_place, outline
from inspector_app.usecases.drafting.form_rows import form_rows
from inspector_app.usecases.drafting.rows import Adder, Head, Line, Pick, Row
from tests.checklist_builder import checklist, fact, item, option, section, table, words
from tests.conformance.pack import load, names
from tests.story import tour_json

RATE: dict[str, Any] = {"measure": "section_rate", "of": ["A"], "at_least": "60"}
FINDINGS: dict[str, Any] = {"measure": "open_findings", "of": ["major"], "at_most": "0"}
VISIT: dict[str, Any] = {
    "kind": "surveillance",
    "conclusions": [
        {"id": "maintain", "title": words("保持"), "when": {"measure": "outcome", "is": "grade"}}
    ],
}


def made(**more: Json) -> dict[str, Any]:
    """A section with two items and what rules read."""
    choice = item("A1", "choice", options=[option("x", "2"), option("y")])
    return checklist(section("A", choice, item("A2", "number")), format=2, **more)


def rows(data: Json, name: str, base: Json = None) -> Sequence[Row]:
    return form_rows(data, next(part for part in outline(data) if part.name == name), base)


def line(listed: Sequence[Row], *key: str) -> Line:
    return next(row for row in listed if isinstance(row, Line) and row.key == key)


def pick(listed: Sequence[Row], *key: str) -> Pick:
    return next(row for row in listed if isinstance(row, Pick) and row.key == key)


def adder(listed: Sequence[Row], *key: str, entry: bool = True) -> Adder:
    return next(row for row in listed if isinstance(row, Adder) and row.key == key and row.entry == entry)


@pytest.mark.parametrize("name", [*names(), "tour"])
def test_every_value_of_a_real_checklist_has_its_row(name: str) -> None:
    """Nothing that a scheme says is out of reach, and every choice knows what holds now."""
    data: Json = tour_json() if name == "tour" else load(name)
    for part in outline(data):
        listed = form_rows(data, part)
        assert all(row.current >= 0 for row in listed if isinstance(row, Pick)), part.name
        places = {row.place for row in listed if isinstance(row, Line)}
        places |= {row.field for row in listed if isinstance(row, Pick)}
        for place in _leaves(at_place(data, part.place), part.place, whole=part.kind == "general"):
            assert any(place[: len(around)] == around for around in places), place


def _leaves(value: Json, place: tuple[str | int, ...], *, whole: bool) -> list[tuple[str | int, ...]]:
    if whole and isinstance(value, dict):
        shown = (
            "title",
            "sector",
            "notice",
            "total",
            "not_applicable",
            "rounding",
            "override",
            "outcomes",
            "due_days",
        )
        value = {name: value[name] for name in shown if name in value}
    if isinstance(value, dict):
        below = [
            (name, one)
            for name, one in value.items()
            if name not in ("sections",) and (name != "items" or "evaluate" in place)
        ]
        return [leaf for name, one in below for leaf in _leaves(one, (*place, name), whole=False)]
    if isinstance(value, list):
        return [leaf for at, one in enumerate(value) for leaf in _leaves(one, (*place, at), whole=False)]
    return [place]


@pytest.mark.parametrize("name", names())
def test_choosing_what_holds_changes_nothing_and_anything_else_can_be_shown(name: str) -> None:
    data: Json = load(name)
    for part in outline(data):
        for row in form_rows(data, part):
            if isinstance(row, Pick):
                same = edited(data, row.place, row.options[row.current].value)
                if row.options[row.current].value is not None:
                    assert read_checklist(same) is not None
                for option_ in row.options[-2:]:
                    assert form_rows(edited(data, row.place, option_.value), part)


def test_ids_of_a_version_stay_and_new_ones_are_typed() -> None:
    base = made()
    data = edited(base, ("sections", 0, "items", 0, "options", 2), option("z"))
    listed = rows(data, "item/A1", base)
    assert line(listed, "id").fixed
    assert line(listed, "options", "x", "id").fixed
    assert not line(listed, "options", "z", "id").fixed
    fresh = line(rows(data, "item/A1"), "id")
    assert (fresh.fixed, fresh.identity) == (False, True)


def test_entries_move_and_come_with_an_id_of_their_own() -> None:
    listed = rows(made(), "item/A1")
    place = ("sections", 0, "items", 0, "options")
    heads = [row for row in listed if isinstance(row, Head) and row.place[:-1] == place]
    assert [head.up is None for head in heads] == [True, False]
    assert heads[0].down == heads[1].up == [option("y"), option("x", "2")]
    assert adder(listed, "options").offers[0].value == {**option("y"), "id": "z"}
    assert adder(listed, "phrases").offers[0].value == {"zh": "", "en": ""}


def test_what_is_not_there_can_be_added_and_what_it_forbids_goes() -> None:
    listed = rows(made(), "item/A2")
    offers = {offer.key[0]: offer for offer in adder(listed, entry=False).offers}
    assert offers["curve"].value == {"type": "steps", "steps": [["", ""]]}
    assert {"raters", "on_fail", "unit"} <= set(offers)
    formula = item("F", "formula", value="1", curve={"type": "share", "whole": "1"})
    other = checklist(section("A", formula), format=2)
    benchmark = next(o for o in adder(rows(other, "item/F"), entry=False).offers if o.key == ("benchmark",))
    assert benchmark.place == ("sections", 0, "items", 0)
    assert isinstance(benchmark.value, dict)
    assert "curve" not in benchmark.value
    general = adder(rows(made(), "general/"), entry=False)
    assert {offer.key[0] for offer in general.offers} >= {"rounding", "override"}
    limiter = made(limiters=[{"id": "cap", "title": words("上限"), "when": RATE}])
    added = {o.key[0]: o.value for o in adder(rows(limiter, "limiter/cap"), entry=False).offers}
    assert (added["not_graded"], added["enabled"], added["visits"]) == (True, False, ["initial"])


def test_conditions_show_what_their_measure_needs() -> None:
    data = made(
        grades=[
            {"id": "good", "title": words("好"), "conditions": [{"all": [RATE, FINDINGS, {"not": RATE}]}]}
        ]
    )
    listed = rows(data, "grade/good")
    inner = ("conditions", "1", "all")
    assert pick(listed, "conditions", "1", "measure").options[0].value == {
        "measure": "total",
        "at_least": "60",
    }
    assert line(listed, *inner, "1", "of").names == "section"
    assert line(listed, *inner, "2", "of").codes[0] == "finding"
    assert line(listed, *inner, "2", "at_most").kind == "bound"
    assert line(listed, *inner, "3", "not", "at_least").depth > line(listed, *inner, "1", "at_least").depth
    codes = [option_.code for option_ in pick(listed, *inner, "1", "measure").options]
    assert "outcome" not in codes
    assert codes[-4:] == ["all", "any", "not", "count"]
    assert adder(listed, *inner).offers[0].value == {"measure": "total", "at_least": ""}


def test_a_counted_condition_is_built_of_no_others() -> None:
    data = made(
        grades=[{"id": "good", "title": words("好"), "conditions": [{"count": RATE, "at_least": "1"}]}]
    )
    listed = rows(data, "grade/good")
    assert "all" not in [one.code for one in pick(listed, "conditions", "1", "count", "measure").options]
    assert line(listed, "conditions", "1", "at_least").value == "1"


def test_grades_tables_and_visits_are_chosen_among_those_there_are() -> None:
    grade: Json = {"id": "good", "title": words("好"), "conditions": []}
    before: Json = {"measure": "previous_grade", "at_least": "good"}
    data = made(
        grades=[grade],
        limiters=[{"id": "cap", "title": words("上限"), "when": RATE, "at_most": "gone"}],
        visits=[
            VISIT | {"conclusions": [{"id": "lower", "title": words("降"), "when": before}]},
            {"kind": "initial"},
        ],
        facts=[fact("rooms")],
        tables=[table("t", ["rooms"], ["most"], (["1"], ["2"]))],
    )
    cap = pick(rows(data, "limiter/cap"), "at_most")
    assert ([one.value for one in cap.options], cap.current) == ([None, "good"], -1)
    kind = pick(rows(data, "visit/surveillance"), "kind")
    assert kind.identity
    assert "initial" not in [one.value for one in kind.options]
    listed = rows(data, "visit/surveillance")
    assert pick(listed, "conclusions", "lower", "when", "at_least").options[0].value == "good"
    assert pick(listed, "conclusions", "lower", "id").options[0].space == "conclusion"
    assert adder(listed, "conclusions").offers[0].value == at_place(data, ("visits", 0, "conclusions", 0))
    assert line(rows(data, "table/t"), "keys").names == "fact"


def test_a_condition_that_says_more_than_it_may_is_still_shown() -> None:
    """A draft may be wrong; what stands there must be seen to be taken away."""
    odd: Json = {"measure": "total", "of": ["A"], "at_least": "1"}
    data = made(grades=[{"id": "good", "title": words("好"), "conditions": [odd, "broken"]}])
    assert line(rows(data, "grade/good"), "conditions", "1", "of").value == ["A"]
    stray = edited(made(), ("sections", 0, "items", 0, "stray"), "x")
    assert line(rows(stray, "item/A1"), "stray").value == "x"
