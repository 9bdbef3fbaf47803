"""The shortest way to record an immediate risk: what and where; all else follows in its card."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look

_HEIGHT = 72


class NewRisk(QFrame):
    """Hidden until asked for. Ctrl+Enter records, Escape goes back and keeps what was typed.

    Signals:
        recorded: what is dangerous, where. The owner calls `saved` or `show_problem`.
        left: the person went back.
    """

    recorded = Signal(str, str)
    left = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        say = texts.say
        look(self, "strip", tone="bad")
        box = QVBoxLayout(self)
        space = theme.space(3)
        box.setContentsMargins(space, space, space, space)
        box.setSpacing(theme.space(2))
        title = QLabel(say("Immediate risk"))
        look(title, "strong")
        self.what = QPlainTextEdit()
        self.what.setTabChangesFocus(True)
        self.what.setFixedHeight(theme.pixels(_HEIGHT))
        self.what.setAccessibleName(say("What is dangerous"))
        self.what.setPlaceholderText(say("What is dangerous: an exit is locked …"))
        self.place = QLineEdit()
        self.place.setAccessibleName(say("Place, such as 8304"))
        self.place.setPlaceholderText(say("Place, such as 8304"))
        hint = QLabel(privacy_hint(texts))
        hint.setWordWrap(True)
        look(hint, "small")
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        for widget in (title, self.what, self.place, hint, self.problem):
            box.addWidget(widget)
        row = QHBoxLayout()
        self.record = QPushButton(say("Record now"))
        self.record.setToolTip(say("Record it with the time of now (Ctrl+Enter)"))
        look(self.record, "danger")
        self.record.clicked.connect(self._tell)
        self.back = QPushButton(say("Back"))
        look(self.back, "quiet")
        self.back.clicked.connect(self._leave)
        row.addWidget(self.record, 1)
        row.addWidget(self.back)
        box.addLayout(row)
        self.hide()

    def begin(self, text: str = "") -> None:
        """Ask; a text that was typed before and not recorded stays."""
        if not self.what.toPlainText().strip():
            self.what.setPlainText(text)
        self.show_problem("")
        self.show()
        self.what.setFocus()

    def saved(self) -> None:
        """It is recorded: empty and away."""
        self.what.clear()
        self.place.clear()
        self.hide()

    def show_problem(self, words: str) -> None:
        """Say why it was not recorded."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _tell(self) -> None:
        self.recorded.emit(self.what.toPlainText(), self.place.text())

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._tell()
        else:
            super().keyPressEvent(event)


def privacy_hint(texts: Texts) -> str:
    """What stands under the field: no names."""
    return texts.say("No names: room or code for residents and guests, position for staff.")
