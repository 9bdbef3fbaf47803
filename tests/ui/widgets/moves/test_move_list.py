"""ui.widgets.moves.move_list"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.move_rows import MoveRows
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.moves.move_list import MoveDelegate, MoveList
from tests.ui.conduct_stage import Stage
from tests.ui.models.checklists.test_move_rows import shown_rows


def a_list(qtbot: QtBot, stage: Stage, theme: Theme, texts: Texts) -> tuple[MoveList, MoveRows]:
    rows = shown_rows(stage, texts)
    rows.choose_filter("all")
    made = MoveList(rows, theme, "Items")
    qtbot.addWidget(made)
    made.resize(520, 400)
    made.show()
    return made, rows


def test_a_tap_or_enter_asks_where_an_answer_goes(
    qtbot: QtBot, full_stage: Stage, theme: Theme, texts: Texts
) -> None:
    moves, rows = a_list(qtbot, full_stage, theme, texts)
    told: list[str] = []
    moves.wanted.connect(told.append)
    place = moves.visualRect(rows.index(2)).center()
    qtbot.mouseClick(moves.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.keyClick(moves, Qt.Key.Key_Return)
    assert told == [rows.item_at(2)] * 2


def test_a_row_is_high_enough_for_a_finger_and_higher_where_something_does_not_fit(
    qtbot: QtBot, full_stage: Stage, theme: Theme, texts: Texts
) -> None:
    moves, rows = a_list(qtbot, full_stage, theme, texts)
    delegate = moves.itemDelegate()
    assert isinstance(delegate, MoveDelegate)
    row = next(n for n in range(rows.rowCount()) if rows.item_at(n) == "A1.1")
    low = delegate.sizeHint(QStyleOptionViewItem(), rows.index(row)).height()
    assert low >= theme.target
    assert not rows.choose("A1.1", "A1.33")
    assert delegate.sizeHint(QStyleOptionViewItem(), rows.index(row)).height() > low
    assert not moves.grab().isNull()
