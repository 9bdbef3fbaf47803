"""The rows of the conduct list: section headings and item cards, filtered and searched."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.checklist import Item
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Card, Cards
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import group_words

Index = QModelIndex | QPersistentModelIndex
Filter = Literal["all", "unanswered", "flagged", "evidence"]
FILTERS: Final[tuple[Filter, ...]] = ("all", "unanswered", "flagged", "evidence")
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
    """

    def __init__(
        self, opened: OpenedEvaluation, texts: Texts, attention: Attention, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._attention = attention
        self.cards = Cards(opened, texts, attention)
        self._rows: list[str | Heading] = []
        self._row_of: dict[str, int] = {}
        self._filter: Filter = "all"
        self._search = ""
        self.arrange()

    @property
    def filter(self) -> Filter:
        """What is shown."""
        return self._filter

    def choose(self, wanted: Filter, search: str = "") -> None:
        """Show only what fits the filter and holds the text in code, text, rule, guidance or remark."""
        if (wanted, search.strip().casefold()) != (self._filter, self._search):
            self._filter, self._search = wanted, search.strip().casefold()
            self.arrange()

    def arrange(self) -> None:
        """Build the rows anew: the filter, or the items that the profile leaves on, changed."""
        self.beginResetModel()
        self._rows = []
        for heading, items in sections_of(self._opened, self._texts):
            shown = [item.id for item in items if self._fits(item)]
            if shown:
                self._rows += [heading, *shown]
        self._row_of = {row if isinstance(row, str) else f"#{row.id}": n for n, row in enumerate(self._rows)}
        self.endResetModel()

    def changed(self, identities: frozenset[str]) -> None:
        """These cards say something else now; the filter stays as it was so that nothing jumps away."""
        self.cards.forget(identities)
        for identity in identities:
            row = self._row_of.get(identity)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row), [Qt.ItemDataRole.UserRole])

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

    def _fits(self, item: Item) -> bool:
        result = self._opened.scoring.items[item.id]
        if result.state == "absent":
            return False
        if self._search and self._search not in self._searched(item):
            return False
        match self._filter:
            case "unanswered":
                return result.open
            case "flagged":
                return self._attention.flagged(item.id)
            case "evidence":
                return self._attention.evidence_missing(item.id)
            case _:
                return True

    def _searched(self, item: Item) -> str:
        language = self._texts.language
        words = [words.in_language(language) for words in (item.text, item.rule, item.guidance)]
        return " ".join(
            [item.code, *words, str(self._opened.evaluation.value(f"item/{item.id}/note"))]
        ).casefold()

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
