"""A row of a list painted as a card: its frame, its texts, its chips."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, Tone

WIDEST_ROW: Final = 1240
MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
END: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


def card_rect(rect: QRect, theme: Theme, *, inset: bool = True) -> QRect:
    """The card within the view's rectangle of a row: in the middle, never wider than `WIDEST_ROW`.

    `inset`: with room at both sides, where nothing else around the view gives it.
    """
    width = min(rect.width() - (theme.space(12) if inset else 0), WIDEST_ROW)
    left = rect.left() + (rect.width() - width) // 2
    return QRect(left, rect.top() + theme.space(1), width, rect.height() - theme.space(3))


def row_height(theme: Theme) -> int:
    """The height of every row, the gap below it included."""
    return theme.pixels(80) + theme.space(11)


class CardPainter:
    """Paints in the colours of a theme."""

    def __init__(self, theme: Theme, icons: Icons) -> None:
        self.theme = theme
        self.icons = icons

    def card(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        """The frame, as it looks chosen, reached by the keyboard, or under the pointer."""
        theme = self.theme
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        reached = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = theme.colour("focus" if reached else "accent" if chosen else "border")
        painter.setPen(QPen(edge, 2.0 if chosen else 1.0))
        painter.setBrush(theme.colour("hover" if under else "surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)

    def text(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, role: str, flags: int = MIDDLE
    ) -> None:
        """One line, cut with … where it is too long."""
        painter.setFont(font)
        painter.setPen(self.theme.colour(role))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, cut)

    def chip_width(self, text: str) -> int:
        """How wide a chip is."""
        metrics = QFontMetrics(self.theme.font("small", bold=True))
        return metrics.horizontalAdvance(text) + self.theme.pixels(24) + 18

    def chip(self, painter: QPainter, corner: QPoint, text: str, icon: str, tone: Tone) -> QPoint:
        """A chip with its corner there; where the next one begins."""
        theme = self.theme
        height = theme.pixels(24)
        chip = QRect(corner.x(), corner.y() + 2, self.chip_width(text), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(QRectF(chip), height / 2, height / 2)
        self.icons.paint(painter, QRect(chip.left() + 8, chip.top() + 4, height - 8, height - 8), icon, tone)
        self.text(painter, chip.adjusted(height + 4, 0, 0, 0), text, theme.font("small", bold=True), tone)
        return QPoint(chip.right() + theme.space(2), corner.y())
