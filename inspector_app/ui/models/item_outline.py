"""The outline of an evaluation: its sections as a tree with how far each has come, and its other pages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.checklist import Item, Section
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import BONUS, GATES
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import asks_nobody, group_words

Index = QModelIndex | QPersistentModelIndex
PAGES: Final = ("data", "photos", "findings", "leaving", "columns", "places")
ROOT: Final = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a section has come.

    Attributes:
        rate: 0 … 1, None if nothing is rated.
        gate_failed, contested, evidence, flagged: how many items bear the badge; the last three are filters.
    """

    answered: int
    relevant: int
    rate: Fraction | None = None
    gate_failed: int = 0
    contested: int = 0
    evidence: int = 0
    flagged: int = 0


@dataclass(slots=True, eq=False)
class Node:
    """One row of the outline: a section or, with `page`, another page of the evaluation."""

    id: str
    code: str
    title: str
    parent: Node | None = None
    page: bool = False
    items: tuple[Item, ...] = ()
    children: list[Node] = field(default_factory=list)


class Outline(QAbstractItemModel):
    """`Qt.UserRole` gives the Node, `Qt.UserRole + 1` its Progress (None for a page)."""

    PROGRESS: Final = Qt.ItemDataRole.UserRole + 1

    def __init__(
        self, opened: OpenedEvaluation, texts: Texts, attention: Attention, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._attention = attention
        self._nodes: dict[str, Node] = {}
        self._counts: dict[str, str] = {}
        self._progress: dict[str, Progress] = {}  # until something changes: it is painted far more often
        self._root = Node(ROOT, "", "")
        self._build()

    def _build(self) -> None:
        checklist, texts = self._opened.checklist, self._texts
        if checklist.gates:
            self._add(self._root, Node(GATES, "", texts.say("Gates"), items=checklist.gates))
        for section in checklist.root.sections:
            self._add_section(self._root, section)
        if checklist.bonus:
            self._add(self._root, Node(BONUS, "", texts.say("Bonus items"), items=checklist.bonus))
        titles = (
            texts.say("Data sheet"),
            texts.say("Evidence"),
            texts.say("Findings"),
            texts.say("Leaving check"),
            texts.say("Score columns"),
            texts.say("By place"),
        )
        without = {"data": not checklist.series, "places": not checklist.populations}
        for page, title in zip(PAGES, titles, strict=True):
            if not without.get(page):
                self._add(self._root, Node(page, "", title, page=True))

    def _add_section(self, parent: Node, section: Section) -> None:
        node = Node(
            section.id,
            section.code,
            group_words(self._texts, self._opened, section),
            items=tuple(section.all_items()),
        )
        self._add(parent, node)
        for child in section.sections:
            self._add_section(node, child)

    def _add(self, parent: Node, node: Node) -> None:
        node.parent = parent
        parent.children.append(node)
        self._nodes[node.id] = node

    def node(self, index: Index) -> Node:
        """The node of an index, the root of an invalid one."""
        found = index.internalPointer() if index.isValid() else self._root
        assert isinstance(found, Node)
        return found

    def index_of(self, identity: str) -> QModelIndex:
        """The index of a section or page; an invalid one if there is none."""
        node = self._nodes.get(identity)
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.parent.children.index(node), 0, node)

    def with_code(self, code: str) -> str:
        """The item or section of this code, else the first that begins so; "" for none."""
        wanted, checklist = code.strip().casefold(), self._opened.checklist
        parts: list[Item | Section] = [*reversed(checklist.items.values()), *checklist.sections.values()]
        codes = {part.code.casefold(): part.id for part in parts if part.code}
        beginning = next((codes[name] for name in sorted(codes) if name.startswith(wanted)), "")
        return codes.get(wanted, beginning) if wanted else ""

    def count(self, page: str, words: str) -> None:
        """Show a short count at a page's row, such as "4"."""
        if self._counts.get(page) != words:
            self._counts[page] = words
            index = self.index_of(page)
            self.dataChanged.emit(index, index)

    def changed(self) -> None:
        """Answers changed: the rows of all sections may say something else."""
        self._progress.clear()
        last = self.index(len(self._root.children) - 1, 0)
        self.dataChanged.emit(self.index(0, 0), last)

    def progress(self, node: Node) -> Progress:
        """How far a section has come."""
        found = self._progress.get(node.id)
        if found is None:
            found = self._progress[node.id] = self._work_out(node)
        return found

    def _work_out(self, node: Node) -> Progress:
        results = (self._opened.scoring.items[item.id] for item in node.items)
        alive = [
            result
            for result in results
            if result.state != "absent" and not asks_nobody(self._opened, result.item.id)
        ]
        section = node.id in self._opened.checklist.sections
        return Progress(
            answered=sum(not result.open and result.state != "unanswered" for result in alive),
            relevant=len(alive),
            rate=self._opened.scoring.section(node.id).rate if section else None,
            gate_failed=_count(self._attention.gate_failed(r.item.id) for r in alive),
            contested=_count(r.state == "contested" for r in alive),
            evidence=_count(self._attention.evidence_missing(r.item.id) for r in alive),
            flagged=_count(self._attention.flagged(r.item.id) for r in alive),
        )

    def rate_words(self, progress: Progress) -> str:
        """The rate in percent, as the checklist rounds it."""
        return self._opened.checklist.rounding.shown_rate(progress.rate)

    def words(self, node: Node) -> str:
        """The row in one sentence, for a screen reader and as a tooltip."""
        texts = self._texts
        name = f"{node.code} {node.title}".strip()
        if node.page:
            count = self._counts.get(node.id, "")
            return f"{name} {count}".strip()
        progress = self.progress(node)
        parts = [name, texts.say("{done} of {all} answered", done=progress.answered, all=progress.relevant)]
        if progress.rate is not None:
            parts.append(texts.say("rate {percent} %", percent=self.rate_words(progress)))
        for number, words in (
            (progress.gate_failed, texts.say("Gate failed")),
            (progress.contested, texts.say("Needs your decision")),
            (progress.flagged, texts.say("Flagged")),
            (progress.evidence, texts.say("Evidence missing")),
        ):
            if number:
                parts.append(f"{words} {number}")
        return ", ".join(parts)

    # Qt's own names from here on.

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:
        children = self.node(parent).children
        if column == 0 and 0 <= row < len(children):
            return self.createIndex(row, 0, children[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]  # Qt overloads it with QObject.parent()
        above = self.node(index).parent
        return self.index_of(above.id) if above is not None and above.id else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return len(self.node(parent).children)

    def columnCount(self, _parent: Index = QModelIndex()) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.UserRole:
            return node
        if role == self.PROGRESS:
            return None if node.page else self.progress(node)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{node.code} {node.title}".strip()
        if role == Qt.ItemDataRole.DecorationPropertyRole:
            return self._counts.get(node.id, "")
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(node)
        return None


def _count(flags: Iterable[bool]) -> int:
    return sum(flags)
