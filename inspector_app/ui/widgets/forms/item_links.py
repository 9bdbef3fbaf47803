"""The codes of some items in a row; a tap goes there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.flow import FlowLayout


class ItemLinks(QWidget):
    """Goes on in the next row where there is no room.

    Signals:
        wanted: id of an item.
    """

    wanted = Signal(str)

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._shown: list[tuple[str, str]] = []
        self.buttons: list[QPushButton] = []
        self._flow = FlowLayout(self, 0)

    def show_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Show these, by id and code."""
        if self._shown == list(items):
            return
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self._shown, self.buttons = list(items), []
        for identity, code in items:
            button = QPushButton(code)
            look(button, "link")
            button.setToolTip(self._texts.say("Go to this item"))
            button.clicked.connect(lambda _on, identity=identity: self.wanted.emit(identity))
            self._flow.addWidget(button)
            self.buttons.append(button)
        self.setVisible(bool(items))
