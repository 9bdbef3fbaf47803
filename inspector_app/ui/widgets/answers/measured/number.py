"""The editor of one number: its bounds said before, its unit beside it, a count one tap up or down."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.counted.stepper import Stepper
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.answers.numbers import NumberInput, with_unit


class NumberEditor(AnswerEditor):
    """One line; told when it is left or Enter is pressed. `bounds` says what fits, "" nothing."""

    def __init__(
        self, unit: str, theme: Theme, texts: Texts, *, bounds: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        if bounds:
            self.form.addWidget(label_over(bounds))
        self.line = NumberInput(texts.say("Number"))
        self.line.editingFinished.connect(self.commit)
        self.form.addLayout(with_unit(self.line, unit, theme))

    def typed(self) -> Json:
        """The number in its stored form, the text as typed where it is none, None while empty."""
        return self.line.number or None

    def _fill(self, value: Json) -> None:
        self.line.setText("" if value is None else str(value))


class CountEditor(AnswerEditor):
    """A whole number, typed or stepped; `most` ends the steps."""

    def __init__(
        self, unit: str, most: int, theme: Theme, texts: Texts, *, bounds: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self.form.addWidget(label_over(bounds))
        self.count = Stepper(texts.say("Number"), theme, texts, most=most)
        self.line = self.count.line
        self.count.changed.connect(self.commit)
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        row.addWidget(self.count)
        label = QLabel(unit)
        look(label, "muted")
        row.addWidget(label)
        row.addStretch(1)
        self.form.addLayout(row)

    def typed(self) -> Json:
        """The number, the text as typed where it is none, None while empty."""
        return self.count.entry

    def _fill(self, value: Json) -> None:
        self.count.show_entry(value)
