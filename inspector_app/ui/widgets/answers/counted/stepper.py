"""A small count with a button on either side: how often something was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.answers.numbers import NumberInput

_MOST = 9_999


class _StepLine(NumberInput):
    """A line in which the arrow keys step.

    Signals:
        stepped: up or down by so much.
    """

    stepped = Signal(int)

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if by:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)


class Stepper(QWidget):
    """Less, the number, more. What is typed and is no number stays, so that it is refused with words.

    Signals:
        changed: the person changed the number.
    """

    changed = Signal()

    def __init__(
        self, name: str, theme: Theme, texts: Texts, *, most: int = _MOST, parent: QWidget | None = None
    ) -> None:
        """`most`: where the button for one more ends."""
        super().__init__(parent)
        self._most = most
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1.5))
        self.less = self._button("−", texts.say("One less: {name}", name=name), theme)
        self.line = _StepLine(name, whole=True)
        self.line.stepped.connect(self._step)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.setTextMargins(-theme.space(2), 0, -theme.space(2), 0)
        self.line.setFixedWidth(theme.pixels(72))
        self.more = self._button("+", texts.say("One more: {name}", name=name), theme)
        for widget in (self.less, self.line, self.more):
            row.addWidget(widget)
        self.less.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.line.editingFinished.connect(self.changed)

    @property
    def value(self) -> int | None:
        """The number, None while the line is empty or says something else."""
        text = self.line.number
        return int(text) if text.isascii() and text.isdecimal() else None

    @property
    def entry(self) -> Json:
        """The number, the text as typed where it is none, None while the line is empty."""
        return self.value if self.value is not None else (self.line.number or None)

    def show_entry(self, entry: Json) -> None:
        """Show a number, or an earlier entry that is none; None shows an empty line."""
        self.line.setText("" if entry is None else str(entry))

    def show_value(self, value: int | None) -> None:
        """Show a number; None shows an empty line."""
        self.line.setText("" if value is None else str(value))

    def _step(self, by: int) -> None:
        self.show_value(min(max((self.value or 0) + by, 0), self._most))
        self.changed.emit()

    @staticmethod
    def _button(sign: str, name: str, theme: Theme) -> QPushButton:
        button = QPushButton(sign)
        button.setAccessibleName(name)
        button.setFixedSize(theme.target, theme.target)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys step where the keyboard is
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
        """The number, the text as typed where it is none; None while nothing is said."""
        return self.times.entry

    def _fill(self, value: Json) -> None:
        self.times.show_entry(value)

    def _tap_never(self) -> None:
        self.times.show_value(0)
        self.commit()
