"""A small count with a button on either side: how often something was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor

_MOST = 9_999


class Stepper(QWidget):
    """Less, the number, more. `value` is None while nothing is said.

    Signals:
        changed: the person changed the number.
    """

    changed = Signal()

    def __init__(self, name: str, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1.5))
        self.less = self._button("−", texts.say("One less: {name}", name=name), theme)
        self.line = QLineEdit()
        self.line.setValidator(QIntValidator(0, _MOST, self.line))
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        self.line.setAccessibleName(name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setTextMargins(-theme.space(2), 0, -theme.space(2), 0)
        self.line.setFixedWidth(theme.pixels(64))
        self.more = self._button("+", texts.say("One more: {name}", name=name), theme)
        for widget in (self.less, self.line, self.more):
            row.addWidget(widget)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.line.editingFinished.connect(self.changed)

    @property
    def value(self) -> int | None:
        """The number, None while the line is empty."""
        text = self.line.text().strip()
        return int(text) if text.isdecimal() else None

    def show_value(self, value: int | None) -> None:
        """Show a number; None shows an empty line."""
        self.line.setText("" if value is None else str(value))

    def _step(self, by: int) -> None:
        self.show_value(min(max((self.value or 0) + by, 0), _MOST))
        self.changed.emit()

    @staticmethod
    def _button(sign: str, name: str, theme: Theme) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setFixedSize(theme.target, theme.target)
        look(button, "segment")
        return button


class TimesEditor(AnswerEditor):
    """How often something occurred; zero is an answer."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.times = Stepper(texts.say("How many times"), theme, texts)
        self.times.changed.connect(self.commit)
        row = QHBoxLayout()
        row.addWidget(self.times)
        self.never = QPushButton(texts.say("Not once"))
        self.never.clicked.connect(self._tap_never)
        look(self.never, "quiet")
        row.addWidget(self.never)
        row.addStretch(1)
        self.form.addLayout(row)

    def typed(self) -> Json:
        """The number; None while nothing is said."""
        return self.times.value

    def _fill(self, value: Json) -> None:
        known = isinstance(value, int | str) and str(value).isdecimal()
        self.times.show_value(int(str(value)) if known else None)

    def _tap_never(self) -> None:
        self.times.show_value(0)
        self.commit()
