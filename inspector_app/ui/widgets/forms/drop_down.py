"""A drop-down list whose rows are high enough for a finger, and that no wheel changes by accident."""

from __future__ import annotations

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget


class DropDown(QComboBox):
    """A combo box; its own delegate would ignore the height that the style sheet gives to rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)

    # Qt's own names from here on.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page under the pointer; the open list scrolls by itself."""
        event.ignore()
