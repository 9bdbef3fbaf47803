"""ui.widgets.detail.reading.fold"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.reading.fold import Fold


def test_a_tap_on_the_heading_shows_and_hides(qtbot: QtBot, theme: Theme) -> None:
    """Closed at first: the panel starts short."""
    content = QLabel("inside")
    fold = Fold("Guidance", content, theme)
    qtbot.addWidget(fold)
    assert content.isHidden()
    qtbot.mouseClick(fold.head, Qt.MouseButton.LeftButton)
    assert not content.isHidden()
    fold.open(False)
    assert content.isHidden()
    assert fold.head.accessibleName() == "Guidance"
