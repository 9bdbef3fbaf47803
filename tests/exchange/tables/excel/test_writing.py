"""exchange.tables.excel.writing"""

from __future__ import annotations

from io import BytesIO

import openpyxl
import pytest

from inspector_app.exchange.tables.excel.writing import write_csv, write_workbook
from inspector_app.exchange.tables.excel.xlsx import read_xlsx
from inspector_app.exchange.tables.model import EMPTY, Cell, Sheet, Validation

EVERYTHING = Sheet(
    "Übersicht 检查",
    [
        [Cell('a <b> & "c"\r\n _x0041_\x0b'), Cell("12.5", kind="number"), Cell("TRUE", kind="boolean")],
        [],
        [
            EMPTY,
            Cell("2026-11-25", kind="date"),
            Cell("2026-11-25T08:30:00", kind="date"),
            Cell("#N/A", kind="error"),
        ],
        [
            Cell("3", "1+2", kind="number"),
            Cell("ab", '"a"&"b"'),
            Cell("x", link="https://example.org/?a=1&b=2"),
        ],
        [
            Cell("8:30:00", kind="date"),
            Cell("soon", kind="date"),
            Cell("many", kind="number"),
            Cell(" spaced "),
        ],
    ],
    (Validation("A1:A9", ("Yes", "No"), '"Yes,No"'),),
    merges=("A1:A2",),
)


def read(content: bytes) -> list[Sheet]:
    return list(read_xlsx(BytesIO(content), "a.xlsx").sheets)


def test_every_kind_of_cell_comes_back() -> None:
    row = EVERYTHING.rows[4]
    expected = [row[0], Cell("soon"), Cell("many"), row[3]]
    found = read(write_workbook([EVERYTHING]))[0]
    assert found.rows[:4] == EVERYTHING.rows[:4]
    assert found.rows[4] == expected
    assert (found.validations, found.merges) == (EVERYTHING.validations, EVERYTHING.merges)


def test_another_reader_sees_the_same() -> None:
    """The file is for Excel, not for us."""
    book = openpyxl.load_workbook(
        BytesIO(write_workbook([EVERYTHING, Sheet("b", [[Cell("x")]], hidden=True)]))
    )
    sheet = book["Übersicht 检查"]
    assert (sheet["B1"].value, sheet["C1"].value, sheet["B3"].value.isoformat()) == (
        12.5,
        True,
        "2026-11-25T00:00:00",
    )
    assert (sheet["A4"].value, sheet["C4"].hyperlink.target) == ("=1+2", "https://example.org/?a=1&b=2")
    assert (book["b"].sheet_state, str(sheet.merged_cells)) == ("hidden", "A1:A2")


def test_the_same_sheets_give_the_same_bytes() -> None:
    assert write_workbook([EVERYTHING]) == write_workbook([EVERYTHING])


def test_a_workbook_shows_at_least_one_sheet() -> None:
    assert not read(write_workbook([Sheet("S", [[Cell("x")]], hidden=True)]))[0].hidden


@pytest.mark.parametrize(("words", "kept"), [(("a", "b"), ("a", "b")), (("a" * 200, "b" * 200), None)])
def test_a_list_without_a_source_is_written_in_place(
    words: tuple[str, ...], kept: tuple[str, ...] | None
) -> None:
    """Excel refuses lists of more than 255 characters there."""
    found = read(write_workbook([Sheet("S", [[Cell("x")]], (Validation("A1", words),))]))[0]
    assert [entry.words for entry in found.validations] == ([kept] if kept else [])


def test_csv_opens_with_the_right_characters_in_excel() -> None:
    assert write_csv([["检查", 'a "b"']]) == b"\xef\xbb\xbf" + '检查,"a ""b"""\r\n'.encode()
