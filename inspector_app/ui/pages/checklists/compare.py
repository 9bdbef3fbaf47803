"""Two versions of one checklist beside each other, and what the newer one would do to evaluations here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListView, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.versions.diff import compare
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.checklists.change_list import ChangeList
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.change_detail import ChangeDetail
from inspector_app.ui.widgets.checklists.part_view import PartDelegate
from inspector_app.ui.widgets.edge import edge
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.usecases.checklists.moving import Effect, effects

_LEFT = 5
_RIGHT = 6


class Source(NamedTuple):
    """A version or draft that can be compared; `checklist` is None for a draft that is not whole yet."""

    words: str
    data: Callable[[], Json]
    checklist: Callable[[], Checklist | None]


class ComparePane(QWidget):
    """Signals:
    left: back to browsing.
    """

    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._sources: Mapping[str, Source] = {}
        self._coming: Iterator[Effect] | None = None
        self._count = 0
        theme, texts = desk.theme, desk.texts
        self.model = ChangeList(texts, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PartDelegate(self.model, theme, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(texts.say("Changes"))
        self.detail = ChangeDetail(theme, texts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.view, _LEFT)
        row.addWidget(edge())
        row.addWidget(self.detail, _RIGHT)
        column.addLayout(row, 1)
        self.view.selectionModel().currentChanged.connect(self._show_row)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._take_one)
        self.setFocusProxy(self.view)

    def show_sources(self, sources: Mapping[str, Source], older: str, newer: str) -> None:
        """Offer these versions and compare two of them."""
        self._sources = sources
        for box, key in ((self.older, older), (self.newer, newer)):
            box.clear()
            for name, source in sources.items():
                box.addItem(source.words, name)
            box.setCurrentIndex(list(sources).index(key))
        self._compare()

    def stop(self) -> None:
        """Compare no further evaluations."""
        self._timer.stop()
        self._coming = None

    def _head(self) -> QFrame:
        theme, texts = self._desk.theme, self._desk.texts
        head = QFrame()
        look(head, "bar")
        row = QHBoxLayout(head)
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        row.setSpacing(theme.space(3))
        self.back = QPushButton(texts.say("Back"))
        self._desk.icons.beside(self.back, "back", "accent")
        look(self.back, "quiet")
        self.back.clicked.connect(self._leave)
        self.older, self.newer = DropDown(), DropDown()
        self.older.setAccessibleName(texts.say("Older version"))
        self.newer.setAccessibleName(texts.say("Newer version"))
        arrow = QLabel("→")
        self.count = QLabel()
        look(self.count, "muted")
        for widget in (self.back, self.older, arrow, self.newer):
            row.addWidget(widget)
        row.addWidget(self.count, 1)
        for box in (self.older, self.newer):
            box.activated.connect(self._compare)
        return head

    def _compare(self) -> None:
        self.stop()
        older, newer = (self._sources[box.currentData()] for box in (self.older, self.newer))
        changes = compare(older.data(), newer.data())
        texts = self._desk.texts
        same = texts.say("Both say the same.")
        self.count.setText(texts.plural("{n} change", "{n} changes", len(changes)) if changes else same)
        self.model.show_changes(changes)
        self.view.setCurrentIndex(self.model.index(0))

    def _show_row(self, index: QModelIndex) -> None:
        change = self.model.change_at(index.row())
        if change is not None:
            self._timer.stop()
            self.detail.show_change(change)
        elif index.row() == 0:
            self._show_effects()

    def _show_effects(self) -> None:
        older, newer = (self._sources[box.currentData()] for box in (self.older, self.newer))
        to = newer.checklist()
        if to is None:
            self.detail.say(self._desk.texts.say("The draft has problems: correct them to see its effect."))
            return
        self._coming = effects(self._desk.workspace, older.data(), to, newer.data())
        self._count = 0
        self.detail.begin_effects()
        self._timer.start()

    def _take_one(self) -> None:
        """One evaluation each time the window has nothing else to do."""
        effect = next(self._coming, None) if self._coming is not None else None
        if effect is None:
            self._timer.stop()
            self.detail.end_effects(self._count)
        else:
            self._count += 1
            self.detail.add_effect(effect)

    def _leave(self) -> None:
        self.stop()
        self.left.emit()
