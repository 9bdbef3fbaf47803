"""The editor of a text: a line, several lines, or a field that knows dates, times and places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.written.formats import ATTACHED
from inspector_app.domain.item_kinds.written.text import Text
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

_EXAMPLES: Final = {"time": "09:30", "datetime": "2026-10-22 09:30", "barcode": "6901234567892"}
_LINES: Final = ("geotrace", "geoshape")
_PLACE: Final = ("31.2304", "121.4737", "12", "5")


class TextEditor(AnswerEditor):
    """One field by its format; a read-only text is shown and cannot be typed."""

    def __init__(self, kind: Text, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._format = kind.format
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
            if isinstance(self.line, DateInput) and not kind.read_only:
                self.form.addWidget(DayBox(self.line, theme, texts))
            else:
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
        if self._format in _LINES:
            text = text.replace("; ", "\n")
        elif self._format == "datetime":
            text = text.replace("T", " ")
        if self.area is not None:
            self.area.show_text(text)
        elif self.line is not None:
            self.line.setText(text)


class PlaceEditor(AnswerEditor):
    """A point on the map, typed or pasted whole: degrees; height and accuracy in metres where known."""

    def __init__(self, *, read_only: bool, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        says = texts.say
        names = (says("Latitude °"), says("Longitude °"), says("Height m"), says("Accuracy m"))
        self.lines: list[QLineEdit] = []
        grid = QGridLayout()
        grid.setSpacing(theme.space(2))
        for place, (name, example) in enumerate(zip(names, _PLACE, strict=True)):
            line = QLineEdit()
            line.setAccessibleName(name)
            line.setPlaceholderText(example)
            line.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            line.setReadOnly(read_only)
            line.editingFinished.connect(self._leave)
            self.lines.append(line)
            row, column = divmod(place, 2)
            grid.addWidget(label_over(name), 2 * row, column)
            grid.addWidget(line, 2 * row + 1, column)
        self.form.addLayout(grid)

    def typed(self) -> Json:
        """ "latitude longitude height accuracy" as far as they are known; None while all are empty."""
        parts = [line.text().strip() for line in self.lines]
        if parts[3] and not parts[2]:
            parts[2] = "0"  # the accuracy is the fourth number, whatever the third
        return " ".join(parts).strip() or None

    def _fill(self, value: Json) -> None:
        self._show(value.split(maxsplit=3) if isinstance(value, str) else [])

    def _show(self, parts: Sequence[str]) -> None:
        for index, line in enumerate(self.lines):
            line.setText(parts[index] if index < len(parts) else "")

    def _leave(self) -> None:
        """A whole place may be pasted into the first line; half of one is not told yet."""
        pasted = self.lines[0].text().replace(",", " ").replace("，", " ").split()
        if len(pasted) > 1:
            self._show(pasted)
        if self.lines[0].text().strip() and self.lines[1].text().strip():
            self.commit()


def _hint(form: str, texts: Texts) -> str:
    """What to write, where the field alone does not say it."""
    if form in ATTACHED:
        return texts.say("Attach it under Photos below, and name it here.")
    if form in _LINES:
        return texts.say("One point a line: latitude, longitude in degrees.")
    return ""
