"""Tables of other programs: bytes to sheets of cells and back, whatever the file's name says."""

from inspector_app.exchange.tables.excel.writing import write_csv, write_workbook
from inspector_app.exchange.tables.model import (
    EMPTY,
    Cell,
    Sheet,
    Validation,
    Workbook,
    column_index,
    column_name,
)
from inspector_app.exchange.tables.reading import read_workbook

__all__ = [
    "EMPTY", "Cell", "Sheet", "Validation", "Workbook", "column_index", "column_name", "read_workbook",
    "write_csv", "write_workbook",
]  # fmt: skip
