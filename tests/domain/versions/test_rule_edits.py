"""domain.versions.rule_edits"""

from __future__ import annotations

from typing import Any, get_args

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist.conditions import Measure
from inspector_app.domain.checklist.rules import read_rule
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.versions.edits import edited
from inspector_app.domain.versions.outline import at_place
from inspector_app.domain.versions.rule_edits import (
    COMPARATORS,
    SHAPES,
    Shape,
    compared,
    is_compared,
    measured,
    new_condition,
    reshaped,
    shape_of,
    subject_of,
)

RATE: dict[str, Any] = {"measure": "section_rate", "of": ["A"], "at_least": "60"}
WORD: dict[str, Any] = {"measure": "visit_kind", "is": "initial"}
RULES: list[Json] = [
    RATE,
    {"all": [RATE, WORD]},
    {"any": [RATE]},
    {"not": RATE},
    {"not": {"all": [RATE]}},
    {"count": RATE, "at_least": "2"},
    {"all": []},
]


@pytest.mark.parametrize("measure", get_args(Measure))
@pytest.mark.parametrize("before", [RATE, WORD, {"measure": "item_answer", "of": ["A1"], "is": "x"}, None])
def test_any_measure_gives_a_rule_that_is_read_once_its_blanks_are_filled(before: Json, measure: str) -> None:
    """Nothing of the measure before stands in its way."""
    made = measured(before, measure)
    fillings: dict[str, Json] = {"value": "1", "is": "initial", "at_least": "1", "of": ["A1"]}
    for name, filling in fillings.items():
        if isinstance(made, dict) and made.get(name) in ("", [""]):
            made = edited(made, (name,), filling)
    assert read_rule(Reader(made)) is not None


def test_another_measure_keeps_names_and_number_where_they_fit() -> None:
    """A person who chose the wrong one of two rates has not to type all again."""
    assert measured(RATE, "section_points") == {**RATE, "measure": "section_points"}
    assert measured(RATE, "item_rate") == {"measure": "item_rate", "of": [""], "at_least": "60"}
    assert measured(RATE, "key_rate") == {"measure": "key_rate", "at_least": "60"}
    assert measured(RATE, "previous_grade") == {"measure": "previous_grade", "at_least": ""}
    assert measured(WORD, "total") == {"measure": "total", "at_least": ""}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("rule", RULES, ids=str)
def test_a_rule_takes_every_shape(rule: Json, shape: Shape) -> None:
    """It is read afterwards, however it was built before."""
    made = reshaped(rule, shape)
    assert shape_of(made) == shape
    filled = edited(made, ("at_least",), "1") if is_compared(made) else made
    if at_place(filled, ("count", "at_least")) == "":
        filled = edited(filled, ("count", "at_least"), "60")
    if filled != {"not": {"all": []}}:
        assert read_rule(Reader(filled)) is not None
    assert reshaped(made, shape) == made


def test_a_rule_is_built_around_what_it_was() -> None:
    """Wrapping loses nothing; unwrapping keeps the first condition."""
    assert reshaped(RATE, "any") == {"any": [RATE]}
    assert reshaped({"any": [RATE, WORD]}, "all") == {"all": [RATE, WORD]}
    assert reshaped({"all": [RATE, WORD]}, "not") == {"not": {"all": [RATE, WORD]}}
    assert reshaped({"count": RATE, "at_least": "2"}, "condition") == RATE
    assert reshaped({"not": {"all": [RATE]}}, "count") == {"count": new_condition(), "at_least": "1"}
    assert reshaped({"not": {"all": [RATE]}}, "condition") == new_condition()


@pytest.mark.parametrize("comparator", COMPARATORS)
def test_a_number_is_compared_in_another_way(comparator: str) -> None:
    assert compared(RATE, comparator) == {"measure": "section_rate", "of": ["A"], comparator: "60"}
    assert compared(None, comparator) == {comparator: ""}


def test_what_a_condition_is_about_is_told() -> None:
    about: list[Json] = [RATE, WORD, {"measure": "open_findings"}, None]
    assert [subject_of(rule) for rule in about] == ["section", "", "finding", ""]
    numbered: list[Json] = [RATE, WORD, {"all": [RATE]}, {"count": RATE}, None]
    assert [is_compared(rule) for rule in numbered] == [True, False, False, True, True]
