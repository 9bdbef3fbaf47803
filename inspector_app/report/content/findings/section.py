"""All findings as they stand, one compact block each: class and state at a glance, the venue's own words."""

from __future__ import annotations

from collections.abc import Iterator

from inspector_app.domain.findings import Finding
from inspector_app.report.blocks import Block, Cell, Column, Heading, KeepTogether, Paragraph, Row, Run, Table
from inspector_app.report.content.findings.risks import risk_table
from inspector_app.report.content.subject import Subject
from inspector_app.report.theme import Ink, Tint

_NONCONFORMITIES = ("major", "minor")


def findings_section(subject: Subject) -> list[Block]:
    """Immediate risks; nonconformities and observations, then improvement notes, then withdrawn ones."""
    texts = subject.texts
    standing = [finding for finding in subject.scoring.findings if not finding.withdrawn]
    blocks: list[Block] = [Heading(1, texts.say("Findings"), anchor="findings"), *risk_table(subject)]
    if not standing:
        blocks.append(Paragraph(texts.say("No findings were raised.")))
    blocks += [KeepTogether((_finding(subject, finding),)) for finding in standing]
    withdrawn = [finding for finding in subject.scoring.findings if finding.withdrawn]
    if withdrawn:
        numbers = texts.listing(finding.no for finding in withdrawn)
        kept = texts.say("Withdrawn with reason, kept on record: {numbers}", numbers=numbers)
        blocks.append(Paragraph(kept, style="small"))
    return blocks


def _finding(subject: Subject, finding: Finding) -> Table:
    texts = subject.texts
    codes = texts.listing(
        subject.checklist.items[item].code for item in finding.items if item in subject.checklist.items
    )
    heavy: Ink | None = "bad" if finding.finding_class == "major" else None
    head = Row(
        (
            Cell(finding.no, bold=True),
            Cell(texts.word("finding", finding.finding_class), bold=True, ink=heavy),
            Cell(texts.say("Items: {codes}", codes=codes) if codes else "", align="left"),
            _state(subject, finding),
        ),
        kind="section",
    )
    rows = [head]
    if finding.immediate:
        rows.append(Row((Cell(texts.say("Immediate risk: act at once"), bold=True, ink="bad", span=4),)))
    rows.append(Row((Cell(finding.text or "—", span=4),)))
    more = [
        Run(part) if index % 2 else Run(part, bold=True) for index, part in enumerate(_more(subject, finding))
    ]
    if more:
        rows.append(Row((Cell(tuple(more), span=4, ink="muted"),)))
    columns = (Column(52, fixed=True), Column(1.1), Column(1), Column(166, align="right", fixed=True))
    return Table(columns, tuple(rows))


def _state(subject: Subject, finding: Finding) -> Cell:
    """State in words and shade: closed, open with its date, or only noted."""
    texts = subject.texts
    if finding.closed:
        return Cell(texts.say("✓ verified closed"), tint="good", ink="good", bold=True)
    if finding.finding_class not in _NONCONFORMITIES:
        return Cell(texts.say("for information"), ink="muted")
    words = texts.say("open, due {date}", date=subject.day(finding.due)) if finding.due else texts.say("open")
    tint: Tint = "bad" if finding.finding_class == "major" else "warn"
    return Cell(words, tint=tint, ink="bad" if finding.finding_class == "major" else "warn", bold=True)


def _more(subject: Subject, finding: Finding) -> Iterator[str]:
    """Labels and texts in turn, each pair on a line of its own."""
    texts = subject.texts
    pairs = {
        texts.say("Evidence"): texts.listing(finding.evidence),
        texts.say("Reclassified because"): finding.reason,
        texts.say("Reply of the venue"): _venue(subject, finding)
        if finding.finding_class in _NONCONFORMITIES
        else "",
        texts.say("Team's reply"): finding.team_reply,
        texts.say("Correction"): finding.correction,
        texts.say("Verified"): finding.verification,
        texts.say("Needs your decision"): texts.say("several people wrote different things")
        if finding.contested
        else "",
    }
    gap = ""
    for label, text in pairs.items():
        if text:
            named = texts.say("{label}: ", label=label)
            yield gap + named
            yield text
            gap = "\n"


def _venue(subject: Subject, finding: Finding) -> str:
    words = subject.texts.word("venue", finding.venue)
    if not finding.venue_reply:
        return words
    return subject.texts.say("{label}: {text}", label=words, text=finding.venue_reply)
