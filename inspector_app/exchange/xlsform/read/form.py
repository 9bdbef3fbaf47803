"""Reads a whole XLSForm: sheets to a form, with every oddity in a table of problems."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from inspector_app.domain.forms.coverage import coverage, otherwise
from inspector_app.domain.forms.model import Choice, Form, Group, Question, Texts
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import Sheet, Workbook
from inspector_app.exchange.xlsform.read.choices import read_choices
from inspector_app.exchange.xlsform.read.headers import plain
from inspector_app.exchange.xlsform.read.references import (
    check_expressions,
    check_lists,
    check_references,
    read_instances,
)
from inspector_app.exchange.xlsform.read.sheets import (
    Languages,
    Problems,
    Table,
    find_sheets,
    header_row,
    is_survey,
    read_table,
)
from inspector_app.exchange.xlsform.read.survey import read_survey

_SETTINGS: Final = {
    "id_string": "form_id",
    "formid": "form_id",
    "set_form_id": "form_id",
    "title": "form_title",
    "set_form_title": "form_title",
    "language": "default_language",
}
_FAMILIAR: Final = {"entities", "osm", "media", "model", "properties", "kobo--locking-profiles"}


class Read(NamedTuple):
    """What was read; `grades` are the rows of the sheet of grades by header."""

    form: Form
    grades: tuple[Mapping[str, str], ...]
    problems: tuple[Problem, ...]


def read_xlsform(workbook: Workbook, folder: Path | None = None) -> Read:
    """The form in a workbook; `folder` is where the files lie that it refers to.

    Raises:
        DataError: "table.not_a_form", "table.odk_x".
    """
    sheets = find_sheets(workbook)
    problems, languages = Problems(), Languages()
    survey = sheets["survey"]
    table = read_table(survey, header_row(survey, is_survey), languages, problems)
    root = read_survey(table, problems)
    lists: dict[str, tuple[Choice, ...]] = {}
    for role in ("choices", "external_choices"):
        if role in sheets:
            for name, choices in read_choices(sheets[role], languages, problems).items():
                lists.setdefault(name, choices)
    settings = _read_settings(sheets.get("settings"))
    check_lists(root, lists, table, problems)
    check_references(root, table, problems)
    form = Form(
        id=settings.get("form_id", ""),
        title=settings.get("form_title", ""),
        version=settings.get("version", ""),
        languages=languages.all() or ("",),
        default_language=languages.known(settings.get("default_language", "")),
        instance_name=settings.get("instance_name", ""),
        root=root,
        lists=lists,
        instances=read_instances(root, folder, table, problems),
        settings=settings,
    )
    check_expressions(form, table, problems)
    for gap in coverage(form):
        code = "form.type_not_evaluated" if gap.kind == "type" else "form.function_not_evaluated"
        column = table.letters("type") if gap.kind == "type" else table.saying(gap.place.row, gap.name)
        problems.add("warning", code, gap.place.sheet, gap.place.row, column, name=gap.name, count=gap.count)
    for gap in otherwise(form):
        code = "form.type_stays_empty" if gap.kind == "empty" else "form.type_in_journal"
        column = table.letters("type")
        problems.add("note", code, gap.place.sheet, gap.place.row, column, name=gap.name, count=gap.count)
    used = {id(sheet) for sheet in sheets.values()}
    for sheet in workbook.sheets:
        if id(sheet) not in used and any(sheet.rows) and plain(sheet.name) not in _FAMILIAR:
            problems.add("note", "form.sheet_kept", sheet.name, name=sheet.name)
    if problems.left_out:
        problems.found.append(
            Problem("warning", "form.more_problems", survey.name, details={"count": problems.left_out})
        )
    return Read(_spoken(form), _read_rows(sheets.get("grades")), (*workbook.warnings, *problems.found))


def survey_table(workbook: Workbook) -> Table:
    """The survey of a form with the meaning of its columns.

    Raises:
        DataError: "table.not_a_form", "table.odk_x".
    """
    survey = find_sheets(workbook)["survey"]
    return read_table(survey, header_row(survey, is_survey), Languages(), Problems())


def _read_settings(sheet: Sheet | None) -> dict[str, str]:
    rows = _read_rows(sheet)
    found: dict[str, str] = {}
    for header, text in rows[0].items() if rows else ():
        name = plain(header)
        found.setdefault(_SETTINGS.get(name, name if name in _SETTINGS.values() else header), text)
    return found


def _read_rows(sheet: Sheet | None) -> tuple[Mapping[str, str], ...]:
    """The rows below the first row that holds something, by header as written."""
    if sheet is None:
        return ()
    filled = [row for row in sheet.rows if any(cell.text.strip() for cell in row)]
    if not filled:
        return ()
    headers = [cell.text.strip() for cell in filled[0]]
    return tuple(
        {
            header: cell.text.strip()
            for header, cell in zip(headers, row, strict=False)
            if header and cell.text.strip()
        }
        for row in filled[1:]
    )


def _spoken(form: Form) -> Form:
    """Texts of columns without a language are in the default one where other columns name languages."""
    languages = form.languages
    if languages == ("",) or not _any_unnamed(form.root):
        return form
    default = form.default_language if form.default_language.lower() != "default" else ""
    if not default:
        return replace(form, languages=("", *languages))
    names = languages if default in languages else (default, *languages)
    return replace(
        form,
        languages=names,
        root=_group_in(form.root, default),
        lists={
            name: tuple(_choice_in(choice, default) for choice in choices)
            for name, choices in form.lists.items()
        },
    )


def _any_unnamed(root: Group) -> bool:
    return any("" in part.label for part in root.parts())


def _in(texts: Texts, default: str) -> Texts:
    if "" not in texts:
        return texts
    rest = {language: text for language, text in texts.items() if language}
    rest.setdefault(default, texts[""])
    return rest


def _choice_in(choice: Choice, default: str) -> Choice:
    media = {kind: _in(files, default) for kind, files in choice.media.items()}
    return replace(choice, label=_in(choice.label, default), media=media)


def _group_in(group: Group, default: str) -> Group:
    children = tuple(
        _group_in(child, default) if isinstance(child, Group) else _question_in(child, default)
        for child in group.children
    )
    return replace(group, label=_in(group.label, default), children=children)


def _question_in(question: Question, default: str) -> Question:
    names = ("label", "hint", "guidance_hint", "required_message", "constraint_message")
    spoken: dict[str, Texts] = {name: _in(getattr(question, name), default) for name in names}
    media = {kind: _in(files, default) for kind, files in question.media.items()}
    return replace(
        question,
        label=spoken["label"],
        hint=spoken["hint"],
        guidance_hint=spoken["guidance_hint"],
        required_message=spoken["required_message"],
        constraint_message=spoken["constraint_message"],
        media=media,
    )
