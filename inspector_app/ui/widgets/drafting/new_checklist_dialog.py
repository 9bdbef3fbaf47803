"""Asks what a new checklist is called; everything else is written in its draft."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.drafting.beginning import SECTORS

_WIDTH: Final = 560


class NewChecklistDialog(QDialog):
    """Signals:
    confirmed: id, title by language, sector.
    """

    confirmed = Signal(str, object, str)

    def __init__(self, theme: Theme, icons: Icons, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        say = texts.say
        self.setWindowTitle(say("New checklist"))
        self.setMinimumWidth(theme.pixels(_WIDTH))
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addWidget(
            plain_label(say("It begins as an empty draft, to be written here and released."), "muted")
        )
        self.title = {"zh": QLineEdit(), "en": QLineEdit()}
        self.identity = QLineEdit()
        self.sector = DropDown()
        for name in SECTORS:
            self.sector.addItem(texts.name("sector", name), name)
        hint = say("Short and for good, such as GREEN-HOTEL; evaluations and versions are filed under it.")
        self.fields = {
            "title": FormField(f"{say('Title')} · 中文", self.title["zh"], theme, icons),
            "": FormField(f"{say('Title')} · English", self.title["en"], theme, icons),
            "id": FormField(say("Id"), self.identity, theme, icons, hint=hint),
            "sector": FormField(say("Sector"), self.sector, theme, icons),
        }
        for field in self.fields.values():
            box.addWidget(field)
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addStretch(1)
        cancel = QPushButton(say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.begin = QPushButton(say("Begin the draft"))
        look(self.begin, "primary")
        self.begin.clicked.connect(self._confirm)
        row.addWidget(cancel)
        row.addWidget(self.begin)
        box.addLayout(row)

    def show_trouble(self, place: str, words: str) -> None:
        """Say beside the field why it cannot begin so."""
        for field in self.fields.values():
            field.clear()
        field = self.fields[place]
        field.show_trouble(words)
        field.input.setFocus()

    def _confirm(self) -> None:
        title = {name: line.text() for name, line in self.title.items()}
        self.confirmed.emit(self.identity.text(), title, str(self.sector.currentData()))
