"""exchange.xlsform.portable.parts: how rates and points combine, as expressions."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from inspector_app.domain.expressions import compile_expression
from inspector_app.domain.expressions.values import to_boolean, to_number
from inspector_app.exchange.xlsform.portable.parts import (
    Part,
    added,
    any_of,
    combined,
    is_plain,
    items_below,
    sections_below,
    where,
)

NOTHING: dict[str, Any] = {}
HALF = Part("50", "true()", "1", "2")
WHOLE = Part("100", "true()", "4", "4", weight="3")
NONE = Part("0", "false()", "0", "0")


def number(expression: str) -> float:
    return float(to_number(compile_expression(expression)(NOTHING.get)))


@pytest.mark.parametrize(
    ("aggregate", "rate"),
    [("weighted_mean", 87.5), ("mean", 75), ("min", 50), ("max", 100), ("product", 50)],
)
def test_parts_that_are_there_combine(aggregate: str, rate: float) -> None:
    """What is not there, or weighs nothing, takes no part."""
    rates, there = combined(aggregate, [HALF, NONE, WHOLE, replace(HALF, rate="1", weight="0")])
    assert number(rates) == rate
    assert to_boolean(compile_expression(there)(NOTHING.get))
    assert not to_boolean(compile_expression(combined(aggregate, [NONE])[1])(NOTHING.get))


def test_a_weight_by_facts_must_be_known_and_enters_a_weighted_mean_only() -> None:
    part = replace(HALF, weight="max(0, 0)", weighed="1 = 2")
    assert combined("min", [part, WHOLE]) == combined("mean", [part, WHOLE]) == ("", "")
    rate, there = combined("weighted_mean", [part, WHOLE])
    assert number(rate) == 100
    assert not to_boolean(compile_expression(there)(NOTHING.get))
    assert combined("weighted_mean", [])[1] == "false()"


def test_points_are_added_up_to_a_cap_or_the_best_of_them_counts() -> None:
    assert number(added("points", ["1", "4"], None)) == 5
    assert number(added("points", ["1", "4"], "3")) == 3
    assert number(added("best_of", ["1", "4"], None)) == 4
    assert (any_of([]), where([], "3"), number(where(["1 = 2"], "3"))) == ("false()", "3", 0)


def test_sections_whose_points_are_those_of_their_items_are_plain() -> None:
    items: Any = [{"id": "A1"}]
    data: Any = {"id": "A", "sections": [{"id": "B", "items": items}], "items": [{"id": "A2"}]}
    assert [item["id"] for item in items_below(data)] == ["A2", "A1"]
    assert [section["id"] for section in sections_below(data)] == ["A", "B"]
    assert is_plain(data)
    assert not is_plain({"sections": [{"most": "3"}]})
