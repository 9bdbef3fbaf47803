"""exchange.xlsform.portable.subjects: what conditions measure, against the measures of the program."""

from __future__ import annotations

from typing import Any

import pytest

from inspector_app.exchange.xlsform.portable.subjects import Subjects, comparator_of, met
from inspector_app.exchange.xlsform.portable.sums import Sums
from tests.exchange.xlsform.portable.test_outcome import WORDS, a_checklist, form_of


def item(identity: str, kind: str = "yes_no", **more: Any) -> Any:
    return {"id": identity, "kind": kind, "text": WORDS, "points": "2", **more}


def choices(*names: str) -> Any:
    return [{"id": name, "text": WORDS, "points": str(place)} for place, name in enumerate(names)]


RATED: Any = {"measure": "items_rated", "of": ["A1", "A2", "C1"], "at_least": "2"}
LIST: Any = [
    {"id": "A", "title": WORDS, "points": "0", "items": [
        item("A1", not_applicable="full"), item("A2", required=False),
        item("A3", "choice", options=choices("一", "b")),
        item("A4", "multi_choice", options=choices("二", "c", "d")),
    ]},
    {"id": "B", "title": WORDS, "items": [item("B1"), item("B2", "validity"), item("B3", raters=2)]},
    {"id": "C", "title": WORDS, "points": "30", "items": [item("C1", "scale", anchors=[WORDS] * 3)]},
]  # fmt: skip


def graded(rule: Any, answers: dict[str, str], sections: Any) -> str:
    """high where the rule holds."""
    data = a_checklist(sections=sections, total={"title": WORDS, "aggregate": "sum"})
    data["grades"][0]["conditions"] = [rule]
    return str(form_of(data, answers).value("grade"))


@pytest.mark.parametrize(
    ("rule", "answers", "holds"),
    [
        (RATED, {"A1": "na", "C1": "1"}, False),
        (RATED, {"A2": "no", "C1": "1"}, True),
        ({"measure": "item_answer", "of": ["A3"], "is": "一"}, {"C1": "1"}, False),
        ({"measure": "item_answer", "of": ["A3"], "is": "一"}, {"C1": "1", "A3": "na"}, True),
        ({"measure": "item_answer", "of": ["A4"], "is": "d"}, {"C1": "1", "A4": "c d"}, True),
        ({"measure": "item_answer", "of": ["A4"], "is": "二"}, {"C1": "1", "A4": "c d"}, False),
        ({"measure": "item_points", "of": ["A2"], "at_least": "2"}, {"C1": "1"}, True),
        ({"measure": "item_points", "of": ["A1"], "at_least": "2"}, {"C1": "1", "A1": "na"}, True),
        ({"measure": "section_points", "of": ["C"], "at_least": "15"}, {"C1": "1"}, True),
        ({"measure": "section_points", "of": ["C"], "above": "15"}, {"C1": "1"}, False),
        ({"measure": "section_points", "of": ["A"], "at_least": "6"}, {"C1": "1", "A1": "yes"}, True),
        ({"measure": "section_points", "of": ["A"], "above": "6"}, {"C1": "1", "A1": "yes"}, False),
        ({"measure": "not_applicable_share", "of": ["A"], "below": "33.4"}, {"C1": "1", "A3": "na"}, True),
        ({"measure": "not_applicable_share", "of": ["A"], "below": "33.3"}, {"C1": "1", "A3": "na"}, False),
        ({"measure": "gates_failed", "at_most": "0"}, {"C1": "1"}, True),
    ],
)  # fmt: skip
def test_a_condition_holds_where_it_holds_in_the_program(
    rule: Any, answers: dict[str, str], holds: bool
) -> None:
    """Worked by hand: what is granted is not rated, what need not be answered is no subject."""
    assert graded(rule, answers, [LIST[0], LIST[2]]) == ("high" if holds else "low")


@pytest.mark.parametrize(
    "rule",
    [
        {"measure": "item_rate", "of": ["B2"]},
        {"measure": "items_rated", "of": ["B3"]},
        {"measure": "section_points", "of": ["B"]},
        {"measure": "section_rate", "of": ["B"]},
        {"measure": "not_applicable_share", "of": ["B"]},
        {"measure": "value", "value": "${visit.year}"},
        {"measure": "grade_change"},
    ],
)
def test_what_a_form_does_not_know_has_no_subjects(rule: Any) -> None:
    data = a_checklist(sections=LIST)
    assert Subjects(data, Sums(data)).of(rule) is None


def test_the_answer_of_an_item_that_is_no_list_is_not_known() -> None:
    data = a_checklist(sections=LIST)
    assert Subjects(data, Sums(data)).answered({"of": ["B3"], "is": "yes"}) is None


def test_a_bound_over_facts_is_known_once_they_are() -> None:
    data = a_checklist(facts=[{"id": "rooms", "type": "number", "text": WORDS}])
    subjects = Subjects(data, Sums(data))
    [total] = subjects.of({"measure": "total"}) or []
    bound = subjects.bound({"expr": "${fact.rooms} * 2"})
    assert bound == ("round(${fact_rooms} * 2, 9)", "string-length(${fact_rooms}) > 0")
    assert comparator_of({"measure": "total", "below": "3"}) == "below"
    assert met(total, "at_least", ("60", "")).endswith(" and round(${total_percent}, 9) >= 60")
