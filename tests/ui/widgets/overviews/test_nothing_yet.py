"""ui.widgets.overviews.nothing_yet"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet


def test_an_empty_page_says_what_belongs_there_and_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    button = QPushButton("Start")
    page = NothingYet(
        desk.theme, desk.icons, icon="venue", title="No venue yet", what="It comes.", buttons=(button,)
    )
    qtbot.addWidget(page)
    page.show()
    said = [label.text() for label in page.findChildren(QLabel) if label.text()]
    assert said == ["No venue yet", "It comes."]
    assert button.isVisible()
