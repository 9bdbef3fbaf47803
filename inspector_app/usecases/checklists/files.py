"""Checklists from workbooks and back: an XLSForm becomes a checklist, a checklist an XLSForm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.form_json import form_json
from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.collection import uncollected
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import Cell, Sheet, read_workbook, write_workbook
from inspector_app.exchange.tables.workbook_json import workbook_json
from inspector_app.exchange.xlsform.from_checklist import sheets_of
from inspector_app.exchange.xlsform.merging import has_workbook, merged_workbook
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.exchange.xlsform.to_checklist import checklist_of


class Imported(NamedTuple):
    """A checklist as data, and what a person should look at, in the order of the sheets' rows."""

    data: dict[str, Json]
    problems: tuple[Problem, ...]


def import_checklist(path: Path) -> Imported:
    """The checklist in an XLSForm; files that it refers to are looked for beside it. Nothing is installed.

    Raises:
        UnavailableError: "table.file_unreadable".
        DataError: "table.…": what cannot be read at all; "table.not_a_form" for a table that is no XLSForm.
    """
    with uncollected():
        return _import(path)


def _import(path: Path) -> Imported:
    workbook = read_workbook(path)
    try:
        read = read_xlsform(workbook, path.parent)
    except DataError as error:
        raise DataError(error.code, place=error.place, **{**error.details, "file": path.name}) from error
    form = read.form if read.form.id or read.form.title else replace(read.form, title=path.stem)
    made = checklist_of(form, read.grades)
    kept: dict[str, Json] = {**form_json(form), "workbook": workbook_json(workbook)}
    return Imported({**made.data, "form": kept}, (*read.problems, *made.problems))


def export_checklist(data: dict[str, Json], path: Path, *, portable: bool = False) -> tuple[Problem, ...]:
    """Write a checklist as an XLSForm.

    A checklist that came from a workbook goes back into it, nothing dropped; any other is written as a form
    of its own, with `portable` also with calculations that show the scores in ODK and Kobo.

    Returns:
        what the form cannot carry.

    Raises:
        UnavailableError: "table.not_written".
    """
    if has_workbook(data):
        workbook, problems = merged_workbook(data)
        sheets = workbook.sheets
    else:
        written, lost = sheets_of(data, portable=portable)
        problems = tuple(lost)
        sheets = tuple(
            Sheet(name, [[Cell(text) if text else Cell("", kind="empty") for text in row] for row in rows])
            for name, rows in written.items()
        )
    try:
        path.write_bytes(write_workbook(sheets))
    except OSError as error:
        raise UnavailableError("table.not_written", place=str(path)) from error
    return problems
