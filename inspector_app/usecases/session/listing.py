"""What the list of evaluations shows of one: a projection that can be dropped and rebuilt."""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.domain.numbers import shown
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.session.opened import OpenedEvaluation


def list_row(opened: OpenedEvaluation, stamp: str) -> EvaluationRow:
    """The row of an opened evaluation.

    Args:
        stamp: UTC with milliseconds; the list stands by it, newest first.
    """
    evaluation, result = opened.evaluation, opened.scoring.result()
    findings = opened.scoring.open_findings
    return EvaluationRow(
        id=opened.id,
        venue_name=_text(evaluation.value("venue/name")),
        checklist_id=opened.checklist.id,
        checklist_version=opened.checklist.version,
        kind_of_visit=opened.scoring.visit_kind,
        assessed_on=_text(evaluation.value("visit/assessed_on")),
        status=evaluation.status,
        outcome=result.overridden or result.outcome.grade or result.outcome.kind,
        total="" if result.total is None else shown(result.total),
        answered=result.answered,
        relevant=result.relevant,
        open_findings=findings["major"] + findings["minor"],
        needs_decision=len(opened.scoring.contested),
        changed_at=stamp,
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
