"""Page 1, for the manager of the venue: the result, what fixed it, what to do, how to object, who decides."""

from __future__ import annotations

from fractions import Fraction

from inspector_app.domain.checklist import Condition, Grade
from inspector_app.domain.findings import Finding
from inspector_app.domain.numbers import MOST_DIGITS, shown_short
from inspector_app.domain.risks import risks, unrecorded
from inspector_app.domain.risks import standing as standing_risks
from inspector_app.domain.scoring import SectionResult
from inspector_app.report.blocks import (
    Block,
    Callout,
    Cell,
    Column,
    KeyValues,
    Paragraph,
    Row,
    Run,
    Table,
    Tile,
    Tiles,
    Words,
)
from inspector_app.report.content.findings.risks import risk_lines, risks_first
from inspector_app.report.content.rules.outcomes import outcome_words, rule_words
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import shortened
from inspector_app.report.theme import Ink, Tone

_NAME, _LINE, _LINE_EMS, _CALLOUT_EMS = 40.0, 54.0, 37.0, 44.0
"""Room in ems: the venue's name, a line of small text, of the finding column, of the box of the grade."""

_FACT_EMS = (32.0, 15.5)
"""Room in ems of a fact: two lines, or one where many findings follow."""

_CROWDED, _SOME, _MOST_ROWS, _OBJECTIONS = 3, 5, 8, 3
_ROW_LINES = ((2, 3), (4, 2), (_MOST_ROWS, 1))
"""With how many rows a finding may fill how many lines."""


def summary(subject: Subject) -> list[Block]:
    """The blocks of page 1; with up to eight open findings they fit on one page."""
    texts = subject.texts
    name = subject.text("venue/name") or subject.text("venue/client")
    blocks: list[Block] = [
        Paragraph(texts.say("Green service assessment report"), style="title"),
        Paragraph(shortened(name, _NAME), style="subtitle"),
        _facts(subject),
        *risks_first(subject),
        Tiles((_grade(subject), _total(subject))),
        *_fixed(subject),
        Tiles(tuple(_tile(subject, entry) for entry in subject.result.sections)),
        Paragraph((Run(_counts(subject), bold=True),), style="small"),
        *_open_findings(subject),
        *_objections(subject),
        *_next_steps(subject),
    ]
    return blocks


def open_nonconformities(subject: Subject) -> list[Finding]:
    """Open major and minor findings, the heavier first."""
    return [f for f in subject.scoring.findings if f.open and f.finding_class in ("major", "minor")]


def status_words(subject: Subject) -> str:
    """Number and status stand together: a copy printed on site is no decision."""
    texts, status = subject.texts, subject.evaluation.status
    if status == "terminated":
        return texts.say("Terminated visit")
    if status in ("completed", "approved"):
        return texts.say("Site copy · decision pending")
    return texts.say("Draft · not completed")


def floor_of(grade: Grade | None, section: str) -> Fraction | None:
    """The least rate in percent that a grade asks of a section, or None."""
    bounds = [
        condition.bound
        for condition in (grade.conditions if grade is not None else ())
        if isinstance(condition, Condition)
        and isinstance(condition.bound, Fraction)
        and condition.measure == "section_rate"
        and condition.comparator in ("at_least", "above")
        and (not condition.of or section in condition.of)
    ]
    return max(bounds, default=None)


def grade_of_floors(subject: Subject) -> Grade | None:
    """The grade whose floors the scores are shown against: the recommended one, else the lowest, if any."""
    grades = subject.checklist.grade_by_id
    lowest = subject.checklist.grades[-1] if subject.checklist.grades else None
    return grades.get(subject.result.outcome.grade, lowest)


def period(texts_date: tuple[str, str]) -> str:
    """Two dates as one period; one if they are the same."""
    first, last = texts_date
    return first if first == last or not last else f"{first} – {last}"


def _facts(subject: Subject) -> Block:
    texts = subject.texts
    ems = _FACT_EMS[_rows(subject) > _SOME]
    first, last = subject.text("visit/first_day"), subject.text("visit/assessed_on")
    dates = period((subject.day(first or last), subject.day(last)))
    pairs: tuple[tuple[str, Words], ...] = (
        (texts.say("Report number"), (Run(subject.issue.number, bold=True),)),
        (texts.say("Status"), (Run(status_words(subject), bold=True),)),
        (texts.say("Client"), shortened(subject.text("venue/client"), ems) or "—"),
        (texts.say("Dates on site"), dates),
        (texts.say("Kind of visit"), _visit_kind(subject)),
        (texts.say("Checklist"), f"{subject.checklist.id} {subject.checklist.version}"),
        (texts.say("Scope"), shortened(subject.text("visit/scope"), ems) or "—"),
        (texts.say("Certification body"), shortened(subject.issue.body, ems) or "—"),
    )
    return KeyValues(pairs, across=2, label_width=86)


