"""What a spreadsheet holds: sheets of cells that keep their numbers, whatever file they came from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal, NamedTuple

from inspector_app.exchange.problems import Problem

Kind = Literal["text", "number", "date", "boolean", "empty", "error"]
FileKind = Literal["xlsx", "xls", "csv", "md"]

MOST_ROWS: Final = 200_000
MOST_COLUMNS: Final = 2_000
MOST_CELLS: Final = 400_000  # with content, in the whole file
MOST_SLOTS: Final = 2_000_000  # with the empty ones in front of a cell
MOST_SHEETS: Final = 200
MOST_TEXT: Final = 20_000_000  # characters in the whole file

_AREA: Final = re.compile(r"\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?")


class Cell(NamedTuple):
    """One cell.

    Attributes:
        text: what it says: numbers with at most 15 digits and a point, dates in ISO form, TRUE or FALSE.
        formula: without the equals sign, "" for none; `text` is then its value as last computed.
        link: address of a hyperlink, "" for none.
        merged: belongs to a merged area and is not its first cell.
    """

    text: str
    formula: str = ""
    link: str = ""
    kind: Kind = "text"
    merged: bool = False


EMPTY: Final = Cell("", kind="empty")


class Validation(NamedTuple):
    """A drop-down list: for which cells ("D2:D90 F2"), which words, and the formula they came from."""

    range: str
    words: tuple[str, ...]
    source: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet; `rows[0]` is row 1; a row ends with its last cell that holds something.

    Attributes:
        merges: merged areas, "A1:C1".
    """

    name: str
    rows: list[list[Cell]]
    validations: tuple[Validation, ...] = ()
    hidden: bool = False
    merges: tuple[str, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """The cell at numbers counted from 0; empty beyond the filled area."""
        if row < len(self.rows) and column < len(self.rows[row]):
            return self.rows[row][column]
        return EMPTY


@dataclass(frozen=True, slots=True)
class Workbook:
    """All sheets in their order; `kind` is what the file is, whatever its name says."""

    sheets: tuple[Sheet, ...]
    kind: FileKind
    warnings: tuple[Problem, ...] = ()


def column_name(index: int) -> str:
    """The letters of a column counted from 0: 0 is A, 26 is AA."""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(65 + rest) + name
    return name


def column_index(letters: str) -> int:
    """The number, from 0, of a column in capital letters."""
    index = 0
    for letter in letters:
        index = index * 26 + ord(letter) - 64
    return index - 1


class Area(NamedTuple):
    """Rows and columns counted from 0, both ends included."""

    top: int
    left: int
    bottom: int
    right: int


def areas(text: str) -> Iterator[Area]:
    """The areas of "A1:B2 $D$4"; what is no area is left out."""
    for part in text.split():
        if found := _AREA.fullmatch(part):
            left, top, right, bottom = found.groups()
            first = (int(top) - 1, column_index(left))
            last = (int(bottom) - 1, column_index(right)) if right else first
            yield Area(*first, *last)


def sheet_names(names: Sequence[str]) -> list[str]:
    """Names that a spreadsheet program accepts: 1 to 31 characters, none of []:*?/\\, none twice."""
    used: set[str] = set()
    found: list[str] = []
    for name in names:
        plain = re.sub(r"[\[\]:*?/\\\x00-\x1f]", "_", name).strip("'")[:31] or "Sheet"
        unique, n = plain, 2
        while unique.lower() in used:
            unique, n = f"{plain[: 30 - len(str(n))]}_{n}", n + 1
        used.add(unique.lower())
        found.append(unique)
    return found
