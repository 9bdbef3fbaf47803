"""The line above an evaluation that says what was just undone, and lets it be done again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look


class UndoLine(QFrame):
    """Hidden until something is undone, and again after the next change.

    Signals:
        redo_wanted: what was undone is to stand again.
    """

    redo_wanted = Signal()

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        look(self, "strip", tone="accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(5), theme.space(1), theme.space(4), theme.space(1))
        row.setSpacing(theme.space(2))
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.redo = QPushButton(texts.say("Redo"))
        self.redo.setToolTip(texts.say("Let it stand again (Ctrl+Shift+Z)"))
        self.redo.clicked.connect(self.redo_wanted)
        self.close_button = QPushButton(texts.say("Close"))
        self.close_button.clicked.connect(self.hide)
        row.addWidget(self.words, 1)
        for button in (self.redo, self.close_button):
            look(button, "quiet")
            row.addWidget(button)
        self.hide()

    def show_words(self, words: str, *, redo: bool = False, refused: bool = False) -> None:
        """Say what was done, or why it was not."""
        look(self, "strip", tone="warn" if refused else "accent")
        self.words.setText(words)
        self.redo.setVisible(redo)
        self.show()
