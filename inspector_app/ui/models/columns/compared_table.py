"""The comparison of columns as a table: a column of words each, and the difference beside those of others."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.usecases.columns.comparing import Comparison, Line, View

Index = QModelIndex | QPersistentModelIndex
_ALWAYS: Final = ("total", "grade", "answered")
_ROLES: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)


class Place(NamedTuple):
    """What a column of the table shows: "code", "text", or a view's "words" or "difference"."""

    what: str
    view: int = -1


class ComparedTable(QAbstractTableModel):
    """Number, item, then each column; `only_differences` leaves the rest out, but not the sections around."""

    def __init__(self, theme: Theme, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._compared: Comparison | None = None
        self.lines: list[Line] = []
        self.places: list[Place] = []
        self.only_differences = False

    def show_comparison(self, compared: Comparison) -> None:
        """Show how things stand; the same lines keep their places, so that nobody loses his own."""
        lines = list(_differing(compared) if self.only_differences else compared.lines)
        places = [Place("code"), Place("text"), *_columns(compared)]
        same = places == self.places and [_key(line) for line in lines] == [_key(line) for line in self.lines]
        if not same:
            self.beginResetModel()
        self._compared, self.lines, self.places = compared, lines, places
        if not same:
            self.endResetModel()
        elif lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(places) - 1))

    def place(self, index: Index) -> tuple[Line, Place] | None:
        """What stands in a cell, None outside."""
        return (self.lines[index.row()], self.places[index.column()]) if index.isValid() else None

    def view_at(self, place: Place) -> View | None:
        """The column that a place belongs to; None for number and item."""
        return self._compared.views[place.view] if self._compared is not None and place.view >= 0 else None

    def row_of(self, line: Line) -> int:
        """Where a line stands now, -1 where it is not shown."""
        return next((row for row, shown in enumerate(self.lines) if _key(shown) == _key(line)), -1)

    def words(self, line: Line, place: Place) -> str:
        """What a cell says."""
        if place.what == "code":
            return line.code
        if place.what == "text":
            return f"{'    ' if line.what == 'row' else ''}{line.text}"
        if place.what == "words":
            return line.entries[place.view].words or ("" if line.what == "section" else "—")
        return self._compared.difference(line, place.view) if self._compared is not None else ""

    # Qt's own names from here on.

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        found = self.place(index)
        if found is None:
            return None
        line, place = found
        if role in _ROLES:
            return self.words(line, place)
        theme, heading = self._theme, line.what not in ("item", "row")
        if role == Qt.ItemDataRole.FontRole:
            return theme.font("body", bold=heading or place.what == "difference")
        if role == Qt.ItemDataRole.BackgroundRole and heading:
            return QBrush(theme.colour("sunken"))
        if role == Qt.ItemDataRole.ForegroundRole:
            return QBrush(theme.colour("warn" if place.what == "difference" else "text"))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation != Qt.Orientation.Horizontal or role not in _ROLES or self._compared is None:
            return None
        place, say = self.places[section], self._texts.say
        if place.what == "words":
            return self._compared.views[place.view].title
        if place.what == "difference" and role == Qt.ItemDataRole.ToolTipRole:
            return say("Assessed minus this column: items in points, sections in percentage points")
        return {"code": say("No."), "text": say("Item"), "difference": say("Diff.")}[place.what]


def _columns(compared: Comparison) -> Iterator[Place]:
    for view in range(len(compared.views)):
        yield Place("words", view)
        if view != compared.ours:
            yield Place("difference", view)


def _differing(compared: Comparison) -> Iterator[Line]:
    """The lines that differ with the sections around them and the item of a row, and what is always told."""
    around: list[Line] = []
    for line in compared.lines:
        if line.what in _ALWAYS:
            yield line
            continue
        around = [outer for outer in around if outer.depth < line.depth]
        if line.what != "section" and compared.differs(line):
            yield from around
            around = []
            yield line
        else:
            around.append(line)


def _key(line: Line) -> tuple[str, str, str]:
    return line.what, line.id, line.row
