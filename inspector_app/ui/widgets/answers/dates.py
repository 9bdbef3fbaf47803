"""An input for a date as people type it, 20261022 or 2026年10月22日, and a calendar to pick from."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget, QWidgetAction

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.dates import calendar_of

_PARTS = re.compile(
    r"(\d{4})(?:(\d\d)(\d\d)|\s*[-./年\s]\s*(\d{1,2})\s*[-./月\s]\s*(\d{1,2})\s*[日号]?)", re.ASCII
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．。／－\u3000", "0123456789../- ")


class DateInput(QLineEdit):
    """A line whose `iso` is the date in ISO form; what is no date stays as it was typed."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("2026-10-22")
        self.setInputMethodHints(Qt.InputMethodHint.ImhDate)
        self.setAccessibleName(name)
        self.editingFinished.connect(self._normalise)

    @property
    def iso(self) -> str:
        """The date in ISO form, the text as typed where it is none, "" while empty."""
        return iso_date(self.text())

    def _normalise(self) -> None:
        if self.text() != self.iso:
            self.setText(self.iso)


class DayBox(QWidget):
    """A line for a date with a button that opens the calendar; picking a day ends the typing."""

    def __init__(self, line: DateInput, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = line
        self._theme = theme
        self._texts = texts
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(2))
        row.addWidget(line, 1)
        self.button = QPushButton(texts.say("Calendar"))
        self.button.setAccessibleName(texts.say("{name}: calendar", name=line.accessibleName()))
        self.button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab goes from field to field
        self.button.clicked.connect(self._open)
        row.addWidget(self.button)
        self.setFocusProxy(line)

    def calendar(self) -> QMenu:
        """The calendar, on the day of the line."""
        menu, calendar = QMenu(self), calendar_of(self._texts.language, self._theme)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown = QDate.fromString(self.line.iso, Qt.DateFormat.ISODate)
        if shown.isValid():
            calendar.setSelectedDate(shown)
        calendar.clicked.connect(self._pick)
        calendar.activated.connect(self._pick)
        calendar.clicked.connect(menu.close)
        calendar.activated.connect(menu.close)
        action = QWidgetAction(menu)
        action.setDefaultWidget(calendar)
        menu.addAction(action)
        return menu

    def _open(self) -> None:
        menu = self.calendar()
        corner = self.button.rect().bottomRight()
        corner.setX(corner.x() - menu.sizeHint().width())
        menu.popup(self.button.mapToGlobal(corner))

    def _pick(self, day: QDate) -> None:
        self.line.setText(day.toString(Qt.DateFormat.ISODate))
        self.line.editingFinished.emit()


def iso_date(typed: str) -> str:
    """The ISO form of a typed date; anything else comes back without its outer spaces."""
    found = _PARTS.fullmatch(typed.translate(_FULL_WIDTH).strip())
    if found is None:
        return typed.strip()
    try:
        return date(*(int(part) for part in found.groups() if part)).isoformat()
    except ValueError:
        return typed.strip()


def known_day(iso: str) -> date | None:
    """The day of an ISO date, None for what is none."""
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
