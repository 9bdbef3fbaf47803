"""usecases.checklists.opening: the rest is tried from the command line, tests/commands/test_checklist.py."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector_app.errors import DataError, UnavailableError
from inspector_app.resources import resource
from inspector_app.usecases.checklists.install import install_data
from inspector_app.usecases.checklists.opening import open_checklist, write_checklist
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import small_json

SHIPPED = resource("checklists", "tour-demo-1.0.1.json")


def test_a_checklist_file_is_opened_written_and_the_same_again(tmp_path: Path) -> None:
    opened = open_checklist(SHIPPED)
    assert write_checklist(opened.data, tmp_path / "out.JSON") == ()
    assert open_checklist(tmp_path / "out.JSON").data == opened.data


def test_a_version_is_installed_once_and_never_replaced(workspace: Workspace) -> None:
    data = small_json()
    before = len(workspace.checklists.versions())
    installed = install_data(workspace, data | {"version": "9"})
    assert install_data(workspace, data | {"version": "9"}).sha256 == installed.sha256
    assert len(workspace.checklists.versions()) == before + 1
    with pytest.raises(DataError, match=r"store\.version_taken"):
        install_data(workspace, data | {"version": "9", "sector": "changed"})


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(UnavailableError):
        write_checklist(json.loads(SHIPPED.read_text("utf-8")), tmp_path / "file" / "out.json")
