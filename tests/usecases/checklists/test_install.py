"""usecases.checklists.install"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector_app.errors import DataError
from inspector_app.resources import resource
from inspector_app.usecases.checklists.install import install_checklist
from inspector_app.usecases.evaluations import available_checklists
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.workspace import open_workspace
from tests.story import tour_json


def test_a_checklist_from_a_file_can_be_used_at_once(tmp_path: Path) -> None:
    """A body brings its own version; the newest is offered, the old one stays for evaluations that use it."""
    data = tour_json() | {"version": "1.1.0"}
    file = tmp_path / "own.json"
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    workspace = open_workspace(tmp_path / "data", resource(), SystemIdentity())
    installed = install_checklist(workspace, file)
    assert installed.version == "1.1.0"
    offered = {checklist.id: checklist.version for checklist in available_checklists(workspace)}
    assert offered["TOUR-DEMO"] == "1.1.0"
    old = installed_checklist(workspace, "TOUR-DEMO", "1.0.1")
    assert old is not None
    assert install_checklist(workspace, file).sha256 == installed.sha256
    workspace.close()


def test_a_used_version_is_never_changed(tmp_path: Path) -> None:
    data = tour_json()
    data["sections"][0]["items"][0]["text"]["zh"] = "另一句话"
    file = tmp_path / "changed.json"
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    workspace = open_workspace(tmp_path / "data", resource(), SystemIdentity())
    with pytest.raises(DataError) as caught:
        install_checklist(workspace, file)
    assert caught.value.code == "store.version_taken"
    workspace.close()


def test_a_broken_checklist_is_named_with_file_and_place_and_not_installed(tmp_path: Path) -> None:
    data = tour_json() | {"version": "2.0.0"}
    del data["sections"][1]["sections"][0]["items"][0]["points"]
    file = tmp_path / "broken.json"
    file.write_text(json.dumps(data, ensure_ascii=False), "utf-8")
    workspace = open_workspace(tmp_path / "data", resource(), SystemIdentity())
    with pytest.raises(DataError) as caught:
        install_checklist(workspace, file)
    assert caught.value.details["file"] == "broken.json"
    assert "A1.1" in caught.value.place
    assert installed_checklist(workspace, "TOUR-DEMO", "2.0.0") is None
    workspace.close()
