"""The parts of one checklist as rows: sections with their items, then rules; a search leaves out the rest."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.outline import Part, PartKind, found, outline
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import part_title

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class PartRow(NamedTuple):
    """One row; a heading has no part and cannot be chosen.

    Attributes:
        aside: points of an item, weight of a section, in words.
        sign: what is wrong or new about it in one short word, "" for nothing.
    """

    part: Part | None
    title: str
    aside: str = ""
    sign: str = ""


class PartRows(QAbstractListModel):
    """Parts below headings; a heading cannot be chosen.

    Attributes:
        search: what is searched for, "" for everything.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[PartRow] = []
        self.search = ""

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(text for text in (row.title, row.aside, row.sign) if text)
        return row.title if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self._rows[index.row()] if index.isValid() else None
        if row is None or row.part is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PartList(PartRows):
    """Shows the outline of one checklist.

    Attributes:
        sign_of: what is wrong or new about a part in one short word.
        keep: which parts are shown.
        arrangeable: parts can be dragged to another place.
    """

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._parts: tuple[Part, ...] = ()
        self.sign_of: Callable[[Part], str] = lambda _part: ""
        self.keep: Callable[[Part], bool] = lambda _part: True
        self.arrangeable = False

    def show_data(self, data: Json) -> None:
        """Show another checklist, or the same one after a change; the search stays."""
        self._parts = tuple(part for part in outline(data) if self.keep(part))
        self._arrange()

    def choose(self, search: str) -> None:
        """Search."""
        self.search = search
        self._arrange()

    @property
    def parts(self) -> tuple[Part, ...]:
        """Every part of the checklist, also those that the search leaves out."""
        return self._parts

    @property
    def hits(self) -> int:
        """How many items are shown."""
        return sum(row.part is not None and row.part.kind == "item" for row in self._rows)

    def row_of(self, name: str) -> int:
        """The row of a part, -1 if it is not shown."""
        return next(
            (place for place, row in enumerate(self._rows) if row.part is not None and row.part.name == name),
            -1,
        )

    def part_at(self, row: int) -> Part | None:
        """The part in a row, None for a heading."""
        return self._rows[row].part if 0 <= row < len(self._rows) else None

    def _arrange(self) -> None:
        self.beginResetModel()
        rows: list[PartRow] = []
        heading: PartKind | None = None
        for part in found(self._parts, self.search):
            if part.kind not in ("general", "section", "item") and part.kind != heading:
                heading = part.kind
                rows.append(PartRow(None, self._texts.word("parts", part.kind)))
            title = part_title(self._texts, part)
            rows.append(PartRow(part, title, self._aside(part), self.sign_of(part)))
        self._rows = rows
        self.endResetModel()

    def _aside(self, part: Part) -> str:
        if not part.number or part.role == "gate":
            return ""
        if part.kind == "item":
            return self._texts.say("{points} points", points=part.number)
        return self._texts.say("weight {weight}", weight=part.number) if part.role == "scored" else ""

    # Qt's own names from here on.

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        part = self.part_at(index.row())
        if self.arrangeable and part is not None and part.kind != "general":
            flags |= Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction
