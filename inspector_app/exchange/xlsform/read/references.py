"""Checks what a form refers to: names in expressions and texts, choice lists, files beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final

from inspector_app.domain.forms.engine.plan import Plan
from inspector_app.domain.forms.engine.reading import LAST_SAVED
from inspector_app.domain.forms.engine.searching import read_search, search_in
from inspector_app.domain.forms.model import Choice, Form, Group, Question
from inspector_app.errors import AppError
from inspector_app.exchange.xlsform.read.files import Row, read_beside
from inspector_app.exchange.xlsform.read.headers import EXPRESSIONS
from inspector_app.exchange.xlsform.read.sheets import Problems, Table

_NAME: Final = re.compile(r"\$\{([^}$]*)\}")
_PULLED: Final = re.compile(r"""pulldata\(\s*(["'])([^"']+)\1""")
_EXPRESSIONS: Final = (*EXPRESSIONS, "trigger")
_TEXTS: Final = ("label", "hint", "constraint_message", "required_message")
_COLUMNS: Final = {
    "rows": "repeat_count", "triggered": "calculation", "text": "label", "search": "appearance",
    "listed": "type", "seed": "parameters",
}  # fmt: skip
_MOST_CHECKED: Final = 1_000_000  # characters
_SAID_ELSEWHERE: Final = ("expression.unknown_function", "form.unknown_name")
Lists = Mapping[str, tuple[Choice, ...]]


def check_references(root: Group, table: Table, problems: Problems) -> None:
    """Report names that are not in the form, and expressions in which a brace is not closed."""
    known = {part.name for part in root.parts()}
    for part in root.parts():
        for column, text in _sayings(part):
            opened = text.count("${")
            names = [found.strip() for found in _NAME.findall(text)]
            if opened > len(names):
                problems.add(
                    "warning",
                    "form.reference_broken",
                    part.place.sheet,
                    part.place.row,
                    table.letters(column),
                    name=part.name,
                    expression=text[:80],
                )
            for target in dict.fromkeys(name.removeprefix(LAST_SAVED) for name in names):
                if target not in known:
                    problems.add(
                        "warning",
                        "form.reference_missing",
                        part.place.sheet,
                        part.place.row,
                        table.letters(column),
                        name=part.name,
                        target=target,
                    )


def check_expressions(form: Form, table: Table, problems: Problems) -> None:
    """Report expressions that cannot be read, and calculations in a ring."""
    parts = {part.id: part for part in form.root.parts()}
    if sum(len(text) for part in parts.values() for _, text in _sayings(part)) > _MOST_CHECKED:
        problems.add("warning", "form.not_checked", table.sheet.name, most=_MOST_CHECKED)
        return
    for found in Plan(form).problems:
        part = parts.get(found.id)
        if part is None or found.code in _SAID_ELSEWHERE:
            continue
        details = {"place": part.name} | {name: str(value) for name, value in found.details.items()}
        column = table.letters(_COLUMNS.get(found.part, found.part))
        problems.add("warning", found.code, part.place.sheet, part.place.row, column, **details)


def check_lists(root: Group, lists: Lists, table: Table, problems: Problems) -> None:
    """Report selects whose list is not there."""
    repeats = {group.name for group in root.groups() if group.repeat}
    for question in root.questions():
        name = question.list_name
        if (
            question.type not in ("select_one", "select_multiple", "rank", "select_one_external")
            or name in lists
        ):
            continue
        from_repeat = _NAME.fullmatch(name)
        if (from_repeat and (repeats or from_repeat[1])) or search_in(question.appearance):
            continue
        problems.add(
            "warning",
            "form.list_missing",
            question.place.sheet,
            question.place.row,
            table.letters("type"),
            list=name or "?",
        )


def read_instances(
    root: Group, folder: Path | None, table: Table, problems: Problems
) -> dict[str, tuple[Row, ...]]:
    """The tables beside the form that it reads, by their name without suffix."""
    found: dict[str, tuple[Row, ...]] = {}
    missing: set[str] = set()
    for question in root.questions():
        for file, column in _files(question):
            stem = file.rpartition(".")[0]
            if stem in found or file in missing:
                continue
            rows = read_beside(folder, file) if folder is not None else None
            if rows is None:
                missing.add(file)
                problems.add(
                    "warning",
                    "form.file_missing",
                    question.place.sheet,
                    question.place.row,
                    table.letters(column),
                    file=file,
                )
            else:
                found[stem] = rows
    return found


def _files(question: Question) -> Iterator[tuple[str, str]]:
    """Each file with the column that names it."""
    if question.file:
        yield question.file, "type"
    if question.type in ("csv-external", "xml-external"):
        yield f"{question.name}.{question.type.partition('-')[0]}", "type"
    with suppress(AppError):  # the plan says what is wrong with it
        if search := search_in(question.appearance):
            yield _csv(read_search(search).file), "appearance"
    for column in EXPRESSIONS:
        for found in _PULLED.finditer(getattr(question, column)):
            yield _csv(found[2]), column


def _csv(file: str) -> str:
    return f"{file.removesuffix('.csv')}.csv"


def _sayings(part: Question | Group) -> Iterator[tuple[str, str]]:
    """Expressions and texts of a part, with their column."""
    if isinstance(part, Group):
        yield "relevant", part.relevant
        yield "repeat_count", part.repeat_count
        yield from (("label", text) for text in part.label.values() if "${" in text)
        return
    for column in _EXPRESSIONS:
        text: str = getattr(part, column)
        if "${" in text:
            yield column, text
    for column in _TEXTS:
        texts: Mapping[str, str] = getattr(part, column)
        for text in texts.values():
            if "${" in text:
                yield column, text
