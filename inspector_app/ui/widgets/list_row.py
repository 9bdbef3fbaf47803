"""One row of the list of evaluations, painted: venue and visit, progress, grade, what is open."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui.icons import Icons
from inspector_app.ui.models.evaluation_list import WORDS_ROLE
from inspector_app.ui.models.list_words import RowWords
from inspector_app.ui.theme import Theme, Tone

Index = QModelIndex | QPersistentModelIndex

WIDEST_ROW: Final = 1240
_WIDE: Final = 760
_MIDDLE: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_END: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)


class Places(NamedTuple):
    """Where the parts of a row lie; the three columns at the right have equal tops."""

    card: QRect
    title: QRect
    visit: QRect
    checklist: QRect
    status: QRect
    progress: QRect
    grade: QRect
    total: QRect
    chips: QRect
    arrow: QRect


def places(rect: QRect, theme: Theme) -> Places:
    """The geometry of a row within the view's rectangle: painted and measured by this alone."""
    width = min(rect.width() - theme.space(12), WIDEST_ROW)
    left = rect.left() + (rect.width() - width) // 2
    card = QRect(left, rect.top() + theme.space(1), width, rect.height() - theme.space(3))
    inner = card.adjusted(theme.space(6), theme.space(4), -theme.space(4), -theme.space(4))
    lines = [theme.pixels(height) for height in (30, 26, 24)]
    tops = [inner.top(), inner.top() + lines[0], inner.top() + lines[0] + lines[1]]
    size = theme.space(6)
    arrow = QRect(inner.right() - size, card.center().y() - size // 2, size, size)
    grade_width = theme.pixels(150)
    progress_width = theme.pixels(260) if width > _WIDE else theme.pixels(190)
    grade_left = arrow.left() - theme.space(4) - grade_width
    progress_left = grade_left - theme.space(6) - progress_width
    text_width = progress_left - theme.space(6) - inner.left()
    return Places(
        card,
        QRect(inner.left(), tops[0], text_width, lines[0]),
        QRect(inner.left(), tops[1], text_width, lines[1]),
        QRect(inner.left(), tops[2], text_width, lines[2]),
        QRect(progress_left, tops[0], progress_width, lines[0]),
        QRect(progress_left, tops[1], progress_width, lines[1]),
        QRect(grade_left, tops[0], grade_width, lines[0]),
        QRect(grade_left, tops[1], grade_width, lines[1]),
        QRect(progress_left, tops[2], arrow.left() - progress_left - theme.space(2), lines[2]),
        arrow,
    )


def row_height(theme: Theme) -> int:
    """The height of every row, the gap below it included."""
    return theme.pixels(80) + theme.space(11)


class EvaluationRowDelegate(QStyledItemDelegate):
    """Paints rows of an EvaluationList; the whole row is one target."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons

    def _paint_card(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        theme = self._theme
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        reached = chosen and bool(state & QStyle.StateFlag.State_HasFocus)
        under = bool(state & QStyle.StateFlag.State_MouseOver)
        edge = theme.colour("focus" if reached else "accent" if chosen else "border")
        painter.setPen(QPen(edge, 2.0 if chosen else 1.0))
        painter.setBrush(theme.colour("hover" if under else "surface"))
        painter.drawRoundedRect(QRectF(card).adjusted(1, 1, -1, -1), 12, 12)

    def _paint_progress(self, painter: QPainter, at: Places, words: RowWords) -> None:
        """The bar says nothing that the words above it do not say."""
        theme = self._theme
        words_width = QFontMetrics(theme.font("small")).horizontalAdvance(words.progress)
        length = max(at.progress.width() - words_width - theme.space(3), 0)
        track = QRectF(at.progress.left(), at.progress.center().y() - 2, length, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sunken"))
        painter.drawRoundedRect(track, 3, 3)
        if words.share > 0:
            painter.setBrush(theme.colour("good" if words.share >= 1 else "accent"))
            track.setWidth(track.width() * words.share)
            painter.drawRoundedRect(track, 3, 3)

    def _paint_chips(self, painter: QPainter, at: Places, words: RowWords) -> None:
        corner = at.chips.topLeft()
        if words.decide:
            corner = self._paint_chip(painter, corner, words.decide, "decide", "warn")
        if words.findings:
            self._paint_chip(painter, corner, words.findings, "finding", "bad")

    def _paint_chip(self, painter: QPainter, corner: QPoint, text: str, icon: str, tone: Tone) -> QPoint:
        theme = self._theme
        font = theme.font("small", bold=True)
        metrics = QFontMetrics(font)
        height = theme.pixels(24)
        chip = QRect(corner.x(), corner.y() + 2, metrics.horizontalAdvance(text) + height + 18, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour(f"{tone}_soft"))
        painter.drawRoundedRect(QRectF(chip), height / 2, height / 2)
        self._icons.paint(painter, QRect(chip.left() + 8, chip.top() + 4, height - 8, height - 8), icon, tone)
        self._write(painter, chip.adjusted(height + 4, 0, 0, 0), text, font, tone)
        return QPoint(chip.right() + theme.space(2), corner.y())

    def _write(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, role: str, flags: int = _MIDDLE
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._theme.colour(role))
        cut = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, flags, cut)

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: RowWords = index.data(WORDS_ROLE)
        theme, at = self._theme, places(option.rect, self._theme)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_card(painter, at.card, option)
        self._write(painter, at.title, words.title, theme.font("large", bold=True), "text")
        self._write(painter, at.visit, words.visit, theme.font("body"), "text_muted")
        self._write(painter, at.checklist, words.checklist, theme.font("small"), "text_muted")
        self._write(painter, at.status, words.status, theme.font("body", bold=True), words.status_tone)
        self._write(painter, at.progress, words.progress, theme.font("small"), "text_muted", _END)
        self._paint_progress(painter, at, words)
        self._write(painter, at.grade, words.grade, theme.font("large", bold=True), words.grade_tone, _END)
        self._write(painter, at.total, words.total, theme.font("body"), "text_muted", _END)
        self._paint_chips(painter, at, words)
        self._icons.paint(painter, at.arrow, "chevron-right", "text_muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, row_height(self._theme))
