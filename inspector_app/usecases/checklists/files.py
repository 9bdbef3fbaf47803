"""Checklists from workbooks and back: an XLSForm becomes a checklist, a checklist an XLSForm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import NamedTuple, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.form_json import form_json
from inspector_app.domain.forms.model import Form
from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.collection import uncollected
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import Sheet, Workbook, read_workbook, write_workbook
from inspector_app.exchange.tables.workbook_json import workbook_json
from inspector_app.exchange.xlsform.from_checklist import sheets_of, workbook_of
from inspector_app.exchange.xlsform.merging import has_workbook, merged_workbook
from inspector_app.exchange.xlsform.own.foreign import not_kept
from inspector_app.exchange.xlsform.own.reading import is_own, read_own
from inspector_app.exchange.xlsform.own.rest_sheet import completed, rest_sheet, said_by, take_rest
from inspector_app.exchange.xlsform.read import read_xlsform
from inspector_app.exchange.xlsform.to_checklist import checklist_of


class Imported(NamedTuple):
    """A checklist as data, and what a person should look at, in the order of the sheets' rows."""

    data: dict[str, Json]
    problems: tuple[Problem, ...]


def import_checklist(path: Path) -> Imported:
    """The checklist in an XLSForm; files that it refers to are looked for beside it. Nothing is installed.

    A form that was written from a checklist of ours becomes that checklist again, with what was changed in
    its cells since.

    Raises:
        UnavailableError: "table.file_unreadable".
        DataError: "table.…": what cannot be read at all; "table.not_a_form" for a table that is no XLSForm.
    """
    with uncollected():
        return _import(path)


def _import(path: Path) -> Imported:
    workbook, rest = take_rest(read_workbook(path))
    try:
        read = read_xlsform(workbook, path.parent)
    except DataError as error:
        raise DataError(error.code, place=error.place, **{**error.details, "file": path.name}) from error
    if is_own(read.form):
        own = read_own(read.form, read.grades)
        data, problems = completed(own.data, rest, own.copies)
        return Imported(data, (*not_kept(workbook, read.problems), *own.problems, *problems))
    form = _named(read.form, path.stem)
    made = checklist_of(form, read.grades)
    data, problems = completed(said_by(read.form, made.data), rest)
    kept: dict[str, Json] = {**form_json(form), "workbook": workbook_json(workbook)}
    return Imported({**made.data, **data, "form": kept}, (*read.problems, *made.problems, *problems))


def _named(form: Form, name: str) -> Form:
    """A form without id and title is called like its file."""
    return form if form.id or form.title else replace(form, title=name)


def export_checklist(data: dict[str, Json], path: Path, *, portable: bool = False) -> tuple[Problem, ...]:
    """Write a checklist as an XLSForm.

    A checklist that came from a workbook goes back into it, nothing dropped; any other is written as a form
    of its own, with `portable` also with calculations that show the scores in ODK and Kobo. What a form has
    no columns for stands in a further sheet, so that an import gives the same checklist again.

    Returns:
        what ODK and Kobo do not know of the checklist.

    Raises:
        UnavailableError: "table.not_written".
    """
    with uncollected():
        sheets, problems = _kept_sheets(data) if has_workbook(data) else _own_sheets(data, portable=portable)
    try:
        path.write_bytes(write_workbook(sheets))
    except OSError as error:
        raise UnavailableError("table.not_written", place=str(path)) from error
    return problems


def _kept_sheets(data: dict[str, Json]) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    workbook, problems = merged_workbook(data)
    read = read_xlsform(workbook)
    title = cast(dict[str, Json], data["title"])["zh"]
    said = said_by(read.form, checklist_of(_named(read.form, str(title)), read.grades).data)
    return _with_rest(
        workbook, said, {name: value for name, value in data.items() if name != "form"}, problems
    )


def _own_sheets(data: dict[str, Json], *, portable: bool) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    written, lost = sheets_of(data, portable=portable)
    workbook = workbook_of(written)
    read = read_xlsform(workbook)
    return _with_rest(workbook, read_own(read.form, read.grades).data, data, tuple(lost))


def _with_rest(
    workbook: Workbook, said: dict[str, Json], data: dict[str, Json], problems: tuple[Problem, ...]
) -> tuple[tuple[Sheet, ...], tuple[Problem, ...]]:
    rest = rest_sheet(said, data)
    if rest is None:
        return workbook.sheets, problems
    note = Problem("note", "form.rest_written", rest.name, details={"count": len(rest.rows) - 1})
    return (*workbook.sheets, rest), (*problems, note)
