"""A workbook as JSON and back, every cell of it, so that a checklist keeps the workbook it came from."""

from __future__ import annotations

from typing import Final, cast, get_args

from inspector_app.domain.canonical import Json
from inspector_app.exchange.tables.model import EMPTY, Cell, FileKind, Kind, Sheet, Validation, Workbook

_KINDS: Final = get_args(Kind)


def workbook_json(workbook: Workbook) -> dict[str, Json]:
    """The workbook as data: plain texts as they are, other cells as [text, kind, formula, link, merged]."""
    return {"kind": workbook.kind, "sheets": [_sheet_json(sheet) for sheet in workbook.sheets]}


def read_workbook_json(data: Json) -> Workbook:
    """The workbook from what `workbook_json` gave; what has another shape is left out."""
    whole = data if isinstance(data, dict) else {}
    sheets = whole.get("sheets")
    kind = whole.get("kind")
    return Workbook(
        tuple(
            _sheet(sheet) for sheet in (sheets if isinstance(sheets, list) else []) if isinstance(sheet, dict)
        ),
        cast(FileKind, kind if kind in get_args(FileKind) else "xlsx"),
    )


def _sheet_json(sheet: Sheet) -> dict[str, Json]:
    data: dict[str, Json] = {
        "name": sheet.name,
        "rows": [[_cell_json(cell) for cell in row] for row in sheet.rows],
    }
    if sheet.hidden:
        data["hidden"] = True
    if sheet.merges:
        data["merges"] = list(sheet.merges)
    if sheet.validations:
        data["validations"] = [[found.range, list(found.words), found.source] for found in sheet.validations]
    return data


def _cell_json(cell: Cell) -> Json:
    if cell == EMPTY or cell == Cell(cell.text):
        return cell.text
    return [cell.text, cell.kind, cell.formula, cell.link, cell.merged]


def _sheet(data: dict[str, Json]) -> Sheet:
    rows = data.get("rows")
    merges = data.get("merges")
    validations = data.get("validations")
    return Sheet(
        str(data.get("name", "")),
        [
            [_cell(cell) for cell in row]
            for row in (rows if isinstance(rows, list) else [])
            if isinstance(row, list)
        ],
        tuple(
            Validation(str(entry[0]), tuple(str(word) for word in entry[1]), str(entry[2]))
            for entry in (validations if isinstance(validations, list) else [])
            if isinstance(entry, list) and len(entry) == 3 and isinstance(entry[1], list)
        ),
        data.get("hidden") is True,
        tuple(str(area) for area in (merges if isinstance(merges, list) else [])),
    )


def _cell(data: Json) -> Cell:
    if isinstance(data, list) and len(data) == 5 and data[1] in _KINDS:
        text, kind, formula, link, merged = data
        return Cell(str(text), str(formula), str(link), cast(Kind, kind), merged is True)
    return Cell(data) if isinstance(data, str) and data else EMPTY
