"""Publishing a catalogue: its new version and what changed in it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.errors import InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField


class PublishBox(QDialog):
    """Stays open until what was entered is accepted or the person leaves.

    Signals:
        asked: version and notes.
    """

    asked = Signal(str, str)

    def __init__(self, desk: Desk, version: str, parent: QWidget) -> None:
        """`version`: what is proposed."""
        super().__init__(parent)
        say, theme = desk.texts.say, desk.theme
        self._desk = desk
        self.setWindowTitle(say("Publish the catalogue"))
        self.setMinimumWidth(theme.pixels(560))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        layout.setSpacing(theme.space(4))
        title = QLabel(say("Publish the catalogue"))
        look(title, "title")
        what = QLabel(
            say("A published version never changes again. Evaluations on this laptop use it from now on.")
        )
        what.setWordWrap(True)
        look(what, "muted")
        self.version = QLineEdit(version)
        self.notes = QPlainTextEdit()
        self.notes.setFixedHeight(theme.pixels(120))
        self.notes.setTabChangesFocus(True)
        self.fields = {
            "version": FormField(say("Version"), self.version, theme, desk.icons),
            "notes": FormField(say("What changed"), self.notes, theme, desk.icons),
        }
        buttons = QHBoxLayout()
        buttons.addStretch()
        leave, publish = QPushButton(say("Cancel")), QPushButton(say("Publish"))
        look(publish, "primary")
        leave.clicked.connect(self.reject)
        publish.clicked.connect(self._ask)
        publish.setDefault(True)
        self.publish_button = publish
        buttons.addWidget(leave)
        buttons.addWidget(publish)
        for widget in (title, what, *self.fields.values()):
            layout.addWidget(widget)
        layout.addLayout(buttons)

    def show_trouble(self, error: InputError) -> None:
        """Why it was not published, beside its field."""
        field = self.fields[error.place]
        field.show_trouble(self._desk.texts.told(error))
        field.input.setFocus()

    def _ask(self) -> None:
        for field in self.fields.values():
            field.clear()
        self.asked.emit(self.version.text(), self.notes.toPlainText())
