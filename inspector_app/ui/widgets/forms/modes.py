"""The modes of an evaluation by their letters, with the words of the chosen ones below."""

from __future__ import annotations

from typing import Final

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout

MODES: Final = tuple("ABCDEFGHI")


class ModesField(QWidget):
    """Several may apply; a button says its words when the pointer rests on it or a screen reader asks."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        super().__init__()
        self._words = {mode: texts.word("mode", mode) for mode in MODES}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space(1.5))
        row = QWidget()
        flow = FlowLayout(row, theme.space(2))
        self.buttons: dict[str, QPushButton] = {}
        for mode, words in self._words.items():
            button = QPushButton(mode)
            button.setCheckable(True)
            button.setMinimumWidth(theme.target)
            button.setToolTip(words)
            button.setAccessibleName(f"{mode}: {words}")
            look(button, "segment")
            button.toggled.connect(self._explain)
            flow.addWidget(button)
            self.buttons[mode] = button
        self.explanation = QLabel()
        self.explanation.setWordWrap(True)
        look(self.explanation, "small")
        column.addWidget(row)
        column.addWidget(self.explanation)
        self._explain()

    @property
    def value(self) -> str:
        """The letters of the chosen modes, with spaces between."""
        return " ".join(mode for mode, button in self.buttons.items() if button.isChecked())

    def _explain(self) -> None:
        chosen = [f"{mode} {self._words[mode]}" for mode in self.value.split()]
        self.explanation.setText("\n".join(chosen))
        self.explanation.setVisible(bool(chosen))
