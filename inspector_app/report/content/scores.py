"""The score table and the bars: every section with full, applicable and earned points, rate and floor."""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.checklist import Section
from inspector_app.domain.numbers import MOST_DIGITS, shown_short
from inspector_app.domain.scoring import ItemResult
from inspector_app.report.blocks import Block, Cell, Column, Figure, Heading, Paragraph, Row, Table
from inspector_app.report.content.rules.conditions import condition_words
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.summary import floor_of, grade_of_floors, grade_words
from inspector_app.report.figures import Bar, Drawing, bars


def scores(subject: Subject) -> list[Block]:
    """Heading, bars, table, the grade table, what was set aside."""
    texts = subject.texts
    return [
        Heading(1, texts.say("Scores"), anchor="scores"),
        Figure(
            _bars(subject),
            caption=texts.say("Rates of the characteristics beside the floors of the grade"),
            alternative=texts.say("Bar chart of the table below"),
        ),
        _table(subject),
        Heading(2, texts.say("How the grade comes about")),
        _grades(subject),
        *_set_aside(subject),
    ]


def _table(subject: Subject) -> Block:
    texts, result = subject.texts, subject.result
    header = Row(
        (
            texts.say("Section"),
            texts.say("Full"),
            texts.say("Applicable"),
            texts.say("Earned"),
            texts.say("Rate %"),
            texts.say("Floor %"),
            texts.say("Weight"),
        )
    )
    rows: list[Row] = []
    for entry in result.sections:
        rows.append(_row(subject, entry.section, top=True))
        rows.extend(_row(subject, child, top=False) for child in entry.section.sections)
    rounding = subject.checklist.rounding
    rows.append(Row((Cell(texts.say("Bonus"), span=3), shown_short(result.bonus, 2), "", "", "")))
    rows.append(
        Row(
            (
                Cell(_total_words(subject), span=3),
                rounding.shown(result.total),
                "",
                "",
                "",
            ),
            kind="total",
        )
    )
    widths = (36, 62, 52, 50, 46, 46)
    columns = (Column(1), *(Column(width, align="right", fixed=True) for width in widths))
    return Table(columns, tuple(rows), (header,))


def _total_words(subject: Subject) -> str:
    """Total, and how it is compared with the thresholds."""
    texts, rounding = subject.texts, subject.checklist.rounding
    if rounding.rounded:
        return texts.plural(
            "Total (rounded to {n} decimal before it is compared)",
            "Total (rounded to {n} decimals before it is compared)",
            rounding.decimals,
        )
    return texts.say("Total (compared with the thresholds unrounded)")


def _row(subject: Subject, section: Section, *, top: bool) -> Row:
    entry = subject.scoring.section(section.id)
    full = sum((item.points for item in section.all_items()), Fraction(0))
    rate = subject.checklist.rounding.shown_rate(entry.rate)
    floor = floor_of(grade_of_floors(subject), section.id) if top else None
    title = f"{section.code} {subject.words(section.title)}"
    return Row(
        (
            title if top else f"　{title}",
            shown_short(full, 2),
            shown_short(entry.applicable, 2),
            shown_short(entry.earned, 4),
            rate,
            "" if floor is None else shown_short(floor, MOST_DIGITS),
            shown_short(section.weight, 2) if top else "",
        ),
        kind="section" if top else "plain",
    )


def _bars(subject: Subject) -> Drawing:
    grade, rounding = grade_of_floors(subject), subject.checklist.rounding
    rows = []
    for entry in subject.result.sections:
        floor = floor_of(grade, entry.section.id)
        rate = None if entry.rate is None else rounding.compared(100 * entry.rate)
        missed = rate is not None and floor is not None and rate < floor
        rows.append(
            Bar(
                label=f"{entry.section.code} {subject.words(entry.section.title)}",
                value=None if rate is None else float(rate),
                floor=None if floor is None else float(floor),
                words=rounding.shown_rate(entry.rate),
                tone="bad" if missed else "good",
            )
        )
    named = subject.words(grade.words) if grade is not None else ""
    words = subject.texts.say("floor for {grade}", grade=named) if named else ""
    return bars(tuple(rows), floor_words=words, label_width=150, words_width=72)


def _grades(subject: Subject) -> Block:
    texts, checklist = subject.texts, subject.checklist
    header = Row((texts.say("Grade"), texts.say("Conditions"), texts.say("Here")))
    recommended = subject.result.overridden or subject.result.outcome.grade
    rank = checklist.rank(recommended) if recommended else -1
    rows = []
    for grade in checklist.grades:
        phrases = texts.clauses(condition_words(texts, checklist, one) for one in grade.conditions)
        here = checklist.rank(grade.id)
        mark = texts.say("recommended") if here == rank else texts.say("not reached") if here > rank else ""
        rows.append(
            Row((Cell(subject.words(grade.words), bold=here == rank), phrases, Cell(mark, bold=here == rank)))
        )
    for limiter in checklist.limiters:
        triggered = any(reason.limiter == limiter.id for reason in subject.result.outcome.reasons)
        mark = texts.say("applies") if triggered else ""
        rows.append(Row((texts.say("Limiter"), subject.words(limiter.words), Cell(mark, bold=triggered))))
    caption = texts.say("Recommended: {grade}", grade=grade_words(subject))
    columns = (Column(72, fixed=True), Column(1), Column(80, fixed=True))
    return Table(columns, tuple(rows), (header,), caption=caption, style="cell_small")


def _set_aside(subject: Subject) -> list[Block]:
    texts = subject.texts
    aside: list[ItemResult] = [
        result for result in subject.scoring.items.values() if result.state in ("not_applicable", "withheld")
    ]
    if not aside:
        return []
    header = Row((texts.say("No."), texts.say("Item"), texts.say("State"), texts.say("Reason")))
    rows = tuple(
        Row((r.item.code, subject.words(r.item.text), texts.word("state", r.state), r.reason)) for r in aside
    )
    columns = (Column(40, fixed=True), Column(1), Column(84, fixed=True), Column(1))
    note = Paragraph(texts.say("Their points leave numerator and denominator."), style="small")
    return [
        Heading(2, texts.say("Not applicable or left out")),
        Table(columns, rows, (header,), style="cell_small"),
        note,
    ]
