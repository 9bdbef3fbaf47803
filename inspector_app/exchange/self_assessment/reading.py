"""Reads a self-assessment workbook that came back: by the ids of its rows, wherever they stand now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from inspector_app.errors import DataError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.self_assessment.form import ID, MARK
from inspector_app.exchange.tables.model import Cell, Sheet, Workbook, column_name


class Given(NamedTuple):
    """What a cell says, and where."""

    text: str
    sheet: str
    row: int
    column: str


@dataclass(slots=True)
class Returned:
    """What the venue filled in; problems name sheet, row and column.

    Attributes:
        about: evaluation, checklist and version as they were written.
        answers, remarks: by id of the item.
        readings: by series and cell.
    """

    about: dict[str, str]
    answers: dict[str, Given] = field(default_factory=dict)
    remarks: dict[str, Given] = field(default_factory=dict)
    readings: dict[tuple[str, str], Given] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_form(workbook: Workbook, file: str) -> Returned:
    """What came back.

    Raises:
        DataError: "self.no_form" for any other workbook.
    """
    about = next((found for sheet in workbook.sheets if (found := _about(sheet))), None)
    if about is None:
        raise DataError("self.no_form", file=file)
    returned = Returned(about)
    for sheet in workbook.sheets:
        _read_sheet(sheet, returned)
    return returned


def _about(sheet: Sheet) -> dict[str, str]:
    if sheet.cell(0, 0).text != MARK:
        return {}
    return {row[0].text: row[1].text if len(row) > 1 else "" for row in sheet.rows[1:] if row}


def _read_sheet(sheet: Sheet, returned: Returned) -> None:
    months = next((row for row in sheet.rows if _is_months(row)), None)
    seen: set[str] = set()
    for number, row in enumerate(sheet.rows, start=1):
        space, _, identity = (row[0].text if row else "").partition("/")
        if space not in ("item", "raw") or not identity:
            continue
        if identity in seen:
            returned.problems.append(
                Problem("warning", "self.row_twice", sheet.name, number, "A", {"id": identity})
            )
            continue
        seen.add(identity)
        if space == "item":
            for column, found in ((5, returned.answers), (6, returned.remarks)):
                given = _given(sheet, number, row, column)
                if given is not None:
                    found[identity] = given
        elif months is not None:
            for column in range(3, len(months)):
                given = _given(sheet, number, row, column)
                if given is not None and months[column].text:
                    returned.readings[identity, months[column].text] = given


def _is_months(row: Sequence[Cell]) -> bool:
    """The row with the machine's names: its first cell says id, its second nothing."""
    return len(row) > 3 and row[0].text == ID and not row[1].text


def _given(sheet: Sheet, number: int, row: Sequence[Cell], column: int) -> Given | None:
    text = row[column].text.strip() if column < len(row) else ""
    return Given(text, sheet.name, number, column_name(column)) if text else None
