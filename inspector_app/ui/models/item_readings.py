"""The raw-data sheet as a table: one row a series, one column a month, then total and base period."""

from __future__ import annotations

from fractions import Fraction
from typing import Final, Literal, cast

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from inspector_app.domain.checklist import Series
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts
from inspector_app.usecases.readings import reading_warnings
from inspector_app.usecases.session.opened import OpenedEvaluation

Index = QModelIndex | QPersistentModelIndex
Standing = Literal["", "missing", "covered", "estimated", "contested", "doubtful", "refused", "unused"]
TOTAL: Final = "total"
BASE: Final = "base"
_MOST_DECIMALS: Final = 4


class ReadingsTable(QAbstractTableModel):
    """What a person types is told by `typed` and shown until it is saved or refused.

    `Qt.UserRole` gives a cell's Standing.

    Signals:
        typed: series, cell, text, ids of the values that were painted.
    """

    typed = Signal(str, str, str, object)

    def __init__(self, opened: OpenedEvaluation, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._refused: dict[tuple[str, str], tuple[str, str]] = {}
        self._painted: dict[tuple[str, str], tuple[str, ...]] = {}
        self._warned: dict[tuple[str, str], bool] = {}
        self._columns = (*opened.sheet.months, TOTAL, BASE)

    def refresh(self) -> None:
        """Data changed."""
        self._warned.clear()
        columns = (*self._opened.sheet.months, TOTAL, BASE)
        if columns != self._columns:
            self.beginResetModel()
            self._columns = columns
            self.endResetModel()
            return
        last = self.index(self.rowCount() - 1, self.columnCount() - 1)
        self.dataChanged.emit(self.index(0, 0), last)

    def place(self, index: Index) -> tuple[Series, str]:
        """Series and cell ("2026-02", TOTAL, BASE) of an index."""
        return self._opened.checklist.series[index.row()], self._columns[index.column()]

    def find(self, series: str, cell: str) -> QModelIndex:
        """The index of a cell."""
        row = next(n for n, entry in enumerate(self._opened.checklist.series) if entry.id == series)
        return self.index(row, self._columns.index(cell))

    def refuse(self, series: str, cell: str, text: str, words: str) -> None:
        """The text was not saved: keep it in its cell, with the reason."""
        self._refused[series, cell] = (text, words)
        self._repaint(series, cell)

    def accept(self, series: str, cell: str) -> None:
        """The text is saved."""
        if self._refused.pop((series, cell), None) is not None:
            self._repaint(series, cell)

    def seen(self, series: str, cell: str) -> tuple[str, ...]:
        """Ids of the values that a cell was painted with last."""
        now = self._opened.seen(f"raw/{series}/{cell}")
        return self._painted.get((series, cell), now)

    def text(self, series: Series, cell: str) -> str:
        """The number of a cell, "" without one."""
        if (series.id, cell) in self._refused:
            return self._refused[series.id, cell][0]
        value = self._value(series, cell)
        return "" if value is None else shown_short(value, _MOST_DECIMALS)

    def standing(self, series: Series, cell: str) -> Standing:
        """What is special about a cell."""
        if (series.id, cell) in self._refused:
            return "refused"
        if cell == TOTAL:
            return ""
        field = self._opened.evaluation.field(f"raw/{series.id}/{cell}")
        if field is not None and field.contested:
            return "contested"
        data = self._opened.sheet.series(series.id)
        if data.unused:
            return "unused"
        month = next((entry for entry in data.months if entry.month == cell), None)
        if month is None:
            return ""
        if month.source in ("missing", "covered"):
            return cast(Standing, month.source)
        if self._doubtful(series.id, cell):
            return "doubtful"
        return "estimated" if month.estimated else ""

    def _doubtful(self, series: str, cell: str) -> bool:
        if (series, cell) not in self._warned:
            self._warned[series, cell] = bool(reading_warnings(self._opened, series, cell))
        return self._warned[series, cell]

    def _value(self, series: Series, cell: str) -> Fraction | None:
        data = self._opened.sheet.series(series.id)
        if cell == BASE:
            return data.base
        if cell == TOTAL:
            return data.total if data.values else None
        return next((entry.value for entry in data.months if entry.month == cell), None)

    def _repaint(self, series: str, cell: str) -> None:
        index = self.find(series, cell)
        self.dataChanged.emit(index, index)

    def _words(self, series: Series, cell: str) -> str:
        name = series.words.in_language(self._texts.language)
        standing = self.standing(series, cell)
        if standing == "refused":
            return f"{name} {cell}: {self._refused[series.id, cell][1]}"
        words = f"{name} {cell}: {self.text(series, cell) or '—'} {series.unit}"
        return f"{words}, {standing_words(self._texts, standing)}" if standing else words

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._opened.checklist.series)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        series, cell = self.place(index)
        fixed = cell == TOTAL or self._opened.sheet.series(series.id).unused
        return flags if fixed else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        series, cell = self.place(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                self._painted[series.id, cell] = self._opened.seen(f"raw/{series.id}/{cell}")
                text = self.text(series, cell)
                return grouped(text) if self.standing(series, cell) != "refused" else text
            case Qt.ItemDataRole.EditRole:
                return self.text(series, cell)
            case Qt.ItemDataRole.UserRole:
                return self.standing(series, cell)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._words(series, cell)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        series, cell = self.place(index)
        text = str(value).strip()
        if role != Qt.ItemDataRole.EditRole or text == self.text(series, cell):
            return False
        self.typed.emit(series.id, cell, text, self.seen(series.id, cell))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            series = self._opened.checklist.series[section]
            return f"{series.words.in_language(self._texts.language)}  {series.unit}"
        cell = self._columns[section]
        names = {TOTAL: self._texts.say("Total"), BASE: self._texts.say("Base period")}
        return names.get(cell, cell[2:])


def standing_words(texts: Texts, standing: Standing) -> str:
    """What is special about a cell, in words."""
    return {
        "": "",
        "missing": texts.say("missing"),
        "covered": texts.say("contained in a bill of a later month"),
        "estimated": texts.say("estimated"),
        "contested": texts.say("several values: type the one that shall stand"),
        "doubtful": texts.say("looks implausible"),
        "refused": texts.say("not saved"),
        "unused": texts.say("not used here"),
    }[standing]


def grouped(number: str) -> str:
    """Thousands parted by thin spaces."""
    whole, point, rest = number.partition(".")
    digits = whole.lstrip("-")
    groups: list[str] = []
    while len(digits) > 3:
        groups.insert(0, digits[-3:])
        digits = digits[:-3]
    sign = "-" if whole.startswith("-") else ""
    return sign + "\u2009".join([digits, *groups]) + point + rest
