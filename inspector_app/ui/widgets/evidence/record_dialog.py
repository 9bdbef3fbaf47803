"""A form for evidence without a file: a document seen, an interview, something seen or measured."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.evidence.details import DATES, FIELDS, NUMBERS, Recorded, calibration_overdue
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look

_LONG: Final = ("said", "seen")
PLACE: Final = "place"
_WIDTH: Final = 480


class RecordDialog(QDialog):
    """Ctrl+Enter saves, Escape goes back; what was typed stays until it is saved.

    Signals:
        told: text by field, the place. The owner saves it and calls `accept` or `show_trouble`.
    """

    told = Signal(object, str)

    def __init__(
        self,
        kind: Recorded,
        title: str,
        theme: Theme,
        texts: Texts,
        *,
        assessed_on: date,
        instruments: Sequence[Mapping[str, str]] = (),
        details: Mapping[str, str] | None = None,
        place: str | None = "",
        parent: QWidget | None = None,
    ) -> None:
        """`instruments`: to fill in again; `details`: of a record to correct; `place`: None asks for none."""
        super().__init__(parent)
        self.kind = kind
        self._texts = texts
        self._theme = theme
        self._assessed_on = assessed_on
        self.setWindowTitle(title)
        self.setMinimumWidth(theme.pixels(_WIDTH))
        self.fields: dict[str, QLineEdit | QPlainTextEdit] = {}
        self._troubles: dict[str, QLabel] = {}
        box = self._build(title)
        if kind == "interview":
            hint = QLabel(texts.say("The position only: no names of staff, residents or guests."))
            hint.setWordWrap(True)
            look(hint, "small")
            box.addWidget(hint)
        if kind == "measurement" and instruments:
            box.addWidget(self._instruments(instruments))
        for name in FIELDS[kind]:
            self._add(box, name, (details or {}).get(name, ""))
        if place is not None:
            self._add(box, PLACE, place)
        box.addStretch(1)
        self._warn()
        height = self._inside.sizeHint().height() + theme.pixels(160)
        self.resize(theme.pixels(_WIDTH), min(height, _most_height()))

    def _build(self, title: str) -> QVBoxLayout:
        """Title, a place that scrolls where the screen is low, and the buttons; returns that place."""
        theme = self._theme
        outer = QVBoxLayout(self)
        pad = theme.space(5)
        outer.setContentsMargins(pad, pad, pad, pad)
        outer.setSpacing(theme.space(2))
        head = QLabel(title)
        head.setWordWrap(True)
        look(head, "title")
        outer.addWidget(head)
        self._inside = QWidget()
        box = QVBoxLayout(self._inside)
        box.setContentsMargins(0, 0, theme.space(2), 0)
        box.setSpacing(theme.space(2))
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(self._inside)
        outer.addWidget(scroll, 1)
        self._add_buttons(outer)
        return box

    def _add(self, box: QVBoxLayout, name: str, text: str) -> None:
        words = self._texts.word("evidence_field", name)
        label = QLabel(words)
        look(label, "strong")
        field: QLineEdit | QPlainTextEdit
        if name in _LONG:
            field = QPlainTextEdit(text)
            field.setTabChangesFocus(True)
            field.setFixedHeight(self._theme.pixels(120))
        else:
            field = QLineEdit(text)
            field.textChanged.connect(self._warn)
            if name in NUMBERS:
                field.setInputMethodHints(Qt.InputMethodHint.ImhFormattedNumbersOnly)
            if name in DATES:
                field.setPlaceholderText("2026-10-22")
                field.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        field.setAccessibleName(words)
        label.setBuddy(field)
        trouble = QLabel()
        trouble.setWordWrap(True)
        look(trouble, "small", tone="bad")
        trouble.hide()
        for part in (label, field, trouble):
            box.addWidget(part)
        self.fields[name] = field
        self._troubles[name] = trouble

    def _instruments(self, instruments: Sequence[Mapping[str, str]]) -> QComboBox:
        choice = QComboBox()
        choice.setAccessibleName(self._texts.say("Instrument used before"))
        choice.addItem(self._texts.say("Instrument used before…"))
        for fields in instruments:
            names = (fields.get("instrument", ""), fields.get("instrument_no", ""))
            choice.addItem(" ".join(name for name in names if name), dict(fields))
        choice.activated.connect(self._fill_in)
        self.instruments = choice
        return choice

    def _add_buttons(self, box: QVBoxLayout) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        back = QPushButton(self._texts.say("Back"))
        look(back, "quiet")
        back.clicked.connect(self.reject)
        self.save = QPushButton(self._texts.say("Save"))
        self.save.setDefault(True)
        self.save.setToolTip("Ctrl+Enter")
        look(self.save, "primary")
        self.save.clicked.connect(self._tell)
        QShortcut(QKeySequence("Ctrl+Return"), self).activated.connect(self._tell)
        row.addWidget(back)
        row.addWidget(self.save)
        box.addLayout(row)

    @property
    def entries(self) -> dict[str, str]:
        """What stands in the fields, by field."""
        return {
            name: field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
            for name, field in self.fields.items()
        }

    def show_trouble(self, name: str, words: str) -> None:
        """Say what is wrong below its field, below the first one where it is about none of them."""
        for field, label in self._troubles.items():
            label.hide()
            look(self.fields[field], trouble=False)
        known = name if name in self.fields else next(iter(self.fields))
        self._troubles[known].setText(words)
        self._troubles[known].show()
        look(self.fields[known], trouble=True)
        self.fields[known].setFocus()

    def _fill_in(self, index: int) -> None:
        fields = self.instruments.itemData(index)
        for name, text in (fields or {}).items():
            field = self.fields[name]
            assert isinstance(field, QLineEdit)
            field.setText(text)

    def _warn(self) -> None:
        """An overdue calibration is told while it can still be looked up, and stands in nobody's way."""
        due = self._troubles.get("calibration_due")
        if due is None:
            return
        overdue = calibration_overdue(self.entries, self._assessed_on)
        due.setVisible(overdue)
        if overdue:
            look(due, "small", tone="warn")
            due.setText(self._texts.say("Overdue on the day of the assessment; the report says so."))

    def _tell(self) -> None:
        entries = self.entries
        self.told.emit(
            {name: text for name, text in entries.items() if name != PLACE}, entries.get(PLACE, "")
        )


def _most_height() -> int:
    """A dialog is never higher than nine tenths of the screen."""
    return QGuiApplication.primaryScreen().availableGeometry().height() * 9 // 10
