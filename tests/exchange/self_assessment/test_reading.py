"""exchange.self_assessment.reading"""

from __future__ import annotations

import random

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.self_assessment.form import MARK
from inspector_app.exchange.self_assessment.reading import Given, read_form
from inspector_app.exchange.tables.model import Cell, Sheet, Workbook

ABOUT = Sheet("_about", [[Cell(MARK)], [Cell("evaluation"), Cell("e")], [Cell("version")], []])


def _sheet(name: str, *rows: list[str]) -> Sheet:
    return Sheet(name, [[Cell(text) for text in row] for row in rows])


def test_rows_are_known_by_their_ids_wherever_they_stand() -> None:
    """The venue sorted the sheet and put a line above it."""
    answers = _sheet(
        "自评", ["我们的注"], [], ["item/B", "", "", "", "", "是", "好"],
        ["item/A", "", "", "", "", "", " "], ["item/"],
        ["item/B", "", "", "", "", "否"],
    )  # fmt: skip
    months = _sheet(
        "月度",
        ["raw/el", "电", "kWh", "5", "", "9"],
        ["id", "", "", "2026-01", "2026-02", ""],
        ["id", "数据"],
    )
    found = read_form(Workbook((answers, months, ABOUT), "xlsx"), "f.xlsx")
    assert found.about == {"evaluation": "e", "version": ""}
    assert found.answers == {"B": Given("是", "自评", 3, "F")}
    assert found.remarks == {"B": Given("好", "自评", 3, "G")}
    assert found.readings == {("el", "2026-01"): Given("5", "月度", 1, "D")}
    assert [(problem.code, problem.cell) for problem in found.problems] == [("self.row_twice", "自评!A6")]


def test_months_without_their_names_are_left_out() -> None:
    """Somebody deleted the second row: the numbers belong to no month."""
    months = _sheet("月度", ["raw/el", "电", "kWh", "5"])
    assert read_form(Workbook((months, ABOUT), "xlsx"), "f.xlsx").readings == {}


def test_another_workbook_is_refused() -> None:
    with pytest.raises(DataError, match=r"self\.no_form"):
        read_form(Workbook((_sheet("x", ["a"]),), "xlsx"), "f.xlsx")


def test_no_returned_workbook_crashes_the_import() -> None:
    """Seeded: cells, rows and columns moved, lost and doubled by whoever had the file."""
    chance = random.Random(20261125)
    words = ["id", "item/A", "item/", "raw/el", "raw//", "2026-01", "", "是", "/", MARK, "x" * 500, "=1"]
    for _ in range(2000):
        rows = [
            [chance.choice(words) for _ in range(chance.randrange(9))] for _ in range(chance.randrange(12))
        ]
        found = read_form(Workbook((_sheet("s", *rows), ABOUT), "xlsx"), "f.xlsx")
        assert all(given.text for given in (*found.answers.values(), *found.readings.values()))
