"""The left pane: every checklist with its versions and drafts, two lines each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QScroller, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from inspector_app.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_WRAPPED: Final = int(Qt.TextFlag.TextWordWrap) | int(Qt.AlignmentFlag.AlignTop)


class VersionRow(NamedTuple):
    """One version or draft.

    Attributes:
        key: tells it from all others.
        mark: "Draft", or "" for a version; tone its colour.
        first: the first row of its checklist bears the title.
    """

    key: str
    title: str
    version: str
    state: str
    mark: str = ""
    first: bool = True


class VersionModel(QAbstractListModel):
    """The rows as they were handed over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[VersionRow] = []

    def show_rows(self, rows: Sequence[VersionRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(text for text in (row.title, row.version, row.mark, row.state) if text)
        return row.title if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None


class VersionDelegate(QStyledItemDelegate):
    """The title where a checklist begins, then version and what it is used for."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view

    def _title_height(self, row: VersionRow) -> int:
        """Room for two lines: what tells two checklists apart often stands at the end of their titles."""
        if not row.first:
            return 0
        metrics = QFontMetrics(self._theme.font("body", bold=True))
        width = self._view.viewport().width() - self._theme.space(10)
        wrapped = metrics.boundingRect(QRect(0, 0, width, 0), _WRAPPED, row.title).height()
        return min(wrapped, 2 * metrics.lineSpacing()) + self._theme.space(4)

    # Qt's own names from here on.

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: VersionRow = index.data(ROW_ROLE)
        theme = self._theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = option.rect.adjusted(theme.space(2), 0, -theme.space(2), 0)
        if row.first:
            top = QRect(
                area.x() + theme.space(3), area.y(), area.width() - theme.space(6), self._title_height(row)
            )
            painter.setFont(theme.font("body", bold=True))
            painter.setPen(theme.colour("text"))
            painter.drawText(top.adjusted(0, theme.space(3), 0, -theme.space(1)), _WRAPPED, row.title)
        card = area.adjusted(0, self._title_height(row) + 1, 0, -1)
        self._background(painter, option, card)
        inner = card.adjusted(theme.space(3), 0, -theme.space(3), 0)
        upper = QRect(inner.x(), inner.y() + theme.space(1), inner.width(), inner.height() // 2)
        lower = QRect(inner.x(), upper.bottom() - theme.space(1), inner.width(), inner.height() // 2)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("text"))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, row.version)
        if row.mark:
            self._mark(painter, upper, row)
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        state = painter.fontMetrics().elidedText(row.state, Qt.TextElideMode.ElideRight, lower.width())
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, state)
        painter.restore()

    def _background(self, painter: QPainter, option: QStyleOptionViewItem, card: QRect) -> None:
        theme = self._theme
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        under = bool(option.state & QStyle.StateFlag.State_MouseOver)
        reached = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        if chosen or under:
            painter.setPen(QPen(theme.colour("focus"), 2) if reached else Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(QRectF(card), theme.radius, theme.radius)

    def _mark(self, painter: QPainter, area: QRect, row: VersionRow) -> None:
        theme = self._theme
        painter.setFont(theme.font("small", bold=True))
        width = painter.fontMetrics().horizontalAdvance(row.mark) + theme.space(4)
        height = theme.pixels(22)
        chip = QRectF(area.right() - width, area.center().y() - height / 2 + 1, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("warn_soft"))
        painter.drawRoundedRect(chip, height / 2, height / 2)
        painter.setPen(theme.colour("warn"))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, row.mark)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002 - Qt's signature
        row: VersionRow = index.data(ROW_ROLE)
        return QSize(0, self._title_height(row) + max(self._theme.target, self._theme.pixels(52)))


class VersionList(QListView):
    """Signals:
    chosen: the key of the version that is to be shown.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.rows = VersionModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(VersionDelegate(theme, self))
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(self._tell)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def show_rows(self, rows: Sequence[VersionRow], key: str = "") -> None:
        """Show other rows; the one with this key is chosen, or the one that was, or the first."""
        wanted = key or self.current_key
        self.rows.show_rows(rows)
        keys = [row.key for row in rows]
        if keys:
            self.setCurrentIndex(self.rows.index(keys.index(wanted) if wanted in keys else 0))

    @property
    def current_key(self) -> str:
        """The key of the chosen row, "" for none."""
        row = self.currentIndex().data(ROW_ROLE)
        return row.key if isinstance(row, VersionRow) else ""

    def _tell(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, VersionRow):
            self.chosen.emit(row.key)
