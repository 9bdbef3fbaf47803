"""The sheet as it is, what its columns mean above it, the header marked; a click moves the header."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScroller, QTableView

from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.sheet_table import SheetTable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.meaning_header import MeaningHeader
from inspector_app.usecases.checklists.plain import Sheet, SheetMapping

_WIDEST = 260
_NARROWEST = 132


class SheetView(QTableView):
    """Arrows move; Enter, H or a click on a row's number makes that row the header.

    Signals:
        header_chosen: number of a row, from 1.
    """

    header_chosen = Signal(int)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self.table = SheetTable(theme, self)
        self.setModel(self.table)
        self.meanings = MeaningHeader(theme, texts, self)
        self.setHorizontalHeader(self.meanings)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(texts.say("The sheet as it is"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(theme.target)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumWidth(theme.target)
        rows.setToolTip(texts.say("Click a row's number to make it the header"))
        rows.sectionClicked.connect(lambda row: self.header_chosen.emit(row + 1))
        self.doubleClicked.connect(self._choose)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_sheet(self, sheet: Sheet, mapping: SheetMapping) -> None:
        """Show a sheet from its header on."""
        self.table.show_sheet(sheet, mapping)
        self.meanings.show_columns(mapping.columns, self.table.columnCount())
        self.resizeColumnsToContents()
        for column in range(self.table.columnCount()):
            width = min(
                max(self.columnWidth(column), self._theme.pixels(_NARROWEST)), self._theme.pixels(_WIDEST)
            )
            self.setColumnWidth(column, width)
        self.setCurrentIndex(self.table.index(max(mapping.header - 1, 0), 0))

    def show_mapping(self, mapping: SheetMapping) -> None:
        """The same sheet, read otherwise; nothing scrolls."""
        self.table.show_mapping(mapping)
        self.meanings.show_columns(mapping.columns, self.table.columnCount())

    def _choose(self, index: QModelIndex) -> None:
        self.header_chosen.emit(index.row() + 1)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_H)
            and self.currentIndex().isValid()
        ):
            self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)
