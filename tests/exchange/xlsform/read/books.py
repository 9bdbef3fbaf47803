"""Makes small forms out of Markdown tables, as they look in a spreadsheet."""

from __future__ import annotations

from pathlib import Path

from inspector_app.exchange.tables import Workbook
from inspector_app.exchange.tables.text_tables import read_text_table
from inspector_app.exchange.xlsform.read import Read, read_xlsform


def book(markdown: str) -> Workbook:
    """The workbook of tables such as "| survey | | |" with their rows below."""
    lines = [line.strip() for line in markdown.strip().splitlines()]
    return read_text_table(("\n".join(lines) + "\n").encode(), "form.md", "form")


def read(markdown: str, folder: Path | None = None) -> Read:
    """The form in such tables."""
    return read_xlsform(book(markdown), folder)


def codes(found: Read) -> list[str]:
    """What was reported, with its place."""
    return [f"{problem.code} {problem.cell}" for problem in found.problems]
