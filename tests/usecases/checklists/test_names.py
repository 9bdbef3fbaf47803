"""usecases.checklists.names"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.resources import resource
from inspector_app.usecases.checklists.names import checklist_name
from inspector_app.usecases.evaluations import available_checklists
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, open_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return open_workspace(tmp_path, resource(), SystemIdentity())


def test_the_names_are_those_of_the_whole_checklist(workspace: Workspace) -> None:
    """Two readers of the same file must agree."""
    for checklist in available_checklists(workspace):
        name = checklist_name(workspace, checklist.id, checklist.version)
        assert name is not None
        assert (name.title, name.notice) == (checklist.title, checklist.notice)
        assert name.grades == {grade.id: grade.words for grade in checklist.grades}
        assert name.outcomes == checklist.outcomes


def test_a_checklist_that_is_not_here_has_no_name(workspace: Workspace) -> None:
    assert checklist_name(workspace, "GONE", "1.0.0") is None
