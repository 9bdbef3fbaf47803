"""The calculation sheet: raw data by month, factors with area and year, indicators with formula and value."""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.indicators import SeriesData
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.report.blocks import Block, Column, Heading, Paragraph, Row, Table
from inspector_app.report.content.steps import formula_words
from inspector_app.report.content.subject import Subject


def calculation_sheet(subject: Subject) -> list[Block]:
    """Nothing where the checklist has no raw data."""
    if not subject.checklist.series:
        return []
    texts = subject.texts
    return [
        Heading(1, texts.say("Calculation sheet"), anchor="calculation"),
        Heading(2, texts.say("Raw data by month")),
        *_months(subject),
        Paragraph(
            texts.say("* estimated; ( ) contained in a later bill over several months; — missing."),
            style="note",
        ),
        Heading(2, texts.say("Factors")),
        _factors(subject),
        Heading(2, texts.say("Indicators")),
        _indicators(subject),
    ]


def _months(subject: Subject) -> list[Block]:
    texts = subject.texts
    months = subject.scoring.sheet.months
    halves = [months[start : start + 6] for start in range(0, len(months), 6)]
    blocks: list[Block] = []
    for number, half in enumerate(halves):
        last = number == len(halves) - 1
        header = Row(
            (
                texts.say("Series"),
                texts.say("Unit"),
                *half,
                *((texts.say("Total"), texts.say("Base period")) if last else ()),
            )
        )
        rows = tuple(_month_row(subject, series.id, half, last) for series in subject.checklist.series)
        width = 44.0 if last else 54.0
        columns = (
            Column(1),
            Column(34, fixed=True),
            *(Column(width, align="right", fixed=True) for _ in header.cells[2:]),
        )
        blocks.append(Table(columns, rows, (header,), style="cell_small"))
    return blocks


def _month_row(subject: Subject, identity: str, months: tuple[str, ...], last: bool) -> Row:
    series = subject.checklist.series_by_id[identity]
    data = subject.scoring.sheet.series(identity)
    unit = series.unit.split("（")[0]
    cells = [subject.words(series.words), unit, *(_cell(data, month) for month in months)]
    if last:
        base = "—" if data.base is None else _number(data.base)
        cells += [_number(data.total) if data.values else "—", base]
    return Row(tuple(cells))


def _cell(data: SeriesData, month: str) -> str:
    entry = next(entry for entry in data.months if entry.month == month)
    if entry.source == "covered":
        return "( )"
    if entry.value is None:
        return "—"
    return _number(entry.value) + ("*" if entry.estimated else "")


def _number(value: Fraction) -> str:
    return shown_short(value, 2)


def _factors(subject: Subject) -> Block:
    texts = subject.texts
    names = dict.fromkeys(
        name.removeprefix("factor.")
        for indicator in subject.checklist.indicators
        for name in indicator.formula.names
        if name.startswith("factor.")
    )
    rows = []
    for name in names:
        factor = subject.scoring.sheet.factor(name)
        if factor is None:
            rows.append(Row((name, texts.say("missing"), "", "", "", "")))
            continue
        source = f"{subject.words(factor.basis)}；{subject.words(factor.source)}"
        rows.append(
            Row((name, shown_short(factor.value, 6), factor.unit, factor.area, str(factor.year), source))
        )
    header = Row(
        (
            texts.say("Factor"),
            texts.say("Value"),
            texts.say("Unit"),
            texts.say("Area"),
            texts.say("Year"),
            texts.say("Basis and source"),
        )
    )
    columns = (
        Column(86, fixed=True),
        Column(46, align="right", fixed=True),
        Column(64, fixed=True),
        Column(44, fixed=True),
        Column(32, fixed=True),
        Column(1),
    )
    return Table(columns, tuple(rows), (header,), style="cell_small")


def _indicators(subject: Subject) -> Block:
    texts = subject.texts
    rows = []
    for indicator in subject.checklist.indicators:
        value = subject.scoring.sheet.lookup(f"indicator.{indicator.id}")
        words = (
            shown(value, indicator.decimals) if isinstance(value, Fraction) else texts.say("not computable")
        )
        formula = formula_words(texts, subject.checklist, None, indicator.formula.source)
        rows.append(Row((subject.words(indicator.words), formula, words, indicator.unit)))
    header = Row((texts.say("Indicator"), texts.say("Formula"), texts.say("Value"), texts.say("Unit")))
    columns = (Column(0.9), Column(2), Column(66, align="right", fixed=True), Column(76, fixed=True))
    return Table(columns, tuple(rows), (header,), style="cell_small")
