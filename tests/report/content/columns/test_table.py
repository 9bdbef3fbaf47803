"""report.content.columns.table"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import Paragraph, Table
from inspector_app.report.content.columns.table import score_columns
from tests.report.content.subjects import demo, flat, rows_of, subject
from tests.story import Story, tour_json

BODY: Json = [{"id": "body", "title": {"zh": "推荐单位", "en": "Recommending body"}}]


def _otherwise(told: Story) -> list[list[str]]:
    """The rows of the items that were answered differently."""
    return [row for row in rows_of(score_columns(subject(told, "en"))) if row[0] in told.checklist.items]


def test_a_checklist_whose_columns_say_nothing_has_no_table() -> None:
    assert score_columns(subject(demo(), "en")) == []
    assert score_columns(subject(demo(checklist={**tour_json(), "format": 2, "columns": BODY}), "en")) == []


def test_items_answered_differently_stand_beside_each_other() -> None:
    """The decision-maker sees where venue and team see things differently, with the points of both."""
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "yes")
    assert _otherwise(told) == [
        ["A4.2", "Disposable guest supplies are not offered unprompted", "Yes · 4", "−4", "No · 0"]
    ]
    head = next(block for block in score_columns(subject(told, "en")) if isinstance(block, Paragraph))
    assert "Items answered differently: 1." in str(head.text)


def test_every_column_of_the_checklist_has_its_own_place() -> None:
    told = demo(checklist={**tour_json(), "format": 2, "columns": BODY})
    told.say("answer.set", "item/A4.2/column/self", "yes")
    told.say("answer.set", "item/A4.2/column/body", "no")
    told.say("answer.set", "item/B2.5/column/body", "no")
    tables = [block for block in flat(score_columns(subject(told, "en"))) if isinstance(block, Table)]
    assert [str(word) for word in tables[0].header[0].cells] == [
        "No.", "Item", "Self-assessment", "Diff.", "Recommending body", "Diff.", "Assessed",
    ]  # fmt: skip
    assert [[row[0], *row[2:]] for row in _otherwise(told)] == [
        ["A4.2", "Yes · 4", "−4", "No · 0", "", "No · 0"]
    ]


def test_a_body_that_prints_no_self_assessment_prints_the_other_columns() -> None:
    """The rule is about what the venue says of itself, not about what others scored."""
    told = demo(checklist={**tour_json(), "format": 2, "columns": BODY})
    told.say("answer.set", "item/A4.2/column/self", "yes")
    told.say("answer.set", "item/A4.2/column/body", "yes")
    tables = [
        block
        for block in flat(score_columns(subject(told, "en"), with_self=False))
        if isinstance(block, Table)
    ]
    assert [str(word) for word in tables[0].header[0].cells] == [
        "No.", "Item", "Recommending body", "Diff.", "Assessed",
    ]  # fmt: skip


def test_the_same_answer_is_no_difference() -> None:
    """Also one that was carried from the visit before, and "not applicable" for another reason."""
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "no")
    carried: dict[str, Json] = {"answer": "no", "evaluation": "before", "on": "2025-10-01"}
    told.say("answer.carried", "item/A4.2", carried)
    told.say("answer.not_applicable", "item/B2.5", {"reason": "closed"})
    told.say("answer.not_applicable", "item/B2.5/column/self", {"reason": "no pool"})
    assert _otherwise(told) == []


def test_an_answer_that_was_carried_says_so() -> None:
    told = demo()
    carried: dict[str, Json] = {"answer": "no", "evaluation": "before", "on": "2025-10-01"}
    told.say("answer.carried", "item/A4.2", carried)
    told.say("answer.set", "item/A4.2/column/self", "yes")
    assert [row[2:] for row in _otherwise(told)] == [["Yes · 4", "−4", "No · Carried 2025-10-01 · 0"]]


def test_totals_and_sections_differ_once_a_column_is_complete() -> None:
    """A total over four answers beside one over eighty is no comparison."""
    told = demo()
    told.say("answer.set", "item/A4.2/column/self", "yes")
    rows = {row[1]: row for row in rows_of(score_columns(subject(told, "en")))}
    assert rows["Total score"][3] == ""
    assert "/" in rows["Energy and resource saving"][2]
    copy_answers(told)
    rows = {row[1]: row for row in rows_of(score_columns(subject(told, "en")))}
    assert (rows["Total score"][2], rows["Total score"][4]) == ("84.2", "82.6")
    assert rows["Total score"][3] == "−1.6"
    assert rows["Energy and resource saving"][3] == "−4"


def copy_answers(told: Story) -> None:
    """The column says what we say, but of A4.2."""
    for name in told.checklist.items:
        for target in told.evaluation.targets(f"item/{name}"):
            field = told.evaluation.field(target)
            op = field.op if field is not None else None
            below = target.removeprefix(f"item/{name}")
            if op is not None and op.kind.startswith("answer.") and name != "A4.2" and "column" not in below:
                told.say(op.kind, f"item/{name}/column/self{below}", op.value)
