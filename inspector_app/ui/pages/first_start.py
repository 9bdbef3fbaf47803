"""The first start: who works on this laptop, asked once."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.errors import describe
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.usecases.session.workspace import introduce


class FirstStartPage(ScrollPage):
    """Four fields and one button; also used later to correct them.

    Signals:
        introduced: the person is kept.
        failed: an exception that no field can show.
    """

    introduced = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._card())
        row.addStretch()
        self.column.addStretch(2)
        self.column.addLayout(row)
        self.column.addStretch(3)
        self._show_person()

    def _card(self) -> QFrame:
        desk, theme, say = self._desk, self._desk.theme, self._desk.texts.say
        card = QFrame()
        look(card, "card")
        card.setFixedWidth(theme.pixels(600))
        layout = QVBoxLayout(card)
        layout.setContentsMargins(theme.space(10), theme.space(6), theme.space(10), theme.space(7))
        layout.setSpacing(theme.space(3))
        mark = QLabel()
        mark.setPixmap(desk.icons.pixmap("mark", "accent", 40))
        layout.addWidget(mark)
        layout.addWidget(self._label(say("Who works on this laptop?"), "heading"))
        why = say(
            "Your name stands on every answer, finding and report you make. "
            "The program works without a connection; everything stays on this laptop."
        )
        layout.addWidget(self._label(why, "muted"))
        self.fields = self._fields()
        for field in self.fields.values():
            layout.addWidget(field)
        layout.addSpacing(theme.space(2))
        self.start_button = QPushButton(say("Start working"))
        look(self.start_button, "primary")
        self.start_button.clicked.connect(self._introduce)
        layout.addWidget(self.start_button)
        return card

    def _fields(self) -> dict[str, FormField]:
        say = self._desk.texts.say
        words = {
            "name": (say("Your name"), ""),
            "registration": (say("Registration number"), say("As on your inspector's certificate.")),
            "body": (say("Certification body"), ""),
            "body_code": (
                say("Short code of the body"),
                say("2 to 8 letters or digits; every report number starts with it."),
            ),
        }
        fields = {}
        for name, (label, hint) in words.items():
            edit = QLineEdit()
            edit.returnPressed.connect(self._introduce)
            fields[name] = FormField(label, edit, self._desk.theme, self._desk.icons, hint=hint)
            edit.textEdited.connect(fields[name].clear)
        return fields

    def _label(self, text: str, name: str) -> QLabel:
        label = QLabel(text)
        label.setWordWrap(True)
        look(label, name)
        return label

    def _text(self, name: str) -> str:
        edit = self.fields[name].input
        assert isinstance(edit, QLineEdit)
        return edit.text()

    def _show_person(self) -> None:
        person = self._desk.workspace.person
        for name, field in self.fields.items():
            if person is not None and isinstance(field.input, QLineEdit):
                field.input.setText(getattr(person, name))
        self.setFocusProxy(self.fields["name"].input)

    def _introduce(self) -> None:
        for field in self.fields.values():
            field.clear()
        try:
            introduce(
                self._desk.workspace,
                name=self._text("name"),
                registration=self._text("registration"),
                body=self._text("body"),
                body_code=self._text("body_code"),
            )
        except AppError as error:
            self._show(error)
        else:
            self.introduced.emit()

    def _show(self, error: AppError) -> None:
        shown = describe(error, self._desk.texts)
        if shown.field not in self.fields:
            self.failed.emit(error)
            return
        field = self.fields[shown.field]
        field.show_trouble(shown.words)
        field.input.setFocus()
