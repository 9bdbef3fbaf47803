"""Finds the header of a sheet: below title rows, on one or two rows, repeated for each section."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from inspector_app.exchange.tables.model import Sheet, areas, column_name
from inspector_app.exchange.workbook.header_words import LONGEST_HEADING, meaning_of, number_in

_SEARCHED: Final = 100  # rows from the top
_WIDEST: Final = 200  # columns looked at
_LIKE: Final = 0.6  # share of equal cells that makes a row a repeated header
Cells = dict[int, str]


@dataclass(frozen=True, slots=True)
class Header:
    """Where the header stands; rows and columns count from 0.

    Attributes:
        row: the last of its `depth` rows; -1 for none.
        cells: its texts by column.
        repeats: further rows that say the same.
        known: how many of its cells are words we know.
    """

    row: int
    depth: int
    cells: Cells
    repeats: tuple[int, ...] = ()
    known: int = 0

    @property
    def headings(self) -> dict[str, str]:
        """The texts by column letters."""
        return {column_name(column): text for column, text in sorted(self.cells.items())}


def filled(sheet: Sheet, row: int) -> Cells:
    """The cells of a row that say something, by column."""
    if not 0 <= row < len(sheet.rows):
        return {}
    cells = enumerate(sheet.rows[row][:_WIDEST])
    return {column: cell.text.strip() for column, cell in cells if cell.text.strip()}


def find_header(sheet: Sheet) -> Header | None:
    """The header that people would see, or None."""
    best, most = -1, 0.0
    for row in range(min(len(sheet.rows), _SEARCHED)):
        score = _score(filled(sheet, row))
        if score > most:
            best, most = row, score
    if best < 0:
        best = _first_table_row(sheet)
    return header_at(sheet, best) if best >= 0 else None


def header_at(sheet: Sheet, row: int, depth: int = 0) -> Header:
    """The header on this row, with what belongs to it; `depth` 0 finds out whether it has a second row."""
    cells = filled(sheet, row)
    lower = filled(sheet, row + 1)
    if depth == 2:
        upper = filled(sheet, row - 1)
        cells = {**upper, **cells}
    elif depth == 0 and _is_second_row(sheet, row, cells, lower):
        cells, row, depth = {**cells, **lower}, row + 1, 2
    depth = depth or 1
    known = sum(meaning_of(text) is not None for text in cells.values())
    return Header(row, depth, cells, _repeats(sheet, row, cells), known)


def _score(cells: Cells) -> float:
    """How much a row looks like a header; 0: not at all."""
    known = [found for text in cells.values() if (found := meaning_of(text)) is not None]
    kinds = set(known) - {"ignore"}
    if len(kinds) < 2 or len(known) < 0.4 * len(cells) or not kinds & {"text", "section", "guidance", "rule"}:
        return 0.0
    return len(known) + len(kinds) - 0.1 * len(cells)


def _first_table_row(sheet: Sheet) -> int:
    """The first row of several short texts above a row that is as wide; -1 if there is none."""
    for row in range(min(len(sheet.rows) - 1, _SEARCHED)):
        cells = filled(sheet, row)
        short = all(len(text) <= LONGEST_HEADING and number_in(text) is None for text in cells.values())
        if len(cells) >= 2 and short and len(filled(sheet, row + 1)) >= 2:
            return row
    return -1


def _is_second_row(sheet: Sheet, row: int, upper: Cells, lower: Cells) -> bool:
    """The row below only names what a wide cell above divides into: 评分 over 自评 and 核查."""
    if len(lower) < 2 or any(meaning_of(text) is None for text in lower.values()):
        return False
    wide = {
        column
        for text in sheet.merges
        for area in areas(text)
        if area.top <= row <= area.bottom and area.right > area.left
        for column in range(area.left, min(area.right, _WIDEST) + 1)
    }
    return all(column in wide or column not in upper for column in lower)


def _repeats(sheet: Sheet, row: int, cells: Cells) -> tuple[int, ...]:
    wanted = max(2, round(_LIKE * len(cells)))
    if len(cells) < 2:
        return ()
    found: list[int] = []
    for below in range(row + 1, len(sheet.rows)):
        line = sheet.rows[below]
        same = sum(column < len(line) and line[column].text.strip() == text for column, text in cells.items())
        if same >= wanted:
            found.append(below)
    return tuple(found)
