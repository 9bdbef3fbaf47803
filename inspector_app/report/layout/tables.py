"""Tables become slabs: one per row, several where a row is too tall to be kept whole."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from inspector_app.report.blocks import Cell, Column, KeyValues, Row, Table
from inspector_app.report.layout.flow import Slab
from inspector_app.report.layout.lines import Setting, Typesetter
from inspector_app.report.layout.operations import Box, Mark, Operation, Stroke
from inspector_app.report.theme import Align, Style, Theme, Tint

_WHOLE_LINES = 8
_HAIR, _STRONG = 0.5, 0.9


class _Placed(NamedTuple):
    """A cell with its place in the row."""

    left: float
    width: float
    setting: Setting
    tint: Tint


class _Edges(NamedTuple):
    """Width of the rules above and below a row; 0 for none."""

    above: float
    below: float


def table_slabs(table: Table, setter: Typesetter, width: float) -> list[Slab]:
    """The rows of a table, `width` points wide. The first slab keeps with the first row.

    Raises:
        ValueError: the spans of a row do not add up to the number of columns.
    """
    return _TableMaker(table, setter, width).slabs()


def key_values_table(block: KeyValues) -> Table:
    """Labels and values as the table they are drawn as."""
    columns: tuple[Column, ...] = (Column(block.label_width, fixed=True), Column())
    cells = [(Cell(label, tint="soft", ink="muted"), Cell(value)) for label, value in block.pairs]
    if block.across == 1:
        return Table(columns, tuple(Row(pair) for pair in cells))
    empty = (Cell("", tint="soft"), Cell(""))
    pairs = [*cells, empty] if len(cells) % 2 else cells
    rows = tuple(Row(left + right) for left, right in zip(pairs[::2], pairs[1::2], strict=True))
    return Table(columns * 2, rows)


class _TableMaker:
    """One table on its way into slabs."""

    def __init__(self, table: Table, setter: Typesetter, width: float) -> None:
        self._table = table
        self._setter = setter
        self._theme: Theme = setter.theme
        self._style: Style = setter.theme.styles[table.style]
        self._width = width
        self._lefts = _lefts(table.columns, width)
        self._aligns: list[Align] = [column.align for column in table.columns]
        self._grid = table.lines == "grid"
        self._pad_x, self._pad_y = setter.theme.cell_padding

    def slabs(self) -> list[Slab]:
        header = self._header()
        rows = self._table.rows
        slabs = [header] if header else []
        for index, row in enumerate(rows):
            final = index == len(rows) - 1
            made = self._row(row, index, final)
            for slab in made:
                slab.header = header
            made[-1].keep = row.kind == "section" or (index in (0, len(rows) - 2) and not final)
            if index == 0 and not header:
                made[0].before = 4.0
            slabs += made
        if slabs:
            slabs[-1].after = 10.0
        return slabs

    def _header(self) -> Slab | None:
        if not self._table.header:
            return None
        operations: list[Operation] = []
        top = 0.0
        last = len(self._table.header) - 1
        for index, row in enumerate(self._table.header):
            cells = self._cells(row, bold=True, tint="head")
            height = self._height(cells)
            edges = _Edges(_STRONG if index == 0 else 0.0, _STRONG if index == last else _HAIR)
            self._paint(operations, cells, top, height, edges)
            for cell in cells:
                cell.setting.draw(operations, cell.left + self._pad_x, top + self._pad_y)
            top += height
        return Slab(top, operations, before=4.0, keep=True)

    def _row(self, row: Row, index: int, final: bool) -> list[Slab]:
        section, total = row.kind == "section", row.kind == "total"
        striped: Tint = "soft" if self._table.striped and index % 2 else "none"
        cells = self._cells(row, bold=section or total, tint="section" if section else striped)
        lines = max(cell.setting.count for cell in cells)
        first = index == 0 and not self._table.header
        edges = _Edges(_STRONG if total or first else 0.0, _STRONG if final else _HAIR)
        marks = (Mark(row.anchor, "", 0),) if row.anchor else ()
        if lines > _WHOLE_LINES:
            slabs = self._cut(cells, lines, edges)
        else:
            height = self._height(cells)
            operations: list[Operation] = []
            self._paint(operations, cells, 0.0, height, edges)
            for cell in cells:
                cell.setting.draw(operations, cell.left + self._pad_x, self._pad_y)
            slabs = [Slab(height, operations)]
        slabs[0].marks = marks
        return slabs

    def _cut(self, cells: list[_Placed], lines: int, edges: _Edges) -> list[Slab]:
        """A tall row as strips: two lines at each end, single lines between."""
        bounds = [0, *range(2, lines - 1), lines]
        slabs = []
        for first, last in pairwise(bounds):
            above = self._pad_y if first == 0 else 0.0
            below = self._pad_y if last == lines else 0.0
            height = (last - first) * self._style.leading + above + below
            operations: list[Operation] = []
            strip = _Edges(edges.above if first == 0 else 0.0, edges.below if last == lines else 0.0)
            self._paint(operations, cells, 0.0, height, strip)
            for cell in cells:
                count = cell.setting.count
                if first < count:
                    x = cell.left + self._pad_x
                    cell.setting.draw(operations, x, above, first, min(last, count))
            slabs.append(Slab(height, operations, inset=0.0 if first == 0 else self._pad_y))
        return slabs

    def _cells(self, row: Row, *, bold: bool, tint: Tint) -> list[_Placed]:
        placed, column, lefts = [], 0, self._lefts
        for cell in row.cells:
            left = lefts[column]
            if isinstance(cell, str):
                column += 1
                width = lefts[column] - left
                setting = self._setter.set(
                    cell, self._style, width - 2 * self._pad_x, bold=bold, align=self._aligns[column - 1]
                )
                placed.append(_Placed(left, width, setting, tint))
            else:
                column += cell.span
                if column >= len(lefts):
                    raise ValueError(f"cells cover {column} columns, the table has {len(lefts) - 1}")
                width = lefts[column] - left
                setting = self._setter.set(
                    cell.text,
                    self._style,
                    width - 2 * self._pad_x,
                    bold=bold or cell.bold,
                    color=self._theme.inks[cell.ink] if cell.ink else None,
                    align=cell.align or self._aligns[column - cell.span],
                )
                placed.append(_Placed(left, width, setting, tint if cell.tint == "none" else cell.tint))
        if column != len(lefts) - 1:
            raise ValueError(f"cells cover {column} columns, the table has {len(lefts) - 1}")
        return placed

    def _height(self, cells: list[_Placed]) -> float:
        return max(cell.setting.count for cell in cells) * self._style.leading + 2 * self._pad_y

    def _paint(
        self, into: list[Operation], cells: list[_Placed], top: float, height: float, edges: _Edges
    ) -> None:
        for cell in cells:
            if cell.tint != "none":
                into.append(Box(cell.left, top, cell.width, height, self._theme.tints[cell.tint]))
        if edges.above:
            self._level(into, top, edges.above)
        if edges.below:
            self._level(into, top + height, edges.below)
        if self._grid:
            color = self._theme.rule
            for x in (0.0, *(cell.left + cell.width for cell in cells)):
                into.append(Stroke(((x, top), (x, top + height)), _HAIR, color))

    def _level(self, into: list[Operation], y: float, width: float) -> None:
        color = self._theme.strong_rule if width > _HAIR else self._theme.rule
        into.append(Stroke(((0.0, y), (self._width, y)), width, color))


def _lefts(columns: tuple[Column, ...], width: float) -> list[float]:
    """Left edge of each column, and the right edge of the last."""
    fixed = sum(column.width for column in columns if column.fixed)
    shares = sum(column.width for column in columns if not column.fixed)
    unit = (width - fixed) / shares if shares else 0.0
    lefts = [0.0]
    for column in columns:
        lefts.append(lefts[-1] + (column.width if column.fixed else column.width * unit))
    return lefts
