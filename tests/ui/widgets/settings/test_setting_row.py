"""ui.widgets.settings.setting_row"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.errors import UnavailableError
from inspector_app.settings import SETTINGS
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.settings.editors import FolderRow, NumberRow
from inspector_app.ui.widgets.settings.setting_row import SettingRow
from inspector_app.usecases.session.preferences import Preferences


def row_of(name: str, qtbot: QtBot, desk: Desk) -> SettingRow:
    row = SettingRow(next(setting for setting in SETTINGS if setting.name == name), desk)
    qtbot.addWidget(row)
    return row


def refuse(_self: Preferences, _name: str, _value: str = "") -> None:
    """As a full disk does."""
    raise UnavailableError("store.disk_full", place="data")


def test_what_is_chosen_is_kept_at_once_and_can_be_given_back(qtbot: QtBot, desk: Desk) -> None:
    row = row_of("theme", qtbot, desk)
    assert isinstance(row.editor, ChoiceRow)
    assert row.reset.isHidden()
    with qtbot.waitSignal(row.changed) as changed:
        row.editor.buttons["dark"].click()
    assert (changed.args, desk.workspace.theme) == (["theme"], "dark")
    assert not row.reset.isHidden()
    assert row.reset.toolTip() == "Light"
    with qtbot.waitSignal(row.changed):
        row.reset.click()
    assert (row.editor.value, desk.workspace.theme) == ("light", "light")
    assert not desk.workspace.preferences.is_chosen("theme")
    assert row.reset.isHidden()


def test_what_is_stored_and_cannot_be_used_is_named_with_what_holds(qtbot: QtBot, desk: Desk) -> None:
    """Edited by hand or kept by a newer program: nothing is changed until the person does."""
    desk.workspace.settings.put("preference.theme", "sepia")
    row = row_of("theme", qtbot, desk)
    assert isinstance(row.editor, ChoiceRow)
    assert row.editor.value == "light"
    assert row.field.message == "“sepia” is stored here, which this program cannot use: “Light” holds."
    assert desk.workspace.settings.get("preference.theme") == "sepia"
    row.reset.click()
    assert "sepia" not in row.field.message
    assert desk.workspace.settings.get("preference.theme") is None


def test_a_number_outside_its_bounds_says_what_fits_and_stays_as_it_was_typed(
    qtbot: QtBot, desk: Desk
) -> None:
    row = row_of("scale", qtbot, desk)
    assert isinstance(row.editor, NumberRow)
    row.editor.line.setText("400")
    row.editor.line.editingFinished.emit()
    assert row.field.message == "A whole number from 100 to 200 %."
    assert (row.editor.value, desk.workspace.scale) == ("400", 100)
    row.editor.more.click()
    assert (row.editor.value, desk.workspace.scale) == ("110", 110)
    assert not row.field.in_trouble


def test_a_folder_that_cannot_be_written_is_said_beside_it(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    row = row_of("files_folder", qtbot, desk)
    assert isinstance(row.editor, FolderRow)
    row.editor.chosen.emit(str(file / "reports"))
    assert row.field.in_trouble
    assert "file/reports" in row.field.message
    assert row.editor.value == ""
    row.editor.chosen.emit(str(tmp_path / "reports"))
    assert str(file) not in row.field.message
    assert desk.workspace.files_folder == tmp_path / "reports"


def test_a_full_disk_is_told_to_the_window(qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is not about the value; what holds is shown again."""
    row = row_of("theme", qtbot, desk)
    assert isinstance(row.editor, ChoiceRow)
    monkeypatch.setattr(Preferences, "put", refuse)
    with qtbot.waitSignal(row.failed):
        row.editor.buttons["dark"].click()
    assert row.editor.value == "light"
    monkeypatch.setattr(Preferences, "reset", refuse)
    with qtbot.waitSignal(row.failed):
        row.reset.click()
