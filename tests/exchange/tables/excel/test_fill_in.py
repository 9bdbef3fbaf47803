"""Workbooks to be filled in by hand."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from openpyxl import load_workbook

from inspector_app.exchange.tables.excel.fill_in import FillIn, write_fill_in
from inspector_app.exchange.tables.reading import read_workbook

LONG = tuple(f"第{n}档：一段相当长的说明文字" for n in range(30))
SHEET = FillIn(
    "自评",
    [["", "标题"], ["", "=1+1"], ["id", "甲"]],
    [0, 40, 20],
    head=1,
    inputs={(2, 2): LONG, (2, 3): (), (2, 4): None, (1, 2): LONG},
)


def test_only_inputs_can_be_changed() -> None:
    """A venue cannot overwrite what is asked, nor the hidden id by which its row is known again."""
    book = load_workbook(BytesIO(write_fill_in([SHEET, FillIn("meta", [["x"]], [10], hidden=True)])))
    made = book["自评"]
    assert made.protection.sheet
    assert made["B3"].protection.locked
    assert not made["C3"].protection.locked
    assert made.column_dimensions["A"].hidden
    assert made.freeze_panes == "A2"
    assert [book["meta"].sheet_state, book["_lists"].sheet_state] == ["hidden", "hidden"]


def test_long_lists_are_offered_and_formulas_stay_texts(tmp_path: Path) -> None:
    """Thirty Chinese levels do not fit into a formula; a text that begins with = computes nothing."""
    path = tmp_path / "self.xlsx"
    path.write_bytes(write_fill_in([SHEET]))
    found = read_workbook(path).sheets[0]
    assert [each.words for each in found.validations] == [LONG]
    assert (found.cell(1, 1).text, found.cell(1, 1).formula) == ("=1+1", "")
    assert read_workbook_of_nothing(tmp_path) == 1


def read_workbook_of_nothing(folder: Path) -> int:
    """A sheet without lists needs no sheet of lists."""
    path = folder / "plain.xlsx"
    path.write_bytes(write_fill_in([FillIn("a", [["x"]], [10])]))
    return len(read_workbook(path).sheets)
