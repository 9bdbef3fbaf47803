"""Any of a few, all in sight: buttons that stay down, in a row that goes on below where there is no room."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout


class SeveralRow(QWidget):
    """None, one or several buttons are down."""

    def __init__(self, words: Mapping[str, str], theme: Theme) -> None:
        """`words`: value → text."""
        super().__init__()
        layout = FlowLayout(self, theme.space(2))
        self.buttons: dict[str, QPushButton] = {}
        for value, text in words.items():
            button = QPushButton(text)
            button.setCheckable(True)
            look(button, "segment")
            layout.addWidget(button)
            self.buttons[value] = button

    @property
    def values(self) -> tuple[str, ...]:
        """The values whose buttons are down, in their order."""
        return tuple(value for value, button in self.buttons.items() if button.isChecked())

    def show_values(self, values: Iterable[str]) -> None:
        """Show values; unknown ones are left out."""
        shown = set(values)
        for value, button in self.buttons.items():
            button.setChecked(value in shown)

    # Qt's own names from here on.

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self.buttons.values():
            button.setAccessibleName(f"{name}: {button.text()}")
