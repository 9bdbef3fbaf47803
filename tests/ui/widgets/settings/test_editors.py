"""ui.widgets.settings.editors"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.settings import SETTINGS, Choice, Folder, Number, Setting, Switch
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.settings.editors import FolderRow, NumberRow, editor_of, value_words

SCALE = next(setting for setting in SETTINGS if setting.name == "scale")
FOLDER = next(setting for setting in SETTINGS if setting.name == "files_folder")


@pytest.fixture
def number(qtbot: QtBot, desk: Desk) -> NumberRow:
    row = editor_of(SCALE, desk)
    assert isinstance(row, NumberRow)
    qtbot.addWidget(row)
    return row


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_kind_has_its_input(qtbot: QtBot, desk: Desk, setting: Setting) -> None:
    editor = editor_of(setting, desk)
    qtbot.addWidget(editor)
    wanted = {Choice: ChoiceRow, Switch: ChoiceRow, Number: NumberRow, Folder: FolderRow}
    assert isinstance(editor, wanted[type(setting.kind)])
    editor.show_value(setting.default)
    assert editor.value == setting.default


@pytest.mark.parametrize(
    ("shown", "less", "more"),
    [("150", "140", "160"), ("137", "130", "140"), ("100", None, "110"), ("200", "190", None)],
)
def test_a_step_ends_on_a_whole_step_within_the_bounds(
    qtbot: QtBot, number: NumberRow, shown: str, less: str | None, more: str | None
) -> None:
    number.show_value(shown)
    for button, told in ((number.less, less), (number.more, more)):
        assert button.isEnabled() == (told is not None)
        if told is not None:
            with qtbot.waitSignal(number.chosen) as chosen:
                button.click()
            assert chosen.args == [told]


def test_a_typed_number_is_told_once_it_is_done(qtbot: QtBot, number: NumberRow) -> None:
    """Not at every digit: 1 and 12 are no sizes."""
    number.show_value("100")
    said: list[str] = []
    number.chosen.connect(said.append)
    number.line.selectAll()
    qtbot.keyClicks(number.line, "125")
    assert said == []
    qtbot.keyClick(number.line, Qt.Key.Key_Return)
    assert said == ["125"]
    number.show_value("125")
    number.line.editingFinished.emit()
    assert said == ["125"]


def test_a_folder_is_asked_for_where_the_last_one_lies(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    row = editor_of(FOLDER, desk)
    assert isinstance(row, FolderRow)
    qtbot.addWidget(row)
    row.show_value("")
    assert row.path.text() == value_words(desk.texts, FOLDER, "")
    row.show_value(str(tmp_path))
    assert row.path.text() == str(tmp_path)
    row.button.click()
    assert row.dialog.fileMode() == QFileDialog.FileMode.Directory
    assert row.dialog.directory().absolutePath() == tmp_path.as_posix()
    with qtbot.waitSignal(row.chosen) as chosen:
        row.dialog.fileSelected.emit(str(tmp_path))
    assert chosen.args == [str(tmp_path)]
    row.dialog.close()


def test_values_have_words_or_their_unit(desk: Desk) -> None:
    words = {setting.name: value_words(desk.texts, setting, setting.default) for setting in SETTINGS}
    assert (words["theme"], words["text_size"], words["scale"]) == ("Light", "100 %", "100 %")
    assert (words["report_opens"], words["language"]) == ("Switched off", "中文")
