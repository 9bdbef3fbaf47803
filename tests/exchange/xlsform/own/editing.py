"""A checklist that leaves as a workbook, is edited there by a person, and comes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl

from inspector_app.domain.canonical import Json
from inspector_app.usecases.checklists.files import Imported, export_checklist, import_checklist


class Book(NamedTuple):
    """The workbook while somebody edits it; rows and columns are named by what stands in them."""

    book: Any

    def cell(self, sheet: str, row: dict[str, str], column: str) -> Any:
        """The cell of a column in the first row that says all of `row`."""
        rows = self.book[sheet]
        headers = {cell.value: cell.column for cell in rows[1]}
        for number in range(2, rows.max_row + 1):
            if all(rows.cell(number, headers[name]).value == text for name, text in row.items()):
                return rows.cell(number, headers[column])
        raise AssertionError(row)

    def set(self, sheet: str, row: dict[str, str], **texts: Any) -> None:
        """Type into cells; `__` in a name stands for `::`."""
        for name, text in texts.items():
            column = {"zh": "label::中文 (zh)", "en": "label::English (en)"}.get(name, name)
            self.cell(sheet, row, column).value = text

    def insert(self, sheet: str, after: dict[str, str], row: dict[str, Any], **texts: Any) -> None:
        """A new row below another one; `row` is what it is copied from, {} for an empty one."""
        rows = self.book[sheet]
        number = self.cell(sheet, after, next(iter(after))).row + 1
        copied = self.cell(sheet, row, next(iter(row))).row if row else 0
        values = [cell.value for cell in rows[copied]] if copied else []
        rows.insert_rows(number)
        for place, value in enumerate(values, start=1):
            rows.cell(number, place).value = value
        headers = {cell.value: cell.column for cell in rows[1]}
        for name, text in texts.items():
            column = {"zh": "label::中文 (zh)", "en": "label::English (en)"}.get(name, name)
            if column not in headers:
                headers[column] = rows.max_column + 1
                rows.cell(1, headers[column]).value = column
            rows.cell(number, headers[column]).value = text

    def delete(self, sheet: str, row: dict[str, str]) -> None:
        """Take a row out."""
        self.book[sheet].delete_rows(self.cell(sheet, row, next(iter(row))).row)


def edited(data: Json, folder: Path, edit: Callable[[Book], object], *, portable: bool = False) -> Imported:
    """What comes back after a person has edited the exported workbook."""
    path = folder / "form.xlsx"
    export_checklist(json.loads(json.dumps(data)), path, portable=portable)
    book = openpyxl.load_workbook(path)
    edit(Book(book))
    book.save(path)
    return import_checklist(path)


def parts(data: Any) -> dict[str, Any]:
    """Every section and item by id."""
    found: dict[str, Any] = {}
    for section in data["sections"]:
        found[section["id"]] = section
        found |= {item["id"]: item for item in section.get("items", [])}
        found |= parts({"sections": section.get("sections", [])})
    return found


def problems(imported: Any) -> list[tuple[str, str, str]]:
    return [
        (problem.code, problem.cell, str(problem.details.get("header", problem.details.get("name"))))
        for problem in imported.problems
    ]
