"""One setting: its name, what it does, its input, the way back to the default, and what is wrong with it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.errors import AppError
from inspector_app.settings import Choice, Folder, Number, Setting
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.settings.editors import editor_of, value_words
from inspector_app.usecases.session.workspace import set_preference


class SettingRow(QWidget):
    """Keeps what is chosen at once.

    Signals:
        changed: the name of the setting whose value was kept.
        failed: an AppError that is not about the value.
    """

    changed = Signal(str)
    failed = Signal(object)

    def __init__(self, setting: Setting, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.setting = setting
        texts = desk.texts
        name, about = texts.word("setting", setting.name), texts.word("setting_about", setting.name)
        values = setting.kind.values if isinstance(setting.kind, Choice) else ()
        self.words = " ".join([name, about, *(value_words(texts, setting, value) for value in values)])
        self.editor = editor_of(setting, desk)
        self.editor.chosen.connect(self._choose)
        self.field = FormField(name, self.editor, desk.theme, desk.icons, hint=about)
        default = value_words(texts, setting, setting.default)
        self.reset = QPushButton(texts.say("Back to default"))
        look(self.reset, "quiet")
        self.reset.setToolTip(default)
        self.reset.setAccessibleName(f"{name}: {self.reset.text()} ({default})")
        self.reset.clicked.connect(self._reset)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(desk.theme.space(4))
        row.addWidget(self.field, 1)
        row.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTop)
        self.show_stored()

    def show_stored(self) -> None:
        """Show what holds, and what is stored if that cannot be used."""
        preferences, setting, texts = self._desk.workspace.preferences, self.setting, self._desk.texts
        value, unusable = preferences.get(setting.name), preferences.unusable(setting.name)
        self.editor.show_value(value)
        self.reset.setVisible(value != setting.default or unusable is not None)
        self.field.clear()
        if unusable is not None:
            self.field.show_warning(
                texts.say(
                    "“{stored}” is stored here, which this program cannot use: “{default}” holds.",
                    stored=unusable,
                    default=value_words(texts, setting, setting.default),
                )
            )

    def _choose(self, value: str) -> None:
        kind = self.setting.kind
        if isinstance(kind, Number) and not kind.accepts(value):
            texts = self._desk.texts
            bounds = {"least": kind.least, "most": kind.most, "unit": kind.unit}
            self.field.show_trouble(texts.say("A whole number from {least} to {most} {unit}.", **bounds))
            return
        try:
            set_preference(self._desk.workspace, self.setting.name, value)
        except AppError as error:
            self.show_stored()
            if isinstance(kind, Folder):
                self.field.show_trouble(self._desk.texts.told(error))
            else:
                self.failed.emit(error)
        else:
            self._kept()

    def _reset(self) -> None:
        try:
            self._desk.workspace.preferences.reset(self.setting.name)
        except AppError as error:
            self.failed.emit(error)
        else:
            self._kept()

    def _kept(self) -> None:
        self.editor.setFocus()  # the button that was pressed may vanish
        self.show_stored()
        self.changed.emit(self.setting.name)
