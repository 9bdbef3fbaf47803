"""The table of columns: arrows move from cell to cell, Enter goes into the answer of that cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QScroller, QTableView

from inspector_app.texts import Texts
from inspector_app.ui.models.columns.compared_table import ComparedTable, Index
from inspector_app.ui.theme import Theme, look
from inspector_app.usecases.columns.comparing import Comparison

_CODE, _DIFFERENCE, _NARROWEST = 68, 84, 96
_ITEM = 1.7  # as wide as so many columns of answers


class ComparedView(QTableView):
    """Signals:
    chosen: another cell is the current one.
    entered: Enter was pressed in it.
    item_wanted: id of an item that was double-clicked.
    """

    chosen = Signal()
    entered = Signal()
    item_wanted = Signal(str)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self.table = ComparedTable(theme, texts, self)
        self.setModel(self.table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        look(self, "columns")
        self.setAccessibleName(texts.say("Score columns"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        rows = self.verticalHeader()
        rows.hide()
        rows.setDefaultSectionSize(theme.target + theme.space(2))
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads = self.horizontalHeader()
        heads.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        heads.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        heads.setHighlightSections(False)
        heads.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.table.modelReset.connect(self._fit)
        self.doubleClicked.connect(self._open)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_comparison(self, compared: Comparison) -> None:
        """Show how things stand; the current cell stays where its line is still shown."""
        before, column = self.table.place(self.currentIndex()), self.currentIndex().column()
        self.table.show_comparison(compared)
        row = self.table.row_of(before[0]) if before is not None else -1
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.table.index(row, column))

    def _fit(self) -> None:
        """The width is shared: the item has most, the differences what they need."""
        theme, places = self._theme, self.table.places
        fixed = {"code": theme.pixels(_CODE), "difference": theme.pixels(_DIFFERENCE)}
        taken = sum(fixed.get(place.what, 0) for place in places)
        answers = sum(place.what == "words" for place in places)
        share = max(int((self.viewport().width() - taken) / (answers + _ITEM)), theme.pixels(_NARROWEST))
        for column, place in enumerate(places):
            width = int(share * _ITEM) if place.what == "text" else share
            self.setColumnWidth(column, fixed.get(place.what, width))

    def _open(self, index: QModelIndex) -> None:
        found = self.table.place(index)
        if found is not None and found[0].what in ("item", "row"):
            self.item_wanted.emit(found[0].id)

    # Qt's own names from here on.

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
