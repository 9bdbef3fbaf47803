"""The grid of the data sheet: numbers in months, with shapes for what is special about a cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import Mark
from inspector_app.ui.models.item_readings import BASE, TOTAL, ReadingsTable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.marks import paint_mark

Index = QModelIndex | QPersistentModelIndex


class ReadingDelegate(QStyledItemDelegate):
    """A dash for a missing month, ≈ before an estimate, a triangle for what is doubtful or refused."""

    def __init__(self, theme: Theme, view: QTableView) -> None:
        super().__init__(view)
        self._theme = theme

    # Qt's own names from here on.

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index) -> QLineEdit:
        editor = QLineEdit(parent)
        editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        editor.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        editor.setStyleSheet("padding: 0 6px; border-radius: 0;")
        return editor

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme, area = self._theme, option.rect
        standing = str(index.data(Qt.ItemDataRole.UserRole))
        model = index.model()
        cell = model.place(index)[1] if isinstance(model, ReadingsTable) else ""
        painter.save()
        background = {
            "missing": "warn_soft",
            "doubtful": "warn_soft",
            "refused": "bad_soft",
            "contested": "warn_soft",
        }
        role = background.get(standing, "sunken" if cell in (TOTAL, BASE) else "surface")
        painter.fillRect(area, theme.colour(role))
        painter.setPen(theme.colour("border"))
        painter.drawLine(area.bottomLeft(), area.bottomRight())
        inner = area.adjusted(theme.space(1), 0, -theme.space(2), 0)
        words = str(index.data() or "")
        tone = "text"
        if standing in ("missing", "covered", "unused"):
            words, tone = {"missing": "—", "covered": "↦", "unused": "0"}[standing], "text_muted"
        elif standing == "estimated":
            words = f"≈ {words}"
        elif standing in ("doubtful", "refused", "contested"):
            side = theme.pixels(13)
            square = QRectF(inner.x() + 2, inner.center().y() - side / 2, side, side)
            mark: Mark = "contested" if standing == "contested" else "data"
            colour = theme.colour("bad" if standing == "refused" else "warn")
            paint_mark(painter, square, mark, colour, theme.colour("on_tone"))
        painter.setFont(theme.font("small", bold=cell == TOTAL))
        painter.setPen(theme.colour(tone))
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        self._paint_ring(painter, area, option)
        painter.restore()

    def _paint_ring(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        if option.state & QStyle.StateFlag.State_Selected:
            pen = painter.pen()
            pen.setColor(self._theme.colour("focus"))
            pen.setWidth(2)
            painter.setPen(pen)
            painter.drawRect(area.adjusted(1, 1, -1, -1))


class ReadingsView(QTableView):
    """Typing starts editing; Enter and the arrows move on, leaving a cell tells it.

    Signals:
        chosen: another cell is current.
    """

    chosen = Signal(QModelIndex)

    def __init__(
        self, table: ReadingsTable, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(table)
        self.setItemDelegate(ReadingDelegate(theme, self))
        self.setAccessibleName(texts.say("Data sheet"))
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.AnyKeyPressed
            | triggers.DoubleClicked
            | triggers.EditKeyPressed
            | triggers.SelectedClicked
        )
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(theme.target)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        rows.setMinimumWidth(theme.pixels(150))
        rows.setMaximumWidth(theme.pixels(230))
        columns = self.horizontalHeader()
        columns.setDefaultSectionSize(theme.pixels(76))
        columns.setMinimumSectionSize(theme.pixels(70))
        columns.setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def leave(self) -> None:
        """Tell the cell that is being edited."""
        if self.state() == QAbstractItemView.State.EditingState:
            for editor in self.viewport().findChildren(QLineEdit):
                self.commitData(editor)
                self.closeEditor(editor, QStyledItemDelegate.EndEditHint.NoHint)

    # Qt's own names from here on.

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self.currentIndex())
