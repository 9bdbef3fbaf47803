"""The items of a finding as people call them."""

from __future__ import annotations

from inspector_app.errors import AppError
from inspector_app.usecases.overviews.findings import ListedFinding
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.workspace import Workspace


def item_codes(workspace: Workspace, listed: ListedFinding) -> list[str]:
    """The codes of its items, as the checklist shows them; none while that is not here or cannot be read."""
    try:
        checklist = installed_checklist(workspace, listed.checklist_id, listed.checklist_version)
    except AppError:
        return []
    items = checklist.items if checklist is not None else {}
    return [items[item].code for item in listed.finding.items.split() if item in items]
