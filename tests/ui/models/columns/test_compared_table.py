"""ui.models.columns.compared_table"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QFont
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.columns.compared_table import ComparedTable, Place
from inspector_app.ui.theme import Theme
from inspector_app.usecases.columns.answering import answer_in_column
from inspector_app.usecases.columns.comparing import compare_columns
from tests.ui.conduct_stage import Stage


def _table(stage: Stage, theme: Theme, texts: Texts) -> ComparedTable:
    table = ComparedTable(theme, texts)
    answer_in_column(stage.opened, "self", "A4.2", "", "yes", ())
    table.show_comparison(compare_columns(texts, stage.opened, None))
    return table


def _row(table: ComparedTable, item: str) -> list[object]:
    row = next(row for row, line in enumerate(table.lines) if line.id == item)
    return [table.index(row, column).data() for column in range(table.columnCount())]


def test_the_table_keeps_the_promises_of_a_model(
    full_stage: Stage, theme: Theme, texts: Texts, qtmodeltester: ModelTester
) -> None:
    qtmodeltester.check(_table(full_stage, theme, texts))


def test_each_column_has_its_words_and_those_of_others_the_difference(
    full_stage: Stage, theme: Theme, texts: Texts
) -> None:
    table = _table(full_stage, theme, texts)
    across = Qt.Orientation.Horizontal
    assert [table.headerData(column, across) for column in range(5)] == [
        "No.", "Item", "Self-assessment", "Diff.", "Assessed",
    ]  # fmt: skip
    assert "minus" in str(table.headerData(3, across, Qt.ItemDataRole.ToolTipRole))
    assert table.headerData(0, Qt.Orientation.Vertical) is None
    text = "Disposable guest supplies are not offered unprompted"
    assert _row(table, "A4.2") == ["A4.2", text, "Yes · 4", "−4", "No · 0"]
    assert _row(table, "A1.1")[2:] == ["—", "", "Yes · 3"]
    assert _row(table, "B")[2] == ""
    assert table.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    heading = table.index(0, 1)
    font, behind = heading.data(Qt.ItemDataRole.FontRole), heading.data(Qt.ItemDataRole.BackgroundRole)
    assert isinstance(font, QFont)
    assert font.bold()
    assert isinstance(behind, QBrush)
    view = table.view_at(table.places[2])
    assert view is not None
    assert (view.id, table.view_at(Place("code"))) == ("self", None)


def test_only_differences_leave_the_rest_out_but_not_what_is_around(
    full_stage: Stage, theme: Theme, texts: Texts
) -> None:
    table = _table(full_stage, theme, texts)
    table.only_differences = True
    table.show_comparison(compare_columns(texts, full_stage.opened, None))
    assert [line.id or line.what for line in table.lines] == [
        "total", "grade", "answered", "A", "A4", "A4.2",
    ]  # fmt: skip


def test_the_same_lines_keep_their_places(
    full_stage: Stage, theme: Theme, texts: Texts, qtbot: QtBot
) -> None:
    """Whoever enters answers from top to bottom must not be thrown back to the top."""
    table = _table(full_stage, theme, texts)
    answer_in_column(full_stage.opened, "self", "A1.1", "", "no", ())
    with qtbot.waitSignal(table.dataChanged, timeout=500), qtbot.assertNotEmitted(table.modelReset):
        table.show_comparison(compare_columns(texts, full_stage.opened, None))
    assert _row(table, "A1.1")[2:4] == ["No · 0", "+3"]
