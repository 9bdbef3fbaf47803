"""The list of evaluations, page by page; it knows nothing that scores, so the first window is soon there."""

from __future__ import annotations

from inspector_app.store.evaluations import EvaluationRow as EvaluationRow  # what a page holds
from inspector_app.usecases.session.workspace import Workspace


def list_evaluations(
    workspace: Workspace, after: EvaluationRow | None = None, limit: int = 100
) -> list[EvaluationRow]:
    """One page of the list, newest change first, after the last row shown."""
    return workspace.list.page(after.key if after is not None else None, limit)
