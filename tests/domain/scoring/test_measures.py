"""domain.scoring.measures: what conditions measure, on small visits."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.scoring import Outcome
from tests.checklist_builder import checklist, fact, item, section, words
from tests.checklists.visits import Visit

ANCHORS: list[Json] = [{"zh": str(level)} for level in range(5)]


def outcome(condition: Json, said: dict[str, Json] | None = None, **more: Json) -> Outcome:
    """The outcome where the only grade asks for this: A1 is worth 8 and reaches level 2 of 4, A2 is open."""
    grades: Json = [{"id": "good", "title": words("良好级"), "conditions": [condition]}]
    parts: list[Json] = [
        section("A", item("A1", "scale", points="8", anchors=ANCHORS), item("A2", applies="${fact.on} != 0")),
        section("B", item("B1"), points="30", sections=[section("B.1", item("B2"))]),
        section("E", item("E1"), role="bonus"),
        section("V", item("V1", "pass_fail"), role="gate"),
    ]
    facts: list[Json] = [fact("on"), fact("beds")]
    total: Json = {"title": words("总分"), "bonus_most": "2"}
    visit = Visit(dict(checklist(*parts, format=2, facts=facts, grades=grades, total=total, **more)))
    visit.say("profile.set", "fact/on", "1")
    visit.answer("A1", 2)
    for name, value in (said or {}).items():
        if "/" in name:
            visit.say("profile.set", name, value)
        else:
            visit.answer(name, value)
    return visit.result().outcome


YES: dict[str, Json] = {"B1": "yes", "B2": "no", "E1": "yes"}


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ({"measure": "section_rate", "of": ["B.1"], "at_most": "0"}, True),
        ({"measure": "section_rate", "of": ["E"], "at_least": "100"}, True),
        ({"measure": "section_points", "of": ["B"], "at_least": "15"}, True),
        ({"measure": "section_points", "of": ["B"], "above": "15"}, False),
        ({"measure": "section_points", "of": ["E"], "at_least": "2"}, True),
        ({"measure": "item_points", "of": ["A1"], "at_least": "4"}, True),
        ({"measure": "item_rate", "of": ["A1", "B1"], "at_least": "50"}, True),
        ({"measure": "item_rate", "of": ["A1", "B1"], "above": "50"}, False),
        ({"measure": "item_rate", "of": ["A2"], "at_most": "100"}, False),  # open: not met yet
        ({"measure": "item_answer", "of": ["B1"], "is": "yes"}, True),
        ({"measure": "item_answer", "of": ["B2"], "is": "yes"}, False),
        ({"measure": "item_answer", "of": ["A2"], "is": "yes"}, False),
        ({"measure": "value", "value": "${visit.year}", "at_least": "2"}, True),
        ({"measure": "value", "value": "${visit.first}", "at_least": "1"}, True),
        ({"measure": "value", "value": "${fact.beds}", "at_least": "0"}, False),  # nobody said
        ({"measure": "total", "at_least": {"expr": "20 * ${visit.year}"}}, True),
        ({"measure": "total", "at_least": {"expr": "${fact.beds}"}}, False),
        ({"count": {"measure": "section_rate", "at_least": "50"}, "at_least": 2}, True),
        ({"count": {"measure": "section_rate", "at_least": "50"}, "at_most": "1"}, False),
        ({"count": {"measure": "section_rate", "above": "0"}, "at_least": {"expr": "${fact.beds}"}}, False),
        ({"all": [{"measure": "total", "at_least": "1"}, {"measure": "total", "at_most": "0"}]}, False),
        ({"any": [{"measure": "total", "at_least": "1"}, {"measure": "total", "at_most": "0"}]}, True),
        ({"not": {"measure": "total", "at_least": "1"}}, False),
    ],
)
def test_a_grade_is_reached_if_its_rule_holds(condition: Json, holds: bool) -> None:
    found = outcome(condition, {**YES, "visit/year": "2", "visit/first": "yes"})
    assert found.kind == ("grade" if holds else "not_graded")
    assert bool(found.reasons) is not holds


def test_a_threshold_compares_the_rounded_value_where_the_checklist_says_so() -> None:
    """B reaches 15 of 30, A 8 ÷ 10; the mean 49.96 % would be 50.0 only once it is rounded."""
    asked: Json = {"measure": "item_rate", "of": ["A1"], "at_least": "50.04"}
    assert outcome(asked).kind == "not_graded"
    assert outcome(asked, rounding={"compare": "rounded", "decimals": 0}).kind == "not_graded"
    asked = {"measure": "item_rate", "of": ["A1"], "at_least": "50"}
    assert outcome(asked, rounding={"compare": "rounded", "decimals": 0, "mode": "half_up"}).kind == "grade"


def test_an_item_that_does_not_count_is_no_subject() -> None:
    """Not applicable: a floor on it is met; a word is not compared with it."""
    conditions: list[Json] = [
        {"measure": "item_rate", "of": ["A2"], "at_least": "100"},
        {"measure": "item_answer", "of": ["A2"], "is": "yes"},
        {"measure": "item_points", "of": ["A2"], "above": "9"},
    ]
    for condition in conditions:
        assert outcome(condition, {"fact/on": "0"}).kind == "grade"


def test_an_answer_of_several_words_meets_each_of_them() -> None:
    options: Json = [{"id": name, "text": words(name), "points": "1"} for name in ("dump", "burn")]
    chosen = item("M", "multi_choice", options=options)
    grades: Json = [
        {
            "id": name,
            "title": words(name),
            "conditions": [{"measure": "item_answer", "of": ["M"], "is": name}],
        }
        for name in ("dump", "burn")
    ]
    visit = Visit(dict(checklist(section("A", chosen), format=2, grades=grades)))
    visit.answer("M", ["burn"])
    assert visit.result().outcome.grade == "burn"
    visit.carry("M", ["dump", "burn"])
    assert visit.result().outcome.grade == "dump"
