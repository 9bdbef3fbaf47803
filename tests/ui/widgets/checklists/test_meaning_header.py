"""ui.widgets.checklists.meaning_header"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.exchange.tables.model import Cell
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.checklists.sheet_view import SheetView
from inspector_app.usecases.checklists.plain import Sheet, SheetMapping

ROWS = [[Cell(f"{row}-{column}") for column in range(30)] for row in range(40)]


def _view(qtbot: QtBot, desk: Desk) -> SheetView:
    view = SheetView(desk.theme, desk.texts)
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    view.show_sheet(Sheet("s", ROWS), SheetMapping("s", columns={"B": "text"}))
    return view


def test_each_column_has_a_list_that_says_what_it_means(qtbot: QtBot, desk: Desk) -> None:
    """Choosing tells the column and the meaning; showing tells nothing."""
    view = _view(qtbot, desk)
    lists = view.meanings.lists
    assert (lists[0].currentData(), lists[1].currentData(), len(lists)) == ("ignore", "text", 30)
    with qtbot.waitSignal(view.meanings.meant, timeout=500) as told:
        lists[2].activated.emit(lists[2].findData("points"))
    assert told.args == ["C", "points"]
    view.show_sheet(Sheet("t", [[Cell("x")]]), SheetMapping("t"))
    assert len(view.meanings.lists) == 1


def test_lists_stand_above_their_columns_when_the_sheet_is_scrolled(qtbot: QtBot, desk: Desk) -> None:
    """Also when the keyboard walks into one that is out of sight."""
    view = _view(qtbot, desk)
    far = view.meanings.lists[25]
    assert far.x() > view.width()
    QApplication.sendEvent(far, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert far.x() < view.width()
    assert far.x() == view.meanings.sectionViewportPosition(25) + 2


def test_the_wheel_never_changes_a_meaning(qtbot: QtBot, desk: Desk) -> None:
    """Scrolling over the head must not change the import unseen."""
    view = _view(qtbot, desk)
    chosen = view.meanings.lists[1]
    turn = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(chosen, turn)
    assert chosen.currentData() == "text"
