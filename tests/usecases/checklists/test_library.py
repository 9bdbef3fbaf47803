"""usecases.checklists.library"""

from __future__ import annotations

import json

from inspector_app.domain.versions.outline import at_place
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.checklists.library import checklist_data, installed_versions
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import small_json, started


def test_versions_stand_highest_first_and_say_how_often_they_are_used(workspace: Workspace) -> None:
    """1.10 comes after 1.9: versions are no decimals."""
    with saving(workspace.db):
        for version in ("1.9", "1.10"):
            text = json.dumps(small_json() | {"version": version, "notice": None})
            workspace.checklists.install(Installed("SMALL", version, version, text, "2026-10-22"))
    started(workspace)
    found = installed_versions(workspace)
    assert [(one.version, one.uses, one.newest) for one in found] == [
        ("1.10", 0, True), ("1.9", 0, False), ("1", 1, False),
    ]  # fmt: skip
    assert found[0].notice is None
    assert found[2].notice is not None


def test_the_data_of_a_version_are_read_as_they_were_installed(workspace: Workspace) -> None:
    assert at_place(checklist_data(workspace, "SMALL", "1"), ("id",)) == "SMALL"
    assert checklist_data(workspace, "SMALL", "9") is None
