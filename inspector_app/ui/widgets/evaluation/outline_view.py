"""The outline at the left: sections with their progress, and the other pages of the evaluation."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter
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
from inspector_app.ui.models.item_outline import Node, Outline, Progress
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.marks import paint_camera, paint_flag, paint_mark, paint_ring

Index = QModelIndex | QPersistentModelIndex


class OutlineDelegate(QStyledItemDelegate):
    """Code, title, answered of relevant, a thin bar, the rate and flags as shapes with numbers."""

    def __init__(self, outline: Outline, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._outline = outline
        self._theme = theme

    def _paint_section(self, painter: QPainter, area: QRect, node: Node, progress: Progress) -> None:
        theme = self._theme
        side = theme.pixels(26)
        ring = QRectF(area.x(), area.center().y() - side / 2 + 1, side, side)
        part = progress.answered / progress.relevant if progress.relevant else 0.0
        paint_ring(
            painter, ring, part, theme.colour("good" if part == 1 else "accent"), theme.colour("border")
        )
        words = area.adjusted(side + theme.space(2.5), 0, 0, 0)
        top = QRect(words.x(), words.y() + theme.space(0.5), words.width(), theme.pixels(21))
        self._paint_title(painter, top, node)
        below = QRect(words.x(), top.bottom(), words.width(), theme.pixels(17))
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        count = f"{progress.answered}/{progress.relevant}"
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, count)
        rate = "" if progress.rate is None else f"{self._outline.rate_words(progress)} %"
        painter.drawText(below, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, rate)
        used = painter.fontMetrics().horizontalAdvance(count) + theme.space(2.5)
        self._paint_badges(painter, below.adjusted(used, 0, 0, 0), progress)

    def _paint_title(self, painter: QPainter, area: QRect, node: Node) -> None:
        theme = self._theme
        top = node.parent is not None and not node.parent.id
        painter.setFont(theme.font("body", bold=top))
        painter.setPen(theme.colour("text"))
        words = f"{node.code}  {node.title}".strip()
        words = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_badges(self, painter: QPainter, area: QRect, progress: Progress) -> None:
        """A shape and a number each: failed gates, contested, flagged, evidence missing."""
        theme = self._theme
        x, side, on = area.x(), theme.pixels(13), theme.colour("on_tone")
        warn, bad = theme.colour("warn"), theme.colour("bad")
        badges: tuple[tuple[int, QColor, Callable[[QRectF], None]], ...] = (
            (progress.gate_failed, bad, lambda at: paint_mark(painter, at, "gate", bad, on)),
            (progress.contested, warn, lambda at: paint_mark(painter, at, "contested", warn, on)),
            (progress.flagged, warn, lambda at: paint_flag(painter, at, warn)),
            (progress.evidence, warn, lambda at: paint_camera(painter, at, warn)),
        )
        for number, colour, paint in badges:
            if number:
                paint(QRectF(x, area.center().y() - side / 2 + 1, side, side))
                x += side + theme.space(0.75)
                painter.setPen(colour)
                room = QRect(x, area.y(), theme.pixels(40), area.height())
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, str(number))
                x += painter.fontMetrics().horizontalAdvance(str(number)) + theme.space(1.75)

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
