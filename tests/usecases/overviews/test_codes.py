"""usecases.overviews.codes"""

from __future__ import annotations

from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.overviews.codes import item_codes
from inspector_app.usecases.overviews.findings import find_findings
from inspector_app.usecases.session.workspace import Workspace
from tests.store.samples import a_row
from tests.usecases.stage import started


def test_items_are_called_as_the_checklist_shows_them(workspace: Workspace) -> None:
    raise_finding(started(workspace), finding_class="minor", items=["A1", "B1"], text="缺5只")
    (listed,) = find_findings(workspace)
    assert item_codes(workspace, listed) == ["A1", "B1"]


def test_a_finding_is_listed_while_its_checklist_is_not_here_or_cannot_be_read(workspace: Workspace) -> None:
    """Its evaluation came from another laptop."""
    opened = started(workspace)
    raise_finding(opened, finding_class="minor", items=["A1"], text="缺5只")
    with saving(workspace.db):
        workspace.list.put(a_row(opened.id))
    (listed,) = find_findings(workspace)
    assert item_codes(workspace, listed) == []
    workspace.checklists.install(Installed(listed.checklist_id, "1", "0" * 64, "{}", "2026-10-22"))
    assert item_codes(workspace, listed) == []
