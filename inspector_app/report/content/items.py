"""The item table: every item with answer, points, evidence and remark."""

from __future__ import annotations

from inspector_app.domain.checklist import Item
from inspector_app.domain.item_kinds.counted.occurrences import Occurrences
from inspector_app.domain.numbers import shown_short, shown_signed
from inspector_app.domain.scoring import ItemResult
from inspector_app.report.blocks import Block, Cell, Column, Heading, Row, Run, Table, Words
from inspector_app.report.content.answers.carried import carried_mark
from inspector_app.report.content.answers.questions import form_answer, group_text, item_text
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import answer_words
from inspector_app.report.theme import Ink
from inspector_app.texts import Texts


def item_table(subject: Subject) -> list[Block]:
    """One table of all items, sections as rows in it."""
    texts = subject.texts
    header = Row(
        (
            texts.say("No."),
            texts.say("Item"),
            texts.say("Answer"),
            texts.say("Points"),
            texts.say("Evidence"),
            texts.say("Remark"),
        )
    )
    rows: list[Row] = []
    if subject.checklist.gates:
        rows.append(Row((Cell(texts.say("Gates"), span=6),), kind="section"))
        rows += [_row(subject, item) for item in subject.checklist.gates]
    for section in subject.checklist.root.walk():
        if section.items or section in subject.checklist.weighted:
            title = f"{section.code} {group_text(texts, subject.form, section.id, section.title)}"
            rows.append(Row((Cell(title, span=6),), kind="section"))
        rows += [_row(subject, item) for item in section.items]
    if subject.checklist.bonus:
        rows.append(Row((Cell(texts.say("Bonus"), span=6),), kind="section"))
        rows += [_row(subject, item) for item in subject.checklist.bonus]
    columns = (
        Column(40, fixed=True),
        Column(1.25),
        Column(1),
        Column(50, align="right", fixed=True),
        Column(56, fixed=True),
        Column(1.05),
    )
    return [
        Heading(1, texts.say("Item by item"), anchor="items"),
        Table(columns, tuple(rows), (header,), style="cell_small"),
    ]


def _row(subject: Subject, item: Item) -> Row:
    texts = subject.texts
    result = subject.scoring.items[item.id]
    words = item_text(texts, subject.form, item)
    text: Words = (Run("★", bold=True), Run(words)) if item.key else words
    asked = form_answer(texts, subject.form, item, subject.scoring)
    answer = asked or answer_words(texts, item, subject.evaluation, result, subject.checklist.rounding)
    evidence = " ".join(piece.no for piece in subject.evidence if item.id in piece.items)
    remark = subject.text(f"item/{item.id}/note")
    said = (remark, _decision(subject, item), _declined(subject, item), result.reason)
    parts = [part for part in said if part]
    muted: Ink | None = "muted" if result.state == "absent" else None
    return Row(
        (
            item.code,
            Cell(text, ink=muted),
            Cell(marked(texts, answer, result), ink=muted),
            _points(subject, result),
            Cell(evidence, ink="muted"),
            texts.clauses(parts),
        ),
        anchor=f"item-{item.id}",
    )


def marked(texts: Texts, answer: str, result: ItemResult) -> Words:
    """The answer; a carried one with its mark on a line of its own."""
    mark = carried_mark(texts, result.carried)
    return (Run(answer), Run(f"\n{mark}", bold=True, ink="muted")) if mark else answer


def _decision(subject: Subject, item: Item) -> str:
    reason = subject.object(f"item/{item.id}/decision").get("reason")
    return subject.texts.say("decided between several values: {reason}", reason=reason) if reason else ""


def _declined(subject: Subject, item: Item) -> str:
    reason = subject.object(f"item/{item.id}/proposal").get("reason")
    return subject.texts.say("proposed finding declined: {reason}", reason=reason) if reason else ""


def _points(subject: Subject, result: ItemResult) -> Cell:
    item = result.item
    if item.role == "gate":
        if result.earned is None:
            return Cell("—")
        return Cell(subject.texts.word("answer", "pass" if result.earned else "fail"), bold=not result.earned)
    if result.earned is None:
        return Cell("—", ink="muted")
    if isinstance(item.kind, Occurrences):
        return Cell(shown_signed(result.earned, 2), bold=result.earned < 0)
    weak = result.rate is not None and result.rate * 100 < 60
    if not item.points:
        return Cell("—", ink="muted")
    return Cell(f"{shown_short(result.earned, 2)} / {shown_short(item.points, 2)}", bold=weak)
