"""ui.ways"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.ways import Ways


def test_what_a_page_says_reaches_the_window_as_it_was_said(qtbot: QtBot) -> None:
    """A signal of a page is connected to the way itself, with all it carries."""
    ways = Ways()
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: ways.finding_opened.emit("e1", "f"))
    with qtbot.waitSignal(ways.finding_opened) as heard:
        button.click()
    assert heard.args == ["e1", "f"]
