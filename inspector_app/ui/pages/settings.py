"""The settings of this laptop: the form follows from settings.SETTINGS."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton

from inspector_app.errors import AppError
from inspector_app.settings import SETTINGS, Setting
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.usecases.session.workspace import set_preference


class SettingsPage(ScrollPage):
    """Every choice is kept and takes effect at once.

    Signals:
        changed: a setting was kept.
        wants_person: the person wants to correct who works here.
        failed: an AppError.
    """

    changed = Signal()
    wants_person = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.rows: dict[str, ChoiceRow] = {}
        self._add_choices()
        self._add_person()
        self._add_data()
        self.setFocusProxy(self.rows[SETTINGS[0].name].buttons[SETTINGS[0].values[0]])
        self.column.addStretch()

    def _add_choices(self) -> None:
        layout = self.add_card(self._desk.texts.say("How the program looks"))
        names, values = self._setting_words(), self._value_words()
        for setting in SETTINGS:
            words = {value: values.get(value, f"{value} %") for value in setting.values}
            row = ChoiceRow(words, self._desk.theme)
            row.setAccessibleName(names[setting.name])
            row.show_value(self._desk.workspace.preference(setting.name))
            row.chosen.connect(lambda value, setting=setting: self._keep(setting, value))
            label = QLabel(names[setting.name])
            look(label, "strong")
            layout.addWidget(label)
            layout.addWidget(row)
            self.rows[setting.name] = row

    def _setting_words(self) -> dict[str, str]:
        say = self._desk.texts.say
        return {"language": say("Language"), "theme": say("Colours"), "text_size": say("Size of the text")}

    def _value_words(self) -> dict[str, str]:
        say = self._desk.texts.say
        return {
            "zh_CN": "中文",
            "en": "English",
            "light": say("Light"),
            "dark": say("Dark"),
            "system": say("As the system"),
        }

    def _add_person(self) -> None:
        say, person = self._desk.texts.say, self._desk.workspace.person
        layout = self.add_card(say("Who works here"))
        if person is not None:
            layout.addWidget(QLabel(f"{person.name} · {person.registration}"))
            body = QLabel(f"{person.body} · {person.body_code}")
            look(body, "muted")
            layout.addWidget(body)
        button = QPushButton(say("Correct these details"))
        self._desk.icons.beside(button, "person")
        button.clicked.connect(self.wants_person)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_data(self) -> None:
        say = self._desk.texts.say
        layout = self.add_card(say("Where the work lies"))
        folder = QLabel(str(self._desk.workspace.folder))
        folder.setWordWrap(True)
        folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        layout.addWidget(folder)
        note = QLabel(
            say(
                "All evaluations and photos are in this folder on this laptop. "
                "They are not encrypted yet: keep the laptop locked and its disk encrypted by the system."
            )
        )
        note.setWordWrap(True)
        look(note, "muted")
        layout.addWidget(note)
        button = QPushButton(say("Show the folder"))
        self._desk.icons.beside(button, "folder")
        button.clicked.connect(self._show_folder)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _keep(self, setting: Setting, value: str) -> None:
        try:
            set_preference(self._desk.workspace, setting.name, value)
        except AppError as error:
            self.rows[setting.name].show_value(self._desk.workspace.preference(setting.name))
            self.failed.emit(error)
        else:
            self.changed.emit()

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.workspace.folder)))
