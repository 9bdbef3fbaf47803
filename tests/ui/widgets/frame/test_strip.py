"""ui.widgets.frame.strip"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.frame.strip import Strip


def test_it_is_there_only_when_it_says_something(qtbot: QtBot, desk: Desk) -> None:
    strip = Strip("neutral", desk.theme, desk.icons)
    qtbot.addWidget(strip)
    assert strip.isHidden()
    strip.say("Not encrypted.", "Keep it locked.")
    assert not strip.isHidden()
    assert strip.accessibleName() == "Not encrypted. Keep it locked."
    strip.say("")
    assert strip.isHidden()


def test_what_must_stay_cannot_be_closed(qtbot: QtBot, desk: Desk) -> None:
    strip = Strip("warn", desk.theme, desk.icons)
    qtbot.addWidget(strip)
    assert strip.findChildren(QPushButton) == []


def test_a_read_failure_can_be_closed(qtbot: QtBot, desk: Desk) -> None:
    strip = Strip("bad", desk.theme, desk.icons, close_words="Close")
    qtbot.addWidget(strip)
    strip.say("The disk is full.")
    button = strip.findChild(QPushButton)
    assert button is not None
    assert button.accessibleName() == "Close"
    with qtbot.waitSignal(strip.dismissed):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert strip.isHidden()
