"""Where an opened evaluation is saved: its ops in the journal, its row in the list, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence

from inspector_app.domain.canonical import Json
from inspector_app.domain.ops import Op
from inspector_app.store.database import saving
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class FolderSaver:
    """The saver of evaluations that are kept in a data folder."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace

    def next_n(self, stream: str, device: str) -> int:
        """The number of the device's next op."""
        return self._workspace.journal.next_n(stream, device)

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """One transaction: the ops and the evaluation's row in the list."""
        workspace = self._workspace
        row = list_row(opened, workspace.identity.stamp())
        with saving(workspace.db):
            for op in ops:
                workspace.journal.append(op)
            workspace.list.put(row)


def list_row(opened: OpenedEvaluation, stamp: str) -> EvaluationRow:
    """What the list shows of an opened evaluation: a projection that can be dropped and rebuilt.

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
        total="" if result.total is None else opened.checklist.rounding.shown(result.total),
        answered=result.answered,
        relevant=result.relevant,
        open_findings=findings["major"] + findings["minor"],
        needs_decision=len(opened.scoring.contested),
        changed_at=stamp,
    )


def _text(value: Json) -> str:
    return value if isinstance(value, str) else ""
