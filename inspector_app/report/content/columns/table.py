"""The columns of scores in the report: sections side by side, and every item answered otherwise."""

from __future__ import annotations

from collections.abc import Iterable

from inspector_app.domain.checklist.model import SELF
from inspector_app.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table
from inspector_app.report.content.columns.comparison import Comparison, Line, View, compare, views_of
from inspector_app.report.content.subject import Subject

_CODE, _CHANGE = 40, 34  # points


def score_columns(subject: Subject, *, with_self: bool = True) -> list[Block]:
    """Nothing where no column says anything; what an earlier evaluation says is no part of this one.

    Args:
        with_self: also the column of the venue.
    """
    texts = subject.texts
    views = views_of(texts, subject.scoring, subject.form, said=True)
    views = [view for view in views if with_self or view.id != SELF]
    if not views:
        return []
    views.append(View(texts.say("Assessed"), subject.scoring))
    compared = compare(texts, views, len(views) - 1, subject.form)
    tops = [line for line in compared.lines if line.depth == 0 and any(each.words for each in line.entries)]
    otherwise = [line for line in compared.lines if line.what in ("item", "row") and compared.differs(line)]
    items = sum(line.what == "item" for line in otherwise)
    words = texts.say(
        "Difference: assessed minus the column, items in points, sections in percentage points. "
        "Items answered differently: {n}.",
        n=items,
    )
    blocks: list[Block] = [
        Heading(1, texts.say("Score columns"), anchor="columns"),
        Paragraph(words),
        _table(subject, compared, tops),
    ]
    return [*blocks, _table(subject, compared, otherwise)] if otherwise else blocks


def _table(subject: Subject, compared: Comparison, lines: Iterable[Line]) -> Table:
    texts = subject.texts
    heads = [texts.say("No."), texts.say("Item")]
    columns = [Column(_CODE, fixed=True), Column(1.6)]
    for place, view in enumerate(compared.views):
        heads.append(view.title)
        columns.append(Column(1))
        if place != compared.ours:
            heads.append(texts.say("Diff."))
            columns.append(Column(_CHANGE, align="right", fixed=True))
    rows = tuple(_row(compared, line) for line in lines)
    return Table(tuple(columns), rows, (Row(tuple(heads)),), style="cell_small")


def _row(compared: Comparison, line: Line) -> Row:
    cells: list[str | Cell] = [line.code, f"　{line.text}" if line.what == "row" else line.text]
    for place, entry in enumerate(line.entries):
        cells.append(entry.words or "—")
        if place != compared.ours:
            cells.append(Cell(compared.difference(line, place), bold=True))
    return Row(tuple(cells), kind="total" if line.what == "total" else "plain")
