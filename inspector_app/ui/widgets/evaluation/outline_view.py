"""The outline at the left: sections with their progress, and the other pages of the evaluation."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import Mark
from inspector_app.ui.models.item_outline import Node, Outline, Progress
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.marks import paint_mark, paint_tick

Index = QModelIndex | QPersistentModelIndex
_BAR: Final = 4


class OutlineDelegate(QStyledItemDelegate):
    """Code, title, answered of relevant, a thin bar, the rate and flags as shapes with numbers."""

    def __init__(self, outline: Outline, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._outline = outline
        self._theme = theme

    def _paint_section(self, painter: QPainter, area: QRect, node: Node, progress: Progress) -> None:
        theme = self._theme
        top = QRect(area.x(), area.y() + theme.space(1), area.width(), theme.pixels(21))
        count = f"{progress.answered}/{progress.relevant}"
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        room = painter.fontMetrics().horizontalAdvance(count) + theme.space(2)
        complete = progress.relevant > 0 and progress.answered == progress.relevant
        if complete:
            side = theme.pixels(16)
            tick = QRectF(
                top.right() - room - side + theme.space(1), top.y() + (top.height() - side) / 2, side, side
            )
            paint_tick(painter, tick, theme.colour("good"))
            room += side
        painter.drawText(top, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        self._paint_title(painter, top.adjusted(0, 0, -room, 0), node)
        below = QRect(area.x(), top.bottom(), area.width(), theme.pixels(16))
        rate = "" if progress.rate is None else f"{self._outline.rate_words(progress)} %"
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        used = painter.fontMetrics().horizontalAdvance("100.0 %") + theme.space(2)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rate)
        flags = self._paint_flags(painter, below, progress)
        bar = QRectF(below.x() + flags, below.center().y() - _BAR / 2 + 1, below.width() - used - flags, _BAR)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if progress.answered:
            done = QRectF(bar)
            done.setWidth(max(bar.width() * progress.answered / progress.relevant, _BAR))
            painter.setBrush(theme.colour("good" if complete else "accent"))
            painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)

    def _paint_title(self, painter: QPainter, area: QRect, node: Node) -> None:
        theme = self._theme
        top = node.parent is not None and not node.parent.id
        painter.setFont(theme.font("body", bold=top))
        painter.setPen(theme.colour("text"))
        words = f"{node.code}  {node.title}".strip()
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_flags(self, painter: QPainter, area: QRect, progress: Progress) -> int:
        """Returns the width used."""
        theme = self._theme
        x, side = area.x(), theme.pixels(13)
        flags: tuple[tuple[int, Mark, str], ...] = (
            (progress.gate_failed, "gate", "bad"),
            (progress.contested, "contested", "warn"),
            (progress.evidence + progress.proposals, "data", "warn"),
        )
        for number, mark, role in flags:
            if number:
                colour = theme.colour(role)
                square = QRectF(x, area.center().y() - side / 2 + 1, side, side)
                paint_mark(painter, square, mark, colour, theme.colour("on_tone"))
                x += side + theme.space(1)
                painter.setPen(colour)
                painter.drawText(
                    QRect(x, area.y(), 40, area.height()), Qt.AlignmentFlag.AlignVCenter, str(number)
                )
                x += painter.fontMetrics().horizontalAdvance(str(number)) + theme.space(2)
        return x - area.x()

    def _paint_page(self, painter: QPainter, area: QRect, node: Node, count: str) -> None:
        theme = self._theme
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        self._paint_title(painter, area, node)

    # Qt's own names from here on.

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(0, self._theme.target)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, node = self._theme, index.data(Qt.ItemDataRole.UserRole)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRect(
            theme.space(2),
            option.rect.y() + 1,
            option.widget.width() - theme.space(4),
            option.rect.height() - 2,
        )
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(
                theme.colour("focus")
                if selected and option.state & QStyle.StateFlag.State_HasFocus
                else Qt.PenStyle.NoPen
            )
            painter.setBrush(theme.colour("accent_soft" if selected else "hover"))
            painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), theme.radius, theme.radius)
        deep = node.parent is not None and bool(node.parent.id)
        inner = row.adjusted(theme.space(6 if deep else 3), 0, -theme.space(3), 0)
        progress = index.data(Outline.PROGRESS)
        if isinstance(progress, Progress):
            self._paint_section(painter, inner, node, progress)
        else:
            self._paint_page(painter, inner, node, str(index.data(Qt.ItemDataRole.DecorationPropertyRole)))
        painter.restore()


class OutlineView(QTreeView):
    """Where there is no room for all sections, only the chosen one shows those below it.

    Signals:
        picked: a section or page was chosen, by a tap or by Enter: the keyboard may follow there.
        walked: the arrow keys moved to it: the keyboard stays here.
    """

    picked = Signal(str)
    walked = Signal(str)

    def __init__(self, outline: Outline, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = outline
        self._theme = theme
        self.setModel(outline)
        self.setItemDelegate(OutlineDelegate(outline, theme, self))
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(False)
        self.setUniformRowHeights(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(texts.say("Outline"))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self.clicked.connect(self._pick)
        self.activated.connect(self._pick)

    def follow(self, identity: str) -> None:
        """Show where the person is; tells nobody."""
        index = self._outline.index_of(identity)
        if not index.isValid():
            return
        self._unfold(index)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def _unfold(self, index: QModelIndex) -> None:
        rows = [self._outline.index(row, 0) for row in range(self._outline.rowCount())]
        everything = len(rows) + sum(self._outline.rowCount(row) for row in rows)
        roomy = everything * self._theme.target <= self.viewport().height()
        above = index.parent() if index.parent().isValid() else index
        for row in rows:
            self.setExpanded(row, roomy or row == above)

    def _pick(self, index: QModelIndex) -> None:
        self._unfold(index)
        self.picked.emit(self._outline.node(index).id)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        moves = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End)
        if event.key() in moves and self.currentIndex().isValid():
            self._unfold(self.currentIndex())
            self.walked.emit(self._outline.node(self.currentIndex()).id)
