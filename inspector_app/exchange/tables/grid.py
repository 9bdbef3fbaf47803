"""Collects the cells of one file within limits, so that no file takes more memory or time than it may."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from inspector_app.errors import DataError
from inspector_app.exchange.tables.model import (
    EMPTY,
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SLOTS,
    MOST_TEXT,
    Cell,
    areas,
    column_name,
)

_MOST_MERGED: Final = 500_000  # cells marked as merged in one sheet


@dataclass(slots=True)
class Budget:
    """What one file may still hold."""

    file: str
    cells: int = MOST_CELLS
    slots: int = MOST_SLOTS
    text: int = MOST_TEXT

    def take_text(self, length: int) -> None:
        """Count characters.

        Raises:
            DataError: "table.too_large".
        """
        self.text -= length
        if self.text < 0:
            raise DataError("table.too_large", file=self.file, most=MOST_CELLS)

    def too_large(self, sheet: str, row: int, column: str) -> DataError:
        """The error of a file beyond its limits, with the place where it went beyond them."""
        place = f"{sheet}!{column}{row or ''}" if sheet else ""
        return DataError(
            "table.too_large",
            place=place,
            file=self.file,
            sheet=sheet,
            row=row,
            column=column,
            most=MOST_CELLS,
        )


@dataclass(slots=True)
class Grid:
    """The cells of one sheet while it is read."""

    sheet: str
    budget: Budget
    rows: list[list[Cell]] = field(default_factory=list)

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Place a cell at numbers counted from 0; of two at one place the later stands.

        Raises:
            DataError: "table.too_large" with sheet, row and column.
        """
        budget = self.budget
        if row >= MOST_ROWS or column >= MOST_COLUMNS:
            raise budget.too_large(self.sheet, row + 1, column_name(column))
        rows = self.rows
        while len(rows) <= row:
            rows.append([])
        line = rows[row]
        missing = column + 1 - len(line)
        budget.cells -= 1
        if missing > 0:
            budget.slots -= missing
            if missing > 1:
                line.extend([EMPTY] * (missing - 1))
            line.append(cell)
        else:
            line[column] = cell
        if budget.cells < 0 or budget.slots < 0:
            raise budget.too_large(self.sheet, row + 1, column_name(column))

    def mark_merged(self, merges: list[str]) -> None:
        """Mark the cells of merged areas that are not their first, as far as rows are filled."""
        left = _MOST_MERGED
        for area in (area for text in merges for area in areas(text)):
            for row in range(area.top, min(area.bottom + 1, len(self.rows))):
                line = self.rows[row]
                for column in range(area.left, min(area.right + 1, len(line))):
                    left -= 1
                    if left < 0:
                        return
                    if (row, column) != (area.top, area.left):
                        line[column] = line[column]._replace(merged=True)

    def set_link(self, row: int, column: int, address: str) -> None:
        """Give a filled cell the address of its hyperlink."""
        if row < len(self.rows) and column < len(self.rows[row]):
            self.rows[row][column] = self.rows[row][column]._replace(link=address)
