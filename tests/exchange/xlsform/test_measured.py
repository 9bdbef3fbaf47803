"""exchange.xlsform.measured: the expressions give the points that the domain gives."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.definition.curve_reader import read_curve
from inspector_app.domain.definition.reader import Reader
from inspector_app.domain.expressions import compile_expression
from inspector_app.domain.expressions.values import to_number
from inspector_app.exchange.xlsform.measured import ask_measured, points_on
from inspector_app.exchange.xlsform.rows import Asked
from inspector_app.exchange.xlsform.sayings import Sayings

WORDS = {"zh": "甲", "en": "A"}
CURVES: list[Any] = [
    {"type": "steps", "direction": "at_least", "steps": [["3", "4"], ["1", "2"]], "otherwise": "0"},
    {"type": "steps", "direction": "at_most", "steps": [["-1", "4"], ["2", "1"]]},
    {"type": "linear", "nodes": [["0", "0"], ["2", "1"], ["4", "4"]]},
    {"type": "linear", "nodes": [["0", "4"], ["8", "1"]], "below": "2", "above": "0"},
    {"type": "share", "whole": "5"},
]


def an_item(kind: str, **more: Any) -> Any:
    return {"id": "A1", "kind": kind, "text": WORDS, "points": "4", **more}


def asked_of(item: Any) -> Asked | None:
    facts: Any = [{"id": "years", "type": "number"}]
    return ask_measured(item, Sayings({"facts": facts}))


@pytest.mark.parametrize("curve", CURVES)
@given(number=st.decimals(-10, 10, places=2))
def test_a_form_computes_the_points_of_the_curve(curve: Any, number: object) -> None:
    """ODK and Kobo must show the number that the report prints."""
    value = Fraction(str(number))
    expected = read_curve(Reader({"curve": curve}), Fraction(4)).points(value)
    expression = compile_expression(points_on(curve, "${v}", an_item("number")))
    assert to_number(expression(lambda _name: value)) == expected


def test_a_number_and_a_count_carry_steps_and_bands_as_a_map() -> None:
    asked = asked_of(an_item("count", curve=CURVES[0], most=200))
    assert asked is not None
    assert asked.survey[0]["score_map"] == ">=3:1; >=1:0.5; else:0"
    assert asked.survey[0]["constraint"] == ". >= 0 and . <= 200"
    bands = {"type": "bands", "bands": [{"at_least": "0", "below": "5", "points": "1"}], "otherwise": "0"}
    asked = asked_of(an_item("number", curve=bands))
    assert asked is not None
    assert asked.survey[0]["score_map"] == ">=0 & <5:0.25; else:0"
    asked = asked_of(an_item("number", curve=bands, least="0", most="9.5"))
    assert asked is not None
    assert asked.survey[0]["constraint"] == ". >= 0 and . <= 9.5"
    assert asked_of(an_item("count", curve=CURVES[0]))


def test_a_line_and_a_share_are_carried_by_calculation_only() -> None:
    asked = asked_of(an_item("number", curve=CURVES[2]))
    assert asked is not None
    assert (asked.lost, "score_map" in asked.survey[0]) == ("form.lost_curve", False)
    assert asked.points
    plain = asked_of(an_item("number", points="0"))
    assert plain is not None
    assert plain.lost == plain.points == ""


def test_a_formula_over_its_own_fields_is_a_group_of_inputs() -> None:
    fields = [
        {"id": "green", "type": "number", "text": WORDS, "least": "0", "most": "9"},
        {"id": "all", "type": "whole", "text": WORDS},
        {"id": "ledger", "type": "yes_no", "text": WORDS},
    ]
    item = an_item("formula", fields=fields, value="${green} div ${all} * 5", curve=CURVES[4],
                   zero_when="not(${ledger})")  # fmt: skip
    asked = asked_of(item)
    assert asked is not None
    names = [row.get("name") for row in asked.survey]
    assert names == ["A1_inputs", "A1_green", "A1_all", "A1_ledger", None]
    assert asked.survey[1]["constraint"] == ". >= 0 and . <= 9"
    values: dict[str, Any] = {"A1_green": Fraction(1), "A1_all": Fraction(2), "A1_ledger": "yes"}
    values["A1_value"] = compile_expression(asked.value)(values.get)
    assert to_number(compile_expression(asked.points)(values.get)) == 2
    assert to_number(compile_expression(asked.points)((values | {"A1_ledger": "no"}).get)) == 0


@pytest.mark.parametrize(
    "more",
    [
        {"value": "${indicator.e1}", "fields": [], "curve": CURVES[0]},
        {"value": "sum(${raw.x}) + ${a}", "fields": [{"id": "a", "type": "number"}], "curve": CURVES[0]},
        {"value": "mean(${a})", "fields": [{"id": "a", "type": "readings"}], "curve": CURVES[0]},
        {"value": "${a}", "fields": [{"id": "a", "type": "number"}], "benchmark": {}},
        {"value": "7", "fields": [], "curve": CURVES[0]},
    ],
)
def test_a_formula_that_reads_more_is_left_to_the_program(more: dict[str, Any]) -> None:
    assert asked_of(an_item("formula", **more)) is None
    assert asked_of(an_item("validity")) is None


def test_a_gate_on_a_number_has_bands_without_points() -> None:
    """A gate is met or not; it has no points to share out."""
    gate = an_item("number", curve=CURVES[1], points="0")
    asked = asked_of(gate)
    assert asked is not None
    assert asked.survey[0]["score_map"].startswith("<=-1:4")


def test_what_depends_on_more_than_the_answers_is_not_calculated() -> None:
    """A number against a benchmark, or a field that may be left out."""
    fields = [{"id": "a", "type": "number", "text": WORDS, "optional": True}]
    for item in (an_item("number", benchmark={}),
                 an_item("formula", fields=fields, value="${a}", curve=CURVES[4])):  # fmt: skip
        asked = asked_of(item)
        assert asked is not None
        assert (asked.lost, asked.points) == ("form.lost_calculation", "")


def test_a_formula_over_facts_alone_asks_nothing() -> None:
    """It says what is computed; its points come once the facts are there."""
    asked = asked_of(an_item("formula", value="${fact.years} * 2", curve=CURVES[0]))
    assert asked is not None
    assert [row["type"] for row in asked.survey] == ["note"]
    assert (asked.value, asked.given) == ("${fact_years} * 2", "string-length(${fact_years}) > 0")


def test_a_formula_may_read_its_fields_and_facts() -> None:
    fields = [{"id": "a", "type": "number", "text": WORDS}]
    asked = asked_of(an_item("formula", fields=fields, value="${a} div ${fact.years}", curve=CURVES[0]))
    assert asked is not None
    assert asked.value == "${A1_a} div ${fact_years}"
    assert asked.given == "string-length(${A1_a}) > 0 and string-length(${fact_years}) > 0"


@pytest.mark.parametrize(
    ("item", "kind", "parameters", "constraint"),
    [
        ({"step": "0.5", "least": "0", "most": "9"}, "range", "start=0 end=9 step=0.5", ". >= 0 and . <= 9"),
        ({"step": "0.3", "least": "1", "most": "2"}, "decimal", "",
         ". >= 1 and . <= 2 and round((. - 1) div 0.3, 6) = round((. - 1) div 0.3)"),
        ({"step": "5"}, "decimal", "", "round((. - 0) div 5, 6) = round((. - 0) div 5)"),
    ],
)  # fmt: skip
def test_a_step_is_a_range_between_two_bounds_else_a_rule(
    item: dict[str, str], kind: str, parameters: str, constraint: str
) -> None:
    """A range must end on one of its steps."""
    asked = asked_of(an_item("number", points="0", **item))
    assert asked is not None
    [row] = asked.survey
    assert (row["type"], row.get("parameters", ""), row["constraint"]) == (kind, parameters, constraint)


@pytest.mark.parametrize(("pick", "value", "points"), [("first", 20, 2), ("best", 20, 4), ("first", 70, 0)])
def test_tiers_are_found_by_their_bounds(pick: str, value: int, points: int) -> None:
    tiers = [{"id": "b", "at_most": "60", "points": "2"}, {"id": "a", "at_most": "30", "points": "4"}]
    asked = asked_of(an_item("tiers", tiers=tiers, pick=pick))
    assert asked is not None
    assert to_number(compile_expression(asked.points)({"A1": Fraction(value)}.get)) == points
    by_fact = asked_of(an_item("tiers", tiers=[{"id": "b", "at_most": {"expr": "${raw.x}"}, "points": "2"}]))
    assert by_fact is not None
    assert (by_fact.lost, by_fact.points) == ("form.lost_calculation", "")


def test_a_value_on_a_step_reaches_it_whatever_the_doubles_of_a_phone_say() -> None:
    """0.3 - 0.1 is 0.19999999999999998 there."""
    fields = [{"id": "a", "type": "number", "text": WORDS}]
    steps = {"type": "steps", "steps": [["0.2", "4"]]}
    asked = asked_of(an_item("formula", fields=fields, value="${a} - 0.1", curve=steps))
    assert asked is not None
    assert to_number(compile_expression(asked.points)({"A1_value": 0.3 - 0.1}.get)) == 4
