"""An input for a number as people type it, １２, 12。5 or 1,200; what is no number stays as it was."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from inspector_app.domain.numbers import MOST_DIGITS, decimal_text, shown_short
from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look


class NumberInput(QLineEdit):
    """A line whose `number` is the stored form of what was typed; the pad with digits on a tablet."""

    def __init__(self, name: str, *, whole: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        hints = Qt.InputMethodHint
        self.setInputMethodHints(hints.ImhDigitsOnly if whole else hints.ImhFormattedNumbersOnly)
        self.setAccessibleName(name)
        self.editingFinished.connect(self._normalise)

    @property
    def number(self) -> str:
        """The stored form of the number, the text as typed where it is none, "" while empty."""
        return number_text(self.text())

    def _normalise(self) -> None:
        if self.text() != self.number:
            self.setText(self.number)


def number_text(typed: str) -> str:
    """The stored form of a typed number; anything else comes back without its outer spaces."""
    try:
        return decimal_text(typed)
    except InputError:
        return typed.strip()


def with_unit(line: QLineEdit, unit: str, theme: Theme) -> QHBoxLayout:
    """A line with its unit beside it."""
    row = QHBoxLayout()
    row.setSpacing(theme.space(2))
    row.addWidget(line, 1)
    if unit:
        label = QLabel(unit)
        look(label, "muted")
        row.addWidget(label)
    return row


def bounds_words(
    texts: Texts, least: Fraction | None, most: Fraction | None, step: Fraction | None = None
) -> str:
    """What fits a number, said before somebody types it; "" where everything does."""
    low, high, by = (None if end is None else shown_short(end, MOST_DIGITS) for end in (least, most, step))
    if low is not None and high is not None and by is not None:
        return texts.say("From {least} to {most} in steps of {step}", least=low, most=high, step=by)
    said: Sequence[str] = (
        [texts.say("From {least} to {most}", least=low, most=high)]
        if low is not None and high is not None
        else [texts.say("At least {least}", least=low)]
        if low is not None
        else [texts.say("At most {most}", most=high)]
        if high is not None
        else []
    )
    return texts.clauses([*said, *([texts.say("in steps of {step}", step=by)] if by is not None else [])])
