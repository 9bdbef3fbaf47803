"""An input for a date that understands what people type: 2026-10-22, 2026.10.22, 20261022, 2026年10月22日."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

_PARTS = re.compile(r"\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?\s*", re.ASCII)


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


def iso_date(typed: str) -> str:
    """The ISO form of a typed date; anything else comes back without its outer spaces."""
    found = _PARTS.fullmatch(typed)
    if found is None:
        return typed.strip()
    try:
        return date(*(int(part) for part in found.groups())).isoformat()
    except ValueError:
        return typed.strip()
