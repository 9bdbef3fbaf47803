"""The last look before a part goes: what goes with it, what names it, where earlier answers live on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.versions.outline import Place
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.plain_label import plain_label

_WIDTH: Final = 600
_TALLEST: Final = 260


class Naming(NamedTuple):
    """A place that names what goes: the part around it, the place in the JSON, and both in words."""

    name: str
    place: Place
    words: str


class RemoveDialog(QDialog):
    """Signals:
    confirmed: remove it.
    opened: name of a part and place: go there instead.
    successor_wanted: choose where earlier answers live on.
    """

    confirmed = Signal()
    opened = Signal(str, object)
    successor_wanted = Signal()

    def __init__(
        self,
        title: str,
        goes: str,
        namings: Sequence[Naming],
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
        *,
        known: bool = False,
        rule: bool = False,
    ) -> None:
        """Asks before a part goes.

        Args:
            goes: what goes along, "" for nothing.
            known: evaluations may have answers to it.
            rule: it is no part of the tree: what names it can name another one of its kind.
        """
        super().__init__(parent)
        self._texts = texts
        self._named = bool(namings)
        self.setWindowTitle(texts.say("Remove"))
        self.setMinimumWidth(theme.pixels(_WIDTH))
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addWidget(plain_label(title, "strong"))
        if goes:
            box.addWidget(plain_label(goes, "muted"))
        self.links: list[QPushButton] = []
        if namings:
            box.addWidget(plain_label(texts.say("It is named here:"), "strong"))
            box.addWidget(self._namings(namings, theme))
        self.consequence = plain_label("", tone="warn")
        box.addWidget(self.consequence)
        self._rule = rule
        words = (
            texts.say("Name another one there…") if rule else texts.say("Answers live on under another item…")
        )
        self.successor = QPushButton(words)
        self.successor.setVisible(known or (rule and bool(namings)))
        self.successor.clicked.connect(self.successor_wanted)
        box.addWidget(self.successor, 0, Qt.AlignmentFlag.AlignLeft)
        self._known = known
        self.show_successor("")
        box.addLayout(self._buttons(theme))

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        texts = self._texts
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addStretch(1)
        keep = QPushButton(texts.say("Keep it"))
        keep.clicked.connect(self.reject)
        self.remove = QPushButton(texts.say("Remove"))
        look(self.remove, "danger")
        self.remove.clicked.connect(self._confirm)
        row.addWidget(keep)
        row.addWidget(self.remove)
        return row

    def show_successor(self, name: str) -> None:
        """Say what becomes of rules and of earlier answers; `name` of the item they go to, "" for none."""
        say = self._texts.say
        words: list[str] = []
        if name and self._rule:
            words.append(say("These places name {name} then.", name=name))
        elif name:
            words.append(say("Rules and earlier answers go to {name}.", name=name))
        else:
            if self._named:
                words.append(say("These places are problems then, until they name something else."))
            if self._known:
                words.append(say("An evaluation that moves to this version loses its answer here."))
        self.consequence.setText(" ".join(words))
        self.consequence.setVisible(bool(words))

    def _namings(self, namings: Sequence[Naming], theme: Theme) -> QScrollArea:
        inside = QFrame()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for naming in namings:
            link = QPushButton(naming.words)
            look(link, "link")
            link.clicked.connect(partial(self._open, naming))
            column.addWidget(link)
            self.links.append(link)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFixedHeight(min(len(namings) * theme.target + theme.space(1), theme.pixels(_TALLEST)))
        return area

    def _open(self, naming: Naming) -> None:
        self.reject()
        self.opened.emit(naming.name, naming.place)

    def _confirm(self) -> None:
        self.accept()
        self.confirmed.emit()
