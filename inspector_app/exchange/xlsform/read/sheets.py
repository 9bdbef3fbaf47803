"""Finds the sheets of a form and their columns, and gives their rows by what the columns mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from inspector_app.domain.forms.model import Place
from inspector_app.errors import DataError
from inspector_app.exchange.problems import Level, Problem
from inspector_app.exchange.tables import Sheet, Workbook, column_name
from inspector_app.exchange.xlsform.read.headers import (
    TRANSLATED,
    Header,
    is_commonplace,
    language_key,
    plain,
    read_header,
)

_LOOKED_AT: Final = 30  # rows in which the header is looked for
MOST_PROBLEMS: Final = 2_000
_NAMES: Final = {
    "survey": r"survey|surveys|questions?|form|survey_?sheet",
    "choices": r"choices?|cascades?|lists?|options|choices_and_columns|columns_and_choices",
    "external_choices": r"external_?choices?|externalchoices",
    "settings": r"settings?|form_?settings",
    "grades": r"grades?|grading",
}


class Problems:
    """Collects the problems of one import."""

    def __init__(self) -> None:
        self.found: list[Problem] = []
        self.left_out = 0

    def add(
        self, level: Level, code: str, sheet: str = "", row: int = 0, column: str = "", **details: str | int
    ) -> None:
        """Note a problem; beyond the most that anybody reads they are only counted."""
        if len(self.found) >= MOST_PROBLEMS:
            self.left_out += 1
            return
        self.found.append(Problem(level, code, sheet, row, column, details))


@dataclass(slots=True)
class Row:
    """One row: what its columns say.

    Attributes:
        values: plain columns by today's name, empty ones left out; the first filled of several headers.
        texts: column -> language -> text.
        extra: columns that are no part of a form, by header as written.
        merged: columns whose cell belongs to a merged area further up.
    """

    number: int
    values: dict[str, str] = field(default_factory=dict)
    texts: dict[str, dict[str, str]] = field(default_factory=dict)
    extra: dict[str, str] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Table:
    """The rows below a header of one sheet; `columns` are (meaning, header as written) by index."""

    sheet: Sheet
    header_row: int
    columns: list[tuple[Header, str]]

    def place(self, row: Row) -> Place:
        """Where a row stands."""
        return Place(self.sheet.name, row.number)

    def letters(self, column: str) -> str:
        """The letters of the first column of that meaning, "" for none."""
        for index, (header, written) in enumerate(self.columns):
            if header.column == column or (not header.column and written == column):
                return column_name(index)
        return ""

    def saying(self, row: int, text: str) -> str:
        """The letters of the first column of a row, counted from 1, that says this; "" for none."""
        cells = self.sheet.rows[row - 1] if 0 < row <= len(self.sheet.rows) else []
        return next((column_name(index) for index, cell in enumerate(cells) if text in cell.text), "")

    def rows(self) -> Iterator[Row]:
        """All rows that hold something, from top to bottom."""
        for number, cells in enumerate(self.sheet.rows[self.header_row :], start=self.header_row + 1):
            row = Row(number)
            for cell, (header, written) in zip(cells, self.columns, strict=False):
                if cell.merged:
                    row.merged.add(header.column)
                text = cell.text.strip()
                if not text:
                    continue
                if "\xa0" in text:
                    text = text.replace("\xa0", " ").strip()
                if not header.column:
                    if written:
                        row.extra.setdefault(written, text)
                elif header.column in TRANSLATED:
                    row.texts.setdefault(header.column, {}).setdefault(header.language, text)
                else:
                    row.values.setdefault(header.column, text)
            if row.values or row.texts or row.extra:
                yield row


class Languages:
    """The languages of a form by their first spelling, in the order they appear."""

    def __init__(self) -> None:
        self._spelt: dict[str, str] = {}

    def spelling(self, language: str) -> str:
        """One spelling for a language that is spelt in several ways."""
        return self._spelt.setdefault(language_key(language), language) if language else ""

    def known(self, language: str) -> str:
        """The spelling of a language that columns speak, else as it is given."""
        return self._spelt.get(language_key(language), language)

    def all(self) -> tuple[str, ...]:
        """All of them."""
        return tuple(self._spelt.values())


def find_sheets(workbook: Workbook) -> Mapping[str, Sheet]:
    """The sheets that are part of a form, by their role.

    Raises:
        DataError: "table.not_a_form", "table.odk_x".
    """
    found: dict[str, Sheet] = {}
    for role, pattern in _NAMES.items():
        for sheet in workbook.sheets:
            if role not in found and re.fullmatch(pattern, plain(sheet.name)) and any(sheet.rows):
                found[role] = sheet
    _refuse_odk_x(workbook)
    if "survey" not in found or not header_row(found["survey"], is_survey):
        taken = {id(sheet) for role, sheet in found.items() if role != "survey"}
        candidates = [
            sheet for sheet in workbook.sheets if id(sheet) not in taken and header_row(sheet, is_survey)
        ]
        if not candidates:
            raise DataError("table.not_a_form")
        found["survey"] = candidates[0]
    return found


def header_row(sheet: Sheet, fits: Callable[[set[str]], bool]) -> int:
    """The number, from 1, of the row whose headers fit; 0 for none. Titles may stand above it."""
    for number, headers in _first_rows(sheet):
        if fits(headers):
            return number
    return 0


def _first_rows(sheet: Sheet) -> Iterator[tuple[int, set[str]]]:
    """The first rows that hold something, with their number; a sheet of a text file starts far down."""
    filled = ((number, cells) for number, cells in enumerate(sheet.rows, start=1) if cells)
    for number, cells in islice(filled, _LOOKED_AT):
        yield number, {plain(cell.text) for cell in cells if cell.text}


def read_table(
    sheet: Sheet, number: int, languages: Languages, problems: Problems, *, choices: bool = False
) -> Table:
    """The columns of a sheet; headers that mean the same are reported, unknown ones are kept."""
    columns: list[tuple[Header, str]] = []
    seen: dict[Header, str] = {}
    for index, cell in enumerate(sheet.rows[number - 1]):
        written = cell.text.strip()
        header = read_header(written, choices=choices) if written else Header("")
        header = Header(header.column, languages.spelling(header.language))
        at = column_name(index)
        if header.column and header in seen:
            problems.add(
                "warning", "form.both_headers", sheet.name, number, at, first=seen[header], second=written
            )
        elif header.column:
            seen[header] = written
        elif written and not choices and not is_commonplace(written):
            problems.add("note", "form.column_kept", sheet.name, number, at, header=written)
        columns.append((header, written))
    return Table(sheet, number, columns)


def is_choices(headers: set[str]) -> bool:
    """Whether a row holds the headers of a sheet of choices."""
    return bool(headers & {"list_name", "listname", "list"}) and bool(
        headers & {"name", "value", "label", "choice_name"}
        or any(header.startswith("label") for header in headers)
    )


def is_survey(headers: set[str]) -> bool:
    """Whether a row holds the headers of a survey."""
    return bool(headers & {"type", "command"}) and (
        bool(headers & {"name", "tag", "label", "caption"})
        or any(header.startswith("label:") for header in headers)
    )


def _refuse_odk_x(workbook: Workbook) -> None:
    for sheet in workbook.sheets:
        if plain(sheet.name) not in ("survey", "choices"):
            continue
        for number, headers in _first_rows(sheet):
            if (
                "clause" in headers
                or "values_list" in headers
                or {"choice_list_name", "data_value"} <= headers
            ):
                raise DataError("table.odk_x", sheet=sheet.name, row=number)
