"""ui.widgets.forms.choice_row"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow

WORDS = {"a": "First", "b": "Second", "c": "Third"}


@pytest.fixture
def row(qtbot: QtBot, desk: Desk) -> ChoiceRow:
    made = ChoiceRow(WORDS, desk.theme)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_tap_is_said_once_and_the_other_goes_up(qtbot: QtBot, row: ChoiceRow) -> None:
    row.show_value("a")
    with qtbot.waitSignal(row.chosen) as heard:
        qtbot.mouseClick(row.buttons["b"], Qt.MouseButton.LeftButton)
    assert heard.args == ["b"]
    assert row.value == "b"


def test_a_second_tap_keeps_the_choice(qtbot: QtBot, row: ChoiceRow) -> None:
    """There is always one: a choice is changed, never taken back."""
    row.show_value("b")
    qtbot.mouseClick(row.buttons["b"], Qt.MouseButton.LeftButton)
    assert row.value == "b"


def test_showing_is_silent(qtbot: QtBot, row: ChoiceRow) -> None:
    with qtbot.assertNotEmitted(row.chosen):
        row.show_value("c")
    assert row.value == "c"


def test_arrow_keys_walk_along_the_buttons(qtbot: QtBot, row: ChoiceRow) -> None:
    row.buttons["a"].setFocus()
    qtbot.keyClick(row.buttons["a"], Qt.Key.Key_Right)
    assert row.focusWidget() is row.buttons["b"]
    qtbot.keyClick(row.buttons["b"], Qt.Key.Key_Left)
    qtbot.keyClick(row.buttons["a"], Qt.Key.Key_Left)
    assert row.focusWidget() is row.buttons["c"]


def test_every_button_names_the_question_too(row: ChoiceRow) -> None:
    row.setAccessibleName("Kind")
    assert row.buttons["a"].accessibleName() == "Kind: First"
