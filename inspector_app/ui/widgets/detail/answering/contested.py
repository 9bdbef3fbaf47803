"""Several values beside each other: who said what, and a decision with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import Side
from inspector_app.ui.theme import Theme, look

OTHER: Final = ""  # the choice of a value that nobody gave before


class ContestedBox(QFrame):
    """Nothing is preselected: the program takes no side.

    Signals:
        decided: id of the op whose value shall stand, "" for another value; reason.
    """

    decided = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        look(self, "strip", tone="warn")
        box = QVBoxLayout(self)
        space = theme.space(3)
        box.setContentsMargins(space, space, space, space)
        title = QLabel(texts.say("Needs your decision"))
        look(title, "strong", tone="warn")
        box.addWidget(title)
        self._sides = QVBoxLayout()
        box.addLayout(self._sides)
        self.choices: dict[str, QRadioButton] = {}
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(texts.say("Reason, printed in the report"))
        self.reason.setAccessibleName(texts.say("Reason"))
        box.addWidget(self.reason)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        self.decide = QPushButton(texts.say("Decide"))
        look(self.decide, "primary")
        self.decide.clicked.connect(self._tap)
        box.addWidget(self.decide)

    def show_sides(self, sides: Sequence[Side]) -> None:
        """Show the values; none hides the box. A choice and a reason in the making stay."""
        self.setVisible(bool(sides))
        if tuple(op for op in self.choices if op != OTHER) == tuple(side.op for side in sides):
            return
        self.problem.hide()
        if not sides:
            self.reason.clear()
        for button in self.choices.values():
            button.hide()
            button.deleteLater()
        self.choices = {}
        for side in sides:
            self._add(side.op).setText(f"{side.words}\n{side.who} · {side.when}")
            self.choices[side.op].setToolTip(side.words)

    def offer_other(self, words: str) -> None:
        """Offer a value that nobody gave before, and choose it."""
        button = self.choices.get(OTHER) or self._add(OTHER)
        button.setText(self._texts.say("Another value: {words}", words=words))
        button.setChecked(True)

    def _add(self, op: str) -> QRadioButton:
        """A choice that never widens the panel: long words are cut there and stand whole on the card."""
        button = self.choices[op] = QRadioButton()
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._sides.addWidget(button)
        return button

    def show_problem(self, words: str) -> None:
        """Say what is missing."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _tap(self) -> None:
        chosen = next((op for op, button in self.choices.items() if button.isChecked()), None)
        if chosen is None:
            self.show_problem(self._texts.say("Choose the value that shall stand."))
        elif not self.reason.text().strip():
            self.show_problem(self._texts.say("A reason is needed."))
            self.reason.setFocus()
        else:
            self.decided.emit(chosen, self.reason.text().strip())
