"""What one row of the list of evaluations says, in words and tones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from inspector_app.texts import Texts
from inspector_app.ui.theme import Tone
from inspector_app.usecases.checklists.names import ChecklistName
from inspector_app.usecases.session.listing import EvaluationRow

FindChecklist = Callable[[str, str], ChecklistName | None]

_STATUS_TONES: Final[dict[str, Tone]] = {
    "open": "accent", "completed": "good", "returned": "warn", "approved": "good",
    "terminated": "neutral", "contested": "warn",
}  # fmt: skip


class RowWords(NamedTuple):
    """The texts of a row; "" where there is nothing to say.

    Attributes:
        grade: the recommended grade or why there is none; total: its points.
        share: answered of relevant, 0 … 1.
        spoken: the whole row as one text for a screen reader.
    """

    title: str
    visit: str
    checklist: str
    status: str
    status_tone: Tone
    grade: str
    grade_tone: Tone
    total: str
    progress: str
    share: float
    findings: str
    decide: str

    @property
    def spoken(self) -> str:
        """Title first, then the rest in the order of reading."""
        parts = (
            self.title, self.visit, self.checklist, self.status, self.progress,
            self.grade, self.total, self.findings, self.decide,
        )  # fmt: skip
        return ", ".join(part for part in parts if part)


def row_words(texts: Texts, find: FindChecklist, row: EvaluationRow) -> RowWords:
    """The words of a row; the checklist it names may be missing on this laptop."""
    checklist = find(row.checklist_id, row.checklist_version)
    title = checklist.title.in_language(texts.language) if checklist else row.checklist_id
    status_tone = _STATUS_TONES.get(row.status, "neutral")
    return RowWords(
        title=row.venue_name or texts.say("Venue without a name"),
        visit=_joined(texts.word("visit_kind", row.kind_of_visit), _day(texts, row.assessed_on)),
        checklist=_joined(title, row.checklist_version),
        status=texts.word("status", row.status),
        status_tone=status_tone,
        grade=outcome_of_row(texts, checklist, row.outcome),
        grade_tone=_grade_tone(checklist, row),
        total=_total(texts, row),
        progress=texts.say("{answered} of {relevant} answered", answered=row.answered, relevant=row.relevant),
        share=row.answered / row.relevant if row.relevant else 0.0,
        findings=_count(texts, row.open_findings),
        decide=texts.say("{n} need your decision", n=row.needs_decision) if row.needs_decision else "",
    )


def outcome_of_row(texts: Texts, checklist: ChecklistName | None, outcome: str) -> str:
    """The words of an outcome's code: a grade of the checklist, or why there is none."""
    if not outcome or outcome in ("nothing_rated", "ungraded"):
        return ""
    if checklist is not None and outcome in checklist.grades:
        return checklist.grades[outcome].in_language(texts.language)
    if checklist is not None and outcome in checklist.outcomes:
        return checklist.outcomes[outcome].in_language(texts.language)
    return texts.word("outcome", outcome) if outcome == "newer_program" else outcome


def _grade_tone(checklist: ChecklistName | None, row: EvaluationRow) -> Tone:
    """While the visit goes on nothing is good or bad yet."""
    if row.status in ("open", "contested"):
        return "neutral"
    if checklist is not None and row.outcome in checklist.grades:
        return "good"
    if row.outcome == "ungraded":
        return "neutral"
    return "warn" if row.outcome == "withheld" else "bad"


def _total(texts: Texts, row: EvaluationRow) -> str:
    if not row.total:
        return ""
    if row.status in ("open", "contested"):
        return texts.say("{total} points so far", total=row.total)
    return texts.say("{total} points", total=row.total)


def _count(texts: Texts, n: int) -> str:
    return texts.plural("{n} open nonconformity", "{n} open nonconformities", n) if n else ""


def _day(texts: Texts, day: str) -> str:
    return texts.date(date.fromisoformat(day)) if day else ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
