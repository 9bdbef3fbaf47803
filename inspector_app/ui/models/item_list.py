"""The rows of the conduct list: section headings and item cards, filtered and searched."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from inspector_app.domain.checklist import Item
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import Filter, Filters
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Card, Cards
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import group_words, guidance_words, item_words

Index = QModelIndex | QPersistentModelIndex
GATES: Final = "gates"
BONUS: Final = "bonus"


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a section that holds items: its id (GATES, BONUS), code and title."""

    id: str
    code: str
    title: str


class ItemList(QAbstractListModel):
    """Read-only. Items that the profile switches off are not in it.

    `Qt.UserRole` gives a Card or a Heading.

    Signals:
        renewed: these items say something else; told before `dataChanged`, also of items that are not shown.
    """

    renewed = Signal(object)

    def __init__(
        self, opened: OpenedEvaluation, texts: Texts, attention: Attention, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self.cards = Cards(opened, texts, attention)
        self.filters = Filters(opened, attention)
        self._rows: list[str | Heading] = []
        self._row_of: dict[str, int] = {}
        self._filter: Filter = "all"
        self._search = ""
        self._haystacks: dict[str, str] = {}
        self._outdated = False  # an item is shown that does not fit any more, or the other way round
        self.arrange()

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._filter

    @property
    def search(self) -> str:
        """What is searched, "" for nothing."""
        return self._search

    def choose(self, wanted: Filter, search: str = "") -> None:
        """Show only what fits the filter and holds the text in code, text, rule, guidance or remark."""
        search = search.strip().casefold()
        if self._outdated or (wanted, search) != (self._filter, self._search):
            self._filter, self._search = wanted, search
            self.arrange()

    def arrange(self, keeping: str = "") -> None:
        """Build the rows anew: the filter, or the items that the profile leaves on, changed.

        Args:
            keeping: an item that stays although it does not fit any more, "" for none.
        """
        rows = self._fitting_rows(keeping)
        self.beginResetModel()
        self._take(rows)
        self.endResetModel()

    def changed(self, identities: frozenset[str]) -> None:
        """These cards say something else now; the rows stay as they are so that nothing jumps away."""
        self.cards.forget(identities)
        self.filters.renew(identities)
        self.renewed.emit(identities)
        for identity in identities:
            self._haystacks.pop(identity, None)
            row = self._row_of.get(identity)
            if (row is not None) is not self._fits(identity):
                self._outdated = True
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.UserRole])

    def settle(self, keeping: str) -> bool:
        """The person moved on to another item: what fits no more goes, what fits by now comes.

        Returns whether anything did.
        """
        if not self._outdated:
            return False
        wanted = self._fitting_rows(keeping)
        staying = set(wanted)
        for row in reversed([row for row, entry in enumerate(self._rows) if entry not in staying]):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        for row, entry in enumerate(wanted):
            if row >= len(self._rows) or self._rows[row] != entry:
                self.beginInsertRows(QModelIndex(), row, row)
                self._rows.insert(row, entry)
                self.endInsertRows()
        self._take(wanted)
        return True

    def asks_otherwise(self, identities: Collection[str]) -> bool:
        """Whether a form asks one of these items now that is not listed, or the other way round."""
        items = self._opened.scoring.items
        return any(
            (items[identity].state == "absent") is (identity in self._row_of)
            for identity in identities
            if identity in items
        )

    def row_of(self, identity: str) -> int:
        """The row of an item, or of a section's heading; -1 if it is not shown."""
        row = self._row_of.get(identity, self._row_of.get(f"#{identity}"))
        return -1 if row is None else row

    def item_at(self, row: int) -> str:
        """The item of a row, "" for a heading or none."""
        entry = self._rows[row] if 0 <= row < len(self._rows) else ""
        return entry if isinstance(entry, str) else ""

    def step(self, row: int, by: int) -> int:
        """The next row that is an item, from `row` in the direction of `by` (1 or -1); -1 for none."""
        row += by
        while 0 <= row < len(self._rows):
            if self.item_at(row):
                return row
            row += by
        return -1

    def next_open(self, row: int) -> int:
        """The next row whose item needs somebody, around the end; -1 if none does."""
        count = len(self._rows)
        for offset in range(1, count + 1):
            at = (row + offset) % count
            item = self.item_at(at)
            if item and self._opened.scoring.items[item].open:
                return at
        return -1

    def entry(self, row: int) -> Card | Heading:
        """What a row shows."""
        entry = self._rows[row]
        return self.cards.card(entry) if isinstance(entry, str) else entry

    def _fitting_rows(self, keeping: str) -> list[str | Heading]:
        rows: list[str | Heading] = []
        for heading, items in sections_of(self._opened, self._texts):
            shown = [item.id for item in items if item.id == keeping or self._fits(item.id)]
            if shown:
                rows += [heading, *shown]
        return rows

    def _take(self, rows: list[str | Heading]) -> None:
        self._rows = rows
        self._row_of = {row if isinstance(row, str) else f"#{row.id}": n for n, row in enumerate(rows)}
        self._outdated = False

    def _fits(self, identity: str) -> bool:
        if not self.filters.fits(identity, self._filter):
            return False
        return not self._search or self._search in self._haystack(identity)

    def _haystack(self, identity: str) -> str:
        """What is searched: code, text, rule, guidance and remark, put together once until it changes."""
        found = self._haystacks.get(identity)
        if found is None:
            item = self._opened.checklist.items[identity]
            texts, note = self._texts, self._opened.evaluation.value(f"item/{identity}/note")
            words = (
                item.code,
                item_words(texts, self._opened, item),
                item.rule.in_language(texts.language),
                guidance_words(texts, self._opened, item),
                note if isinstance(note, str) else "",
            )
            found = self._haystacks[identity] = "\n".join(words).casefold()
        return found

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren
        return chosen | Qt.ItemFlag.ItemIsSelectable if self.item_at(index.row()) else chosen

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.UserRole:
            return self.entry(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            entry = self.entry(index.row())
            return entry.spoken if isinstance(entry, Card) else f"{entry.code} {entry.title}"
        return None


def sections_of(opened: OpenedEvaluation, texts: Texts) -> Iterator[tuple[Heading, tuple[Item, ...]]]:
    """Headings with their items in the order of the paper: gates, scored sections, bonus."""
    checklist = opened.checklist
    if checklist.gates:
        yield Heading(GATES, "", texts.say("Gates")), checklist.gates
    for section in checklist.root.walk():
        if section.items:
            yield Heading(section.id, section.code, group_words(texts, opened, section)), section.items
    if checklist.bonus:
        yield Heading(BONUS, "", texts.say("Bonus items")), checklist.bonus
