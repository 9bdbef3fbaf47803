"""exchange.tables.excel.xls"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest

from inspector_app.errors import DataError
from inspector_app.exchange.tables.excel.xls import NoPanic, Value, cell_of, read_xls
from inspector_app.exchange.tables.model import Cell

FORM = Path(__file__).parents[3] / "forms" / "ODK_Experiment_Metadata.xls"


def test_an_old_workbook_is_read_with_its_rows_and_columns() -> None:
    book = read_xls(FORM.read_bytes(), "a.xls")
    assert [sheet.name for sheet in book.sheets] == ["survey", "choices", "settings"]
    assert [cell.text for cell in book.sheets[0].rows[0]][:2] == ["type", "name"]
    assert book.kind == "xls"


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (True, Cell("TRUE", kind="boolean")),
        (3.0, Cell("3", kind="number")),
        ("x", Cell("x")),
        ("#DIV/0!", Cell("#DIV/0!", kind="error")),
        (datetime(2026, 11, 25), Cell("2026-11-25", kind="date")),
        (datetime(2026, 11, 25, 8, 30), Cell("2026-11-25T08:30:00", kind="date")),
        (timedelta(hours=30), Cell("30:00:00", kind="date")),
        (time(8, 30), Cell("08:30:00", kind="date")),
        (date(2026, 11, 25), Cell("2026-11-25", kind="date")),
    ],
)
def test_values_of_every_type_become_the_cells_that_xlsx_has(value: Value, cell: Cell) -> None:
    assert cell_of(value) == cell


def test_every_cut_of_a_file_is_named_as_damage_or_read() -> None:
    """A download that broke off must not stop the program."""
    content = FORM.read_bytes()
    codes = set()
    for length in range(600, len(content), 500):
        try:
            read_xls(content[:length], "a.xls")
        except DataError as error:
            codes.add(error.code)
    assert "table.damaged" in codes


def test_a_panic_of_the_library_is_damage_of_the_file() -> None:
    """It is no ordinary exception and would end the program."""
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(DataError, match="damaged"), NoPanic("a.xls"):
        raise panic
    with pytest.raises(KeyError), NoPanic("a.xls"):
        raise KeyError
