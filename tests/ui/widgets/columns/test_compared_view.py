"""ui.widgets.columns.compared_view"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.columns.compared_view import ComparedView
from inspector_app.usecases.columns.answering import answer_in_column
from inspector_app.usecases.columns.comparing import compare_columns
from tests.ui.conduct_stage import Stage


def _view(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> ComparedView:
    view = ComparedView(theme, texts)
    qtbot.addWidget(view)
    view.resize(1000, 500)
    view.show_comparison(compare_columns(texts, stage.opened, None))
    view.show()
    return view


def _choose(view: ComparedView, item: str, column: int) -> None:
    row = next(row for row, line in enumerate(view.table.lines) if line.id == item)
    view.setCurrentIndex(view.table.index(row, column))


def test_the_columns_share_the_width(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nothing is scrolled sideways; rows are high enough for a finger."""
    view = _view(stage, qtbot, theme, texts)
    used = sum(view.columnWidth(column) for column in range(view.table.columnCount()))
    assert view.viewport().width() - 4 <= used <= view.viewport().width()
    assert view.columnWidth(1) > view.columnWidth(2)
    assert view.rowHeight(0) >= theme.target


def test_the_current_cell_follows_its_line(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Also where other lines left the table, as when only differences are shown."""
    view = _view(full_stage, qtbot, theme, texts)
    answer_in_column(full_stage.opened, "self", "A4.2", "", "yes", ())
    _choose(view, "A4.2", 2)
    view.table.only_differences = True
    view.show_comparison(compare_columns(texts, full_stage.opened, None))
    found = view.table.place(view.currentIndex())
    assert found is not None
    assert (found[0].id, view.currentIndex().column()) == ("A4.2", 2)


def test_keys_and_taps_tell_what_is_wanted(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    view = _view(stage, qtbot, theme, texts)
    with qtbot.waitSignal(view.chosen, timeout=500):
        _choose(view, "A4.2", 2)
    with qtbot.waitSignal(view.entered, timeout=500):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    row = view.currentIndex().row()
    qtbot.keyClick(view, Qt.Key.Key_Up)
    assert view.currentIndex().row() == row - 1
    with qtbot.waitSignal(view.item_wanted, timeout=500) as told:
        view.doubleClicked.emit(view.table.index(row, 1))
    assert told.args == ["A4.2"]
    with qtbot.assertNotEmitted(view.item_wanted):
        view.doubleClicked.emit(view.table.index(0, 1))
