"""report.content.rules.conditions: every rule is a phrase in both languages."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import read_checklist
from inspector_app.report.content.rules.conditions import condition_words
from tests.checklist_builder import checklist, fact, item, section, words
from tests.report.content.subjects import texts

BURNT: Json = {"id": "burnt", "text": words("burnt words"), "points": "1"}
MANY = item("A2", "multi_choice", options=[BURNT])
LEAF: Json = {"measure": "total", "at_least": "60"}


@pytest.mark.parametrize(
    ("rule", "english"),
    [
        ({"all": [LEAF, LEAF]}, "all of (total at least 60; total at least 60)"),
        ({"any": [LEAF, LEAF]}, "any of (total at least 60; total at least 60)"),
        ({"not": LEAF}, "not (total at least 60)"),
        (
            {"count": {"measure": "section_rate", "of": ["A"], "at_least": "75"}, "at_least": "2"},
            "number of those with (rate of A at least 75%): no fewer than 2",
        ),
        ({"measure": "section_points", "of": ["A"], "below": "3"}, "points of A below 3"),
        ({"measure": "item_rate", "of": ["A1"], "above": "50"}, "rate of A1 above 50%"),
        ({"measure": "item_points", "of": ["A1"], "at_most": "2"}, "points of A1 at most 2"),
        ({"measure": "item_answer", "of": ["A1"], "is": "yes"}, "answer to A1: Yes"),
        ({"measure": "item_answer", "of": ["A2"], "is": "burnt"}, "answer to A2: burnt words"),
        ({"measure": "item_answer", "of": ["A2"], "is": "unheard of"}, "answer to A2: unheard of"),
        (
            {"measure": "total", "at_least": {"expr": "5 * ${visit.year} + ${visit.renewals}"}},
            "total at least the value of 5 * award year + number of renewals",
        ),
        ({"measure": "value", "value": "${fact.beds}", "at_least": "9"}, "beds at least 9"),
        (
            {"measure": "total", "at_least": {"expr": "3 * ${fact.beds}"}},
            "total at least the value of 3 * beds",
        ),
        (
            {"measure": "gates_failed", "at_most": {"expr": "${fact.beds}"}},
            "failed gates: no more than the value of beds",
        ),
    ],
)
def test_a_rule_reads_as_a_phrase(rule: Json, english: str) -> None:
    grades: Json = [{"id": "good", "title": words("良好"), "conditions": [rule]}]
    data = checklist(section("A", item("A1"), MANY), format=2, grades=grades, facts=[fact("beds")])
    read = read_checklist(data)
    phrases = [condition_words(texts(name), read, read.grades[0].conditions[0]) for name in ("en", "zh_CN")]
    assert phrases[0] == english
    assert phrases[1] != english


def test_what_concludes_a_visit_reads_as_a_phrase() -> None:
    rules: list[Json] = [
        {"measure": "outcome", "is": "grade"},
        {"measure": "previous_grade", "below": "good"},
        {"measure": "grade_change", "at_most": "-1"},
    ]
    said: Json = [{"id": "lower", "title": words("降级"), "when": {"all": rules}}]
    read = read_checklist(checklist(format=2, visits=[{"kind": "special", "conclusions": said}]))
    rule = read.visits[0].conclusions[0].when
    assert rule is not None
    assert condition_words(texts("en"), read, rule) == (
        "all of (outcome of this visit: a grade; grade of the visit before below 良好级; "
        "at least 1 grade lower than at the visit before)"
    )


@pytest.mark.parametrize(
    ("bound", "english"),
    [
        ({"at_most": "-2"}, "at least 2 grades lower than at the visit before"),
        ({"at_least": "1"}, "at least 1 grade higher than at the visit before"),
        ({"at_least": "0"}, "no lower grade than at the visit before"),
        ({"at_most": "0"}, "no higher grade than at the visit before"),
        ({"above": "0"}, "a higher grade than at the visit before"),
        ({"below": "0"}, "a lower grade than at the visit before"),
        ({"below": "-1"}, "steps above the grade of the visit before below −1"),
        ({"below": "0.5"}, "steps above the grade of the visit before below +0.5"),
        (
            {"below": {"expr": "${visit.year}"}},
            "steps above the grade of the visit before below the value of award year",
        ),
    ],
)
def test_a_change_of_grade_is_told_as_people_do(bound: dict[str, Json], english: str) -> None:
    """Nobody thinks of a lower grade as a difference of at most minus one."""
    said: Json = [{"id": "lower", "title": words("降级"), "when": {"measure": "grade_change", **bound}}]
    read = read_checklist(checklist(format=2, visits=[{"kind": "special", "conclusions": said}]))
    rule = read.visits[0].conclusions[0].when
    assert rule is not None
    assert condition_words(texts("en"), read, rule) == english
