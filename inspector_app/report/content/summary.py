"""Page 1, for the manager of the venue: the result, what fixed it, what to do, how to object, who decides next."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from inspector_app.domain.checklist import Grade
from inspector_app.domain.findings import Finding
from inspector_app.domain.numbers import shown
from inspector_app.domain.scoring import SectionResult
from inspector_app.report.blocks import (
    Block,
    Callout,
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
from inspector_app.report.content.subject import Subject
from inspector_app.report.content.wording import outcome_words, rule_words
from inspector_app.report.theme import Tone


def summary(subject: Subject) -> list[Block]:
    """The blocks of page 1."""
    texts = subject.texts
    name = subject.text("venue/name") or subject.text("venue/client")
    blocks: list[Block] = [
        Paragraph(texts.say("Green service assessment report"), style="title"),
        Paragraph(name, style="subtitle"),
        _facts(subject),
        _grade(subject),
        Tiles(tuple(_tile(subject, entry) for entry in subject.result.sections)),
        Paragraph(_counts(subject), style="lead"),
    ]
    todo = [f for f in subject.scoring.findings if f.open and f.finding_class in ("major", "minor")]
    if todo:
        blocks.append(_open_findings(subject, todo))
    blocks.extend(_objections(subject))
    blocks.extend(_next_steps(subject))
    return blocks


def status_words(subject: Subject) -> str:
    """Number and status stand together: a copy printed on site is no decision."""
    texts, status = subject.texts, subject.evaluation.status
    if status == "terminated":
        return texts.say("Terminated visit")
    if status in ("completed", "approved"):
        return texts.say("Site copy · certification decision pending")
    return texts.say("Draft · not completed on site")


def floor_of(grade: Grade, section: str) -> Fraction | None:
    """The least rate in percent that a grade asks of a section, or None."""
    bounds = [
        condition.bound
        for condition in grade.conditions
        if condition.measure == "section_rate" and (not condition.of or section in condition.of)
    ]
    return max(bounds, default=None)


def grade_of_floors(subject: Subject) -> Grade:
    """The grade whose floors the scores are shown against: the recommended one, else the lowest."""
    grades = subject.checklist.grade_by_id
    return grades.get(subject.result.outcome.grade, subject.checklist.grades[-1])


def period(texts_date: tuple[str, str]) -> str:
    """Two dates as one period; one if they are the same."""
    first, last = texts_date
    return first if first == last or not last else f"{first} – {last}"


def day_words(subject: Subject, iso: str) -> str:
    """A date of the visit in words, "—" where there is none."""
    return subject.texts.date(date.fromisoformat(iso)) if iso else "—"


def _facts(subject: Subject) -> Block:
    texts = subject.texts
    first, last = subject.text("visit/first_day"), subject.text("visit/assessed_on")
    dates = period((day_words(subject, first or last), day_words(subject, last)))
    checklist = f"{subject.checklist.id} {subject.checklist.version}"
    pairs: list[tuple[str, Words]] = [
        (texts.say("Report number"), (Run(subject.issue.number, bold=True),)),
        (texts.say("Status"), (Run(status_words(subject), bold=True),)),
        (texts.say("Client"), subject.text("venue/client") or "—"),
        (texts.say("Dates on site"), dates),
        (texts.say("Kind of visit"), _visit_kind(subject)),
        (texts.say("Checklist"), checklist),
    ]
    scope = subject.text("visit/scope")
    return KeyValues((*pairs, (texts.say("Scope"), scope or "—")), across=2)


def _visit_kind(subject: Subject) -> str:
    kind = subject.scoring.visit_kind
    return subject.texts.word("visit_kind", kind) if kind else "—"


def _grade(subject: Subject) -> Block:
    texts, result = subject.texts, subject.result
    words = outcome_words(texts, subject.checklist, result.outcome)
    total = "—" if result.total is None else shown(result.total)
    title = texts.say("Recommended grade: {grade}    Total {total}", grade=words, total=total)
    lines: list[Words] = [
        texts.say("What fixed it: {rule}", rule=rule)
        for rule in rule_words(texts, subject.checklist, result.outcome)[:3]
    ]
    if result.overridden:
        decided = subject.checklist.grade_by_id[result.overridden].words.in_language(texts.language)
        lines.append(
            texts.say(
                "Decided instead: {grade}. Reason: {reason}", grade=decided, reason=result.override_reason
            )
        )
    if subject.outlook.if_closed != result.outcome:
        closed = outcome_words(texts, subject.checklist, subject.outlook.if_closed)
        lines.append(
            texts.say("If every open finding is verified closed, scores unchanged: {grade}", grade=closed)
        )
    if not result.complete and result.worst_total is not None and result.best_total is not None:
        worst, best = shown(result.worst_total), shown(result.best_total)
        left = result.relevant - result.answered
        lines.append(
            texts.say(
                "{n} items are still open; the total can end between {worst} and {best}",
                n=left,
                worst=worst,
                best=best,
            )
        )
    return Callout(title, tuple(lines), tone=_tone(subject))


def _tone(subject: Subject) -> Tone:
    outcome = subject.result.outcome
    if outcome.kind != "grade":
        return "bad"
    return "good" if subject.checklist.rank(outcome.grade) > 0 else "warn"


def _tile(subject: Subject, entry: SectionResult) -> Tile:
    texts = subject.texts
    grade = grade_of_floors(subject)
    floor = floor_of(grade, entry.section.id)
    label = f"{entry.section.code} {subject.words(entry.section.title)}"
    if entry.rate is None:
        return Tile(label, "—", texts.say("nothing applies"))
    value = shown(100 * entry.rate)
    if floor is None:
        return Tile(label, value)
    reached = 100 * entry.rate >= floor
    words = (
        texts.say("floor {floor} · reached", floor=floor)
        if reached
        else texts.say("floor {floor} · missed", floor=floor)
    )
    return Tile(label, value, words, "good" if reached else "bad")


def _counts(subject: Subject) -> str:
    texts = subject.texts
    standing = [finding for finding in subject.scoring.findings if not finding.withdrawn]
    parts = []
    for name in ("major", "minor", "observation"):
        of_class = [finding for finding in standing if finding.finding_class == name]
        still = sum(finding.open for finding in of_class)
        words = texts.word("finding", name)
        parts.append(texts.say("{words} {n} (open {open})", words=words, n=len(of_class), open=still))
    immediate = sum(finding.immediate for finding in standing)
    parts.append(texts.say("immediate risks {n}", n=immediate))
    return texts.say("Findings: {parts}", parts=texts.say(", ").join(parts))


def _open_findings(subject: Subject, todo: list[Finding]) -> Block:
    texts = subject.texts
    send = texts.say("cause, correction, corrective action, evidence")
    rows = tuple(
        Row(
            (
                finding.no,
                texts.word("finding", finding.finding_class),
                _shortened(finding.text),
                finding.due or "—",
                send,
            )
        )
        for finding in todo
    )
    header = Row(
        (texts.say("No."), texts.say("Class"), texts.say("Finding"), texts.say("Due"), texts.say("To send"))
    )
    columns = (
        Column(42, fixed=True),
        Column(54, fixed=True),
        Column(1),
        Column(56, fixed=True),
        Column(92, fixed=True),
    )
    return Table(columns, rows, (header,), style="cell_small")


def _shortened(text: str, most: int = 64) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def _objections(subject: Subject) -> list[Block]:
    texts = subject.texts
    disputed = [finding for finding in subject.scoring.findings if finding.venue == "disputed"]
    if not disputed:
        return []
    lines = tuple(
        texts.say("{no}: {reply}", no=finding.no, reply=finding.venue_reply) for finding in disputed
    )
    return [
        Paragraph(
            (Run(texts.say("Objections of the venue: "), bold=True), Run(" ".join(lines))), style="small"
        )
    ]


def _next_steps(subject: Subject) -> list[Block]:
    texts, body = subject.texts, subject.issue.body
    return [
        Paragraph(
            (
                Run(texts.say("To object or appeal: "), bold=True),
                Run(
                    texts.say(
                        "in writing to {body} within 10 working days of receiving this report; the appeal is handled by people outside the team.",
                        body=body,
                    )
                ),
            ),
            style="small",
        ),
        Paragraph(
            (
                Run(texts.say("Who decides next: "), bold=True),
                Run(
                    texts.say(
                        "this is the team's recommendation on site; {body} reviews it and takes the certification decision by people outside the team.",
                        body=body,
                    )
                ),
            ),
            style="small",
        ),
    ]
