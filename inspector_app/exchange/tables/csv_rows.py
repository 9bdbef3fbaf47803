"""Reads the rows of CSV text; a quotation mark that is never closed costs one line, not the whole file."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import Final, NamedTuple

from inspector_app.errors import DataError

LOOKED_AT: Final = 20_000  # characters from which the delimiter is guessed
_DELIMITERS: Final = ",;\t|"


class Rows(NamedTuple):
    """What was read.

    Attributes:
        rows: those of a cell with line breaks count as one, as a spreadsheet program shows them.
        unclosed: row -> column, from 0, of each cell whose quotation mark was taken as part of its text.
    """

    rows: list[list[str]]
    unclosed: dict[int, int]


def read_csv(text: str, file: str) -> Rows:
    """The rows of a text, whatever separates its columns.

    Raises:
        DataError: "table.damaged" where one cell has more than 10 million characters.
    """
    csv.field_size_limit(10_000_000)
    text = text.replace("\0", "")
    first, _, rest = text.partition("\n")
    try:
        if found := re.fullmatch(r"sep=(.)\s*", first):
            return _read([[]], rest, found[1])
        return _read([], text, _delimiter(text))
    except csv.Error as error:
        raise DataError("table.damaged", file=file, part="csv") from error


def _read(rows: list[list[str]], text: str, delimiter: str) -> Rows:
    """The rows, put below those that are there; a line that swallows others is read once more by itself."""
    lines = list(StringIO(text, newline=""))
    unclosed: dict[int, int] = {}
    at = 0
    left = 2 * len(lines)  # lines that may be read in vain
    while at < len(lines):
        strict = left > 0
        begun = at
        reader = csv.reader(iter(lines[at:]) if at else iter(lines), delimiter=delimiter, strict=strict)
        ended = 0
        try:
            for row in reader:
                rows.append(row)
                ended = reader.line_num
            return Rows(rows, unclosed)
        except csv.Error:
            if not strict:
                raise
            at = begun + ended
            left -= reader.line_num - ended
        row, column = _one_line(lines[at], delimiter, alone=reader.line_num - ended == 1)
        if column >= 0:
            unclosed[len(rows)] = column
        rows.append(row)
        at += 1
    return Rows(rows, unclosed)


def _one_line(line: str, delimiter: str, *, alone: bool) -> tuple[list[str], int]:
    """The cells of one line, and which of them has a quotation mark that is not closed in it, -1 for none."""
    if alone and line.count('"') % 2 == 0:  # a quotation mark within a cell, or a blank behind one
        return next(csv.reader([line], delimiter=delimiter)), -1
    cells = next(csv.reader([line], delimiter=delimiter, quoting=csv.QUOTE_NONE))
    whole = [len(cell) > 1 and cell.startswith('"') and cell.endswith('"') for cell in cells]
    starts = [index for index, cell in enumerate(cells) if cell.startswith('"') and not whole[index]]
    plain = [
        cell[1:-1].replace('""', '"') if closed else cell for cell, closed in zip(cells, whole, strict=True)
    ]
    return plain, starts[0] if starts else 0


def _delimiter(text: str) -> str:
    """The delimiter that gives most rows the same number of columns, more than one."""
    start = text[:LOOKED_AT]
    if len(text) > LOOKED_AT:
        start = start[: start.rfind("\n") + 1] or start

    def fit(delimiter: str) -> int:
        try:
            widths = Counter(
                len(row) for row in csv.reader(StringIO(start, newline=""), delimiter=delimiter) if row
            )
        except csv.Error:
            return 0
        return max(((width - 1) * count for width, count in widths.items()), default=0)

    return max(_DELIMITERS, key=fit)
