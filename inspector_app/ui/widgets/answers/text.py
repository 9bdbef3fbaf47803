"""The editor of a text: a line, several lines, or a field that knows dates, times and places."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.written.formats import ATTACHED
from inspector_app.domain.item_kinds.written.text import Text
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.dates import DateInput
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

_EXAMPLES: Final = {"time": "09:30", "datetime": "2026-10-22 09:30", "barcode": "6901234567892"}
_LINES: Final = ("geotrace", "geoshape")


class TextEditor(AnswerEditor):
    """One field by its format; a read-only text is shown and cannot be typed."""

    def __init__(self, kind: Text, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self.line: QLineEdit | None = None
        self.area: LeavingEdit | None = None
        if hint := _hint(kind.format, texts):
            self.form.addWidget(label_over(hint))
        if kind.multiline or kind.format in _LINES:
            self.area = LeavingEdit(texts.say("Text"), lines=3, theme=theme)
            self.area.setReadOnly(kind.read_only)
            self.area.left.connect(self.commit)
            self.form.addWidget(self.area)
        else:
            self.line = DateInput(texts.say("Date")) if kind.format == "date" else QLineEdit()
            if kind.format != "date":
                self.line.setAccessibleName(texts.say("Text"))
                self.line.setPlaceholderText(_EXAMPLES.get(kind.format, ""))
            if kind.format in ("time", "datetime"):
                self.line.setInputMethodHints(Qt.InputMethodHint.ImhPreferNumbers)
            self.line.setReadOnly(kind.read_only)
            self.line.editingFinished.connect(self.commit)
            self.form.addWidget(self.line)

    def typed(self) -> Json:
        """What is written, None while there is nothing."""
        if self.area is not None:
            return self.area.toPlainText().strip() or None
        return (self.line.iso if isinstance(self.line, DateInput) else self._text()) or None

    def _text(self) -> str:
        return self.line.text().strip() if self.line is not None else ""

    def _fill(self, value: Json) -> None:
        text = value if isinstance(value, str) else ""
        if self.area is not None:
            self.area.show_text(text)
        elif self.line is not None:
            self.line.setText(text)


class PlaceEditor(AnswerEditor):
    """A point on the map, typed: latitude and longitude in degrees, height and accuracy where known."""

    def __init__(self, *, read_only: bool, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        names = (texts.say("Latitude °"), texts.say("Longitude °"))
        examples = ("31.2304", "121.4737")
        self.lines: list[QLineEdit] = []
        self._more = ""  # height and accuracy come from elsewhere and stay
        grid = QGridLayout()
        grid.setSpacing(theme.space(2))
        for column, (name, example) in enumerate(zip(names, examples, strict=True)):
            line = QLineEdit()
            line.setAccessibleName(name)
            line.setPlaceholderText(example)
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            line.setReadOnly(read_only)
            line.editingFinished.connect(self._leave)
            self.lines.append(line)
            grid.addWidget(label_over(name), 0, column)
            grid.addWidget(line, 1, column)
        self.form.addLayout(grid)
        self.accuracy = QLabel()
        look(self.accuracy, "small")
        self.form.addWidget(self.accuracy)

    def typed(self) -> Json:
        """ "latitude longitude", followed by what was known before; None while both are empty."""
        parts = [line.text().strip() for line in self.lines]
        return " ".join((*parts, self._more)).strip() if any(parts) else None

    def _fill(self, value: Json) -> None:
        parts = value.split(maxsplit=2) if isinstance(value, str) else []
        for index, line in enumerate(self.lines):
            line.setText(parts[index] if index < len(parts) else "")
        self._more = parts[2] if len(parts) > 2 else ""
        self.accuracy.setText(self._more and self.texts.say("Height and accuracy: {more} m", more=self._more))
        self.accuracy.setVisible(bool(self._more))

    def _leave(self) -> None:
        """A whole place may be pasted into the first line; half of one is not told yet."""
        first, second = self.lines
        pasted = first.text().replace(",", " ").replace("，", " ").split()
        if len(pasted) == len(self.lines) and not second.text().strip():
            first.setText(pasted[0])
            second.setText(pasted[1])
        if first.text().strip() and second.text().strip() and self.pending:
            self._more = ""  # it belonged to the place before
            self.commit()


def _hint(form: str, texts: Texts) -> str:
    """What to write, where the field alone does not say it."""
    if form in ATTACHED:
        return texts.say("Attach it under Photos below, and name it here.")
    if form in _LINES:
        return texts.say("One point a line: latitude, longitude in degrees.")
    return ""
