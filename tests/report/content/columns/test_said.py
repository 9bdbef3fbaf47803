"""report.content.columns.said"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op
from inspector_app.report.content.columns.said import compared, op_words, said_words, settled
from tests.report.content.subjects import demo, subject


def _op(kind: str, value: Json) -> Op:
    return Op("1", "evaluation/1", "d", 1, "p", "", kind, "item/A1", value, (), False, "0")


def test_only_what_fits_the_item_is_told() -> None:
    """A workbook of an older version may hold an answer that is none here."""
    told = demo()
    item = told.checklist.items["A4.2"]
    texts = subject(told, "en").texts
    assert said_words(texts, item, "answer.not_applicable", {"reason": "x"}) == "Not applicable"
    assert said_words(texts, item, "answer.set", "maybe") == ""
    assert said_words(texts, item, "answer.cleared", None) == ""


def test_how_an_answer_came_here_and_why_it_does_not_apply_is_not_compared() -> None:
    carried = _op("answer.carried", {"answer": "no", "evaluation": "before", "on": "2025-10-01"})
    assert compared(carried) == compared(_op("answer.set", "no"))
    aside = _op("answer.not_applicable", {"reason": "closed"})
    before = _op("answer.carried", {"not_applicable": "no pool", "evaluation": "b", "on": "2025-10-01"})
    other = _op("answer.not_applicable", {"reason": "no pool"})
    assert compared(aside) == compared(other) == compared(before)
    assert compared(aside) != compared(_op("answer.not_applicable", {"reason": "x", "withheld": True}))


def test_what_was_carried_is_told_like_any_answer() -> None:
    told = demo()
    texts, item = subject(told, "en").texts, told.checklist.items["A4.2"]
    dated: dict[str, Json] = {"evaluation": "before", "on": "2025-10-01"}
    for value, words in (({"answer": "no"}, "No"), ({"not_applicable": "no pool"}, "Not applicable")):
        assert op_words(texts, item, _op("answer.carried", {**dated, **value})) == words
    assert op_words(texts, item, _op("answer.set", "yes")) == "Yes"


def test_what_several_people_disagree_about_is_not_settled() -> None:
    told = demo()
    assert settled(told.evaluation, "item/none") is None
    op = settled(told.evaluation, "item/A4.2")
    assert op is not None
    assert op.value == "no"
