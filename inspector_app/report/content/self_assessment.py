"""The venue's self-assessment beside our answers: both totals, and every item answered differently."""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError
from inspector_app.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table
from inspector_app.report.content.answers.carried import carried_mark
from inspector_app.report.content.answers.values import value_words
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import answer_words
from inspector_app.texts import Texts

COLUMN = "self"


def self_target(item: str) -> str:
    """The register of what the venue says of an item."""
    return f"item/{item}/column/{COLUMN}"


def self_assessment(subject: Subject) -> list[Block]:
    """Nothing where the venue said nothing."""
    evaluation, texts = subject.evaluation, subject.texts
    said = [
        item
        for item in subject.checklist.items.values()
        if evaluation.field(self_target(item.id)) is not None
    ]
    if not said:
        return []
    theirs = Scoring(subject.checklist, evaluation, subject.scoring.sheet, COLUMN)
    ours_total, theirs_total = subject.scoring.result().total, theirs.result().total
    rows = [row for item in said if (row := _row(subject, theirs, item)) is not None]
    words = texts.say(
        "Self-assessment: {theirs} points, {said} items answered; assessed: {ours} points. "
        "Answered differently: {n}.",
        theirs=shown(theirs_total) if theirs_total is not None else "—",
        ours=shown(ours_total) if ours_total is not None else "—",
        said=len(said),
        n=len(rows),
    )
    header = Row((texts.say("No."), texts.say("Item"), texts.say("Self-assessment"), texts.say("Assessed")))
    columns = (Column(44, fixed=True), Column(1.4), Column(1), Column(1))
    blocks: list[Block] = [Heading(1, texts.say("Self-assessment"), anchor="self"), Paragraph(words)]
    return [*blocks, Table(columns, tuple(rows), (header,), style="cell_small")] if rows else blocks


def _row(subject: Subject, theirs: Scoring, item: Item) -> Row | None:
    ours, said = subject.scoring.items[item.id], theirs.items[item.id]
    answer = subject.evaluation.answer(f"item/{item.id}")
    column = subject.evaluation.answer(self_target(item.id))
    if ours.open or (answer == column and ours.state == said.state):
        return None
    return Row((item.code, subject.words(item.text), *(Cell(text) for text in _both(subject, theirs, item))))


def _both(subject: Subject, theirs: Scoring, item: Item) -> tuple[str, str]:
    """What the venue says, and what we say, each with its points."""
    texts = subject.texts
    ours, said = subject.scoring.items[item.id], theirs.items[item.id]
    field = subject.evaluation.field(self_target(item.id))
    parts = (answer_words(texts, item, subject.evaluation, ours), carried_mark(texts, ours.carried))
    own = " · ".join(part for part in parts if part)
    column = said_words(texts, item, field.op.kind, field.op.value) if field is not None and field.op else ""
    pairs = ((column, said.earned), (own, ours.earned))
    told = [f"{words} · {shown_short(points, 2)}" if points is not None else words for words, points in pairs]
    return told[0] or texts.word("state", "contested"), told[1]


def said_words(texts: Texts, item: Item, kind: str, value: Json) -> str:
    """What an op of a column says of an item, "" where it says nothing that fits."""
    if kind == "answer.not_applicable":
        return texts.word("state", "not_applicable")
    try:
        return value_words(texts, item.kind, item.kind.check(value)) if value is not None else ""
    except InputError:
        return ""
