"""The list of evaluations, read page by page: 100,000 rows open at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from inspector_app.ui.models.list_words import RowWords
from inspector_app.usecases.session.listing import EvaluationRow

Index = QModelIndex | QPersistentModelIndex
Page = Callable[[EvaluationRow | None, int], Sequence[EvaluationRow]]
"""page(last row shown or None, limit): the next rows, newest change first."""

ROW_ROLE: Final = Qt.ItemDataRole.UserRole
WORDS_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class EvaluationList(QAbstractListModel):
    """Read-only. Knows no SQL: `page` gives the next rows, `words` what a row says.

    ROW_ROLE gives the EvaluationRow, WORDS_ROLE its RowWords, made when they are first shown.
    """

    PAGE_SIZE = 100  # rows, about ten screens

    def __init__(
        self, page: Page, words: Callable[[EvaluationRow], RowWords], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._words = words
        self._rows: list[EvaluationRow] = []
        self._said: dict[int, RowWords] = {}
        self._exhausted = self._fetching = False

    def reload(self) -> None:
        """Read the list again from its start."""
        self.beginResetModel()
        self._rows = []
        self._said = {}
        self._exhausted = False
        self._take()
        self.endResetModel()

    def position(self, identity: str) -> int:
        """The place of an evaluation among the rows read so far, -1 if it is not among them."""
        return next((place for place, row in enumerate(self._rows) if row.id == identity), -1)

    def _take(self) -> int:
        rows = self._page(self._rows[-1] if self._rows else None, self.PAGE_SIZE)
        self._exhausted = len(rows) < self.PAGE_SIZE
        self._rows.extend(rows)
        return len(rows)

    def _row_words(self, place: int) -> RowWords:
        if place not in self._said:
            self._said[place] = self._words(self._rows[place])
        return self._said[place]

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._rows[index.row()].venue_name
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._row_words(index.row()).spoken
            case _ if role == ROW_ROLE:
                return self._rows[index.row()]
            case _ if role == WORDS_ROLE:
                return self._row_words(index.row())
        return None

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and not self._exhausted

    def fetchMore(self, parent: Index) -> None:
        if self._fetching or parent.isValid():  # endInsertRows() can lead a view straight back here
            return
        self._fetching = True
        before = self._rows[-1] if self._rows else None
        rows = self._page(before, self.PAGE_SIZE)
        self._exhausted = len(rows) < self.PAGE_SIZE
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()
        self._fetching = False
