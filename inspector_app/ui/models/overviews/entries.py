"""Entries of a list that is shown whole: what each says, in words and tones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole


class Chip(NamedTuple):
    """A few words that must not be overlooked, with the icon that says the same."""

    words: str
    icon: str
    tone: Tone


class Entry(NamedTuple):
    """The texts of a row; "" where there is nothing to say.

    Attributes:
        key: what the page knows it by.
        first, second: the lines below the title.
        side: at the right, in a tone; `below` is muted.
    """

    key: str
    title: str
    first: str = ""
    second: str = ""
    side: str = ""
    side_tone: Tone = "neutral"
    below: str = ""
    chips: tuple[Chip, ...] = ()

    @property
    def spoken(self) -> str:
        """The whole row as one text for a screen reader."""
        chips = (chip.words for chip in self.chips)
        parts = (self.title, self.first, self.second, self.side, self.below, *chips)
        return ", ".join(part for part in parts if part)


class Entries(QAbstractListModel):
    """Read-only; ENTRY_ROLE gives the Entry."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: list[Entry] = []

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in place of those before."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def position(self, key: str) -> int:
        """The place of an entry, -1 if it is not among them."""
        return next((place for place, entry in enumerate(self._entries) if entry.key == key), -1)

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return entry.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return entry.spoken
            case _ if role == ENTRY_ROLE:
                return entry
        return None
