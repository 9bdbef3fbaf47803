"""exchange.tables.model"""

from __future__ import annotations

import pytest

from inspector_app.exchange.tables.model import (
    EMPTY,
    Area,
    Cell,
    Sheet,
    areas,
    column_index,
    column_name,
    sheet_names,
)


@pytest.mark.parametrize(("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (16383, "XFD")])
def test_columns_are_lettered_as_in_a_spreadsheet(index: int, letters: str) -> None:
    assert (column_name(index), column_index(letters)) == (letters, index)


def test_a_cell_beyond_the_filled_area_is_empty() -> None:
    """A reader of columns need not know how long each row is."""
    sheet = Sheet("S", [[], [Cell("a")]])
    assert [sheet.cell(1, 0), sheet.cell(1, 5), sheet.cell(0, 0), sheet.cell(9, 0)] == [
        Cell("a"),
        EMPTY,
        EMPTY,
        EMPTY,
    ]


def test_areas_are_read_and_anything_else_is_left_out() -> None:
    assert list(areas("$B$2:C4 A1 A:A nonsense")) == [Area(1, 1, 3, 2), Area(0, 0, 0, 0)]


def test_names_of_sheets_are_made_acceptable_and_unique() -> None:
    """Excel refuses a whole workbook for one bad name."""
    assert sheet_names(["a/b", "A_B", "", "x" * 40]) == ["a_b", "A_B_2", "Sheet", "x" * 31]
