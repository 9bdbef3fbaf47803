"""Writes a workbook to be filled in by hand: locked but for its inputs, with lists and hidden columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from typing import TYPE_CHECKING, Final

from inspector_app.exchange.tables.model import column_name

if TYPE_CHECKING:
    from openpyxl import Workbook as Book
    from openpyxl.worksheet.worksheet import Worksheet

_LISTS: Final = "_lists"
_INPUT: Final = "FFF8E1"
_HEAD: Final = "DCE6F1"


@dataclass(frozen=True, slots=True)
class FillIn:
    """One sheet.

    Attributes:
        widths: of the columns, in characters; 0 hides the column.
        head: number of the header row, from 1, which stays in sight; 0 for none.
        inputs: cells (row, column from 0) that a person fills in, with the words to choose from; () for
            free text, None for a number that is not negative.
    """

    name: str
    rows: Sequence[Sequence[str]]
    widths: Sequence[int]
    head: int = 0
    inputs: Mapping[tuple[int, int], tuple[str, ...] | None] = field(default_factory=dict)
    hidden: bool = False


def write_fill_in(sheets: Sequence[FillIn]) -> bytes:
    """The workbook; words of lists stand on a hidden sheet, because a formula holds 255 characters only."""
    from openpyxl import Workbook as Book

    book = Book()
    book.remove(book.worksheets[0])
    lists: dict[tuple[str, ...], str] = {}
    for sheet in sheets:
        _write_sheet(book, sheet, lists)
    if lists:
        _write_lists(book, lists)
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write_sheet(book: Book, sheet: FillIn, lists: dict[tuple[str, ...], str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    made = book.create_sheet(sheet.name)
    for row, texts in enumerate(sheet.rows, start=1):
        for column, text in enumerate(texts, start=1):
            cell = made.cell(row, column)
            cell.value = text or None
            cell.data_type = "s" if text else "n"  # a text that begins with = stays a text
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if row == sheet.head:
                cell.font = Font(bold=True)
                cell.fill = PatternFill("solid", fgColor=_HEAD)
    for column, width in enumerate(sheet.widths):
        dimension = made.column_dimensions[column_name(column)]
        dimension.width = width or 1
        dimension.hidden = width == 0
    for row, column in sheet.inputs:
        cell = made.cell(row + 1, column + 1)
        cell.protection = Protection(locked=False)
        cell.fill = PatternFill("solid", fgColor=_INPUT)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    _validate(made, sheet, lists)
    if sheet.head:
        made.freeze_panes = f"A{sheet.head + 1}"
    made.protection.sheet = True
    made.protection.formatColumns = False
    made.protection.formatRows = False
    if sheet.hidden:
        made.sheet_state = "hidden"


def _validate(made: Worksheet, sheet: FillIn, lists: dict[tuple[str, ...], str]) -> None:
    from openpyxl.worksheet.datavalidation import DataValidation

    cells: dict[tuple[str, ...] | None, list[str]] = {}
    for (row, column), words in sheet.inputs.items():
        if words != ():
            cells.setdefault(words, []).append(f"{column_name(column)}{row + 1}")
    for words, places in cells.items():
        if words is None:
            rule = DataValidation(
                type="decimal", operator="greaterThanOrEqual", formula1="0", allow_blank=True
            )
        else:
            letters = column_name(len(lists))
            source = lists.setdefault(words, f"'{_LISTS}'!${letters}$1:${letters}${len(words)}")
            rule = DataValidation(type="list", formula1=source, allow_blank=True)
        rule.showErrorMessage = True
        made.add_data_validation(rule)
        for place in places:
            rule.add(place)


def _write_lists(book: Book, lists: dict[tuple[str, ...], str]) -> None:
    made = book.create_sheet(_LISTS)
    for column, words in enumerate(lists, start=1):
        for row, word in enumerate(words, start=1):
            cell = made.cell(row, column)
            cell.value = word
            cell.data_type = "s"
    made.sheet_state = "hidden"
    made.protection.sheet = True
