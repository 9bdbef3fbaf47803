"""Beside the tray: to which item and place the chosen pictures belong, by time or as a person finds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.evidence.suggesting import Suggestion
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evidence.item_targets import ItemTargets, Target
from inspector_app.ui.widgets.forms.flow import FlowLayout

_MOST_MINUTES: Final = 24 * 60


class TraySide(QFrame):
    """Signals:
    assigned: id of the item for everything that is chosen.
    placed: the place of everything that is chosen.
    clock_changed: the camera's clock is taken to be otherwise ahead.
    """

    assigned = Signal(str)
    placed = Signal(str)
    clock_changed = Signal()

    def __init__(self, targets: Sequence[Target], theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._codes = {target.id: target.code for target in targets}
        look(self, "panel")
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(2))
        title = QLabel(texts.say("Where do they belong?"))
        look(title, "title")
        box.addWidget(title)
        self.words = QLabel()
        self.words.setWordWrap(True)
        box.addWidget(self.words)
        holder = QWidget()
        self._flow = FlowLayout(holder, theme.space(2))
        box.addWidget(holder)
        self.suggested: list[QPushButton] = []
        box.addLayout(self._clock(theme))
        box.addLayout(self._place_row())
        self.targets = ItemTargets(targets, theme, texts)
        self.targets.picked.connect(self.assigned)
        box.addWidget(self.targets, 1)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)

    def _clock(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QLabel(self._texts.say("Camera clock ahead by"))
        look(words, "small")
        self.ahead = QSpinBox()
        self.ahead.setRange(-_MOST_MINUTES, _MOST_MINUTES)
        self.ahead.setSuffix(" " + self._texts.say("minutes"))
        self.ahead.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.ahead.setAccessibleName(words.text())
        self.ahead.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.ahead.setMinimumHeight(theme.target)
        self.ahead.valueChanged.connect(self.clock_changed)
        row.addWidget(words, 1)
        row.addWidget(self.ahead)
        return row

    def _place_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.place = QLineEdit()
        self.place.setPlaceholderText(self._texts.say("Place, such as 8304"))
        self.place.setAccessibleName(self._texts.say("Place of what is chosen"))
        self.place.returnPressed.connect(self._tell_place)
        self.set_place = QPushButton(self._texts.say("Set place"))
        self.set_place.clicked.connect(self._tell_place)
        row.addWidget(self.place, 1)
        row.addWidget(self.set_place)
        return row

    @property
    def camera_ahead(self) -> timedelta:
        """How much the camera's clock is ahead; below zero where it is behind."""
        return timedelta(minutes=self.ahead.value())

    def offer(self, chosen: int, suggestion: Suggestion, *, timed: bool) -> None:
        """Show what may be meant.

        Args:
            chosen: how many pieces are chosen.
            timed: whether the first of them has a time at all.
        """
        self.show_problem("")
        for button in self.suggested:
            button.hide()
            button.deleteLater()
        self.suggested = []
        say = self._texts.say
        for part in (self.targets, self.place, self.set_place, self.ahead):
            part.setEnabled(bool(chosen))
        if not chosen:
            self.words.setText(say("Choose pictures on the left: tap one after the other."))
            return
        count = self._texts.plural("{n} piece chosen.", "{n} pieces chosen.", chosen)
        if not timed:
            why = say("No time in the picture, so nothing is suggested.")
        elif not suggestion.items:
            why = say("Nobody worked on an item at that time.")
        else:
            why = say("Worked on at that time:")
        self.words.setText(f"{count} {why}")
        for identity in suggestion.items:
            button = QPushButton(self._codes[identity])
            button.clicked.connect(lambda _on=False, identity=identity: self.assigned.emit(identity))
            self._flow.addWidget(button)
            button.show()
            self.suggested.append(button)
        if not self.place.hasFocus():
            self.place.setText(suggestion.place)

    def show_problem(self, words: str) -> None:
        """Say what went wrong."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _tell_place(self) -> None:
        if self.place.text().strip():
            self.placed.emit(self.place.text().strip())
