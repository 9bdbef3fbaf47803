"""Reads the lists of choices: what is missing is filled in and said, and nothing is thrown away."""

from __future__ import annotations

from collections.abc import Mapping

from inspector_app.domain.forms.model import Choice
from inspector_app.exchange.tables import Sheet
from inspector_app.exchange.xlsform.read.headers import MEDIA
from inspector_app.exchange.xlsform.read.sheets import (
    Languages,
    Problems,
    Row,
    Table,
    header_row,
    is_choices,
    read_table,
)


def read_choices(sheet: Sheet, languages: Languages, problems: Problems) -> dict[str, tuple[Choice, ...]]:
    """Choice lists by name, in the order of the sheet."""
    number = header_row(sheet, is_choices)
    if not number:
        return {}
    table = read_table(sheet, number, languages, problems, choices=True)
    lists: dict[str, list[Choice]] = {}
    names: set[tuple[str, str]] = set()
    name = ""
    for row in table.rows():
        given = row.values.get("list_name", "")
        name = given or (name if "list_name" in row.merged else "")
        if not name:
            if row.values or row.texts:
                column = table.letters("list_name")
                problems.add("error", "form.choice_without_list", sheet.name, row.number, column)
            continue
        choice = _choice(row, name, table, problems)
        if choice is None:
            continue
        if (name, choice.name) in names:
            problems.add(
                "warning",
                "form.choice_twice",
                sheet.name,
                row.number,
                table.letters("name"),
                name=choice.name,
                list=name,
            )
        names.add((name, choice.name))
        lists.setdefault(name, []).append(choice)
    return {name: tuple(choices) for name, choices in lists.items()}


def media_of(texts: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """The media columns: kind -> file by language."""
    return {kind: dict(texts[kind]) for kind in MEDIA if kind in texts}


def _choice(row: Row, list_name: str, table: Table, problems: Problems) -> Choice | None:
    label = row.texts.get("label", {})
    name = row.values.get("name", "")
    sheet = table.sheet.name
    if not name:
        name = next(iter(label.values()), "")
        if not name:
            return None  # a line that only repeats its list
        problems.add(
            "warning", "form.choice_without_name", sheet, row.number, table.letters("name"), name=name
        )
    elif not label and not row.texts:
        problems.add(
            "note",
            "form.choice_without_label",
            sheet,
            row.number,
            table.letters("label"),
            name=name,
            list=list_name,
        )
    return Choice(name, label, row.extra, media_of(row.texts))
