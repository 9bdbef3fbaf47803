"""exchange.xlsform.counted: what is counted is asked as inputs, and earns what the program says."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from inspector_app.domain.expressions import compile_expression
from inspector_app.domain.expressions.values import to_boolean, to_number
from inspector_app.exchange.xlsform.counted import ask_counted

WORDS = {"zh": "甲", "en": "A"}


def an_item(kind: str, **more: Any) -> Any:
    return {"id": "A1", "kind": kind, "text": WORDS, "points": "4", **more}


@pytest.mark.parametrize(
    ("kind", "ok", "points"),
    [("sample", 3, 3), ("zero_tolerance_sample", 3, 0), ("zero_tolerance_sample", 4, 4)],
)
def test_a_sample_is_two_numbers(kind: str, ok: int, points: int) -> None:
    asked = ask_counted(an_item(kind))
    assert asked is not None
    assert [row["type"] for row in asked.survey] == [
        "begin_group",
        "integer",
        "integer",
        "integer",
        "end_group",
    ]
    values = {"A1_n": Fraction(4), "A1_ok": Fraction(ok)}
    assert to_number(compile_expression(asked.points)(values.get)) == points


@pytest.mark.parametrize(
    ("n", "everything", "computable"), [(4, None, False), (8, None, True), (4, 4, True), (4, 9, False)]
)
def test_a_sample_that_is_too_small_is_not_computable(
    n: int, everything: int | None, computable: bool
) -> None:
    """Unless everything there is was checked."""
    asked = ask_counted(an_item("sample", minimum=8))
    assert asked is not None
    values = {"A1_n": Fraction(n), "A1_all": "" if everything is None else Fraction(everything)}
    assert to_boolean(compile_expression(asked.computable)(values.get)) == computable


REASONS = [
    {"id": "dust", "text": WORDS, "points": "1", "most": 2},
    {"id": "漏", "text": WORDS, "points": "0.5"},
]


@pytest.mark.parametrize(
    ("times", "points"), [((5, ""), "2"), ((0, 1), "3.5"), (("", 20), "0"), ((0, ""), "4"), (("", ""), None)]
)
def test_reasons_are_deducted_as_often_as_they_count(times: tuple[Any, Any], points: str | None) -> None:
    """One 0 says that somebody looked and found nothing."""
    asked = ask_counted(an_item("deduction", reasons=REASONS))
    assert asked is not None
    [_, dust, leak, _] = asked.survey
    assert leak["score_id"] == "漏"
    values = {row["name"]: found if found == "" else Fraction(found)
              for row, found in zip((dust, leak), times, strict=True)}  # fmt: skip
    assert to_boolean(compile_expression(asked.given)(values.get)) is (points is not None)
    if points is not None:
        assert to_number(compile_expression(asked.points)(values.get)) == Fraction(points)


def test_the_share_that_fails_is_deducted() -> None:
    asked = ask_counted(an_item("deduction", by="ratio"))
    assert asked is not None
    values = {"A1_n": Fraction(8), "A1_failing": Fraction(2)}
    assert to_number(compile_expression(asked.points)(values.get)) == 3
    assert not to_boolean(compile_expression(asked.computable)({"A1_n": Fraction(0)}.get))


@pytest.mark.parametrize(("each", "most", "points"), [("1", 3, 3), ("-0.5", 9, -2), ("1", 1, 1)])
def test_occurrences_count_up_to_the_most(each: str, most: int, points: int) -> None:
    """Below zero for special deductions."""
    asked = ask_counted(an_item("occurrences", each=each, most=most))
    assert asked is not None
    assert to_number(compile_expression(asked.points)({"A1": Fraction(4)}.get)) == points


@pytest.mark.parametrize("points", ["4", "0"])
def test_a_grade_of_an_expert_takes_a_reason(points: str) -> None:
    levels = [{"id": "fine", "text": WORDS, "points": points}, {"id": "差", "text": WORDS}]
    asked = ask_counted(an_item("expert_grade", levels=levels, points=points))
    assert asked is not None
    assert [row["type"] for row in asked.survey] == ["begin_group", "select_one A1", "text", "end_group"]
    assert asked.given == "string-length(${A1}) > 0 and string-length(${A1_reason}) > 0"
    if points == "0":
        assert (asked.points, asked.lost) == ("", "")
    else:
        assert to_number(compile_expression(asked.points)({"A1": "fine"}.get)) == 4
        assert [row["score_value"] for row in asked.choices] == ["1", "0"]


def test_another_kind_is_not_counted() -> None:
    assert ask_counted(an_item("yes_no")) is None
