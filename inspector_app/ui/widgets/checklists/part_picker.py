"""Asks for one part of a checklist: its tree with a search, only what may be taken can be chosen."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, PartKind
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.checklists.part_view import PartView

_SIZE: Final = (620, 620)


def fitting(wanted: QSize, parent: QWidget | None) -> QSize:
    """The size of a dialog, no larger than the window below it: large text grows it beyond small screens."""
    return wanted.boundedTo(parent.window().size()) if parent is not None else wanted


class PartPicker(QDialog):
    """A double click or Enter takes what is chosen; so does the button.

    Signals:
        picked: the Part; nothing_picked: the answer that no part is right.
    """

    picked = Signal(object)
    nothing_picked = Signal()

    def __init__(
        self,
        title: str,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
        *,
        nothing: str = "",
    ) -> None:
        """`nothing`: the words of the button for no part, "" for none."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(fitting(QSize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1])), parent))
        self._kind: PartKind = "item"
        self._refused: Callable[[Part], str] = lambda _part: ""
        box = QVBoxLayout(self)
        box.setContentsMargins(0, theme.space(2), 0, theme.space(4))
        box.setSpacing(theme.space(2))
        self.parts = PartView(theme, texts)
        self.parts.chosen.connect(self._look)
        self.parts.view.activated.connect(self._take_index)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        self.problem.setContentsMargins(theme.space(5), 0, theme.space(5), 0)
        look(self.problem, "small", tone="bad")
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), 0, theme.space(5), 0)
        row.setSpacing(theme.space(3))
        self.nothing = QPushButton(nothing)
        self.nothing.setVisible(bool(nothing))
        self.nothing.clicked.connect(self._take_nothing)
        cancel = QPushButton(texts.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.take = QPushButton(texts.say("Choose"))
        look(self.take, "primary")
        self.take.clicked.connect(self._take)
        row.addWidget(self.nothing)
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self.take)
        box.addWidget(self.parts, 1)
        box.addWidget(self.problem)
        box.addLayout(row)

    def offer(
        self,
        data: Json,
        kind: PartKind,
        name: str = "",
        *,
        without: Collection[str] = (),
        refused: Callable[[Part], str] = lambda _part: "",
    ) -> None:
        """Show the parts.

        Args:
            kind: "item" with the sections around, anything else by itself.
            name: of the part that is chosen first.
            without: names of parts that are not offered.
            refused: why a part cannot be taken, "" if it can.
        """
        self._kind, self._refused = kind, refused
        shown = ("section", "item") if kind == "item" else (kind,)
        self.parts.model.keep = lambda part: part.kind in shown and part.name not in without
        self.parts.hits.setVisible(kind == "item")
        self.parts.show_data(data, name)
        self.parts.search.setFocus()

    def _look(self, part: Part) -> None:
        reason = self._refused(part) if part.kind == self._kind else ""
        self.problem.setText(reason)
        self.problem.setVisible(bool(reason))
        self.take.setEnabled(part.kind == self._kind and not reason)

    def _take_index(self, _index: QModelIndex) -> None:
        self.take.click()

    def _take(self) -> None:
        part = self.parts.current
        if part is not None:
            self.accept()
            self.picked.emit(part)

    def _take_nothing(self) -> None:
        self.accept()
        self.nothing_picked.emit()
