"""A list whose rows open by tap or key."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QScroller

_SETTLED: Final = 100  # ms: what the first paint can do without is made after it


class RowView(QListView):
    """A list whose rows open by tap, Enter or Space; fingers scroll it.

    Signals:
        entered_row: the index of the row that the person chose.
    """

    entered_row = Signal(QModelIndex)

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.clicked.connect(self.entered_row)
        QTimer.singleShot(_SETTLED, self, self._let_fingers_scroll)

    def _let_fingers_scroll(self) -> None:
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        opens = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if opens and self.currentIndex().isValid():
            self.entered_row.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class ShortRowView(RowView):
    """As high as its rows: the page around it scrolls. A row is marked only while the keyboard is here."""

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListView.Shape.NoFrame)

    def fit(self) -> None:
        """Take the height of the rows that the model has now."""
        rows = self.model().rowCount()
        self.setFixedHeight(self.sizeHintForRow(0) * rows if rows else 0)

    def _let_fingers_scroll(self) -> None:
        """The page does."""

    # Qt's own names from here on.

    def focusInEvent(self, event: QFocusEvent) -> None:
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.model().index(0, 0))
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setCurrentIndex(QModelIndex())
