"""ui.widgets.frame.rail"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.places import Stop
from inspector_app.ui.widgets.frame.rail import Rail


@pytest.fixture
def rail(qtbot: QtBot, desk: Desk) -> Rail:
    made = Rail({"a": Stop("evaluations", "One"), "b": Stop("settings", "Two")}, desk.theme, desk.icons)
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_tap_is_said_and_marked(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.waitSignal(rail.chosen) as heard:
        qtbot.mouseClick(rail.buttons["b"], Qt.MouseButton.LeftButton)
    assert heard.args == ["b"]
    assert rail.buttons["b"].isChecked()


def test_marking_is_silent_and_exclusive(qtbot: QtBot, rail: Rail) -> None:
    with qtbot.assertNotEmitted(rail.chosen):
        rail.show_place("a")
        rail.show_place("elsewhere")
    assert not any(button.isChecked() for button in rail.buttons.values())


def test_every_place_has_words_a_key_and_room_for_a_finger(rail: Rail, desk: Desk) -> None:
    for button in rail.buttons.values():
        assert button.accessibleName()
        assert button.shortcut().toString().startswith("Alt+")
        assert button.height() >= desk.theme.target
        assert button.width() >= desk.theme.target
