"""Looks up the words of drop-down lists: written in place, in cells of any sheet, or behind a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from inspector_app.exchange.tables.model import MOST_ROWS, Sheet, Validation, areas

_SHEET: Final = re.compile(r"(?:'((?:[^']|'')+)'|([^'!]+))!(.+)")
_MOST_WORDS: Final = 5_000


def resolve(sheets: Sequence[Sheet], names: Mapping[str, str]) -> list[Sheet]:
    """The sheets with the words of their drop-downs."""
    by_name = {sheet.name: sheet for sheet in sheets}
    known: dict[tuple[str, str], tuple[str, ...]] = {}

    def words(sheet: Sheet, source: str) -> tuple[str, ...]:
        key = sheet.name, source
        if key not in known:
            known[key] = _words(sheet, names.get(source.lstrip("="), source), by_name)
        return known[key]

    return [
        replace(
            sheet,
            validations=tuple(
                Validation(found.range, words(sheet, found.source), found.source)
                for found in sheet.validations
            ),
        )
        if sheet.validations
        else sheet
        for sheet in sheets
    ]


def _words(sheet: Sheet, source: str, by_name: Mapping[str, Sheet]) -> tuple[str, ...]:
    if source.startswith('"'):
        return tuple(word.strip() for word in source.strip('"').replace('""', '"').split(",") if word.strip())
    if found := _SHEET.fullmatch(source):
        name = (found[1] or found[2]).replace("''", "'")
        if name not in by_name:
            return ()
        sheet, source = by_name[name], found[3]
    words: list[str] = []
    for area in areas(source):
        for row in range(area.top, min(area.bottom, len(sheet.rows) - 1, MOST_ROWS) + 1):
            for cell in sheet.rows[row][area.left : area.right + 1]:
                if cell.text.strip() and len(words) < _MOST_WORDS:
                    words.append(cell.text.strip())
    return tuple(words)
