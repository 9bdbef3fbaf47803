"""The sheet `checklist` of a workbook: what the checklist says and an XLSForm has no column for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.model import Form
from inspector_app.exchange.problems import Level, Problem
from inspector_app.exchange.tables import EMPTY, Cell, Sheet, Workbook
from inspector_app.exchange.xlsform.own.rest import Entry, Rest, differences
from inspector_app.exchange.xlsform.own.shape import ITEMS, KINDS, gathered, spread

NAME: Final = "checklist"
NO_COPIES: Final[Mapping[str, str]] = {}
_OF_FILE: Final = ("id", "title")
_HEADERS: Final = ("place", "value", "kind", "instead_of")


class Taken(NamedTuple):
    """A workbook without the sheet, and the rows of the sheet by their number."""

    workbook: Workbook
    entries: tuple[tuple[int, Entry], ...]


def said_by(form: Form, data: Mapping[str, Json]) -> dict[str, Json]:
    """What the form itself says: without id and title where they come from the name of its file."""
    if form.id or form.title:
        return dict(data)
    return {name: value for name, value in data.items() if name not in _OF_FILE}


def rest_sheet(said: Mapping[str, Json], checklist: Mapping[str, Json]) -> Sheet | None:
    """The sheet that makes the checklist out of what the other sheets say; None where they say everything."""
    entries = differences(spread(said), spread(checklist))
    if all(entry.place.split("/")[1] in _OF_FILE and not entry.before for entry in entries):
        return None
    rows = [list(_HEADERS), *([entry.place, entry.value, entry.kind, entry.before] for entry in entries)]
    return Sheet(NAME, [[Cell(text) if text else EMPTY for text in row] for row in rows])


def take_rest(workbook: Workbook) -> Taken:
    """Set the sheet aside; another sheet of that name stays where it is."""
    sheet = next((sheet for sheet in workbook.sheets if _is_rest(sheet)), None)
    if sheet is None:
        return Taken(workbook, ())
    entries = []
    for number, row in enumerate(sheet.rows[1:], start=2):
        texts = [cell.text for cell in (*row, EMPTY, EMPTY, EMPTY, EMPTY)][: len(_HEADERS)]
        if any(texts):
            entries.append((number, Entry(*texts)))
    rest = tuple(other for other in workbook.sheets if other is not sheet)
    return Taken(replace(workbook, sheets=rest), tuple(entries))


def completed(
    said: Mapping[str, Json], entries: Sequence[tuple[int, Entry]], copies: Mapping[str, str] = NO_COPIES
) -> tuple[dict[str, Json], list[Problem]]:
    """The checklist: what the sheets say, and the rest where they still say what they said back then.

    Args:
        copies: items that a person has copied, with the item they were copied from.
    """
    rest = Rest(cast(Json, spread(said)))
    problems: list[Problem] = []
    for number, entry in entries:
        if taken := rest.take(entry):
            level: Level = "warning" if taken == "unreadable" else "note"
            problems.append(Problem(level, f"form.rest_{taken}", NAME, number, "B", {"name": entry.place}))
    whole = cast(dict[str, Json], rest.data)
    _complete_copies(whole, copies)
    return gathered(whole), problems


def _is_rest(sheet: Sheet) -> bool:
    return (
        sheet.name == NAME
        and bool(sheet.rows)
        and tuple(cell.text.strip() for cell in sheet.rows[0][: len(_HEADERS)]) == _HEADERS
    )


def _complete_copies(whole: Mapping[str, Json], copies: Mapping[str, str]) -> None:
    """A copied row brings along what its columns do not say."""
    rows = whole.get(ITEMS)
    listed = rows if isinstance(rows, list) else []
    items = {str(item.get("id")): item for item in listed if isinstance(item, dict)}
    for copy, original in copies.items():
        if copy not in items or original not in items:
            continue
        made, pattern = items[copy], items[original]
        if made.get("kind") != pattern.get("kind"):
            continue
        for name, value in pattern.items():
            if name not in ("code", KINDS):
                made.setdefault(name, value)
        own, others = made.get(KINDS), pattern.get(KINDS)
        if isinstance(own, dict) and isinstance(others, dict):
            for kind, settings in others.items():
                here = own.get(kind)
                if isinstance(settings, dict) and isinstance(here, dict):
                    own[kind] = {**settings, **here}