def _is_crowded(subject: Subject) -> bool:
    return _rows(subject) >= _CROWDED


def _rows(subject: Subject) -> int:
    """How many rows page 1 has beside what every page 1 has."""
    return len(open_nonconformities(subject)) + risk_lines(subject)


def _visit_kind(subject: Subject) -> str:
    kind = subject.scoring.visit_kind
    return subject.texts.word("visit_kind", kind) if kind else "—"


def grade_words(subject: Subject) -> str:
    """The recommended grade: what a person decided instead of the rules, else what the rules give."""
    result = subject.result
    if result.overridden:
        return subject.words(subject.checklist.grade_by_id[result.overridden].words)
    return outcome_words(subject.texts, subject.checklist, result.outcome)


def _grade(subject: Subject) -> Tile:
    label = subject.texts.say("Recommended grade")
    return Tile(label, grade_words(subject), status_words(subject), _tone(subject))


def _total(subject: Subject) -> Tile:
    texts, result, rounding = subject.texts, subject.result, subject.checklist.rounding
    most = subject.checklist.total.most
    note = "" if most is None else texts.say("of {most}", most=shown_short(most, 2))
    if subject.checklist.total.aggregate == "none":
        note = texts.say("Each sheet stands by itself")
    if not result.complete and result.worst_total is not None and result.best_total is not None:
        note = texts.plural(
            "{n} item still open; it can end between {worst} and {best}",
            "{n} items still open; it can end between {worst} and {best}",
            result.relevant - result.answered,
            worst=rounding.shown(result.worst_total),
            best=rounding.shown(result.best_total),
        )
    return Tile(texts.say("Total score"), rounding.shown(result.total), note)


def _fixed(subject: Subject) -> list[Block]:
    """The rule or rules that fixed the grade, and what would change it; nothing where nothing is rated."""
    texts, result, checklist = subject.texts, subject.result, subject.checklist
    crowded = _is_crowded(subject)
    rules = rule_words(texts, checklist, result.outcome)[: 1 if crowded else 2]
    lines: list[Words] = [shortened(rule, 2 * _CALLOUT_EMS) for rule in rules]
    if result.overridden:
        reason = shortened(result.override_reason, _CALLOUT_EMS / 2 if crowded else 1.5 * _CALLOUT_EMS)
        said = texts.say(
            "By the rules: {grade}. Decided instead because: {reason}",
            grade=outcome_words(texts, checklist, result.outcome),
            reason=reason,
        )
        lines.append(said)
    after = subject.outlook.if_closed
    if (after.kind, after.grade) != (result.outcome.kind, result.outcome.grade):
        closed = outcome_words(texts, checklist, after)
        lines.append(
            texts.say("If every open finding is verified closed, scores unchanged: {grade}", grade=closed)
        )
    title = texts.say("What fixed the grade")
    return [Callout(title, tuple(lines), tone=_tone(subject))] if lines else []


def _tone(subject: Subject) -> Tone:
    grade = subject.result.overridden or subject.result.outcome.grade
    if not grade:
        return "neutral" if subject.result.outcome.kind == "ungraded" else "bad"
    return "good" if subject.checklist.rank(grade) > 0 else "warn"


def _tile(subject: Subject, entry: SectionResult) -> Tile:
    texts = subject.texts
    grade = grade_of_floors(subject)
    floor = floor_of(grade, entry.section.id)
    label = f"{entry.section.code} {subject.words(entry.section.title)}"
    if entry.rate is None:
        empty = texts.say("nothing applies") if entry.complete else texts.say("nothing answered yet")
        return Tile(label, "—", empty)
    value = subject.checklist.rounding.shown_rate(entry.rate)
    if floor is None:
        return Tile(label, value)
    rounding = subject.checklist.rounding
    reached, written = rounding.compared(100 * entry.rate) >= floor, shown_short(floor, MOST_DIGITS)
    words = (
        texts.say("floor {floor} · reached", floor=written)
        if reached
        else texts.say("floor {floor} · missed", floor=written)
    )
    value = rounding.shown_beside(100 * entry.rate, floor)
    return Tile(label, value, words, "good" if reached else "bad")


