"""All items in a list that pictures are dropped on, with a line to find one by code or words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme

_ID: Final = Qt.ItemDataRole.UserRole


class Target(NamedTuple):
    """One item."""

    id: str
    code: str
    words: str


class _DropList(QListWidget):
    """Tiles of this program are dropped on its rows; files from outside belong to the page."""

    dropped = Signal(str)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take(event)
        entry = self.itemAt(event.position().toPoint())
        if entry is not None:
            self.setCurrentItem(entry)

    def dropEvent(self, event: QDropEvent) -> None:
        entry = self.itemAt(event.position().toPoint())
        if entry is None:
            event.ignore()
            return
        event.acceptProposedAction()
        self.dropped.emit(entry.data(_ID))

    @staticmethod
    def _take(event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            event.acceptProposedAction()


class ItemTargets(QWidget):
    """Signals:
    picked: id of the item that was tapped twice, chosen with Enter or dropped on.
    """

    picked = Signal(str)

    def __init__(
        self, targets: Sequence[Target], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.say("Item: code or words"))
        self.search.setAccessibleName(texts.say("Item to assign to"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._pick_current)
        self.list = _DropList()
        self.list.setAccessibleName(texts.say("Items, to drop pictures on"))
        self.list.setAcceptDrops(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DropOnly)
        self.list.setDropIndicatorShown(False)
        self.list.setUniformItemSizes(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for target in targets:
            entry = QListWidgetItem(f"{target.code}  {target.words}")
            entry.setData(_ID, target.id)
            entry.setToolTip(target.words)
            entry.setSizeHint(QSize(1, theme.target))
            self.list.addItem(entry)
        self.list.itemActivated.connect(self._pick)
        self.list.dropped.connect(self.picked)
        box.addWidget(self.search)
        box.addWidget(self.list, 1)

    def _filter(self, text: str) -> None:
        """A code is found from its beginning, words anywhere."""
        wanted = text.strip().casefold()
        first = -1
        for row in range(self.list.count()):
            entry = self.list.item(row)
            said = entry.text().casefold()
            hidden = not (said.startswith(wanted) or (len(wanted) > 1 and wanted in said))
            entry.setHidden(hidden)
            if first < 0 and not hidden:
                first = row
        self.list.setCurrentRow(first)

    def _pick_current(self) -> None:
        if self.list.currentRow() >= 0 and self.search.text().strip():
            self._pick(self.list.currentItem())

    def _pick(self, entry: QListWidgetItem) -> None:
        self.picked.emit(entry.data(_ID))
