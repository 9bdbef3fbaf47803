"""What stands in the place of the list while a filter or a search leaves nothing."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look


class NothingFits(QWidget):
    """Says why nothing is there. Hidden until there is nothing.

    Signals:
        all_wanted: show all items.
    """

    all_wanted = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        look(self.words, "muted")
        self.all = QPushButton(texts.say("Show all items"))
        self.all.clicked.connect(self.all_wanted)
        box = QVBoxLayout(self)
        pad = theme.space(6)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(4))
        box.addStretch(1)
        box.addWidget(self.words)
        box.addWidget(self.all, 0, Qt.AlignmentFlag.AlignHCenter)
        box.addStretch(2)
        self.hide()

    def say(self, words: str, *, offer: bool) -> None:
        """Show why; "" hides it.

        Args:
            offer: there are items that could be shown.
        """
        self.words.setText(words)
        self.all.setVisible(offer)
        self.setVisible(bool(words))
