"""domain.scoring.judging: what holds in every completion, and what in some."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Outlook
from tests.checklist_builder import checklist, fact, item, section, words
from tests.checklists.visits import Visit


def outlook(condition: Json, *, answered: bool = False, limiter: bool = False) -> Outlook:
    """Two grades; the better asks for the rule, or the rule lowers it. A1 is yes, B1 is open."""
    graded: list[Json] = [] if limiter else [condition]
    grades: Json = [
        {"id": "high", "title": words("高"), "conditions": graded},
        {"id": "low", "title": words("低"), "conditions": []},
    ]
    cap: Json = [{"id": "L", "title": words("限"), "when": condition, "at_most": "low"}] if limiter else []
    parts = (section("A", item("A1", key=True)), section("B", item("B1", key=True, not_applicable=False)))
    visit = Visit(dict(checklist(*parts, format=2, grades=grades, limiters=cap, facts=[fact("beds")])))
    visit.answer("A1", "yes")
    if answered:
        visit.answer("B1", "yes")
    return visit.scoring().outlook()


@pytest.mark.parametrize(
    ("rule", "worst", "best"),
    [
        ({"measure": "item_rate", "of": ["A1"], "at_least": "100"}, "high", "high"),
        ({"measure": "item_rate", "of": ["B1"], "at_least": "100"}, "low", "high"),
        ({"measure": "item_rate", "of": ["B1"], "at_most": "0"}, "low", "high"),
        ({"not": {"measure": "item_rate", "of": ["B1"], "at_least": "100"}}, "low", "high"),
        ({"not": {"measure": "item_rate", "of": ["A1"], "at_least": "100"}}, "low", "low"),
        ({"measure": "item_answer", "of": ["B1"], "is": "yes"}, "low", "high"),
        ({"not": {"measure": "item_answer", "of": ["B1"], "is": "yes"}}, "low", "high"),
        ({"count": {"measure": "section_rate", "at_least": "50"}, "at_least": "2"}, "low", "high"),
        ({"count": {"measure": "section_rate", "at_least": "50"}, "at_least": "1"}, "high", "high"),
        ({"count": {"measure": "section_rate", "at_least": "50"}, "at_most": "1"}, "low", "high"),
        ({"count": {"measure": "section_rate", "below": "50"}, "at_most": "0"}, "low", "high"),
        ({"measure": "value", "value": "${fact.beds}", "at_least": "1"}, "low", "high"),
        ({"measure": "total", "at_least": {"expr": "${fact.beds}"}}, "low", "high"),
        (
            {"any": [{"measure": "total", "at_least": "50"}, {"measure": "total", "below": "50"}]},
            "high",
            "high",
        ),
    ],
)
def test_a_grade_is_sure_or_possible(rule: Json, worst: str, best: str) -> None:
    found = outlook(rule)
    assert (found.worst.grade, found.best.grade) == (worst, best)


@pytest.mark.parametrize(
    ("rule", "worst", "best"),
    [
        ({"measure": "section_rate", "below": "50"}, "low", "high"),
        ({"measure": "section_rate", "of": ["A"], "at_least": "50"}, "low", "low"),
        ({"not": {"measure": "item_rate", "of": ["B1"], "at_least": "100"}}, "low", "high"),
        ({"measure": "value", "value": "${fact.beds}", "below": "1"}, "low", "high"),
    ],
)
def test_a_limiter_that_may_apply_lowers_only_the_worst(rule: Json, worst: str, best: str) -> None:
    found = outlook(rule, limiter=True)
    assert (found.worst.grade, found.best.grade) == (worst, best)


def test_nothing_open_leaves_one_outcome() -> None:
    rule: Json = {"count": {"measure": "section_rate", "at_least": "50"}, "at_least": "2"}
    found = outlook(rule, answered=True)
    assert found.worst.grade == found.best.grade == "high"
