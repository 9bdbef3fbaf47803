"""What a person has added to an exported workbook and a checklist has no place for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import Workbook, column_name

_WRITTEN: Final = {
    "survey": {
        "type",
        "name",
        "relevant",
        "calculation",
        "constraint",
        "default",
        "parameters",
        "appearance",
    },
    "choices": {"list_name", "name"},
    "settings": {"form_title", "form_id", "version", "default_language"},
    "grades": {"grade", "min_percent", "max_critical"},
}
_PREFIXES: Final = ("label::", "hint::", "score_")


def not_kept(workbook: Workbook, problems: Iterable[Problem]) -> Iterator[Problem]:
    """The problems of reading: a checklist keeps no workbook; what was added to it stays out."""
    for problem in problems:
        if problem.code == "form.sheet_kept":
            yield replace(problem, level="warning", code="form.sheet_not_kept")
        elif problem.code != "form.column_kept":
            yield problem
    for sheet in workbook.sheets:
        written = _WRITTEN.get(sheet.name)
        if written is None or not sheet.rows:
            continue
        for index, cell in enumerate(sheet.rows[0]):
            header = cell.text.strip()
            known = not header or header in written or header.startswith(_PREFIXES)
            if not known and any(sheet.cell(row, index).text for row in range(1, len(sheet.rows))):
                details = {"header": header}
                yield Problem("warning", "form.column_not_kept", sheet.name, 1, column_name(index), details)
