"""Reads .xlsx in one pass: values, formulas, links, drop-downs and merged areas, lenient about the rest."""

from __future__ import annotations

from typing import IO, Final

from inspector_app.errors import DataError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables.excel.dropdowns import resolve
from inspector_app.exchange.tables.excel.sheet_xml import SheetXml, Surroundings
from inspector_app.exchange.tables.excel.xlsx_parts import (
    Contents,
    Entry,
    read_contents,
    read_formats,
    read_relations,
    read_strings,
)
from inspector_app.exchange.tables.excel.xml_parts import Package, open_package
from inspector_app.exchange.tables.grid import Budget, Grid
from inspector_app.exchange.tables.model import MOST_SHEETS, Sheet, Workbook, areas, column_name

_BOOK: Final = "xl/workbook.xml"


def read_xlsx(stream: IO[bytes], file: str) -> Workbook:
    """All worksheets.

    Raises:
        DataError: "table.damaged", "table.bomb", "table.entity", "table.too_large", "table.not_xlsx",
            "table.no_sheet", "table.protected"; what is wrong within a sheet carries sheet, row and column.
    """
    package = open_package(stream, file)
    book = _find_book(package)
    contents = read_contents(package, book)
    if not contents.entries:
        raise DataError("table.no_sheet", file=file)
    if len(contents.entries) > MOST_SHEETS:
        raise DataError("table.too_many_sheets", file=file, most=MOST_SHEETS)
    budget = Budget(file)
    surroundings = _surroundings(package, book, contents, budget)
    warnings: list[Problem] = []
    sheets = [_read_sheet(package, entry, surroundings, budget, warnings) for entry in contents.entries]
    return Workbook(tuple(resolve(sheets, contents.names)), "xlsx", tuple(warnings))


def _find_book(package: Package) -> str:
    for kind, target in read_relations(package, "").values():
        if kind == "officeDocument" and package.has(target):
            return target
    if package.has(_BOOK):
        return _BOOK
    raise DataError("table.not_xlsx", file=package.file)


def _surroundings(package: Package, book: str, contents: Contents, budget: Budget) -> Surroundings:
    parts = {kind: target for kind, target in read_relations(package, book).values() if package.has(target)}
    strings = read_strings(package, parts["sharedStrings"], budget) if "sharedStrings" in parts else []
    try:
        formats = read_formats(package, parts["styles"]) if "styles" in parts else {}
    except DataError as error:
        if error.code != "table.damaged":
            raise
        formats = {}  # a bad style sheet hides only which numbers are dates
    return Surroundings(strings, formats, contents.since_1904)


def _read_sheet(
    package: Package, entry: Entry, surroundings: Surroundings, budget: Budget, warnings: list[Problem]
) -> Sheet:
    grid = Grid(entry.name, budget)
    xml = SheetXml(grid, surroundings)
    try:
        package.parse(entry.part, xml.start, xml.end, xml.data)
    except DataError as error:
        below, letters = xml.at
        place = {"sheet": entry.name, "row": below or "", "column": letters if below else ""}
        raise DataError(error.code, place=error.place, **{**place, **error.details}) from error
    if xml.links:
        relations = read_relations(package, entry.part)
        for reference, identity, inside in xml.links:
            address = relations[identity][1] if identity in relations else f"#{inside}"
            for area in areas(reference):
                grid.set_link(area.top, area.left, address)
    grid.mark_merged(xml.merges)
    if xml.without_value:
        row, column = xml.without_value[0]
        warnings.append(
            Problem(
                "warning",
                "table.formula_without_value",
                entry.name,
                row + 1,
                column_name(column),
                {"count": len(xml.without_value)},
            )
        )
    return Sheet(entry.name, grid.rows, tuple(xml.validations), entry.hidden, tuple(xml.merges))
