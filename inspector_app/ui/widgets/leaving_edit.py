"""A text of several lines that says when it was left, for texts that are saved without a button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from inspector_app.ui.theme import Theme

_PAUSE: Final = 1_500  # milliseconds without typing after which the text is saved


class LeavingEdit(QPlainTextEdit):
    """Tab moves on. Showing never emits.

    Signals:
        left: the focus went away, or the person paused after typing; once per text.
    """

    left = Signal()

    def __init__(self, name: str, *, lines: int, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFixedHeight(theme.pixels(24 + 24 * lines))
        if lines == 1:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._typed = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self.leave)
        self.textChanged.connect(self._note)

    @property
    def typing(self) -> bool:
        """Something was typed that was not told, or not saved, yet."""
        return self._typed

    def leave(self) -> None:
        """Say that the text may be saved, if a person typed since the last time."""
        self._pause.stop()
        if self._typed:
            self._typed = False
            self.left.emit()

    def show_text(self, text: str) -> None:
        """Show a stored text."""
        if text != self.toPlainText():
            self.setPlainText(text)
        self._typed = False
        self._pause.stop()

    def tell_again(self) -> None:
        """The text was not saved: leaving tells it once more."""
        self._typed = True

    def _note(self) -> None:
        self._typed = True
        self._pause.start()

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            event.ignore()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.leave()
