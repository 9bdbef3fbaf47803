"""Adds one more entry of a list, or a field that is not there yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import row_label
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.usecases.drafting.rows import Adder, Offer


class AdderField(QWidget):
    """A button for one thing, a list for several.

    Signals:
        added: place, value, and the place to go to then.
    """

    added = Signal(object, object, object)

    def __init__(self, adder: Adder, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._adder = adder
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.input: QPushButton | DropDown
        first = adder.offers[0]
        if adder.entry or len(adder.offers) == 1:
            name = row_label(texts, adder.key if adder.entry else first.key)
            button = QPushButton(texts.say("Add: {name}", name=name))
            look(button, "quiet")
            button.clicked.connect(self._add_first)
            self.input = button
        else:
            chosen = DropDown()
            chosen.addItem(texts.say("Add a field…"))
            for offer in adder.offers:
                chosen.addItem(row_label(texts, offer.key))
            chosen.setAccessibleName(texts.say("Add a field…"))
            chosen.activated.connect(self._take)
            self.input = chosen
        self.input.setMinimumHeight(theme.target)
        row.addWidget(self.input, 0, Qt.AlignmentFlag.AlignLeft)
        row.addStretch(1)

    def renew(self, adder: Adder) -> None:
        """The same once something beside it was edited."""
        self._adder = adder

    def _add_first(self) -> None:
        self._add(self._adder.offers[0])

    def _take(self, index: int) -> None:
        if index:
            self._add(self._adder.offers[index - 1])

    def _add(self, offer: Offer) -> None:
        there = offer.place if self._adder.entry else (*self._adder.place, *offer.key)
        self.added.emit(offer.place, offer.value, there)
