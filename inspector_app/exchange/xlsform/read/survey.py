"""Reads the survey: rows to questions in groups, whatever is missing filled in and said."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from inspector_app.domain.forms.model import Group, Question
from inspector_app.domain.forms.types import SHOWN_ONLY, SILENT
from inspector_app.exchange.xlsform.read.choices import media_of
from inspector_app.exchange.xlsform.read.headers import EXPRESSIONS
from inspector_app.exchange.xlsform.read.sheets import Problems, Row, Table
from inspector_app.exchange.xlsform.read.types import Type, read_type

_QUOTES: Final = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
_BRACES: Final = re.compile(r"\$\{([^{}]*)\}")
_PARAMETER: Final = re.compile(r"""([\w-]+)\s*=\s*("[^"]*"|'[^']*'|[^\s,;]+)""")
_WORDS_OF_TRUE: Final = ("yes", "true", "true()", "1")
_WORDS_OF_FALSE: Final = ("no", "false", "false()", "0")
_DEEPEST: Final = 25


@dataclass(slots=True)
class Draft:
    """A group while its rows are read."""

    name: str
    row: Row | None
    repeat: bool = False
    children: list[Draft | tuple[str, Type, Row]] = field(default_factory=list)
    names: set[str] = field(default_factory=set)


def read_survey(table: Table, problems: Problems) -> Group:
    """The tree of the survey below a nameless root."""
    root = Draft("", None)
    stack = [root]
    for row in table.rows():
        written = row.values.get("type", "")
        if not written:
            if row.values or row.texts:
                problems.add(
                    "error", "form.type_missing", table.sheet.name, row.number, table.letters("type")
                )
            continue
        _take(row, read_type(written), stack, table, problems)
    for draft in stack[1:]:
        number = draft.row.number if draft.row else 0
        column = table.letters("type")
        problems.add("warning", "form.group_not_closed", table.sheet.name, number, column, name=draft.name)
    return _Builder(table, problems, _names(root)).group(root, "")


def _take(row: Row, kind: Type, stack: list[Draft], table: Table, problems: Problems) -> None:
    """Put a row where it belongs."""
    sheet = table.sheet.name
    if kind.name == "close":
        _close(row, kind, stack, table, problems)
        return
    name = row.values.get("name", "")
    if not name:
        name = f"{'group' if kind.name == 'open' else kind.name or 'question'}_{row.number}"
        if kind.name != "note" and kind.name not in SILENT:
            problems.add("warning", "form.name_missing", sheet, row.number, table.letters("name"), name=name)
    if name in stack[-1].names:
        problems.add("warning", "form.name_twice", sheet, row.number, table.letters("name"), name=name)
    stack[-1].names.add(name)
    if kind.name == "open":
        draft = Draft(name, row, kind.repeat)
        stack[-1].children.append(draft)
        if len(stack) < _DEEPEST:
            stack.append(draft)
        else:
            problems.add("error", "form.too_deep", sheet, row.number, most=_DEEPEST)
        return
    if not kind.name:
        problems.add(
            "warning",
            "form.type_unknown",
            sheet,
            row.number,
            table.letters("type"),
            type=row.values["type"],
            name=name,
        )
    stack[-1].children.append((name, kind, row))


def _close(row: Row, kind: Type, stack: list[Draft], table: Table, problems: Problems) -> None:
    """End the innermost group; an end that says another one is said."""
    sheet, column = table.sheet.name, table.letters("type")
    if len(stack) == 1:
        problems.add("warning", "form.group_not_open", sheet, row.number, column)
        return
    ended = stack.pop()
    begun = ended.row.number if ended.row else row.number
    name = kind.list_name or row.values.get("name", "")
    another = name != ended.name and any(name == draft.name for draft in stack[1:])
    if kind.repeat != ended.repeat or another:
        problems.add(
            "warning",
            "form.group_crossed",
            sheet,
            row.number,
            column,
            written=row.values["type"] if kind.list_name else f"{row.values['type']} {name}".strip(),
            name=ended.name,
            begun=begun,
            wanted="end_repeat" if ended.repeat else "end_group",
        )
    if not ended.children:
        problems.add("note", "form.empty_group", sheet, begun, column, name=ended.name)


