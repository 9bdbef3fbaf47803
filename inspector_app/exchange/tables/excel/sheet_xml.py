"""Turns the XML of one worksheet into cells: the handlers that the parser calls."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, NamedTuple

from inspector_app.exchange.tables.excel.formulas import literal_value, shifted
from inspector_app.exchange.tables.excel.serial_dates import Moment, moment_text
from inspector_app.exchange.tables.excel.xlsx_parts import unescape
from inspector_app.exchange.tables.grid import Grid
from inspector_app.exchange.tables.model import Cell, Kind, Validation, column_index, column_name

_REFERENCE: Final = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})")
_MOST_NOTES: Final = 10_000  # merged areas, links and drop-downs of a sheet


class Surroundings(NamedTuple):
    """What cells refer to."""

    strings: list[str]
    formats: Mapping[str, Moment]
    since_1904: bool


class SheetXml:
    """Handlers for one sheet.

    Attributes:
        links: (cells, id of a relation or "", place inside the workbook).
        merges: merged areas.
        validations: drop-downs whose words are still to be looked up from `source`.
        without_value: places of formulas that were never computed.
    """

    def __init__(self, grid: Grid, surroundings: Surroundings) -> None:
        self.links: list[tuple[str, str, str]] = []
        self.merges: list[str] = []
        self.validations: list[Validation] = []
        self.without_value: list[tuple[int, int]] = []
        self._grid = grid
        self._around = surroundings
        self._row = self._column = -1
        self._type = self._style = self._shared = ""
        self._value = self._formula = ""
        self._has_formula = False
        self._texts: list[str] | None = None
        self._formulas: dict[str, tuple[int, int, str]] = {}
        self._dropdown: dict[str, str] | None = None
        self._phonetic = False

    @property
    def at(self) -> tuple[int, str]:
        """Row (from 1; 0 before the first) and letters of the column that were read last."""
        return self._row + 1, column_name(max(self._column, 0))

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if tag == "c":
            self._begin_cell(attributes)
        elif tag in ("v", "t", "f", "formula1", "sqref"):
            if not self._phonetic:
                self._texts = []
            if tag == "f":
                self._has_formula = True
                self._shared = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif tag == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() and number != "0" else self._row + 1
            self._column = -1
        elif tag == "rPh":
            self._phonetic = True
        elif tag == "mergeCell" and len(self.merges) < _MOST_NOTES:
            self.merges.append(attributes.get("ref", ""))
        elif tag == "hyperlink" and len(self.links) < _MOST_NOTES:
            identity = next((value for key, value in attributes.items() if key.endswith(":id")), "")
            self.links.append((attributes.get("ref", ""), identity, attributes.get("location", "")))
        elif tag == "dataValidation" and attributes.get("type") == "list":
            self._dropdown = {"sqref": attributes.get("sqref", "")}

    def data(self, text: str) -> None:
        """Characters between tags."""
        if self._texts is not None:
            self._texts.append(text)

    def end(self, tag: str) -> None:
        """An element ends."""
        if tag == "c":
            if self._value or self._has_formula:
                self._finish_cell()
        elif tag in ("v", "t", "f", "formula1", "sqref"):
            text = "".join(self._texts or ())
            self._texts = None
            if tag == "f" and self._dropdown is None:
                self._formula = text
            elif tag in ("formula1", "sqref", "f"):
                if self._dropdown is not None and text.strip():
                    self._dropdown["source" if tag != "sqref" else "sqref"] = text.strip()
            elif tag == "t":
                self._value += text
            else:
                self._value = text
        elif tag == "rPh":
            self._phonetic = False
        elif tag == "dataValidation" and self._dropdown is not None:
            found, self._dropdown = self._dropdown, None
            if found.get("source") and len(self.validations) < _MOST_NOTES:
                self.validations.append(Validation(found["sqref"], (), found["source"]))

    def _begin_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found:
            self._column = column_index(found[1])
            self._row = int(found[2]) - 1
        else:
            self._row = max(self._row, 0)
            self._column += 1
        self._type = attributes.get("t", "n")
        self._style = attributes.get("s", "")
        self._value = self._formula = self._shared = ""
        self._has_formula = False

    def _finish_cell(self) -> None:
        kind, text = self._read_value()
        formula = self._formula
        if self._has_formula:
            formula = self._whole_formula()
            if not text and self._type in ("n", "b", "e"):
                self.without_value.append((self._row, self._column))
                text = literal_value(formula)
        if text or formula:
            if self._type != "s":
                self._grid.budget.take_text(len(text) + len(formula))
            self._grid.put(self._row, self._column, Cell(text, formula, "", kind if text else "text"))

    def _read_value(self) -> tuple[Kind, str]:
        value = self._value
        match self._type:
            case "s":
                at = int(value) if value.strip().isdecimal() else -1
                strings = self._around.strings
                return "text", strings[at] if 0 <= at < len(strings) else ""
            case "str" | "inlineStr":
                return "text", unescape(value)
            case "b":
                return ("boolean", "TRUE" if value.strip() == "1" else "FALSE") if value else ("text", "")
            case "e":
                return "error", value
            case "d":
                return "date", value
        try:
            number = float(value)
        except ValueError:
            return "text", value
        moment = self._around.formats.get(self._style)
        if moment is not None:
            shown = moment_text(number, moment, since_1904=self._around.since_1904)
            if shown is not None:
                return "date", shown
        return "number", number_text(number)

    def _whole_formula(self) -> str:
        """A formula that is shared with a cell further up is that one, moved here."""
        if not self._shared:
            return self._formula
        if self._formula:
            self._formulas[self._shared] = self._row, self._column, self._formula
            return self._formula
        row, column, formula = self._formulas.get(self._shared, (0, 0, ""))
        return shifted(formula, self._row - row, self._column - column)


def number_text(number: float) -> str:
    """A number with the 15 digits that spreadsheets keep, whole ones without a point."""
    if number.is_integer() and abs(number) < 1e15:
        return str(int(number))
    return format(number, ".15g")
