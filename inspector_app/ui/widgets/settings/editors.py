"""One input for each kind of setting; all say `chosen` and take `show_value`."""

from __future__ import annotations

from typing import TypeAlias

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from inspector_app.settings import OFF, ON, Choice, Folder, Number, Setting, Switch
from inspector_app.texts import Texts
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.plain_label import plain_label


class NumberRow(QWidget):
    """Less, the number, more; a number may be typed too.

    Signals:
        chosen: what was typed or stepped to; whether it can be used is for the caller to say.
    """

    chosen = Signal(str)

    def __init__(self, kind: Number, name: str, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._kind = kind
        self._shown = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        self.less = self._button("−", texts.say("One less: {name}", name=name), theme)
        self.line = QLineEdit()
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.line.setAccessibleName(name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setFixedWidth(theme.pixels(88))
        self.more = self._button("+", texts.say("One more: {name}", name=name), theme)
        for widget in (self.less, self.line, self.more, QLabel(kind.unit)):
            row.addWidget(widget)
        row.addStretch()
        self.less.clicked.connect(lambda: self._step(-kind.step))
        self.more.clicked.connect(lambda: self._step(kind.step))
        self.line.editingFinished.connect(self._typed)
        self.setFocusProxy(self.line)

    @property
    def value(self) -> str:
        """What stands in the line."""
        return self.line.text().strip()

    def show_value(self, value: str) -> None:
        """Show a number."""
        self._shown = value
        self.line.setText(value)
        self.less.setEnabled(value != str(self._kind.least))
        self.more.setEnabled(value != str(self._kind.most))

    def _step(self, by: int) -> None:
        """From what holds, onto the next whole step."""
        whole = int(self._shown) // self._kind.step * self._kind.step
        start = whole if by > 0 or str(whole) == self._shown else whole + self._kind.step
        self.chosen.emit(str(min(max(start + by, self._kind.least), self._kind.most)))

    def _typed(self) -> None:
        if self.value != self._shown:
            self.chosen.emit(self.value)

    @staticmethod
    def _button(sign: str, name: str, theme: Theme) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setFixedSize(theme.target, theme.target)
        look(button, "segment")
        return button


class FolderRow(QWidget):
    """The folder in words, and a button that asks for another.

    Signals:
        chosen: the whole path of the folder that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, setting: Setting, desk: Desk) -> None:
        super().__init__()
        say, theme = desk.texts.say, desk.theme
        self._name = name = desk.texts.word("setting", setting.name)
        self._nothing = value_words(desk.texts, setting, "")
        self.value = ""
        self.path = plain_label("", selectable=True)
        self.button = QPushButton(say("Choose a folder…"))
        desk.icons.beside(self.button, "folder")
        self.button.setAccessibleName(f"{name}: {self.button.text()}")
        self.button.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(4))
        row.addWidget(self.button)
        row.addWidget(self.path, 1)
        self.setFocusProxy(self.button)

    def show_value(self, value: str) -> None:
        """Show a path, "" for the folders beside the work."""
        self.value = value
        self.path.setText(value or self._nothing)

    def _ask(self) -> None:
        self.dialog = QFileDialog(self, self._name, self.value)
        self.dialog.setFileMode(QFileDialog.FileMode.Directory)
        self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        self.dialog.fileSelected.connect(self.chosen)
        self.dialog.open()


Editor: TypeAlias = ChoiceRow | NumberRow | FolderRow


def editor_of(setting: Setting, desk: Desk) -> Editor:
    """The input for a setting, by its kind; nothing is shown in it yet."""
    texts, kind = desk.texts, setting.kind
    match kind:
        case Choice(values=values):
            return ChoiceRow({value: value_words(texts, setting, value) for value in values}, desk.theme)
        case Switch():
            return ChoiceRow({value: value_words(texts, setting, value) for value in (ON, OFF)}, desk.theme)
        case Number():
            return NumberRow(kind, texts.word("setting", setting.name), desk.theme, texts)
        case Folder():
            return FolderRow(setting, desk)


def value_words(texts: Texts, setting: Setting, value: str) -> str:
    """A value as its input shows it."""
    match setting.kind:
        case Choice(unit="") | Switch():
            return texts.word("setting_value", value)
        case Choice(unit=unit) | Number(unit=unit):
            return f"{value} {unit}"
        case Folder():
            return value or texts.say("Beside the work, in a folder for each")
