"""The entries of a catalogue as a list: their words, and which of them a search finds."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.catalogue.changes import remarks
from inspector_app.domain.catalogue.model import Area, Catalogue, Entry, Scheme, Standard, Status
from inspector_app.texts import Texts
from inspector_app.ui.theme import Tone

Index = QModelIndex | QPersistentModelIndex
Kind = Literal["standards", "schemes", "areas"]
KINDS: Final[tuple[Kind, ...]] = ("standards", "schemes", "areas")
WORDS_ROLE: Final = int(Qt.ItemDataRole.UserRole)

_TONES: Final[dict[Status, Tone]] = {
    "in_force": "good", "upcoming": "accent", "replaced": "warn", "withdrawn": "neutral",
}  # fmt: skip


class EntryWords(NamedTuple):
    """One row; `mark` is a word with a tone, "" for none."""

    key: str
    title: str
    below: str
    mark: str = ""
    tone: Tone = "neutral"


def entry_words(catalogue: Catalogue, kind: Kind, texts: Texts, on: date) -> list[EntryWords]:
    """The rows of one kind, in the catalogue's order."""
    if kind == "standards":
        return [_standard(standard, texts, on) for standard in catalogue.standards]
    if kind == "schemes":
        troubled = {remark.subject for remark in remarks(catalogue, on)}
        return [_scheme(scheme, texts, troubled) for scheme in catalogue.schemes]
    names = {area.code: area.name.in_language(texts.language) for area in catalogue.areas}
    return [EntryWords(area.code, names[area.code], _joined(area.code, names.get(area.parent, "")))
            for area in catalogue.areas]  # fmt: skip


def entry_of(catalogue: Catalogue, kind: Kind, key: str) -> Entry | None:
    """The entry with this key, or None."""
    of_kind: dict[Kind, Iterable[Entry]] = {
        "standards": catalogue.standards, "schemes": catalogue.schemes, "areas": catalogue.areas,
    }  # fmt: skip
    entries = of_kind[kind]
    return next((entry for entry in entries if entry.key == key), None)


def found(rows: list[EntryWords], search: str) -> list[EntryWords]:
    """The rows in which every word of the search stands, in any language and case."""
    words = search.casefold().split()
    return [row for row in rows if all(word in f"{row.title} {row.below}".casefold() for word in words)]


class CatalogueList(QAbstractListModel):
    """Rows as `show_rows` gave them; their keys are their identity."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EntryWords] = []

    def show_rows(self, rows: list[EntryWords]) -> None:
        """Other rows from now on."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def place(self, key: str) -> Index:
        """Where the row with this key stands; an invalid index where it is not shown."""
        places = (place for place, row in enumerate(self._rows) if row.key == key)
        return self.index(next(places, -1))

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> EntryWords | str | None:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == WORDS_ROLE:
            return row
        spoken = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return ", ".join(part for part in (row.title, row.below, row.mark) if part) if spoken else None


def _standard(standard: Standard, texts: Texts, on: date) -> EntryWords:
    status = standard.status(on)
    title = standard.title.in_language(texts.language)
    return EntryWords(
        standard.number, standard.number, title, texts.word("standard_status", status), _TONES[status]
    )


def _scheme(scheme: Scheme, texts: Texts, troubled: set[str]) -> EntryWords:
    mark = texts.say("Look here") if scheme.id in troubled else ""
    sector = texts.word("sector", scheme.sector)
    checklists = ", ".join(f"{entry.id} {entry.version}" for entry in scheme.checklists)
    title = scheme.title.in_language(texts.language)
    return EntryWords(scheme.id, title, _joined(sector, checklists), mark, "warn")


def area_label(area: Area, texts: Texts) -> str:
    """An area as it is offered: its name and code."""
    return _joined(area.name.in_language(texts.language), area.code)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
