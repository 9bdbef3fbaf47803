"""A question that needs a reason: not applicable, left out, a failed gate, a withdrawal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look


class ReasonBox(QFrame):
    """Hidden until asked. Enter confirms, Escape goes back.

    Signals:
        confirmed: what it was asked for, the reason.
    """

    confirmed = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._purpose = ""
        self._needs_reason = True
        box = QVBoxLayout(self)
        space = theme.space(3)
        box.setContentsMargins(space, space, space, space)
        box.setSpacing(theme.space(2))
        self.question = QLabel()
        self.question.setWordWrap(True)
        box.addWidget(self.question)
        self.reason = QLineEdit()
        self.reason.setAccessibleName(texts.say("Reason"))
        self.reason.setPlaceholderText(texts.say("Reason, printed in the report"))
        self.reason.returnPressed.connect(self._confirm)
        box.addWidget(self.reason)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        box.addWidget(self.problem)
        row = QHBoxLayout()
        self.yes = QPushButton()
        self.yes.clicked.connect(self._confirm)
        self.back = QPushButton(texts.say("Back"))
        look(self.back, "quiet")
        self.back.clicked.connect(self.hide)
        row.addWidget(self.yes, 1)
        row.addWidget(self.back)
        box.addLayout(row)
        self.hide()

    def ask(
        self, purpose: str, question: str, yes: str, *, tone: Tone = "neutral", reason: bool = True
    ) -> None:
        """Ask.

        Args:
            purpose: comes back with `confirmed`.
            yes: words of the button that confirms.
            reason: a reason must be given.
        """
        self._purpose, self._needs_reason = purpose, reason
        look(self, "strip", tone=tone)
        look(self.yes, "danger" if tone == "bad" else "primary")
        self.question.setText(question)
        self.yes.setText(yes)
        self.reason.clear()
        self.reason.setVisible(reason)
        self.show_problem("")
        self.show()
        (self.reason if reason else self.yes).setFocus()

    def show_problem(self, words: str) -> None:
        """Say what is wrong with the reason."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _confirm(self) -> None:
        reason = self.reason.text().strip()
        if self._needs_reason and not reason:
            self.show_problem(self._texts.say("A reason is needed."))
            self.reason.setFocus()
            return
        self.confirmed.emit(self._purpose, reason)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
