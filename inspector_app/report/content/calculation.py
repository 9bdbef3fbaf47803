"""The calculation sheet: raw data by month, factors with area and year, indicators with formula and value."""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.indicators import SeriesData
from inspector_app.domain.numbers import shown, shown_short
from inspector_app.report.blocks import Block, Cell, Column, Heading, Paragraph, Row, Table
from inspector_app.report.content.answers.steps import formula_words
from inspector_app.report.content.decision import used_factors
from inspector_app.report.content.subject import Subject

_PART = 6
"""Months beside each other in one table."""


def calculation_sheet(subject: Subject) -> list[Block]:
    """Nothing where the checklist has no raw data; no heading without what it announces."""
    if not subject.checklist.series:
        return []
    texts = subject.texts
    blocks: list[Block] = [Heading(1, texts.say("Calculation sheet"), anchor="calculation")]
    months = _months(subject)
    if months:
        legend = texts.say("* estimated; ( ) contained in a later bill over several months; — missing.")
        note = Paragraph(legend, style="small")
        blocks += [Heading(2, texts.say("Raw data by month")), *months, note]
    else:
        blocks.append(Paragraph(texts.say("No data period was set, so there are no raw data."), indent=0))
    if used_factors(subject):
        blocks += [Heading(2, texts.say("Factors")), _factors(subject)]
    if subject.checklist.indicators:
        blocks += [Heading(2, texts.say("Indicators")), _indicators(subject)]
    return blocks


def _months(subject: Subject) -> list[Block]:
    months = subject.scoring.sheet.months
    parts = [months[start : start + _PART] for start in range(0, len(months), _PART)]
    return [_part(subject, part, last=part is parts[-1]) for part in parts]


def _part(subject: Subject, months: tuple[str, ...], *, last: bool) -> Block:
    """Some months beside each other; the last part has totals in place of units."""
    texts = subject.texts
    sums = (texts.say("Total"), texts.say("Base period")) if last else ()
    units = () if last else (texts.say("Unit"),)
    short = (texts.say("{month}/{year}", month=int(month[5:]), year=month[:4]) for month in months)
    header = Row((texts.say("Series"), *units, *short, *sums))
    columns = (
        Column(1),
        *(Column(56, fixed=True) for _ in units),
        *(Column(45, align="right", fixed=True) for _ in months),
        *(Column(54, align="right", fixed=True) for _ in sums),
    )
    rows = tuple(_month_row(subject, series.id, months, last=last) for series in subject.checklist.series)
    return Table(columns, rows, (header,), striped=True, style="cell_small")


def _month_row(subject: Subject, identity: str, months: tuple[str, ...], *, last: bool) -> Row:
    series = subject.checklist.series_by_id[identity]
    data = subject.scoring.sheet.series(identity)
    cells: list[Cell | str] = [_cell(data, month) for month in months]
    if last:
        base = "—" if data.base is None else _number(data.base)
        cells += [Cell(_number(data.total) if data.values else "—", bold=True), base]
    else:
        cells.insert(0, subject.texts.unit(series.unit))
    cells.insert(0, subject.words(series.words))
    return Row(tuple(cells))


def _cell(data: SeriesData, month: str) -> str:
    entry = next(entry for entry in data.months if entry.month == month)
    if entry.source == "covered":
        return "( )"
    if entry.value is None:
        return "—"
    return _number(entry.value) + ("*" if entry.estimated else "")


def _number(value: Fraction) -> str:
    return _grouped(shown_short(value, 2))


def _grouped(number: str) -> str:
    """Thousands apart: 1,273,600.5."""
    whole, point, decimals = number.partition(".")
    return f"{int(whole):,}{point}{decimals}"


def _factors(subject: Subject) -> Block:
    texts = subject.texts
    rows = []
    for name in used_factors(subject):
        factor = subject.scoring.sheet.factor(name)
        words = texts.name("factor", name)
        if factor is None:
            rows.append(Row((words, Cell(texts.say("missing"), ink="bad"), "", "", "", "")))
            continue
        sources = (subject.words(said) for said in (factor.basis, factor.source))
        source = texts.clauses(said for said in sources if said != "—")
        value = shown_short(factor.value, 6)
        area = texts.name("area", factor.area)
        rows.append(Row((words, value, texts.unit(factor.unit), area, str(factor.year), source)))
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
        Column(118, fixed=True),
        Column(46, align="right", fixed=True),
        Column(64, fixed=True),
        Column(52, fixed=True),
        Column(34, fixed=True),
        Column(1),
    )
    return Table(columns, tuple(rows), (header,), style="cell_small")


def _indicators(subject: Subject) -> Block:
    texts = subject.texts
    rows = []
    for indicator in subject.checklist.indicators:
        value = subject.scoring.sheet.lookup(f"indicator.{indicator.id}")
        words = texts.say("not computable")
        if isinstance(value, Fraction):
            words = _grouped(shown(value, indicator.decimals))
        formula = formula_words(texts, subject.checklist, None, indicator.formula.source)
        rows.append(Row((subject.words(indicator.words), formula, words, texts.unit(indicator.unit))))
    header = Row((texts.say("Indicator"), texts.say("Formula"), texts.say("Value"), texts.say("Unit")))
    columns = (Column(0.9), Column(2), Column(70, align="right", fixed=True), Column(88, fixed=True))
    return Table(columns, tuple(rows), (header,), style="cell_small")
