"""The list of items in a move, painted: what was said of which, where it goes, and what does not fit."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPen
from PySide6.QtWidgets import QListView, QScroller, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui.models.checklists.move_rows import ROW_ROLE, MoveRows, MoveWords
from inspector_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_LINE: Final = 24
_SHARE: Final = 0.4  # of a line, at most, for what stands at its end


class MoveDelegate(QStyledItemDelegate):
    """Two lines, a third where something does not fit."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme

    def _line(
        self, painter: QPainter, area: QRect, words: tuple[str, str], font: QFont, roles: tuple[str, str]
    ) -> None:
        """Words at the start and, smaller, at the end; each is cut where there is no room."""
        theme, middle = self._theme, Qt.AlignmentFlag.AlignVCenter
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour(roles[1]))
        cut = Qt.TextElideMode.ElideRight
        end = painter.fontMetrics().elidedText(words[1], cut, int(_SHARE * area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | middle, end)
        used = painter.fontMetrics().horizontalAdvance(end) + theme.space(3) if end else 0
        painter.setFont(font)
        painter.setPen(theme.colour(roles[0]))
        start = painter.fontMetrics().elidedText(words[0], cut, area.width() - used)
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | middle, start)

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        words: MoveWords = index.data(ROW_ROLE)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(theme.space(2), 2, -theme.space(2), -2)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        reached = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.setPen(QPen(theme.colour("focus"), 2) if reached else QPen(theme.colour("border"), 1))
        painter.setBrush(theme.colour("accent_soft" if chosen else "hover" if under else "surface"))
        painter.drawRoundedRect(card, theme.radius, theme.radius)
        height = theme.pixels(_LINE)
        line = card.adjusted(theme.space(3), theme.space(2), -theme.space(3), 0)
        line.setHeight(height)
        body, strong = theme.font("body"), theme.font("body", bold=True)
        self._line(painter, line, (words.item, words.answer), strong, ("text", "text"))
        line.translate(0, height)
        self._line(painter, line, (words.goes, words.why), body, (words.tone, "text_muted"))
        if words.problem:
            line.translate(0, height)
            self._line(painter, line, (words.problem, ""), theme.font("small"), ("bad", "text"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        words: MoveWords = index.data(ROW_ROLE)
        lines = 3 if words.problem else 2
        return QSize(0, lines * self._theme.pixels(_LINE) + self._theme.space(5))


class MoveList(QListView):
    """A tap or Enter asks where the answer of that row goes.

    Signals:
        wanted: id of an item of the older version.
    """

    wanted = Signal(str)

    def __init__(self, rows: MoveRows, theme: Theme, name: str) -> None:
        super().__init__()
        self._rows = rows
        self.setModel(rows)
        self.setItemDelegate(MoveDelegate(theme, self))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._ask)
        self.activated.connect(self._ask)
        rows.dataChanged.connect(self.scheduleDelayedItemsLayout)  # a row may be higher now

    def _ask(self, index: QModelIndex) -> None:
        self.wanted.emit(self._rows.item_at(index.row()))
