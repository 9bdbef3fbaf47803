"""The middle pane: a search above, below it the parts of the checklist as a tree."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QDropEvent, QKeySequence, QPainter, QPen, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QListView,
    QScroller,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.part_list import ROW_ROLE, PartList, PartRow, PartRows
from inspector_app.ui.theme import Theme, look

Index = QModelIndex | QPersistentModelIndex
_STEP = 18  # pixels a level is set in
_UPPER = 0.3  # share of a section's row over which a section comes before it, not into it


class PartDelegate(QStyledItemDelegate):
    """Code and title on one line, points or weight at the end, what the search found underlined."""

    def __init__(self, model: PartRows, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._model = model
        self._theme = theme

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if not (chosen or under):
            return
        reached = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(theme.colour("focus"), 2) if reached else Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent_soft" if chosen else "hover"))
        painter.drawRoundedRect(area, theme.radius, theme.radius)

    def _end(self, painter: QPainter, area: QRect, row: PartRow) -> int:
        """Paint what stands at the end; returns the width it takes."""
        theme = self._theme
        if row.sign:
            font, words, colour = theme.font("small", bold=True), row.sign, theme.colour("bad")
        else:
            font, words, colour = theme.font("small"), row.aside, theme.colour("text_muted")
        painter.setFont(font)
        painter.setPen(colour)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        return painter.fontMetrics().horizontalAdvance(words) + theme.space(3) if words else 0

    def _title(self, painter: QPainter, area: QRect, row: PartRow, colour: QColor) -> None:
        part = row.part
        assert part is not None
        star = "★ " if part.key else ""
        painter.setFont(self._theme.font("body", bold=part.kind == "section"))
        painter.setPen(colour)
        metrics = painter.fontMetrics()
        words = metrics.elidedText(star + row.title, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        for wanted in self._model.search.casefold().split():
            start = words.casefold().find(wanted)
            if start >= 0:
                left = area.x() + metrics.horizontalAdvance(words[:start])
                width = metrics.horizontalAdvance(words[start : start + len(wanted)])
                line = area.center().y() + metrics.ascent() // 2 + 3
                painter.fillRect(QRect(left, line, width, 2), self._theme.colour("accent"))

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: PartRow = index.data(ROW_ROLE)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(theme.space(2), 1, -theme.space(2), -1)
        inner = area.adjusted(theme.space(3), 0, -theme.space(3), 0)
        if row.part is None:
            painter.setFont(theme.font("small", bold=True))
            painter.setPen(theme.colour("text_muted"))
            painter.drawText(
                inner.adjusted(0, theme.space(2), 0, 0), Qt.AlignmentFlag.AlignVCenter, row.title
            )
        else:
            self._background(painter, option, area)
            inner.setLeft(inner.left() + row.part.depth * theme.pixels(_STEP))
            used = self._end(painter, inner, row)
            self._title(painter, inner.adjusted(0, 0, -used, 0), row, theme.colour("text"))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        return QSize(0, self._theme.target)


class PartTree(QListView):
    """The parts; a draft's can be dragged to another place. A finger scrolls.

    Signals:
        dropped: name of the dragged part, name of the one below it, whether over its lower part.
    """

    dropped = Signal(str, str, bool)

    def __init__(self, model: PartList) -> None:
        super().__init__()
        self._parts = model
        self.setModel(model)

    def arrange(self, on: bool) -> None:
        """Let parts be dragged, or not."""
        self._parts.arrangeable = on
        self.setDragEnabled(on)
        self.setAcceptDrops(on)
        self.setDropIndicatorShown(on)
        mode = QListView.DragDropMode
        self.setDragDropMode(mode.InternalMove if on else mode.NoDragDrop)

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The chosen part stays in sight when something below comes or goes."""
        super().resizeEvent(event)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        """The data are changed by whoever listens, once Qt is done with the drag."""
        where = event.position().toPoint()
        index = self.indexAt(where)
        dragged, target = self._parts.part_at(self.currentIndex().row()), self._parts.part_at(index.row())
        if dragged is not None and target is not None and target.kind != "general":
            area = self.visualRect(index)
            share = _UPPER if target.kind == "section" else 0.5
            low = where.y() > area.top() + share * area.height()
            QTimer.singleShot(0, self, partial(self.dropped.emit, dragged.name, target.name, low))
        event.setDropAction(Qt.DropAction.CopyAction)  # after a move Qt would take the row out
        event.accept()


