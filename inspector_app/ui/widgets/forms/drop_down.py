"""A drop-down list whose rows are high enough for a finger, and that no wheel changes by accident."""

from __future__ import annotations

from typing import Final

from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

_LEAST: Final = 6  # characters that are always in sight


class DropDown(QComboBox):
    """A combo box; its own delegate would ignore the height that the style sheet gives to rows."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(QStyledItemDelegate(self))
        self.setMaxVisibleItems(12)

    def may_shrink(self) -> None:
        """Be narrower than the longest row where the page has no room; the open list shows rows whole."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST)

    # Qt's own names from here on.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page under the pointer; the open list scrolls by itself."""
        event.ignore()
