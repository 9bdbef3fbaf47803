"""Reads tables that are plain text: CSV in any encoding and with any delimiter, Markdown tables."""

from __future__ import annotations

import re
from typing import Final

from inspector_app.errors import DataError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.csv_rows import LOOKED_AT, Rows, read_csv
from inspector_app.exchange.tables.grid import Budget, Grid
from inspector_app.exchange.tables.model import Cell, Sheet, Workbook, column_name, sheet_names

MOST_BYTES: Final = 20_000_000
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
    if len(_CONTROL.findall(text[:LOOKED_AT])) * 20 > len(text[:LOOKED_AT]):
        raise DataError("table.binary", file=file)
    if not text.strip():
        raise DataError("table.no_sheet", file=file)
    markdown = _is_markdown(text)
    rows = Rows(_markdown_rows(text), {}) if markdown else read_csv(text, file)
    sheets, unclosed = _split(rows, stem, Budget(file))
    if not any(cell.text.strip() for sheet in sheets for row in sheet.rows for cell in row):
        raise DataError("table.no_sheet", file=file)
    warnings += unclosed
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
    lines = [line.strip() for line in text[:LOOKED_AT].splitlines() if line.strip()]
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


def _split(read: Rows, stem: str, budget: Budget) -> tuple[list[Sheet], list[Problem]]:
    """One sheet, or several where the first column only names sheets; row numbers stay those of the file."""
    names = {row[0].strip().lower() for row in read.rows if row and row[0].strip()}
    several = "survey" in names and names <= set(_SHEETS)
    grids: dict[str, Grid] = {}
    unclosed: list[Problem] = []
    name = stem
    for number, row in enumerate(read.rows):
        if several and row and row[0].strip():
            name = row[0].strip()
            row = ["", *row[1:]] if any(text.strip() for text in row[1:]) else []
        for column, text in enumerate(row):
            if text:
                budget.take_text(len(text))
                grids.setdefault(name, Grid(name, budget)).put(number, column, Cell(text))
        if number in read.unclosed:
            letters = column_name(read.unclosed[number])
            unclosed.append(Problem("warning", "table.quote_open", name, number + 1, letters))
    return [Sheet(name, grid.rows) for name, grid in grids.items()], unclosed
