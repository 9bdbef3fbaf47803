"""A strip across the window: a sentence that must not be overlooked, with what to do."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.forms.row_or_column import RowOrColumn

_ICONS: Final[dict[Tone, str]] = {
    "bad": "error", "warn": "unlocked", "neutral": "info", "good": "saved", "accent": "info",
}  # fmt: skip


class Strip(QFrame):
    """One or two sentences in a tone; hidden until there is something to say.

    Signals:
        dismissed: the person has read it and closed it.
    """

    dismissed = Signal()

    def __init__(self, tone: Tone, theme: Theme, icons: Icons, *, close_words: str = "") -> None:
        """`close_words`: what the closing button is called; without them the strip stays."""
        super().__init__()
        look(self, "strip", tone=tone)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.space(5), theme.space(1.5), theme.space(4), theme.space(1.5))
        layout.setSpacing(theme.space(2))
        sign = QLabel()
        sign.setPixmap(icons.pixmap(_ICONS[tone], tone, 22 if tone == "bad" else 16))
        layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QWidget()
        beside = RowOrColumn(words, theme.space(2))
        self.sentence, self.hint = QLabel(), QLabel()
        look(self.sentence, "strong" if tone == "bad" else "small", tone=tone)
        look(self.hint, "" if tone == "bad" else "small")
        for label in (self.sentence, self.hint):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
            beside.addWidget(label)
        layout.addWidget(words, 1)
        if close_words:
            layout.addWidget(self._close_button(close_words, tone, theme, icons))
        self.hide()

    def say(self, sentence: str, hint: str = "") -> None:
        """Show a sentence and what to do; "" hides the strip."""
        self.sentence.setText(sentence)
        self.hint.setText(hint)
        self.setAccessibleName(f"{sentence} {hint}".strip())
        self.setVisible(bool(sentence))

    def _close_button(self, words: str, tone: Tone, theme: Theme, icons: Icons) -> QPushButton:
        button = QPushButton(icons.icon("close", tone), "")
        look(button, "quiet")
        button.setIconSize(QSize(20, 20))
        button.setFixedWidth(theme.target)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.clicked.connect(self._close)
        return button

    def _close(self) -> None:
        self.say("")
        self.dismissed.emit()