def _names(root: Draft) -> Counter[str]:
    """How often each name stands in the form."""
    counts: Counter[str] = Counter()
    for child in root.children:
        if isinstance(child, Draft):
            counts[child.name] += 1
            counts.update(_names(child))
        else:
            counts[child[0]] += 1
    return counts


class _Builder:
    """Makes the questions and groups; an id is the name, or the way to it where the name stands twice."""

    def __init__(self, table: Table, problems: Problems, names: Counter[str]) -> None:
        self._table = table
        self._problems = problems
        self._names = names
        self._ids: set[str] = set()

    def group(self, draft: Draft, path: str) -> Group:
        """A group with everything in it."""
        row = draft.row or Row(0)
        identity = self._identity(draft.name, path) if draft.row else ""
        inner = f"{path}.{draft.name}" if path else draft.name
        children = tuple(
            self.group(child, inner) if isinstance(child, Draft) else self._question(*child, inner)
            for child in draft.children
        )
        rules = _expressions(row)
        return Group(
            identity,
            draft.name,
            row.texts.get("label", {}),
            rules["relevant"],
            draft.repeat,
            _tidy(row.values.get("repeat_count", "")),
            row.values.get("appearance", ""),
            children,
            _scores(row.extra),
            self._table.place(row) if draft.row else Group("", "").place,
        )

    def _question(self, name: str, kind: Type, row: Row, path: str) -> Question:
        texts = row.texts
        rules = _expressions(row)
        if (
            not texts.get("label")
            and kind.name not in SILENT
            and not media_of(texts)
            and not texts.get("hint")
        ):
            place = self._table.place(row)
            column = self._table.letters("label")
            if not rules["calculation"]:
                self._problems.add("note", "form.no_label", place.sheet, row.number, column, name=name)
        return Question(
            id=self._identity(name, path),
            name=name,
            type=kind.name or "text",
            written_type=row.values["type"],
            list_name=kind.list_name,
            file=kind.file,
            or_other=kind.or_other,
            label=texts.get("label", {}),
            hint=texts.get("hint", {}),
            guidance_hint=texts.get("guidance_hint", {}),
            required_message=texts.get("required_message", {}),
            constraint_message=texts.get("constraint_message", {}),
            trigger=_tidy(row.values.get("trigger", "")),
            appearance=row.values.get("appearance", ""),
            parameters=read_parameters(row.values.get("parameters", "")),
            media=media_of(texts),
            score=_scores(row.extra),
            supported=bool(kind.name) and kind.name not in SHOWN_ONLY,
            place=self._table.place(row),
            **rules,
        )

    def _identity(self, name: str, path: str) -> str:
        whole = name if self._names[name] == 1 or not path else f"{path}.{name}"
        identity = unique = re.sub(r"[/\s]+", "_", whole)
        n = 2
        while unique in self._ids:
            unique, n = f"{identity}_{n}", n + 1
        self._ids.add(unique)
        return unique


def read_parameters(text: str) -> dict[str, str]:
    """ "start=1 end=10; randomize=true" by name."""
    return {found[1].lower(): found[2].strip("\"'") for found in _PARAMETER.finditer(text)}


def _expressions(row: Row) -> dict[str, str]:
    """The expressions of a row; words for true and false as functions, "" where nothing is asked."""
    found = dict.fromkeys(EXPRESSIONS, "")
    for column in EXPRESSIONS:
        if text := row.values.get(column, ""):
            found[column] = text if column == "default" and "${" not in text else _tidy(text)
    for column in ("required", "read_only", "relevant"):
        small = found[column].lower()
        if small in _WORDS_OF_TRUE:
            found[column] = "true()"
        elif small in _WORDS_OF_FALSE:
            found[column] = "" if column != "relevant" else "false()"
    return found


def _tidy(expression: str) -> str:
    """Straight quotes, and names without spaces in their braces."""
    if "${" in expression:
        expression = _BRACES.sub(_named, expression)
    return expression.translate(_QUOTES)


def _named(found: re.Match[str]) -> str:
    return f"${{{found[1].strip()}}}"


def _scores(extra: Mapping[str, str]) -> dict[str, str]:
    return {header: text for header, text in extra.items() if header.startswith("score_")}
