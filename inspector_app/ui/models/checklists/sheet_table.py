"""A sheet of a workbook as a table: the cells as they are, the header marked, ignored columns muted."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from inspector_app.ui.theme import Theme
from inspector_app.usecases.checklists.plain import Sheet, SheetMapping, column_name

MOST_ROWS: Final = 2_000  # shown; all are read
MOST_COLUMNS: Final = 60
_NO_PARENT: Final = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class SheetTable(QAbstractTableModel):
    """Rows and columns count from 0 here, as in the sheet."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._sheet = Sheet("", [])
        self._mapping = SheetMapping("")
        self._columns = 0

    def show_sheet(self, sheet: Sheet, mapping: SheetMapping) -> None:
        """Show another sheet, or the same read otherwise."""
        self.beginResetModel()
        self._sheet = sheet
        self._mapping = mapping
        self._columns = min(max((len(row) for row in sheet.rows), default=0), MOST_COLUMNS)
        self.endResetModel()

    def show_mapping(self, mapping: SheetMapping) -> None:
        """The same sheet, its columns mean something else."""
        self._mapping = mapping
        if self.rowCount() and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self._columns - 1))

    @property
    def header_rows(self) -> range:
        """The rows of the header."""
        last = self._mapping.header - 1
        return range(last - self._mapping.depth + 1, last + 1) if self._mapping.header else range(0)

    # Qt's own names from here on.

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else min(len(self._sheet.rows), MOST_ROWS)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else self._columns

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._sheet.cell(row, column).text
        if role == Qt.ItemDataRole.FontRole:
            return self._theme.font("small", bold=row in self.header_rows)
        if role == Qt.ItemDataRole.BackgroundRole:
            return QBrush(self._theme.colour(self._background(row, column)))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(self._theme.colour("text" if self._is_meant(row, column) else "text_muted"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return column_name(section) if orientation == Qt.Orientation.Horizontal else str(section + 1)
        return None

    def _background(self, row: int, column: int) -> str:
        if row in self.header_rows:
            return "accent_soft"
        return "surface" if self._is_meant(row, column) else "sunken"

    def _is_meant(self, row: int, column: int) -> bool:
        below = not self._mapping.header or row >= self.header_rows.start
        meaning = self._mapping.columns.get(column_name(column), "ignore")
        return self._mapping.use and below and meaning != "ignore"
