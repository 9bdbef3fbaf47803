"""What the lists show of an evaluation: projections that can be dropped and rebuilt."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import Final, NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import findings
from inspector_app.domain.ops import Op
from inspector_app.errors import DataError
from inspector_app.store.database import saving
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.store.lists.findings import FindingRow
from inspector_app.store.lists.reports import ReportRow
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace

_LISTS: Final = "1"  # raised when a list over all evaluations gets new rows or columns


class Listed(NamedTuple):
    """What ops change in the lists; None: that list stays as it is."""

    evaluation: EvaluationRow
    findings: list[FindingRow] | None
    reports: list[ReportRow] | None


def listed(opened: OpenedEvaluation, ops: Iterable[Op], stamp: str) -> Listed:
    """The rows of an opened evaluation after these ops.

    Args:
        stamp: UTC with milliseconds; the list stands by it, newest first.
    """
    subjects = {op.target.partition("/")[0] for op in ops}
    return Listed(
        list_row(opened, stamp),
        finding_rows(opened.id, opened.evaluation) if "finding" in subjects else None,
        report_rows(opened.id, opened.evaluation) if "report" in subjects else None,
    )


def put_listed(workspace: Workspace, rows: Listed) -> None:
    """Bring the lists up to date, inside the caller's `saving` block."""
    workspace.list.put(rows.evaluation)
    if rows.findings is not None:
        workspace.findings.put(rows.evaluation.id, rows.findings)
    if rows.reports is not None:
        workspace.reports.put(rows.evaluation.id, rows.reports)


def list_anew(workspace: Workspace) -> bool:
    """Fill the lists of findings and reports, once after a program that did not keep them yet.

    An evaluation that cannot be read is left out: opening it says why.

    Returns:
        whether there was something to do.
    """
    if workspace.settings.get("lists") == _LISTS:
        return False
    with saving(workspace.db):
        for stream in workspace.journal.streams():
            kind, _, identity = stream.partition("/")
            if kind == "evaluation":
                with suppress(DataError):
                    evaluation = Evaluation(workspace.journal.ops(stream))
                    workspace.findings.put(identity, finding_rows(identity, evaluation))
                    workspace.reports.put(identity, report_rows(identity, evaluation))
        workspace.settings.put("lists", _LISTS)
    return True


def list_row(opened: OpenedEvaluation, stamp: str) -> EvaluationRow:
    """Its row in the list of evaluations."""
    evaluation, result = opened.evaluation, opened.scoring.result()
    counts = opened.scoring.open_findings
    return EvaluationRow(
        id=opened.id,
        venue_name=_text(evaluation.value("venue/name")),
        checklist_id=opened.checklist.id,
        checklist_version=opened.checklist.version,
        kind_of_visit=opened.scoring.visit_kind,
        assessed_on=_text(evaluation.value("visit/assessed_on")),
        status=evaluation.status,
        outcome=result.overridden or result.outcome.grade or result.outcome.kind,
        total="" if result.total is None else opened.checklist.rounding.shown(result.total),
        answered=result.answered,
        relevant=result.relevant,
        open_findings=counts["major"] + counts["minor"],
        needs_decision=len(opened.scoring.contested),
        changed_at=stamp,
    )


def finding_rows(identity: str, evaluation: Evaluation) -> list[FindingRow]:
    """The rows of its findings, by number."""
    return [
        FindingRow(
            evaluation=identity,
            id=finding.id,
            no=finding.no,
            finding_class=finding.finding_class,
            text=finding.text,
            items=" ".join(finding.items),
            due=finding.due,
            stage=finding.stage,
            settled=not finding.open,
            needs_decision=bool(finding.contested),
        )
        for finding in findings(evaluation)
    ]


def report_rows(identity: str, evaluation: Evaluation) -> list[ReportRow]:
    """The rows of the reports issued of it, by number."""
    return [
        _report(identity, number, op)
        for number in evaluation.names("report")
        if (field := evaluation.field(f"report/{number}")) is not None
        for op in field.ops[:1]
    ]


def _report(identity: str, number: str, op: Op) -> ReportRow:
    said = op.value if isinstance(op.value, dict) else {}
    pages = said.get("pages")
    return ReportRow(
        evaluation=identity,
        number=number,
        issued_at=op.at,
        language=_text(said.get("language")),
        pages=pages if isinstance(pages, int) else 0,
        sha256=_text(said.get("sha256")),
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
