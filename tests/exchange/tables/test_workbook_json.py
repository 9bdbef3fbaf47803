"""exchange.tables.workbook_json"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.exchange.tables import Cell, Sheet, Validation, Workbook, read_workbook
from inspector_app.exchange.tables.model import EMPTY
from inspector_app.exchange.tables.workbook_json import read_workbook_json, workbook_json

FORMS = Path(__file__).parents[2] / "forms"


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.xls*")), ids=lambda path: path.name)
def test_a_real_workbook_survives_json(path: Path) -> None:
    """It is kept inside the checklist and must come out again whole."""
    book = read_workbook(path)
    again = read_workbook_json(json.loads(json.dumps(workbook_json(book))))
    assert (again.sheets, again.kind) == (book.sheets, book.kind)


def test_every_kind_of_cell_survives() -> None:
    cells = [EMPTY, Cell("a"), Cell("1", kind="number"), Cell("b", "A1", "https://example.org", "text", True)]
    sheet = Sheet("S", [cells], (Validation("A1", ("x", "y"), '"x,y"'),), True, ("A1:B2",))
    assert read_workbook_json(workbook_json(Workbook((sheet,), "md"))) == Workbook((sheet,), "md")


@pytest.mark.parametrize(
    "data",
    [
        None,
        {"sheets": 1},
        {"sheets": [1, {"rows": 1, "validations": 1, "merges": 1}]},
        {
            "sheets": [
                {"rows": [1, [1, [1], None, ["a", "b", "c", "d", "e"]]], "validations": [[1], [1, 2, 3]]}
            ]
        },
    ],
)
def test_what_has_another_shape_is_left_out(data: Json) -> None:
    """Checklists come from other hands, too."""
    book = read_workbook_json(data)
    assert all(cell == EMPTY for sheet in book.sheets for row in sheet.rows for cell in row)
