"""ui.widgets.forms.drop_down"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.drop_down import DropDown


def test_its_rows_are_high_enough_for_a_finger(qtbot: QtBot, desk: Desk) -> None:
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()
    box.showPopup()
    height = box.view().visualRect(box.model().index(0, 0)).height()
    assert height >= 40
    assert box.sizeHint().height() >= desk.theme.target

    box.hidePopup()


def test_a_wheel_never_changes_what_is_chosen(qtbot: QtBot, desk: Desk) -> None:
    """Somebody who scrolls the page with the pointer over a list must not answer by it."""
    assert desk
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()
    box.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, turn)
    assert box.currentIndex() == 0
    assert not turn.isAccepted()


def test_it_may_be_narrower_than_its_longest_row(qtbot: QtBot, desk: Desk) -> None:
    """Where the page has no room; the open list is as wide as it has to be."""
    assert desk
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["W" * 60])
    box.may_shrink()
    assert box.minimumSizeHint().width() < box.fontMetrics().horizontalAdvance("W" * 60) / 2
