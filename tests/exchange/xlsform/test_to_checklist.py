"""exchange.xlsform.to_checklist"""

from __future__ import annotations

from typing import Any, cast

import pytest

from inspector_app.exchange.xlsform.to_checklist import checklist_of
from tests.exchange.xlsform.forms import ask, form, group, select

GRADES = "A:90;B:60;C:0"


def made(*children: Any, grades: list[dict[str, str]] | None = None, **settings: str) -> dict[str, Any]:
    whole = form(*children, settings={"score_grades": GRADES, **settings})
    return cast(dict[str, Any], checklist_of(whole, grades or []).data)


def test_groups_are_sections_with_their_weights_and_floors() -> None:
    data = made(
        group("a", select("q1", "2"), score={"score_weight": "40", "score_min": "50"}),
        group("b", select("q2", "1"), score={"score_weight": "60"}),
        group("c", ask("q3", "text")),
    )
    assert [(section["id"], section["weight"]) for section in data["sections"]] == [
        ("a", "40"), ("b", "60"), ("c", "0"),
    ]  # fmt: skip
    assert {"measure": "section_rate", "of": ["a"], "at_least": "50"} in data["grades"][0]["conditions"]
    assert len(data["grades"][2]["conditions"]) == 1
    assert (data["id"], data["version"], data["title"]["zh"]) == ("hotel", "3", "酒店表")


def test_loose_questions_stand_in_sections_of_their_own_in_their_order() -> None:
    data = made(select("q1", "1"), ask("start", "start"), group("a", select("q2", "1")), ask("q3", "text"))
    assert [[item["id"] for item in section["items"]] for section in data["sections"]] == [
        ["q1"],
        ["q2"],
        ["q3"],
    ]
    nested = made(group("a", select("q1", "1"), group("b", select("q2", "1"), score={"score_weight": "2"})))
    [section] = nested["sections"]
    assert section["aggregate"] == "weighted_mean"
    assert [part["id"] for part in section["sections"]] == ["a.1", "b"]


def test_a_repeat_is_a_section_with_rows() -> None:
    data = made(group("rooms", select("q1", "1"), repeat=True, score={"score_repeat": "min"}))
    assert data["sections"][0]["repeat"] == {"roll_up": "min"}
    data = made(group("rooms", select("q1", "1"), repeat=True))
    assert data["sections"][0]["repeat"] == {"roll_up": "mean"}


@pytest.mark.parametrize(("mode", "aggregate"), [("sum", "points"), ("mean", "mean"), ("min", "min")])
def test_the_mode_of_a_group_is_its_aggregate(mode: str, aggregate: str) -> None:
    data = made(group("a", select("q1", "1"), score={"score_mode": mode}))
    assert data["sections"][0]["aggregate"] == aggregate


def test_a_veto_caps_the_grade_or_forbids_one() -> None:
    question = select("q1", "1", score={"veto": "no"})
    data = made(group("a", question), score_veto_cap="C")
    assert data["limiters"][0]["at_most"] == "C"
    assert made(group("a", question))["limiters"][0]["not_graded"] is True
    rows = [{"grade": "A", "min_percent": "90", "max_vetoes": "0"}, {"grade": "C", "min_percent": "0"}]
    data = made(group("a", question), grades=rows)
    assert data["limiters"] == []
    assert {"not": {"measure": "item_answer", "of": ["q1"], "is": "no"}} in data["grades"][0]["conditions"]


def test_points_are_summed_and_deductions_start_at_a_hundred() -> None:
    questions = (select("q1", "30"), select("q2", "10"))
    assert made(group("a", *questions), score_method="points")["total"]["aggregate"] == "sum"
    data = made(group("a", *questions), score_method="deduct")
    assert data["sections"][-1]["base"] == "60"


def test_severities_propose_findings_and_rounding_is_taken_over() -> None:
    data = made(group("a", select("q1", "1", score={"severity": "minor"})), score_rounding="2")
    assert [rule["class"] for rule in data["proposals"]] == ["major", "minor", "observation"]
    assert data["rounding"]["decimals"] == 2
    plain = made(group("a", select("q1", "1", score={"action": "整改"})))
    assert (plain["proposals"], "rounding" in plain, "phrases" in plain) == ([], False, True)
