"""The editor of a count: one number with its unit."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over


class NumberEditor(AnswerEditor):
    """One line; told when it is left or Enter is pressed. `bounds` says what fits, "" nothing."""

    def __init__(
        self, unit: str, theme: Theme, texts: Texts, *, bounds: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        if bounds:
            self.form.addWidget(label_over(bounds))
        self.line = QLineEdit()
        self.line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
        self.line.setAccessibleName(texts.say("Number"))
        self.line.editingFinished.connect(self.commit)
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        label = QLabel(unit)
        look(label, "muted")
        row.addWidget(label)
        self.form.addLayout(row)

    def typed(self) -> Json:
        """The text as typed, None while empty."""
        return self.line.text().strip() or None

    def _fill(self, value: Json) -> None:
        self.line.setText("" if value is None else str(value))
