"""Issue a report: freeze what it says, print it to a new file, keep its number with the hash of the state."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from time import perf_counter
from typing import BinaryIO

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.model import evidence_of
from inspector_app.domain.forms.fold import FormFold
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import DataError, InputError, UnavailableError
from inspector_app.report.blocks import Document
from inspector_app.report.content.assessment import assessment
from inspector_app.report.content.subject import Issue, Subject
from inspector_app.report.font_files import load_fonts
from inspector_app.report.glyphs import missing_glyphs
from inspector_app.report.pdf.writer import PdfFacts, write_pdf
from inspector_app.settings import ON
from inspector_app.store.evidence import EvidenceFiles
from inspector_app.texts import Texts
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.installed import pinned_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace

Progress = Callable[[int, int], None]
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PreparedReport:
    """What a report will say, frozen; printing it touches neither database nor evaluation."""

    document: Document
    number: str
    state: str
    issued_at: str
    fonts: Path
    cache: Path
    evidence: EvidenceFiles


@dataclass(frozen=True, slots=True)
class IssuedReport:
    """A report on paper's way.

    Attributes:
        path: the file; no file is ever overwritten.
        pages: how many.
        missing_photos: hashes of photographs that are not on this laptop; the report says so in their place.
    """

    path: Path
    number: str
    pages: int
    missing_photos: tuple[str, ...]


def issue_report(
    workspace: Workspace,
    opened: OpenedEvaluation,
    folder: Path,
    texts: Texts,
    progress: Progress | None = None,
) -> IssuedReport:
    """Prepare, print and record in one go; raises as the three."""
    prepared = prepare_report(workspace, opened, texts)
    path, facts = print_report(prepared, folder, progress)
    return record_report(opened, prepared, path, facts)[0]


def prepare_report(workspace: Workspace, opened: OpenedEvaluation, texts: Texts) -> PreparedReport:
    """Freeze what the report says.

    A report of a completed evaluation follows the checklist that was followed when it was completed.

    Raises:
        InputError: "report.no_person" before the first start is done.
        DataError: "evaluation.no_checklist".
    """
    person = workspace.person
    if person is None:
        raise InputError("report.no_person")
    evaluation, late = signed_view(opened)
    issued_at = workspace.identity.now()
    number = _number(workspace, opened, person.body_code, issued_at[:4])
    issue = Issue(number, issued_at, person.body, evaluation.state_sha256(), late)
    pin = evaluation.pin
    checklist = pinned_checklist(workspace, pin) if pin is not None else opened.checklist
    subject = _subject(opened, evaluation, checklist, texts, issue)
    document = assessment(subject, with_self=workspace.preference("report_self") == ON)
    fonts = workspace.resources / "fonts"
    return PreparedReport(
        document, number, issue.state, issued_at, fonts, workspace.folder / "cache", workspace.evidence
    )


def print_report(
    prepared: PreparedReport, folder: Path, progress: Progress | None = None
) -> tuple[Path, PdfFacts]:
    """Write the file, in a folder that is made if it is not there; any thread may do it.

    Raises:
        InputError: "report.no_glyph" names the characters that no font has, before anything is written.
        UnavailableError: the folder cannot be written, the disk is full; nothing half-written is left.
    """
    started = perf_counter()
    fonts = load_fonts(prepared.fonts, prepared.cache)
    missing = missing_glyphs(prepared.document, fonts)
    if missing:
        characters = " ".join(dict.fromkeys(glyph.char for glyph in missing))
        raise InputError("report.no_glyph", place=missing[0].where, characters=characters)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UnavailableError("report.not_written", place=str(folder)) from error
    path = _free_path(folder, prepared.number)
    facts = write_pdf(
        prepared.document,
        path,
        fonts=fonts,
        open_rendition=lambda sha256: _rendition(prepared.evidence, sha256),
        issued_at=datetime.fromisoformat(prepared.issued_at),
        progress=progress,
    )
    _log.info("report.printed", {"pages": facts.pages, "ms": (perf_counter() - started) * 1000})
    return path, facts


def copy_report(report: Path, folder: Path) -> Path:
    """Copy the file of a report into another folder; no file there is overwritten.

    Raises:
        UnavailableError: "report.not_written".
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copyfile(report, _free_path(folder, report.stem)))
    except OSError as error:
        raise UnavailableError("report.not_written", place=str(folder)) from error


def record_report(
    opened: OpenedEvaluation, prepared: PreparedReport, path: Path, facts: PdfFacts
) -> tuple[IssuedReport, Changes]:
    """Keep number, state hash and hash of the file with the evaluation."""
    value: dict[str, Json] = {
        "number": prepared.number,
        "state": prepared.state,
        "sha256": facts.sha256,
        "pages": facts.pages,
        "language": prepared.document.language,
    }
    changes = opened.say("report.issued", f"report/{prepared.number}", value, ())
    return IssuedReport(path, prepared.number, facts.pages, facts.missing_photos), changes


def signed_view(opened: OpenedEvaluation) -> tuple[Evaluation, int]:
    """The evaluation as completed, and how many later ops are left out; everything while it is open."""
    signed = opened.evaluation.signed
    return signed, len(opened.evaluation) - len(signed)


def _subject(
    opened: OpenedEvaluation, evaluation: Evaluation, checklist: Checklist, texts: Texts, issue: Issue
) -> Subject:
    scoring, form = opened.scoring, opened.form
    if evaluation is not opened.evaluation:
        sheet = Sheet(checklist, evaluation, opened.factors, opened.sheet.assessed_on)
        if checklist.form is not None:
            form = FormFold(checklist.form, evaluation, opened.sheet.assessed_on)
        scoring = Scoring(checklist, evaluation, sheet, presence=form)
    standing = (piece for piece in evidence_of(evaluation, checklist.items) if not piece.withdrawn)
    return Subject(texts, checklist, evaluation, scoring, tuple(standing), issue, form)


def _number(workspace: Workspace, opened: OpenedEvaluation, body_code: str, year: str) -> str:
    """Body code, year, device code, counter; a further edition from this laptop has a suffix.

    Editions of other laptops are not counted: two that work apart would give one number twice.
    """
    here = f"-{workspace.device_code}-"
    issued = [name for name in opened.evaluation.names("report") if here in name]
    if issued:
        first = min(issued, key=len)
        edition = max(len(issued), workspace.next_report(first)) + 1  # never twice, also after a failed print
        return f"{first}-{edition}"
    prefix = f"{body_code}-{year}{here}"
    counter = workspace.next_report(prefix)
    return f"{prefix}{counter:04d}"


def _free_path(folder: Path, number: str) -> Path:
    """The report's own name, or the next free one beside it: a viewer may hold the first open."""
    path = folder / f"{number}.pdf"
    copy = 1
    while path.exists():
        copy += 1
        path = folder / f"{number} ({copy}).pdf"
    return path


def _rendition(evidence: EvidenceFiles, sha256: str) -> BinaryIO | None:
    """The print rendition; None where it is not here, the report says so in its place."""
    try:
        return evidence.open_derived(sha256, "rendition")
    except DataError:
        return None
