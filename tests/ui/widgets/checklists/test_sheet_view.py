"""ui.widgets.checklists.sheet_view"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.exchange.tables.model import Cell
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.checklists.sheet_view import SheetView
from inspector_app.usecases.checklists.plain import Sheet, SheetMapping

SHEET = Sheet("s", [[Cell("a")], [Cell("b")], [Cell("c")]])


def test_a_row_becomes_the_header_by_finger_mouse_or_key(qtbot: QtBot, desk: Desk) -> None:
    """The guess may be wrong; one tap puts it right."""
    view = SheetView(desk.theme, desk.texts)
    qtbot.addWidget(view)
    view.show_sheet(SHEET, SheetMapping("s", header=1))
    told: list[int] = []
    view.header_chosen.connect(told.append)
    view.verticalHeader().sectionClicked.emit(1)
    view.setCurrentIndex(view.table.index(2, 0))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.doubleClicked.emit(view.table.index(0, 0))
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert told == [2, 3, 1]
    assert view.currentIndex().row() == 1


def test_rows_and_columns_are_large_enough_for_a_finger(qtbot: QtBot, desk: Desk) -> None:
    view = SheetView(desk.theme, desk.texts)
    qtbot.addWidget(view)
    view.show_sheet(SHEET, SheetMapping("s"))
    assert min(view.rowHeight(0), view.columnWidth(0), view.meanings.lists[0].height()) >= desk.theme.target
