"""exchange.tables.grid"""

from __future__ import annotations

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.grid import Budget, Grid
from inspector_app.exchange.tables.model import EMPTY, MOST_COLUMNS, MOST_ROWS, Cell


def test_cells_find_their_place_and_the_later_of_two_stands() -> None:
    grid = Grid("S", Budget("a.xlsx"))
    grid.put(1, 2, Cell("a"))
    grid.put(1, 0, Cell("b"))
    grid.put(1, 2, Cell("c"))
    assert grid.rows == [[], [Cell("b"), EMPTY, Cell("c")]]


@pytest.mark.parametrize(
    ("row", "column", "place"), [(MOST_ROWS, 0, "S!A200001"), (0, MOST_COLUMNS, "S!BXY1")]
)
def test_a_cell_far_away_is_named(row: int, column: int, place: str) -> None:
    """One stray cell at the end of a sheet must not fill the memory with empty ones."""
    with pytest.raises(DataError, match="too_large") as caught:
        Grid("S", Budget("a.xlsx")).put(row, column, Cell("x"))
    assert caught.value.place == place


@pytest.mark.parametrize("budget", [Budget("a", cells=1), Budget("a", slots=3)])
def test_the_budget_ends(budget: Budget) -> None:
    grid = Grid("S", budget)
    grid.put(0, 0, Cell("x"))
    with pytest.raises(DataError, match="too_large"):
        grid.put(0, 9, Cell("y"))


def test_the_text_of_a_file_is_bounded() -> None:
    with pytest.raises(DataError, match="too_large"):
        Budget("a", text=3).take_text(4)


def test_merged_cells_are_marked_but_the_first() -> None:
    grid = Grid("S", Budget("a"))
    for column in range(3):
        grid.put(0, column, Cell("x"))
    grid.mark_merged(["A1:B9", "Z9:Z10"])
    assert [cell.merged for cell in grid.rows[0]] == [False, True, False]


def test_marking_ends_before_it_takes_long() -> None:
    """Thousands of merged areas that cover all of a sheet are no reason to wait."""
    grid = Grid("S", Budget("a"))
    for row in range(1000):
        grid.put(row, 99, Cell("x"))
    grid.mark_merged(["A1:CV1000"] * 10_000)
    assert grid.rows[500][50].merged


def test_a_link_is_set_on_filled_cells_only() -> None:
    grid = Grid("S", Budget("a"))
    grid.put(0, 0, Cell("x"))
    for column in (0, 7):
        grid.set_link(0, column, "https://example.org")
    grid.set_link(7, 0, "https://example.org")
    assert grid.rows == [[Cell("x", link="https://example.org")]]
