"""report.content.self_assessment"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import Paragraph
from inspector_app.report.content.self_assessment import said_words, self_assessment
from tests.report.content.subjects import demo, rows_of, subject
from tests.story import Story


def _rows(told: Story) -> list[list[str]]:
    return rows_of(self_assessment(subject(told, "en")))


def test_a_venue_that_said_nothing_takes_no_room() -> None:
    assert self_assessment(subject(demo(), "en")) == []


def test_items_answered_differently_stand_beside_each_other() -> None:
    """The decision-maker sees where venue and team see things differently, with the points of both."""
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "yes")
    rows = _rows(told)
    assert [(row[0], row[2], row[3]) for row in rows] == [("A4.2", "Yes · 4", "No · 0")]
    head = next(block for block in self_assessment(subject(told, "en")) if isinstance(block, Paragraph))
    assert "Answered differently: 1." in str(head.text)


def test_the_same_answer_is_no_difference() -> None:
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "no")
    assert _rows(told) == []


def test_the_same_answer_carried_from_the_visit_before_is_no_difference() -> None:
    told = demo()
    carried: dict[str, Json] = {"answer": "no", "evaluation": "before", "on": "2025-10-01"}
    told.say("answer.carried", "item/A4.2", carried)
    told.say("answer.set", "item/A4.2/column/self", "no")
    assert _rows(told) == []
    told.say("answer.set", "item/A4.2/column/self", "yes")
    found = [(row[0], row[2], row[3]) for row in _rows(told)]
    assert found == [("A4.2", "Yes · 4", "No · Carried 2025-10-01 · 0")]


def test_not_applicable_for_another_reason_is_no_difference() -> None:
    told = demo()
    told.say("answer.not_applicable", "item/A4.2", {"reason": "closed"})
    told.say("answer.not_applicable", "item/A4.2/column/self", {"reason": "no pool"})
    assert _rows(told) == []


def test_only_what_fits_the_item_is_told() -> None:
    """A workbook of an older version may hold an answer that is none here."""
    told = demo()
    item = told.checklist.items["A4.2"]
    texts = subject(told, "en").texts
    assert said_words(texts, item, "answer.not_applicable", {"reason": "x"}) == "Not applicable"
    assert said_words(texts, item, "answer.set", "maybe") == ""
    assert said_words(texts, item, "answer.cleared", None) == ""
