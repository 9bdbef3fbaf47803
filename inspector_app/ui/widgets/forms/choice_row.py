"""One choice of a few, all in sight: buttons in a row that goes on below where there is no room."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout


class ChoiceRow(QWidget):
    """Exactly one button is down once a value is shown.

    Signals:
        chosen: the value that the person chose; show_value() never emits it.
    """

    chosen = Signal(str)

    def __init__(self, words: Mapping[str, str], theme: Theme) -> None:
        """`words`: value → text."""
        super().__init__()
        layout = FlowLayout(self, theme.space(2))
        self.buttons: dict[str, QPushButton] = {}
        for value, text in words.items():
            button = QPushButton(text)
            button.setCheckable(True)
            look(button, "segment")
            button.setMinimumWidth(theme.target)  # words longer than the page are cut, not the page
            button.clicked.connect(lambda _checked, value=value: self._choose(value))
            layout.addWidget(button)
            self.buttons[value] = button
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    @property
    def value(self) -> str:
        """The value whose button is down, "" for none."""
        return next((value for value, button in self.buttons.items() if button.isChecked()), "")

    def show_value(self, value: str) -> None:
        """Show a value; an unknown one shows none."""
        for name, button in self.buttons.items():
            button.setChecked(name == value)

    def _choose(self, value: str) -> None:
        self.show_value(value)
        self.chosen.emit(value)

    # Qt's own names from here on.

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys go from button to button."""
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        buttons = list(self.buttons.values())
        reached = next((place for place, button in enumerate(buttons) if button.hasFocus()), None)
        if step and reached is not None:
            buttons[(reached + step) % len(buttons)].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)
