"""Reads tables that are plain text: CSV in any encoding and with any delimiter, Markdown tables."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import Final

from inspector_app.errors import DataError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.grid import Budget, Grid
from inspector_app.exchange.tables.model import Cell, Sheet, Workbook, sheet_names

MOST_BYTES: Final = 20_000_000
_DELIMITERS: Final = ",;\t|"
_LOOKED_AT: Final = 20_000  # characters from which the delimiter is guessed
_RULE: Final = frozenset("|:- \t")  # of the line below the header of a Markdown table
_CONTROL: Final = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_BAR: Final = re.compile(r"(?<!\\)\|")
_SHEETS: Final = ("survey", "choices", "settings", "external_choices", "entities", "osm", "grades")


def read_text_table(content: bytes, file: str, stem: str) -> Workbook:
    """One sheet named like the file, or the sheets whose names stand alone in the first column.

    Raises:
        DataError: "table.binary", "table.too_large", "table.no_sheet".
    """
    if len(content) > MOST_BYTES:
        raise DataError("table.too_many_bytes", file=file, most=MOST_BYTES // 1_000_000)
    stem = sheet_names([stem])[0]
    text, encoding = decode(content, file)
    warnings = [Problem("note", "table.encoding", stem, details={"encoding": encoding})] if encoding else []
    if len(_CONTROL.findall(text[:_LOOKED_AT])) * 20 > len(text[:_LOOKED_AT]):
        raise DataError("table.binary", file=file)
    if not text.strip():
        raise DataError("table.no_sheet", file=file)
    markdown = _is_markdown(text)
    rows = _markdown_rows(text) if markdown else _csv_rows(text, file)
    sheets = _split(rows, stem, Budget(file))
    return Workbook(tuple(sheets), "md" if markdown else "csv", tuple(warnings))


def decode(content: bytes, file: str) -> tuple[str, str]:
    """The text, and the encoding where it had to be guessed.

    Raises:
        DataError: "table.binary".
    """
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if content.startswith(mark):
            return content.decode(encoding, "replace"), ""
    start = content[:4000]
    if zeros := start.count(0):
        odd = start[1::2].count(0)
        encoding = "utf-16-le" if odd * 2 > zeros else "utf-16-be"
        try:
            if abs(2 * odd - zeros) >= zeros * 0.9:  # one side of all pairs
                return content[: len(content) // 2 * 2].decode(encoding), "UTF-16"
        except UnicodeDecodeError:
            pass
        raise DataError("table.binary", file=file)
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace"), "Windows-1252"
    foreign = [character for character in text if character > "\x7f"]
    chinese = sum(len(character.encode("gb2312", "ignore")) == 2 for character in foreign)
    if chinese * 2 >= len(foreign):
        return text, "GB 18030"
    return content.decode("cp1252", "replace"), "Windows-1252"


def _is_markdown(text: str) -> bool:
    lines = [line.strip() for line in text[:_LOOKED_AT].splitlines() if line.strip()]
    tables = sum(line.startswith("|") and line.endswith("|") for line in lines)
    return tables > 1 and tables * 2 > len(lines)


def _markdown_rows(text: str) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in text.splitlines():
        line = line.strip()
        if not line.startswith("|") or ("-" in line and _RULE.issuperset(line)):
            rows.append([])
            continue
        parts = _BAR.split(line.removeprefix("|"))
        if line.endswith("|"):
            parts.pop()
        rows.append([part.strip().replace("\\|", "|") for part in parts])
    return rows


def _csv_rows(text: str, file: str) -> list[list[str]]:
    """The rows; those of a cell with line breaks count as one, as a spreadsheet program shows them."""
    csv.field_size_limit(10_000_000)
    text = text.replace("\0", "")
    first, _, rest = text.partition("\n")
    if found := re.fullmatch(r"sep=(.)\s*", first):
        return [[], *csv.reader(StringIO(rest, newline=""), delimiter=found[1])]
    try:
        return list(csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error as error:
        raise DataError("table.damaged", file=file, part="csv") from error


def _delimiter(text: str) -> str:
    """The delimiter that gives most rows the same number of columns, more than one."""
    start = text[:_LOOKED_AT]
    if len(text) > _LOOKED_AT:
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


def _split(rows: list[list[str]], stem: str, budget: Budget) -> list[Sheet]:
    """One sheet, or several where the first column only names sheets; row numbers stay those of the file."""
    names = {row[0].strip().lower() for row in rows if row and row[0].strip()}
    several = "survey" in names and names <= set(_SHEETS)
    grids: dict[str, Grid] = {}
    name = stem
    for number, row in enumerate(rows):
        if several and row and row[0].strip():
            name = row[0].strip()
            row = ["", *row[1:]] if any(text.strip() for text in row[1:]) else []
        for column, text in enumerate(row):
            if text:
                budget.take_text(len(text))
                grids.setdefault(name, Grid(name, budget)).put(number, column, Cell(text))
    return [Sheet(name, grid.rows) for name, grid in grids.items()]
