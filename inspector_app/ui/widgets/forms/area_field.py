"""The county of a venue: typed in part, chosen from the list of the pilot region, stored by its code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView

from inspector_app.ui.theme import look


class AreaChoice(NamedTuple):
    """An area as it is offered: its code and all that a person may type to find it."""

    code: str
    label: str


class AreaField(QLineEdit):
    """Shows "安吉县 · 湖州市 330523"; any part of it finds it. A code that is not listed may stand.

    Signals:
        picked: the code after it changed.
    """

    picked = Signal(str)

    def __init__(self, areas: Sequence[AreaChoice]) -> None:
        super().__init__()
        self._by_label = {area.label: area.code for area in areas}
        self._by_code = {area.code: area.label for area in areas}
        completer = QCompleter(QStringListModel(list(self._by_label), self), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(10)
        popup = QListView()
        look(popup, "popup")
        completer.setPopup(popup)
        completer.activated.connect(self._tell)
        self.setCompleter(completer)
        self.textEdited.connect(self._tell)

    @property
    def code(self) -> str:
        """The chosen code, or the digits typed; "" where the text is no area."""
        text = self.text().strip()
        if text in self._by_label:
            return self._by_label[text]
        found = [code for label, code in self._by_label.items() if text and text in label]
        if len(found) == 1:
            return found[0]
        return text if text.isascii() and text.isdecimal() and len(text) == 6 else ""

    def show_code(self, code: str) -> None:
        """Show the area of a code, or the code itself."""
        self.setText(self._by_code.get(code, code))

    def offer_all(self) -> None:
        """Open the whole list."""
        completer = self.completer()
        completer.setCompletionPrefix("")
        completer.complete()

    def _tell(self) -> None:
        self.picked.emit(self.code)

    # Qt's own names from here on.

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        by_hand = event.reason() in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.TabFocusReason)
        if not self.text() and by_hand:
            self.offer_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if self.code in self._by_code:
            self.show_code(self.code)
