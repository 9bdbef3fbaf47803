"""Joins a workbook that keeps sections and questions in sheets of their own into one sheet of questions."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from inspector_app.exchange.tables.model import EMPTY, Cell, Sheet, Workbook
from inspector_app.exchange.workbook.header_rows import Header, find_header
from inspector_app.exchange.workbook.header_words import JOINT, folded

_DEEPEST: Final = 4  # checklists, sections, groups, questions
_MOST_COLUMNS: Final = 200


def joined(workbook: Workbook) -> Workbook:
    """The workbook in which each sheet of questions also says what its sections say.

    A column refers to another sheet when its heading names that sheet (Section, Section ID) and its values
    stand in one column of it, each once. Sheets that are referred to are hidden: they are no lists of items.
    """
    tables = {
        sheet.name: _Table(sheet, header) for sheet in workbook.sheets if (header := find_header(sheet))
    }
    references = {name: _references(table, tables) for name, table in tables.items()}
    parents = {parent for found in references.values() for _, parent, _ in found}
    sheets: list[Sheet] = []
    for sheet in workbook.sheets:
        if references.get(sheet.name) and sheet.name not in parents:
            sheet = _extended(sheet.name, tables, references)
        sheets.append(replace(sheet, hidden=True) if sheet.name in parents else sheet)
    return replace(workbook, sheets=tuple(sheets))


class _Table:
    """A sheet below its header."""

    def __init__(self, sheet: Sheet, header: Header) -> None:
        self.sheet = sheet
        self.header = header

    def values(self, column: int) -> list[str]:
        """The texts of a column, empty ones left out."""
        cells = (self.sheet.cell(row, column).text.strip() for row in self.rows)
        return [text for text in cells if text]

    @property
    def rows(self) -> range:
        """The rows below the header."""
        return range(self.header.row + 1, len(self.sheet.rows))


def _references(table: _Table, tables: dict[str, _Table]) -> list[tuple[int, str, int]]:
    """(column, sheet it refers to, key column there)."""
    found: list[tuple[int, str, int]] = []
    for column, text in table.header.cells.items():
        for name, other in tables.items():
            if other is not table and _names(text, name):
                key = _key_column(set(table.values(column)), other)
                if key is not None:
                    found.append((column, name, key))
    return found


def _names(heading: str, sheet: str) -> bool:
    """Whether a heading speaks of a sheet: "Section ID" of "Sections", 章节编号 of 章节."""
    singular = folded(sheet).removesuffix("ies") + "y" if folded(sheet).endswith("ies") else folded(sheet)
    singular = singular.removesuffix("s")
    return len(singular) >= 2 and folded(heading).startswith(singular)


def _key_column(wanted: set[str], other: _Table) -> int | None:
    for column in sorted(other.header.cells):
        values = other.values(column)
        if wanted and len(values) >= 2 and len(set(values)) == len(values) and wanted <= set(values):
            return column
    return None


def _extended(
    name: str, tables: dict[str, _Table], references: dict[str, list[tuple[int, str, int]]], depth: int = 0
) -> Sheet:
    """The sheet with the columns of all it refers to on its right."""
    table = tables[name]
    rows = [list(row) for row in table.sheet.rows]
    for column, parent, key in references[name]:
        if depth >= _DEEPEST:
            continue
        above = _extended(parent, tables, references, depth + 1)
        header = tables[parent].header.row
        start = max((len(row) for row in rows), default=0)
        by_key = {
            above.cell(row, key).text.strip(): above.rows[row] for row in range(header + 1, len(above.rows))
        }
        if start > _MOST_COLUMNS:
            break
        for row in table.rows:
            cells = by_key.get(table.sheet.cell(row, column).text.strip(), [])
            _append(rows[row], start, cells)
        said = [
            cell._replace(text=f"{parent}{JOINT}{cell.text}" if cell.text else "")
            for cell in above.rows[header]
        ]
        _append(rows[table.header.row], start, said)
    return replace(table.sheet, rows=rows)


def _append(row: list[Cell], start: int, cells: list[Cell]) -> None:
    if cells:
        row.extend([EMPTY] * (start - len(row)))
        row.extend(cell._replace(merged=False) for cell in cells)
