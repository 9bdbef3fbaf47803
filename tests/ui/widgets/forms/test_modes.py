"""ui.widgets.forms.modes"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.modes import ModesField


def test_the_chosen_modes_are_explained_and_given_by_letter(qtbot: QtBot, desk: Desk) -> None:
    field = ModesField(desk.texts, desk.theme)
    qtbot.addWidget(field)
    for mode in ("E", "A"):
        qtbot.mouseClick(field.buttons[mode], Qt.MouseButton.LeftButton)
    assert field.value == "A E"
    assert field.explanation.text().splitlines()[1] == "E Customer survey"


def test_a_letter_is_not_all_that_a_screen_reader_hears(qtbot: QtBot, desk: Desk) -> None:
    field = ModesField(desk.texts, desk.theme)
    qtbot.addWidget(field)
    assert "Customer survey" in field.buttons["E"].accessibleName()
