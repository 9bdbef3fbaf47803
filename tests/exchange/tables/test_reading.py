"""exchange.tables.reading"""

from __future__ import annotations

from pathlib import Path

import pytest

from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.tables import Cell, Sheet, read_workbook, write_workbook
from inspector_app.exchange.tables.reading import MOST_BYTES
from tests.exchange.tables.workbooks import saved

FORMS = Path(__file__).parents[2] / "forms"


@pytest.mark.parametrize("path", sorted(FORMS.glob("*.xls*")), ids=lambda path: path.name)
def test_a_real_workbook_survives_writing_and_reading(path: Path, tmp_path: Path) -> None:
    """Nothing a sheet holds may be lost on the way out."""
    book = read_workbook(path)
    again = read_workbook(saved(tmp_path, "again.xlsx", write_workbook(book.sheets)))
    assert again.sheets == book.sheets
    assert sum(len(sheet.rows) for sheet in book.sheets) > 30


def test_the_bytes_count_not_the_name(tmp_path: Path) -> None:
    """8 of 80 public .xls files are really .xlsx."""
    content = write_workbook([Sheet("S", [[Cell("x")]])])
    book = read_workbook(saved(tmp_path, "a.xls", content))
    assert (book.kind, [problem.code for problem in book.warnings]) == ("xlsx", ["table.misnamed"])
    assert not read_workbook(saved(tmp_path, "b.csv", b"a,b\n")).warnings


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("~$form.xlsx", b"PK", "table.lock_file"),
        ("a.xlsx", b"", "table.empty"),
        ("a.xls", b"  \n<html><table>", "table.web_page"),
        ("a.xls", b"\xef\xbb\xbf<?xml version", "table.web_page"),
        ("a.xlsx", b"%PDF-1.7", "table.pdf"),
        ("a.xlsx", b"PK\x03\x04 cut off", "table.damaged"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 cut off", "table.damaged"),
    ],
)
def test_what_is_no_table_is_said(name: str, content: bytes, code: str, tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        read_workbook(saved(tmp_path, name, content))
    assert (caught.value.code, caught.value.details["file"]) == (code, name)


@pytest.mark.parametrize("lock", ["~$form.xlsx", ".~lock.form.xlsx#", ".~form.xlsx"])
def test_the_mark_of_an_open_file_names_the_file_itself(lock: str, tmp_path: Path) -> None:
    """Excel, LibreOffice and WPS each leave another mark."""
    with pytest.raises(DataError) as caught:
        read_workbook(saved(tmp_path, lock, b"x"))
    assert caught.value.details["original"] == "form.xlsx"


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnavailableError, match="file_unreadable"):
        read_workbook(tmp_path / "gone.xlsx")


def test_a_huge_file_is_not_even_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with path.open("wb") as stream:
        stream.truncate(MOST_BYTES + 1)
    with pytest.raises(DataError, match="too_many_bytes"):
        read_workbook(path)
