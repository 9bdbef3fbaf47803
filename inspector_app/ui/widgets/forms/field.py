"""An input with its label above and its trouble below: bad input is told beside the field."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look


class FormField(QWidget):
    """Label, input, and one line that is there only when there is something to say.

    Attributes:
        input: the widget handed in; it gets the label as its accessible name.
    """

    def __init__(
        self, label: str, input_widget: QWidget, theme: Theme, icons: Icons, *, hint: str = ""
    ) -> None:
        super().__init__()
        self.input = input_widget
        self._icons = icons
        self._hint = hint
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1.5))
        self.label = QLabel(label)
        self.label.setWordWrap(True)
        look(self.label, "strong")
        self.label.setBuddy(input_widget)
        input_widget.setAccessibleName(label)
        layout.addWidget(self.label)
        layout.addWidget(input_widget)
        layout.addWidget(self._message_line(theme))
        layout.addStretch()
        self.clear()

    @property
    def message(self) -> str:
        """What stands below the input now: trouble, warning, hint or nothing."""
        return self._words.text()

    @property
    def in_trouble(self) -> bool:
        """Whether the value cannot be used as it is."""
        return bool(self.input.property("trouble"))

    def show_trouble(self, text: str) -> None:
        """The value cannot be used, and why."""
        look(self.input, trouble=True)
        self._say(text, "error", "bad")

    def show_warning(self, text: str) -> None:
        """The value looks wrong but may stand."""
        look(self.input)
        self._say(text, "warning", "warn")

    def clear(self) -> None:
        """No trouble: the hint, if there is one."""
        look(self.input)
        self._say(self._hint, "", "")

    def _message_line(self, theme: Theme) -> QWidget:
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1.5))
        self._sign = QLabel()
        self._words = QLabel()
        self._words.setWordWrap(True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        return self._line

    def _say(self, text: str, icon: str, tone: str) -> None:
        self._words.setText(text)
        self._sign.setVisible(bool(icon))
        if icon:
            self._sign.setPixmap(self._icons.pixmap(icon, tone, 16))
        if tone == "bad":
            look(self._words, "small", tone="bad")
        elif tone == "warn":
            look(self._words, "small", tone="warn")
        else:
            look(self._words, "small")
        self.input.setAccessibleDescription(text)
        self._line.setVisible(bool(text))
