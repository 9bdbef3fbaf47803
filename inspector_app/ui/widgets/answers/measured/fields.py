"""The editor of a formula: one input a field, of every type that checklists know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import InputField
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.answers.numbers import NumberInput, bounds_words
from inspector_app.ui.widgets.answers.rows import RowsInput
from inspector_app.ui.widgets.forms.drop_down import DropDown

_NUMBERS: Final = ("number", "whole")
_SAYS_OPTIONAL: Final = ("选填", "optional")  # checklists may say it in the field's own words


class FieldsEditor(AnswerEditor):
    """The fields of a formula. One without fields that must be filled in can be confirmed from the data."""

    def __init__(
        self,
        fields: Sequence[InputField],
        theme: Theme,
        texts: Texts,
        *,
        derived: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, texts, parent)
        self._fields = tuple(fields)
        self._confirmed = False
        self.inputs: dict[str, QWidget] = {}
        self._grid = QGridLayout()
        self._grid.setSpacing(theme.space(2.5))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._next = (0, 0)
        self.form.addLayout(self._grid)
        for field in fields:
            self._add(field)
        self.confirm = QPushButton(texts.say("Confirm the value computed from the data"))
        self.confirm.clicked.connect(self._tap_confirm)
        self.confirm.setVisible(derived)
        self.form.addWidget(self.confirm)

    def typed(self) -> Json:
        """The filled fields by id; None while none is filled in and nothing is confirmed."""
        values: dict[str, Json] = {}
        for field in self._fields:
            value = self._value(self.inputs[field.id])
            if value not in (None, "", []):
                values[field.id] = value
        return values if values or self._confirmed else None

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        self._confirmed = isinstance(value, dict)
        for field in self._fields:
            self._show(self.inputs[field.id], stored.get(field.id))

    def _add(self, field: InputField) -> None:
        words = field.words.in_language(self.texts.language)
        told = any(word in words for word in _SAYS_OPTIONAL)
        optional = self.texts.say("(optional)") if field.optional and not told else ""
        cell = QVBoxLayout()
        cell.setSpacing(self.theme.space(1))
        cell.addWidget(label_over(f"{words} {optional}".strip()), 0, Qt.AlignmentFlag.AlignBottom)
        widget = self._input(field, words)
        self.inputs[field.id] = widget
        bounds = bounds_words(self.texts, field.least, field.most) if field.type != "readings" else ""
        if bounds:
            cell.addWidget(label_over(bounds))
        row = QHBoxLayout()
        row.addWidget(DayBox(widget, self.theme, self.texts) if isinstance(widget, DateInput) else widget, 1)
        if field.unit:
            unit = QLabel(field.unit)
            look(unit, "muted")
            row.addWidget(unit)
        cell.addLayout(row)
        cell.addWidget(self.problem_for(field.id))
        self._place(cell, narrow=field.type in _NUMBERS)

    def _place(self, cell: QVBoxLayout, *, narrow: bool) -> None:
        """Two numbers stand side by side, anything else has a row of its own."""
        row, column = self._next
        if not narrow and column:
            row, column = row + 1, 0
        self._grid.addLayout(cell, row, column, 1, 1 if narrow else 2)
        self._next = (row, 1) if narrow and not column else (row + 1, 0)

    def _input(self, field: InputField, words: str) -> QWidget:
        if field.type in ("readings", "dates"):
            rows = RowsInput(self.theme, self.texts, dates=field.type == "dates")
            rows.left.connect(self.commit)
            return rows
        if field.type == "yes_no":
            options = [Choosable(value, self.texts.word("answer", value)) for value in ("yes", "no")]
            buttons = ButtonsEditor(options, self.theme, self.texts)
            buttons.show_answer(None)
            buttons.answered.connect(self.commit)
            return buttons
        if field.type == "choice":
            return self._combo(field, words)
        line = self._line(field, words)
        line.editingFinished.connect(self.commit)
        return line

    @staticmethod
    def _line(field: InputField, words: str) -> QLineEdit:
        if field.type == "date":
            return DateInput(words)
        if field.type in _NUMBERS:
            return NumberInput(words, whole=field.type == "whole")
        line = QLineEdit()
        line.setAccessibleName(words)
        return line

    def _combo(self, field: InputField, words: str) -> QComboBox:
        combo = DropDown()
        combo.setAccessibleName(words)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.addItem("—", None)
        for option in field.options:
            combo.addItem(option.words.in_language(self.texts.language), option.id)
        combo.activated.connect(self.commit)
        return combo

    def _tap_confirm(self) -> None:
        self._confirmed = True
        self.commit()

    @staticmethod
    def _value(widget: QWidget) -> Json:
        match widget:
            case RowsInput():
                return widget.value()
            case ButtonsEditor():
                return widget.typed()
            case QComboBox():
                chosen = widget.currentData()
                return chosen if isinstance(chosen, str) else None
            case DateInput():
                return widget.iso
            case NumberInput():
                return widget.number
            case QLineEdit():
                return widget.text().strip()
            case _:
                return None

    @staticmethod
    def _show(widget: QWidget, value: Json) -> None:
        match widget:
            case RowsInput():
                widget.show_value(value)
            case ButtonsEditor():
                widget.show_answer(value)
            case QComboBox():
                widget.setCurrentIndex(max(widget.findData(value), 0))
            case QLineEdit():
                widget.setText("" if value is None else str(value))
