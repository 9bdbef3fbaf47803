"""Below the tree of a draft: everything that is missing or wrong; a tap opens its place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScroller,
    QVBoxLayout,
)

from inspector_app.domain.versions.outline import Place
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look

_ROOM: Final = 12  # rows; in a pane of fewer only the number is shown until it is tapped
_SHOWN: Final = 2.6  # rows before it scrolls; the last one is cut, so that people see there is more


class ProblemRow(NamedTuple):
    """One problem: where it is, by the name of the part and the place in the JSON, and in words."""

    name: str
    place: Place
    words: str


class ProblemList(QFrame):
    """Hidden while nothing is wrong.

    Signals:
        opened: name of the part, place.
    """

    opened = Signal(str, object)

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._texts = texts
        self.rows: list[ProblemRow] = []
        look(self, "strip", tone="warn")
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        self.head = QPushButton()
        self.head.setCheckable(True)
        self.head.setToolTip(texts.say("Show or hide the list"))
        look(self.head, "link")
        self.head.toggled.connect(self._unfold)
        self.list = QListWidget()
        self.list.setAccessibleName(texts.say("What is missing or wrong"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        QScroller.grabGesture(self.list.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        top = QHBoxLayout()
        top.setContentsMargins(theme.space(3), 0, theme.space(3), 0)
        top.addWidget(self.head, 1)
        box.addLayout(top)
        box.addWidget(self.list)
        self.hide()

    def show_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Show other problems; the same ones stay as they are scrolled."""
        if list(rows) == self.rows:
            return
        self.rows = list(rows)
        texts, theme = self._texts, self._theme
        count = texts.plural("{n} problem", "{n} problems", len(rows))
        self.head.setText(texts.say("{count} before it can be released", count=count))
        self.list.clear()
        for row in rows:
            entry = QListWidgetItem(f"   {row.words}")
            entry.setToolTip(row.words)
            entry.setSizeHint(QSize(0, theme.target))
            self.list.addItem(entry)
        self.list.setFixedHeight(round(min(len(rows), _SHOWN) * theme.target) + theme.space(1))
        if self.isHidden():
            around = self.parentWidget()
            roomy = around is not None and around.height() >= _ROOM * theme.target
            self.head.setChecked(roomy)
            self._unfold(roomy)
        self.setVisible(bool(rows))

    def _unfold(self, on: bool) -> None:
        self.list.setVisible(on)

    def _open(self, entry: QListWidgetItem) -> None:
        row = self.rows[self.list.row(entry)]
        self.opened.emit(row.name, row.place)
