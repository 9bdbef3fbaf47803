"""The little to know of formulas: move one to another cell, read those that only hold a text."""

from __future__ import annotations

import re
from typing import Final

from inspector_app.exchange.tables.model import column_index, column_name

_TOKEN: Final = re.compile(
    r"""("(?:[^"]|"")*"|'(?:[^']|'')*'!?)|(?<![A-Za-z0-9_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![A-Za-z0-9_.(!])"""
)
_TEXT: Final = r'"((?:[^"]|"")*)"'
_LITERAL: Final = re.compile(_TEXT)
_LINK: Final = re.compile(rf"(?:_xlfn\.)?HYPERLINK\(\s*{_TEXT}\s*(?:[,;]\s*{_TEXT}\s*)?\)", re.IGNORECASE)


def shifted(formula: str, rows: int, columns: int) -> str:
    """The formula so many rows down and columns right: A1 moves, $A$1 stays, texts are left alone."""

    def move(found: re.Match[str]) -> str:
        if found[1]:
            return found[1]
        column = found[3] if found[2] else column_name(max(column_index(found[3]) + columns, 0))
        row = found[5] if found[4] else str(max(int(found[5]) + rows, 1))
        return f"{found[2]}{column}{found[4]}{row}"

    return _TOKEN.sub(move, formula)


def literal_value(formula: str) -> str:
    """The text of ="text" or =HYPERLINK("address","text"); "" for a formula that must be computed."""
    if found := _LITERAL.fullmatch(formula.strip()):
        return found[1].replace('""', '"')
    if found := _LINK.fullmatch(formula.strip()):
        return (found[2] or found[1]).replace('""', '"')
    return ""


def literal_link(formula: str) -> str:
    """The address in =HYPERLINK("address", …), "" without one."""
    found = re.match(rf"(?:_xlfn\.)?HYPERLINK\(\s*{_TEXT}", formula.strip(), re.IGNORECASE)
    return found[1].replace('""', '"') if found else ""
