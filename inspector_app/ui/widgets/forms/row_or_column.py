"""A layout beside each other where there is room for every word, below each other where there is not."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


class RowOrColumn(QLayout):
    """Words that could wrap count with their whole length: they wrap only once they stand below each other.

    `gap` pixels lie between items in both directions.
    """

    def __init__(self, parent: QWidget, gap: int, *, grows: int = -1) -> None:
        """`grows`: which of the items takes what is left of a row, the last one unless said."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._grows = grows
        self.setContentsMargins(0, 0, 0, 0)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _in_a_row(self, width: int) -> bool:
        return self._width() <= width

    def _width(self) -> int:
        """Of all in a row."""
        margins = self.contentsMargins()
        wanted = sum(_natural_width(item) for item in self._shown)
        return wanted + self._gap * max(len(self._shown) - 1, 0) + margins.left() + margins.right()

    def _inner(self, width: int) -> int:
        margins = self.contentsMargins()
        return width - margins.left() - margins.right()

    # Qt's own names from here on.

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        margins, inner = self.contentsMargins(), self._inner(width)
        heights = [_height(item, inner) for item in self._shown]
        if self._in_a_row(width):
            heights = [max((_height(item, _natural_width(item)) for item in self._shown), default=0)]
        return sum(heights) + self._gap * max(len(heights) - 1, 0) + margins.top() + margins.bottom()

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        margins = self.contentsMargins()
        inside = rect.marginsRemoved(margins)
        at, row, shown = inside.topLeft(), self._in_a_row(rect.width()), self._shown
        left = rect.width() - self._width()
        for item in shown:
            if row:
                width = _natural_width(item) + (left if item is shown[self._grows] else 0)
                item.setGeometry(QRect(at, QSize(width, inside.height())))
                at += QPoint(width + self._gap, 0)
            else:
                height = _height(item, inside.width())
                item.setGeometry(QRect(at, QSize(inside.width(), height)))
                at += QPoint(0, height + self._gap)

    def sizeHint(self) -> QSize:
        """All in a row."""
        return QSize(self._width(), self.heightForWidth(self._width()))

    def minimumSize(self) -> QSize:
        margins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._shown), default=0)
        return QSize(widest + margins.left() + margins.right(), 0)


def _natural_width(item: QLayoutItem) -> int:
    """What it takes without wrapping a word."""
    widget = item.widget()
    inner = widget.layout() if widget is not None else None
    if isinstance(inner, RowOrColumn):
        return inner.sizeHint().width()
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.fontMetrics().horizontalAdvance(widget.text()) + 2
    return item.sizeHint().width()


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
