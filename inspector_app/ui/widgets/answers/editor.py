"""What every editor of an answer does: show, tell once what was entered, keep what could not be saved."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.numbers import NumberInput

_NEVER: Final = object()


class AnswerEditor(QWidget):
    """Base of the editors. Showing never emits; the same entry is told once.

    Subclasses fill `self.form`, implement `typed` and `_fill`, and call `commit` when a field is left.

    Signals:
        answered: what stands in the fields, not yet checked.
    """

    answered = Signal(object)
    assessed_on: date | None = None  # the day by which documents expire and reports age, None outside a visit
    offers: object = None  # the choices of a form that it was made of, to see whether others are offered

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.texts = texts
        self._last: object = _NEVER
        self._problems: dict[str, QLabel] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(theme.space(2))
        self.form = QVBoxLayout()
        self.form.setSpacing(theme.space(3))
        outer.addLayout(self.form)
        outer.addWidget(self._problem_label(""))

    def typed(self) -> Json:
        """What stands in the fields now, in the shape of an answer."""
        raise TypeError(f"{type(self).__name__} has no fields")

    def _fill(self, value: Json) -> None:
        """Put a stored answer, or an earlier entry, into the fields; None empties them."""
        raise TypeError(f"{type(self).__name__} has no fields for {value}")

    def show_answer(self, value: Json) -> None:
        """Show a stored answer or an entry that could not be saved; None shows none."""
        self._fill(value)
        self._last = self.typed()
        self.show_problem("", "")

    def assess(self, day: date) -> None:
        """Told once, before an answer is shown: the day on which the visit assesses."""
        self.assessed_on = day

    @property
    def pending(self) -> bool:
        """Something was entered that nobody was told yet."""
        return self._last is not _NEVER and self.typed() != self._last

    def commit(self) -> None:
        """Tell what was entered, if anything."""
        if self.pending:
            self._last = self.typed()
            self.answered.emit(self._last)

    def tell_again(self) -> None:
        """The entry was not saved: the next commit tells it once more."""
        self._last = None

    def show_problem(self, place: str, words: str) -> None:
        """Show what is wrong beside a field, or below all of them; "" clears every problem."""
        for label in self._problems.values():
            label.hide()
        if words:
            label = self._problems.get(place, self._problems[""])
            label.setText(words)
            label.show()

    @property
    def problems(self) -> tuple[str, ...]:
        """The words that are shown about wrong entries."""
        return tuple(label.text() for label in self._problems.values() if not label.isHidden())

    def problem_for(self, place: str) -> QLabel:
        """The label for the problems of one field, to be put below it."""
        return self._problem_label(place)

    def add_numbers(self, names: Mapping[str, str], left: Callable[[], None]) -> dict[str, NumberInput]:
        """Add fields for whole numbers side by side, each below its name; `left`: called when one is left."""
        fields: dict[str, NumberInput] = {}
        grid = QGridLayout()
        grid.setSpacing(self.theme.space(2))
        for column, (field, name) in enumerate(names.items()):
            line = NumberInput(name, whole=True)
            line.editingFinished.connect(left)
            fields[field] = line
            grid.addWidget(label_over(name), 0, column)
            grid.addWidget(line, 1, column)
            grid.addWidget(self.problem_for(field), 2, column)
        self.form.addLayout(grid)
        return fields

    def _problem_label(self, place: str) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        look(label, "small", tone="bad")
        label.hide()
        self._problems[place] = label
        return label


def label_over(words: str, parent: QWidget | None = None) -> QLabel:
    """The label above an input."""
    label = QLabel(words, parent)
    label.setWordWrap(True)
    look(label, "small")
    return label


def title_over(words: str, parent: QWidget | None = None) -> QLabel:
    """The title above a part of the panel."""
    label = QLabel(words, parent)
    look(label, "strong")
    return label


def first_field(editor: QWidget) -> QWidget:
    """The first part of an editor that takes the keyboard, the editor itself where none does."""
    return next((widget for widget in editor.findChildren(QWidget) if _takes_keys(widget)), editor)


def _takes_keys(widget: QWidget) -> bool:
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isEnabled() and not widget.isHidden()
