"""One row of the list of evaluations, painted: venue and visit, progress, grade, what is open."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui.icons import Icons
from inspector_app.ui.models.evaluation_list import WORDS_ROLE
from inspector_app.ui.models.list_words import RowWords
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.card_painter import END, CardPainter, card_rect, row_height

Index = QModelIndex | QPersistentModelIndex

_WIDE: Final = 760
_LEAST: Final = 70  # pixels for the name of a venue
_STATUS: Final = 96


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
    """The geometry of a row within the view's rectangle: painted and measured by this alone.

    Where words and progress have no room beside each other the status stands below the words; the bar and
    the checklist, which the evaluation itself shows, are left out.
    """
    card = card_rect(rect, theme)
    inner = card.adjusted(theme.space(6), theme.space(4), -theme.space(4), -theme.space(4))
    lines = [theme.pixels(height) for height in (30, 26, 24)]
    tops = [inner.top(), inner.top() + lines[0], inner.top() + lines[0] + lines[1]]
    size = theme.space(6)
    arrow = QRect(inner.right() - size, card.center().y() - size // 2, size, size)
    grade_width = theme.pixels(150)
    progress_width = theme.pixels(260) if card.width() > _WIDE else theme.pixels(190)
    grade_left = arrow.left() - theme.space(4) - grade_width
    progress_left = grade_left - theme.space(6) - progress_width
    narrow = progress_left - theme.space(6) - inner.left() < theme.pixels(_LEAST)
    text_width = (grade_left if narrow else progress_left) - theme.space(6) - inner.left()
    status = QRect(progress_left, tops[0], progress_width, lines[0])
    chips_left = progress_left
    if narrow:
        status = QRect(inner.left(), tops[2], theme.pixels(_STATUS), lines[2])
        chips_left = status.right() + theme.space(2)
    return Places(
        card,
        QRect(inner.left(), tops[0], text_width, lines[0]),
        QRect(inner.left(), tops[1], text_width, lines[1]),
        QRect() if narrow else QRect(inner.left(), tops[2], text_width, lines[2]),
        status,
        QRect() if narrow else QRect(progress_left, tops[1], progress_width, lines[1]),
        QRect(grade_left, tops[0], grade_width, lines[0]),
        QRect(grade_left, tops[1], grade_width, lines[1]),
        QRect(chips_left, tops[2], arrow.left() - chips_left - theme.space(2), lines[2]),
        arrow,
    )


class EvaluationRowDelegate(QStyledItemDelegate):
    """Paints rows of an EvaluationList; the whole row is one target."""

    def __init__(self, theme: Theme, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icons = icons
        self._paint = CardPainter(theme, icons)

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
            corner = self._paint.chip(painter, corner, words.decide, "decide", "warn")
        if words.findings:
            self._paint.chip(painter, corner, words.findings, "finding", "bad")

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: RowWords = index.data(WORDS_ROLE)
        theme, at, text = self._theme, places(option.rect, self._theme), self._paint.text
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint.card(painter, at.card, option)
        text(painter, at.title, words.title, theme.font("large", bold=True), "text")
        text(painter, at.visit, words.visit, theme.font("body"), "text_muted")
        if not at.progress.isEmpty():
            text(painter, at.checklist, words.checklist, theme.font("small"), "text_muted")
            text(painter, at.progress, words.progress, theme.font("small"), "text_muted", END)
            self._paint_progress(painter, at, words)
        text(painter, at.status, words.status, theme.font("body", bold=True), words.status_tone)
        text(painter, at.grade, words.grade, theme.font("large", bold=True), words.grade_tone, END)
        text(painter, at.total, words.total, theme.font("body"), "text_muted", END)
        self._paint_chips(painter, at, words)
        self._icons.paint(painter, at.arrow, "chevron-right", "text_muted")
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, row_height(self._theme))
