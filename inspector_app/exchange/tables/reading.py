"""Reads a table file of any kind: what it is shows in its first bytes, not in its name."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from inspector_app.errors import DataError, UnavailableError
from inspector_app.exchange.collection import uncollected
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.excel import ole
from inspector_app.exchange.tables.excel.xls import read_xls
from inspector_app.exchange.tables.excel.xlsx import read_xlsx
from inspector_app.exchange.tables.model import Workbook
from inspector_app.exchange.tables.text_tables import read_text_table

MOST_BYTES: Final = 50_000_000
_LOCK: Final = re.compile(r"(?:~\$|\.~lock\.|\.~)(.*?)#?")  # of Excel, LibreOffice and WPS
_SUFFIXES: Final = {
    "xlsx": {".xlsx", ".xlsm", ".xltx", ".xltm"},
    "xls": {".xls", ".xlt"},
    "md": {".md", ".txt"},
}
_SUFFIX_OF_TEXT: Final = {".csv", ".tsv", ".txt", ".tab"}


def read_workbook(path: Path) -> Workbook:
    """All sheets of a .xlsx, .xls, .csv or Markdown file.

    Raises:
        UnavailableError: "table.file_unreadable".
        DataError: "table.lock_file", "table.empty", "table.too_many_bytes", "table.web_page", "table.pdf",
            and those of the readers; all carry `file`, those about a place also sheet, row and column.
    """
    if lock := _LOCK.fullmatch(path.name):
        raise DataError("table.lock_file", file=path.name, original=lock[1])
    try:
        with uncollected(), path.open("rb") as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            if size > MOST_BYTES:
                raise DataError("table.too_many_bytes", file=path.name, most=MOST_BYTES // 1_000_000)
            start = stream.read(512)
            stream.seek(0)
            if start.startswith(b"PK"):
                found = read_xlsx(stream, path.name)
            else:
                found = _read_content(stream.read(), start, path)
    except OSError as error:
        raise UnavailableError("table.file_unreadable", place=str(path), file=path.name) from error
    suffixes = _SUFFIXES.get(found.kind, _SUFFIX_OF_TEXT)
    if path.suffix.lower() in suffixes:
        return found
    misnamed = Problem("note", "table.misnamed", details={"kind": found.kind, "suffix": path.suffix})
    return Workbook(found.sheets, found.kind, (misnamed, *found.warnings))


def _read_content(content: bytes, start: bytes, path: Path) -> Workbook:
    if not content.strip():
        raise DataError("table.empty", file=path.name)
    if start.startswith(ole.MAGIC):
        return read_xls(content, path.name)
    if start.startswith(b"%PDF"):
        raise DataError("table.pdf", file=path.name)
    plain = start.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if plain.startswith((b"<!doctype", b"<html", b"<?xml", b"<table", b"{\\rtf")):
        raise DataError("table.web_page", file=path.name)
    return read_text_table(content, path.name, path.stem)
