"""ui.models.checklists.sheet_table"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush
from PySide6.QtTest import QAbstractItemModelTester

from inspector_app.exchange.tables.model import Cell
from inspector_app.ui.models.checklists.sheet_table import MOST_ROWS, SheetTable
from inspector_app.ui.theme import Theme
from inspector_app.usecases.checklists.plain import Sheet, SheetMapping

SHEET = Sheet("表", [[Cell("标题")], [Cell("内容"), Cell("备注")], [Cell("制度"), Cell("x")]])
MAPPING = SheetMapping("表", header=2, columns={"A": "text"})


def _colour(table: SheetTable, row: int, column: int, role: Qt.ItemDataRole) -> str:
    brush = table.data(table.index(row, column), role)
    assert isinstance(brush, QBrush)
    return brush.color().name()


def test_the_sheet_is_shown_as_it_is_with_its_own_numbers() -> None:
    """A person compares it with the open file: same rows, same letters."""
    table = SheetTable(Theme())
    table.show_sheet(SHEET, MAPPING)
    QAbstractItemModelTester(table)
    assert (table.rowCount(), table.columnCount()) == (3, 2)
    assert table.data(table.index(2, 0)) == "制度"
    assert table.headerData(1, Qt.Orientation.Horizontal) == "B"
    assert table.headerData(1, Qt.Orientation.Vertical) == "2"
    assert table.headerData(1, Qt.Orientation.Vertical, Qt.ItemDataRole.ToolTipRole) is None
    assert table.data(table.index(0, 0), Qt.ItemDataRole.DecorationRole) is None


def test_header_and_used_columns_differ_from_the_rest() -> None:
    """By colour and by weight of the letters."""
    theme = Theme()
    table = SheetTable(theme)
    table.show_sheet(SHEET, MAPPING)
    background = Qt.ItemDataRole.BackgroundRole
    assert _colour(table, 1, 0, background) == theme.colour("accent_soft").name()
    assert _colour(table, 2, 0, background) == theme.colour("surface").name()
    assert _colour(table, 2, 1, background) == theme.colour("sunken").name()
    assert _colour(table, 0, 0, Qt.ItemDataRole.ForegroundRole) == theme.colour("text_muted").name()
    font = table.data(table.index(1, 0), Qt.ItemDataRole.FontRole)
    assert font == theme.font("small", bold=True)
    table.show_mapping(SheetMapping("表", header=0, columns={"B": "text"}))
    assert _colour(table, 0, 1, background) == theme.colour("surface").name()


def test_a_long_sheet_is_shown_in_part_only() -> None:
    """All of it is read, but nobody scrolls through 100,000 rows here; an empty one is shown empty."""
    table = SheetTable(Theme())
    table.show_sheet(Sheet("长", [[Cell("x")]] * (MOST_ROWS + 5)), MAPPING)
    assert table.rowCount() == MOST_ROWS
    table.show_sheet(Sheet("空", []), MAPPING)
    table.show_mapping(MAPPING)
    assert table.rowCount() == 0
