"""usecases.session.installed: what is installed in a data folder is read, once."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from inspector_app.domain.moves import Pin
from inspector_app.errors import DataError
from inspector_app.usecases.checklists.moving import pin_of
from inspector_app.usecases.session.installed import (
    factor_table,
    factor_tables,
    installed_checklist,
    pinned_checklist,
)
from inspector_app.usecases.session.workspace import Workspace, open_workspace
from tests.story import RESOURCES
from tests.usecases.stage import HandClock


def test_what_comes_with_the_program_can_all_be_read(tmp_path: Path) -> None:
    """A shipped checklist that cannot be read would only show at the venue."""
    with closing(open_workspace(tmp_path, RESOURCES, HandClock())) as workspace:
        for identity, version in workspace.checklists.versions():
            read = installed_checklist(workspace, identity, version)
            assert read is not None
            assert read is installed_checklist(workspace, identity, version)
        assert {identity for identity, _ in workspace.checklists.versions()} == {"TOUR-DEMO", "ELDER-DEMO"}
        tables = factor_tables(workspace)
        assert [(table.id, table.version) for table in tables] == workspace.factor_tables.versions()
        assert tables


def test_what_is_not_installed_is_none(workspace: Workspace) -> None:
    """Whoever asks decides what a missing version means."""
    assert installed_checklist(workspace, "SMALL", "2") is None
    assert factor_table(workspace, "CN", "1") is None
    assert factor_tables(workspace) == []


def test_a_pin_fits_the_very_checklist_only(workspace: Workspace) -> None:
    """Another content under the same version would silently give another grade."""
    small = installed_checklist(workspace, "SMALL", "1")
    assert small is not None
    pin = pin_of(small)
    assert pinned_checklist(workspace, pin) is small
    for other in (replace(pin, sha256="0" * 64), Pin("SMALL", "2", small.sha256)):
        with pytest.raises(DataError, match=r"evaluation\.no_checklist"):
            pinned_checklist(workspace, other)
