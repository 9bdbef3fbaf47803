"""One entry of a list over all evaluations, painted as a card."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui.icons import Icons
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entry
from inspector_app.ui.theme import TextSize, Theme
from inspector_app.ui.widgets.card_painter import END, CardPainter, card_rect, row_height

_SIDE: Final[TextSize] = "body"
_BELOW: Final[TextSize] = "small"
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints entries: three lines at the left, two and chips at the right; the whole row is one target."""

    def __init__(
        self, theme: Theme, icons: Icons, parent: QObject | None = None, *, inset: bool = True
    ) -> None:
        """`inset`: as `card_rect`."""
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._inset = inset
        self._paint = CardPainter(theme, icons)

    def _paint_words(self, painter: QPainter, inner: QRect, entry: Entry) -> None:
        theme, text = self._theme, self._paint.text
        side_width = max(
            QFontMetrics(theme.font(size, bold=bold)).horizontalAdvance(words)
            for words, size, bold in ((entry.side, _SIDE, True), (entry.below, _BELOW, False))
        )
        side_width = min(side_width + theme.space(1), inner.width() // 2)
        heights = [theme.pixels(height) for height in (30, 26, 24)]
        left_width = inner.width() - side_width - theme.space(6)
        top = inner.top()
        chips_left = self._paint_chips(painter, inner, top + heights[0] + heights[1], entry)
        lines = (
            (entry.title, theme.font("large", bold=True), "text"),
            (entry.first, theme.font("body"), "text"),
            (entry.second, theme.font("small"), "text_muted"),
        )
        for place, ((words, font, role), height) in enumerate(zip(lines, heights, strict=True)):
            room = left_width if place < len(lines) - 1 else chips_left - theme.space(4) - inner.left()
            text(painter, QRect(inner.left(), top, room, height), words, font, role)
            top += height
        right = inner.right() - side_width
        side = QRect(right, inner.top(), side_width, heights[0])
        text(painter, side, entry.side, theme.font(_SIDE, bold=True), entry.side_tone, END)
        below = QRect(right, side.bottom(), side_width, heights[1])
        text(painter, below, entry.below, theme.font(_BELOW), "text_muted", END)

    def _paint_chips(self, painter: QPainter, inner: QRect, top: int, entry: Entry) -> int:
        """The chips, the last one at the right end; where they begin."""
        gap = self._theme.space(2)
        width = sum(self._paint.chip_width(chip.words) + gap for chip in entry.chips)
        begin = inner.right() - width
        corner = QRect(begin, top, 0, 0).topLeft()
        for chip in entry.chips:
            corner = self._paint.chip(painter, corner, chip.words, chip.icon, chip.tone)
        return begin

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY_ROLE)
        theme = self._theme
        card = card_rect(option.rect, theme, inset=self._inset)
        inner = card.adjusted(theme.space(6), theme.space(4), -theme.space(4), -theme.space(4))
        size = theme.space(6)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint.card(painter, card, option)
        self._paint_words(painter, inner.adjusted(0, 0, -size - theme.space(3), 0), entry)
        arrow = QRect(inner.right() - size, card.center().y() - size // 2, size, size)
        self._icons.paint(painter, arrow, "chevron-right", "text_muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, row_height(self._theme))
