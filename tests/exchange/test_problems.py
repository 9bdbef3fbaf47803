"""exchange.problems"""

from __future__ import annotations

import pytest

from inspector_app.exchange.problems import Problem


@pytest.mark.parametrize(
    ("problem", "cell"),
    [
        (Problem("note", "a", "survey", 5, "C"), "survey!C5"),
        (Problem("note", "a", "survey", 5), "survey!5"),
        (Problem("note", "a", "survey"), "survey"),
        (Problem("note", "a"), ""),
    ],
)
def test_the_place_reads_as_in_the_spreadsheet(problem: Problem, cell: str) -> None:
    assert problem.cell == cell