def _counts(subject: Subject) -> str:
    texts = subject.texts
    standing = [finding for finding in subject.scoring.findings if not finding.withdrawn]
    parts = []
    for name in ("major", "minor", "observation"):
        of_class = [finding for finding in standing if finding.finding_class == name]
        still = sum(finding.open for finding in of_class)
        words = texts.word("finding", name)
        if name == "observation":
            parts.append(texts.say("{words} {n}", words=words, n=len(of_class)))
        else:
            parts.append(texts.say("{words} {n} ({open} open)", words=words, n=len(of_class), open=still))
    known = risks(subject.evaluation)
    immediate = len(standing_risks(known)) + len(unrecorded(standing, known))
    parts.append(texts.say("immediate risks {n}", n=immediate))
    return texts.say("Findings: {parts}", parts=texts.clauses(parts))


def _open_findings(subject: Subject) -> list[Block]:
    texts, todo = subject.texts, open_nonconformities(subject)
    if not todo:
        return []
    danger = risk_lines(subject)
    most_rows = _MOST_ROWS - danger
    shown_here = todo if len(todo) <= most_rows else todo[: most_rows - 1]
    lines = next(lines for most, lines in _ROW_LINES if len(shown_here) + danger <= most)
    rows = [_finding_row(subject, finding, lines * _LINE_EMS) for finding in shown_here]
    if len(todo) > len(shown_here):
        left = len(todo) - len(shown_here)
        more = texts.say("and {n} more: see the findings", n=left)
        if not shown_here:
            more = texts.say("{n} open nonconformities: see the findings", n=left)
        rows.append(Row((Cell(more, span=4),)))
    header = Row((texts.say("No."), texts.say("Class"), texts.say("Finding"), texts.say("Due")))
    columns = (
        Column(44, fixed=True),
        Column(46, fixed=True),
        Column(1),
        Column(86, fixed=True),
    )
    send = texts.say("For each, send to {body} by its date: ", body=subject.issue.body)
    what = texts.say("cause, correction, corrective action and evidence.")
    return [
        Table(columns, tuple(rows), (header,), style="cell_small"),
        Paragraph((Run(send), Run(what, bold=True)), style="small"),
    ]


def _finding_row(subject: Subject, finding: Finding, ems: float) -> Row:
    texts = subject.texts
    class_words = texts.word("finding_short", finding.finding_class)
    risk = texts.say("Immediate risk: ") if finding.immediate else ""
    text: Words = (
        Run(risk, bold=True, ink="bad"),
        Run(shortened(finding.text, ems - len(risk))),
    )
    major = finding.finding_class == "major"
    ink: Ink | None = "bad" if major else None
    return Row((finding.no, Cell(class_words, bold=major, ink=ink), Cell(text), subject.day(finding.due)))


def _objections(subject: Subject) -> list[Block]:
    texts = subject.texts
    disputed = [f for f in subject.scoring.findings if f.venue == "disputed" and not f.withdrawn]
    if not disputed:
        return []
    lines_here = 1.7 if _rows(subject) <= _SOME else 0.9
    ems = lines_here * _LINE / min(len(disputed), _OBJECTIONS) - 5
    lines = [
        texts.say("{label}: {text}", label=finding.no, text=shortened(finding.venue_reply, ems) or "—")
        for finding in disputed[:_OBJECTIONS]
    ]
    if len(disputed) > _OBJECTIONS:
        lines.append(texts.listing(finding.no for finding in disputed[_OBJECTIONS:]))
    label = texts.say("Objections of the venue: ")
    return [Paragraph((Run(label, bold=True), Run(texts.clauses(lines))), style="small")]


def _next_steps(subject: Subject) -> list[Block]:
    texts, body = subject.texts, shortened(subject.issue.body, _NAME)
    appeal = texts.say(
        "in writing to {body} within 10 working days of receipt; people outside the team handle it.",
        body=body,
    )
    decides = texts.say(
        "{body} reviews this recommendation; people outside the team take the certification decision.",
        body=body,
    )
    return [
        Paragraph((Run(texts.say("To object or appeal: "), bold=True), Run(appeal)), style="small"),
        Paragraph((Run(texts.say("Who decides next: "), bold=True), Run(decides)), style="small"),
    ]
