"""The strip that shows how far a long piece of work is, and stops it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from inspector_app.ui.theme import Theme, look


class WorkingStrip(QFrame):
    """Hidden until there is something to show.

    Signals:
        stopped: the person wants it to stop.
    """

    stopped = Signal()

    def __init__(self, theme: Theme, stop_words: str) -> None:
        super().__init__()
        look(self, "strip", tone="accent")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(6), theme.space(1), theme.space(6), theme.space(1))
        row.setSpacing(theme.space(4))
        self.words, self.bar = QLabel(), QProgressBar()
        self.bar.setTextVisible(False)
        self.stop = QPushButton(stop_words)
        look(self.stop, "quiet")
        self.stop.clicked.connect(self.stopped)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.stop)
        self.hide()

    def show_working(self, words: str, done: int = 0, total: int = 0) -> None:
        """Show how far it is; "" for not at all. `total` 0: unknown."""
        self.setVisible(bool(words))
        self.words.setText(words)
        self.bar.setRange(0, total)
        self.bar.setValue(done)
