"""Begins an entry of a list, or what belongs together: its name, and the buttons that move or remove it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.field_words import entry_label, row_label
from inspector_app.ui.theme import Theme, look
from inspector_app.usecases.drafting.rows import Head


class EntryHead(QWidget):
    """Signals:
    reshaped: place, value; None takes it away.
    """

    reshaped = Signal(object, object)

    def __init__(self, head: Head, theme: Theme, icons: Icons, texts: Texts) -> None:
        super().__init__()
        say = texts.say
        self._name = entry_label(texts, head.key) if head.entry else row_label(texts, head.key)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        name = QLabel(self._name)
        look(name, "strong")
        row.addWidget(name, 1)
        self.buttons: dict[str, QPushButton] = {}
        self._head = head
        for action, words in (("up", say("Move up")), ("down", say("Move down"))):
            if head.entry and (head.up or head.down):
                button = self._button(words)
                button.setIcon(icons.icon(f"arrow-{action}", "accent", size=22))
                button.setIconSize(QSize(theme.pixels(22), theme.pixels(22)))
                button.setFixedWidth(theme.target)
                button.setStyleSheet("padding: 0;")
                button.setToolTip(words)
                button.setEnabled((head.up if action == "up" else head.down) is not None)
                button.clicked.connect(partial(self._move, action))
                row.addWidget(button)
                self.buttons[action] = button
        if head.removable:
            remove = self._button(say("Remove"))
            remove.setText(say("Remove"))
            remove.clicked.connect(partial(self.reshaped.emit, head.place, None))
            row.addWidget(remove)
            self.buttons["remove"] = remove
        for button in self.buttons.values():
            button.setMinimumHeight(theme.target)

    def renew(self, head: Head) -> None:
        """The same entry once something beside it was edited."""
        self._head = head

    def _button(self, words: str) -> QPushButton:
        button = QPushButton()
        look(button, "quiet")
        button.setAccessibleName(f"{words}: {self._name}")
        return button

    def _move(self, action: str) -> None:
        self.reshaped.emit(self._head.place[:-1], self._head.up if action == "up" else self._head.down)