class PartView(QWidget):
    """Signals:
    chosen: the Part that is to be shown.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._quiet = False
        self.model = PartList(texts, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        top = QWidget()
        above = QVBoxLayout(top)
        above.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(2))
        above.setSpacing(theme.space(1))
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.say("Find an item, a rule, a phrase (Ctrl+F)"))
        self.search.setAccessibleName(texts.say("Find in this checklist"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._to_list)
        self.hits = QLabel()
        look(self.hits, "small")
        above.addWidget(self.search)
        above.addWidget(self.hits)
        self.view = PartTree(self.model)
        self.view.setItemDelegate(PartDelegate(self.model, theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(texts.say("Parts of the checklist"))
        self.view.selectionModel().currentChanged.connect(self._tell)
        QScroller.grabGesture(self.view.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._column = column
        column.addWidget(top)
        column.addWidget(self.view, 1)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._find)
        self.setFocusProxy(self.view)

    def add_tools(self, tools: QWidget) -> None:
        """Put what can be done with the parts between the search and the parts."""
        self._column.insertWidget(1, tools)

    def show_data(self, data: Json, name: str = "") -> None:
        """Show a checklist; the part called `name` is chosen, or the one that was, or the first item."""
        current = name or self.current_name
        self.model.show_data(data)
        self.go(current)
        self._count()

    def repaint_data(self, data: Json) -> None:
        """The shown checklist reads otherwise now; the chosen part stays and nobody is told."""
        current, top = self.current_name, self.view.verticalScrollBar().value()
        self._quiet = True
        self.model.show_data(data)
        row = self.model.row_of(current)
        if row >= 0:
            self.view.setCurrentIndex(self.model.index(row))
        self.view.verticalScrollBar().setValue(top)
        self._quiet = False

    @property
    def current(self) -> Part | None:
        """The chosen part."""
        return self.model.part_at(self.view.currentIndex().row())

    @property
    def current_name(self) -> str:
        """The name of the chosen part, "" for none."""
        part = self.current
        return part.name if part is not None else ""

    def go(self, name: str) -> None:
        """Choose a part, out of a search that hides it; the first item where there is none of this name."""
        row = self.model.row_of(name)
        if row < 0 and self.search.text() and any(part.name == name for part in self.model.parts):
            self.search.clear()
            row = self.model.row_of(name)
        if row < 0:
            row = self._first()
        index = self.model.index(row)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)

    def _first(self) -> int:
        rows = range(self.model.rowCount())
        kinds = {row: part.kind for row in rows if (part := self.model.part_at(row)) is not None}
        return next((row for row, kind in kinds.items() if kind == "item"), next(iter(kinds), 0))

    def _search(self, text: str) -> None:
        current = self.current_name
        self.model.choose(text)
        if self.model.rowCount():
            self.go(current if self.model.row_of(current) >= 0 else "")
        self._count()

    def _count(self) -> None:
        texts = self._texts
        if self.model.rowCount():
            self.hits.setText(texts.plural("{n} item", "{n} items", self.model.hits))
        else:
            self.hits.setText(texts.say("Nothing has these words."))

    def _tell(self, index: QModelIndex) -> None:
        part = self.model.part_at(index.row())
        if part is not None and not self._quiet:
            self.chosen.emit(part)

    def _to_list(self) -> None:
        self.view.setFocus()

    def _find(self) -> None:
        self.search.setFocus()
        self.search.selectAll()
