"""The list of entries: a title, a line below, and a word that says where the entry stands."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from inspector_app.ui.models.catalogue_list import WORDS_ROLE, EntryWords
from inspector_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints an EntryWords; the whole row is one target."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def _write(self, painter: QPainter, area: QRect, text: str, font: QFont, role: str) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)

    def _paint_mark(self, painter: QPainter, line: QRect, words: EntryWords) -> int:
        """The chip at the right end of a line; returns the width that it takes."""
        theme, font = self._theme, self._theme.font("small", bold=True)
        width = QFontMetrics(font).horizontalAdvance(words.mark) + theme.space(4)
        chip = QRect(line.right() - width, line.top(), width, line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{words.tone}_soft"))
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2, chip.height() / 2)
        painter.setFont(font)
        painter.setPen(theme.colour(words.tone))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, words.mark)
        return width + theme.space(2)

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: EntryWords = index.data(WORDS_ROLE)
        theme, row = self._theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or under:
            painter.fillRect(row, theme.colour("accent_soft" if chosen else "hover"))
        if chosen:
            painter.fillRect(
                QRect(row.left(), row.top(), theme.space(1), row.height()), theme.colour("accent")
            )
        inner = row.adjusted(theme.space(5), theme.space(2), -theme.space(4), -theme.space(2))
        first = QRect(inner.left(), inner.top(), inner.width(), theme.pixels(24))
        second = QRect(inner.left(), first.bottom() + 1, inner.width(), theme.pixels(22))
        taken = self._paint_mark(painter, first, words) if words.mark else 0
        self._write(
            painter, first.adjusted(0, 0, -taken, 0), words.title, theme.font("body", bold=True), "text"
        )
        self._write(painter, second, words.below, theme.font("small"), "text_muted")
        painter.setPen(theme.colour("border"))
        painter.drawLine(row.bottomLeft(), row.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, self._theme.pixels(46) + self._theme.space(4) + 1)


class EntryView(QListView):
    """One column of entries; arrows go through them, fingers scroll them."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
