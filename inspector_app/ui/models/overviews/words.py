"""What the lists over all evaluations say of a finding, a report, a venue and a visit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Final

from inspector_app.texts import Texts
from inspector_app.ui.models.list_words import RowWords
from inspector_app.ui.models.overviews.entries import Chip, Entry
from inspector_app.ui.theme import Tone
from inspector_app.usecases.overviews.findings import ListedFinding
from inspector_app.usecases.overviews.reports import ListedReport
from inspector_app.usecases.overviews.venues import Venue
from inspector_app.usecases.session.listing import EvaluationRow

_STAGE_TONES: Final[dict[str, Tone]] = {
    "raised": "warn", "disputed": "warn", "partly": "warn", "accepted": "accent", "corrected": "accent",
    "closed": "good", "withdrawn": "neutral",
}  # fmt: skip


def finding_entry(texts: Texts, listed: ListedFinding, codes: Sequence[str], today: date) -> Entry:
    """A finding: its number and class, what was found, where, how far it has come, when it is due."""
    row = listed.finding
    chips = []
    if not row.settled and row.due and date.fromisoformat(row.due) < today:
        chips.append(Chip(texts.say("Overdue"), "warning", "bad"))
    if row.needs_decision:
        chips.append(Chip(texts.say("Needs your decision"), "decide", "warn"))
    return Entry(
        key=f"{row.evaluation}/{row.id}",
        title=f"{row.no} · {texts.word('finding', row.finding_class)}",
        first=" ".join(row.text.split()),
        second=_joined(listed.venue_name or texts.say("Venue without a name"), texts.listing(codes)),
        side=texts.word("stage", row.stage),
        side_tone=_STAGE_TONES[row.stage],
        below=texts.say("Due {day}", day=texts.date(date.fromisoformat(row.due))) if row.due else "",
        chips=tuple(chips),
    )


def report_entry(texts: Texts, listed: ListedReport) -> Entry:
    """A report: its number, its venue, when it was issued, how long it is."""
    row = listed.report
    issued = datetime.fromisoformat(row.issued_at)
    language = {"zh-CN": "中文", "en": "English"}.get(row.language, row.language)
    visit = texts.date(date.fromisoformat(listed.assessed_on)) if listed.assessed_on else ""
    return Entry(
        key=f"{row.evaluation}/{row.number}",
        title=listed.venue_name or texts.say("Venue without a name"),
        first=row.number,
        second=texts.say("Visit of {day}", day=visit) if visit else "",
        side=texts.date(issued.date()),
        below=_joined(f"{issued:%H:%M}", texts.plural("{n} page", "{n} pages", row.pages), language),
    )


def venue_entry(texts: Texts, venue: Venue, area: Callable[[str], str]) -> Entry:
    """A venue: its name, where it lies, its registration number."""
    values = venue.values
    return Entry(
        key=venue.id,
        title=venue.name or texts.say("Venue without a name"),
        first=_joined(area(values.get("area_code", "")), values.get("address", "")),
        second=values.get("uscc", ""),
    )


def evaluation_entry(row: EvaluationRow, words: RowWords) -> Entry:
    """An evaluation among others: its venue, its kind, day and status, its grade."""
    below = _joined(words.total, words.progress)
    return visit_entry(row, words)._replace(
        title=words.title, first=_joined(words.visit, words.status), below=below
    )


def visit_entry(row: EvaluationRow, words: RowWords) -> Entry:
    """A visit to a venue that is named already: its kind and day, its status, its grade."""
    chips = []
    if words.decide:
        chips.append(Chip(words.decide, "decide", "warn"))
    if words.findings:
        chips.append(Chip(words.findings, "finding", "bad"))
    return Entry(
        key=row.id,
        title=words.visit,
        first=_joined(words.status, words.progress),
        second=words.checklist,
        side=words.grade,
        side_tone=words.grade_tone,
        below=words.total,
        chips=tuple(chips),
    )


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
