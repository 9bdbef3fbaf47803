"""The adapter of calamine, which reads the .xls files of old Excel."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from io import BytesIO
from types import TracebackType
from typing import TYPE_CHECKING, Final

from inspector_app.errors import DataError
from inspector_app.exchange.tables.excel.ole import check_old_workbook
from inspector_app.exchange.tables.excel.sheet_xml import number_text
from inspector_app.exchange.tables.grid import Budget, Grid
from inspector_app.exchange.tables.model import MOST_SHEETS, Cell, Sheet, Workbook, column_name

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

Value = int | float | str | bool | time | date | datetime | timedelta
_MOST_MERGES: Final = 10_000


def read_xls(content: bytes, file: str) -> Workbook:
    """All worksheets; formulas come as their values.

    Raises:
        DataError: "table.damaged", "table.protected", "table.not_excel", "table.too_large", "table.no_sheet".
    """
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

    check_old_workbook(content, file)
    budget = Budget(file)
    sheets: list[Sheet] = []
    with NoPanic(file):
        try:
            book = CalamineWorkbook.from_filelike(BytesIO(content))
            for meta in book.sheets_metadata[:MOST_SHEETS]:
                if meta.typ == SheetTypeEnum.WorkSheet:
                    hidden = meta.visible != SheetVisibleEnum.Visible
                    sheets.append(_sheet(book.get_sheet_by_name(meta.name), hidden, budget))
        except (CalamineError, ValueError, OverflowError, OSError, MemoryError) as error:
            raise DataError("table.damaged", file=file, part="xls") from error
    if not sheets:
        raise DataError("table.no_sheet", file=file)
    return Workbook(tuple(sheets), "xls")


class NoPanic:
    """Turns a panic of the library, which is no ordinary exception, into an error of the file."""

    def __init__(self, file: str) -> None:
        self._file = file

    def __enter__(self) -> None:
        """Nothing to prepare."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        if kind is not None and kind.__name__ == "PanicException":
            raise DataError("table.damaged", file=self._file, part="xls") from error


def _sheet(sheet: CalamineSheet, hidden: bool, budget: Budget) -> Sheet:
    grid = Grid(sheet.name, budget)
    if sheet.start is not None:
        top, left = sheet.start
        for row, values in enumerate(sheet.iter_rows(), start=top):
            for column, value in enumerate(values, start=left):
                if value != "":
                    cell = cell_of(value)
                    budget.take_text(len(cell.text))
                    grid.put(row, column, cell)
    merges = [
        f"{column_name(first[1])}{first[0] + 1}:{column_name(last[1])}{last[0] + 1}"
        for first, last in (sheet.merged_cell_ranges or [])[:_MOST_MERGES]
    ]
    grid.mark_merged(merges)
    return Sheet(sheet.name, grid.rows, (), hidden, tuple(merges))


def cell_of(value: Value) -> Cell:
    """A value as the library gives it."""
    match value:
        case bool():
            return Cell("TRUE" if value else "FALSE", kind="boolean")
        case int() | float():
            return Cell(number_text(float(value)), kind="number")
        case str():
            return Cell(
                value, kind="error" if value.startswith("#") and value.endswith(("!", "?", "/A")) else "text"
            )
        case datetime():
            midnight = value.time() == time()
            return Cell(
                value.date().isoformat() if midnight else value.isoformat(timespec="seconds"), kind="date"
            )
        case timedelta():
            seconds = round(value.total_seconds())
            minutes, seconds = divmod(seconds, 60)
            return Cell(f"{minutes // 60}:{minutes % 60:02}:{seconds:02}", kind="date")
        case time():
            return Cell(value.isoformat(timespec="seconds"), kind="date")
    return Cell(value.isoformat(), kind="date")
