"""search() in the appearance of a select: the file it offers, and its query as a filter of the rows there."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from typing import Final, NamedTuple

from inspector_app.domain.expressions.grammar.parser import Parser
from inspector_app.domain.expressions.grammar.tree import Call, Chain, Path, PathStep, Start, Syntax, Text
from inspector_app.errors import InputError

_SEARCH: Final = re.compile(r"(?<![\w-])search\s*\(.*\)", re.DOTALL)
_TESTS: Final = {"contains": "contains", "startswith": "starts-with", "endswith": "ends-with"}


class Search(NamedTuple):
    """What a search() says.

    Attributes:
        file: name of the table, as written.
        query: what holds for the rows that are offered, seen from a row; None: all rows.
    """

    file: str
    query: Syntax | None


def search_in(appearance: str) -> str:
    """The call of search() in an appearance, "" where there is none."""
    found = _SEARCH.search(appearance)
    return found[0] if found else ""


def read_search(source: str) -> Search:
    """A call with one, four or six arguments: file; kind of match, columns, value; filter column, its value.

    Letters match whatever their case, as in ODK Collect.

    Raises:
        InputError: "expression.…" where it cannot be read, "form.search" where an argument is no plain text
            that has to be one, or names no kind of match.
    """
    call = Parser(source).parse()
    if not isinstance(call, Call) or call.name != "search" or len(call.arguments) not in (1, 4, 6):
        raise InputError("form.search", search=source)
    plain = [_plain(argument, source) for argument in call.arguments[:3]]
    held: list[Syntax] = []
    if len(call.arguments) > 1 and plain[2].strip():
        named = _columns(plain[2])
        held.append(_joined("or", [_like(column, plain[1], call.arguments[3], source) for column in named]))
    if len(call.arguments) == 6:
        column = _plain(call.arguments[4], source).strip()
        held.append(Chain(_cell(column), [("=", Call("string", (_outside(call.arguments[5]),), 0))]))
    return Search(plain[0].strip(), _joined("and", held) if held else None)


def _plain(argument: Syntax, source: str) -> str:
    if not isinstance(argument, Text):
        raise InputError("form.search", search=source)
    return argument.text


def _columns(text: str) -> list[str]:
    """Several columns stand between commas or blanks."""
    return [name.strip() for name in text.split(",")] if "," in text else text.split()


def _like(column: str, kind: str, value: Syntax, source: str) -> Syntax:
    cell, wanted = _folded(_cell(column)), _folded(Call("string", (_outside(value),), 0))
    word = kind.strip().lower()
    if word == "matches":
        return Chain(cell, [("=", wanted)])
    if word not in _TESTS:
        raise InputError("form.search", search=source)
    return Call(_TESTS[word], (cell, wanted), 0)


def _cell(column: str) -> Syntax:
    """The cell of the row that is looked at, as a text; columns are called by small letters."""
    return Call("string", (Path(Start.CONTEXT, (PathStep("child", "name", column.lower()),)),), 0)


def _folded(text: Syntax) -> Syntax:
    return Call("translate", (text, Text(string.ascii_uppercase), Text(string.ascii_lowercase)), 0)


def _outside(value: Syntax) -> Syntax:
    """A path of the form starts at the question, not at the row of the file."""
    if isinstance(value, Path) and value.start is Start.CONTEXT:
        return Path(Call("current", (), 0), value.steps)
    return value


def _joined(word: str, parts: Iterable[Syntax]) -> Syntax:
    first, *rest = parts
    return Chain(first, [(word, part) for part in rest]) if rest else first
