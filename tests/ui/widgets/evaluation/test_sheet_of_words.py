"""ui.widgets.evaluation.sheet_of_words"""

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.sheet_of_words import SheetOfWords


def test_it_shows_its_lines_and_closes(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """There is nothing to change in it."""
    parent = QWidget()
    qtbot.addWidget(parent)
    sheet = SheetOfWords("Why this grade", [(0, "Total 82.6"), (1, "A 74.4")], theme, texts, parent)
    assert sheet.lines.shown == ((0, "Total 82.6"), (1, "A 74.4"))
    close = sheet.findChild(QPushButton)
    assert close is not None
    with qtbot.waitSignal(sheet.accepted):
        close.click()
