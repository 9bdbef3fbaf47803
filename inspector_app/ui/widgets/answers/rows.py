"""A list of short rows that grows as it is filled in: readings with their places, or dates."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox
from inspector_app.ui.widgets.answers.numbers import NumberInput, number_text


class RowsInput(QWidget):
    """Rows of (place, value), or of dates alone; an empty row always waits at the end.

    Signals:
        left: a field was left, so that what stands here may be told.
    """

    left = Signal()

    def __init__(self, theme: Theme, texts: Texts, *, dates: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._theme = theme
        self._dates = dates
        self.lines: list[tuple[QLineEdit | None, QLineEdit]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.space(2))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 2)
        self._add()

    def value(self) -> list[Json]:
        """What is filled in: ISO dates, or {"place", "value"}."""
        if self._dates:
            return [line.iso for _, line in self.lines if isinstance(line, DateInput) and line.iso]
        return [
            {"place": place.text().strip(), "value": number_text(line.text())}
            for place, line in self.lines
            if place is not None and (line.text().strip() or place.text().strip())
        ]

    def show_value(self, value: Json) -> None:
        """Show stored rows; None shows an empty one."""
        entries = value if isinstance(value, list) else []
        while len(self.lines) <= len(entries):
            self._add()
        for index, (place, line) in enumerate(self.lines):
            entry = entries[index] if index < len(entries) else ""
            if isinstance(entry, dict):
                line.setText(str(entry.get("value", "")))
                if place is not None:
                    place.setText(str(entry.get("place", "")))
            else:
                line.setText(str(entry))
                if place is not None:
                    place.clear()

    def _add(self) -> None:
        row = len(self.lines)
        number = str(row + 1)
        place: QLineEdit | None = None
        if self._dates:
            day = DateInput(self._texts.say("Date {number}", number=number))
            self._grid.addWidget(DayBox(day, self._theme, self._texts), row, 0, 1, 2)
            line: QLineEdit = day
        else:
            place = QLineEdit()
            place.setPlaceholderText(self._texts.say("Place"))
            place.setAccessibleName(self._texts.say("Place {number}", number=number))
            place.editingFinished.connect(self._leave)
            line = NumberInput(self._texts.say("Reading {number}", number=number))
            line.setPlaceholderText(self._texts.say("Reading"))
            self._grid.addWidget(place, row, 0)
            self._grid.addWidget(line, row, 1)
        line.editingFinished.connect(self._leave)
        self.lines.append((place, line))

    def _leave(self) -> None:
        place, line = self.lines[-1]
        if line.text().strip() or (place is not None and place.text().strip()):
            self._add()
        self.left.emit()
