"""One row of the table of problems that an import shows; its words stand in `texts/problems.py`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Level = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Problem:
    """What an import found.

    Attributes:
        level: "error": this part was not taken over; "warning": it was, look at it; "note": good to know.
        code: stable dotted word; its sentence and way out stand in `texts/problems.py`.
        sheet: name of the sheet, "" for the whole file.
        row: number of the row as the spreadsheet program shows it, from 1; 0 for none.
        column: letters of the column, "" for none.
        details: values that the sentence names.
    """

    level: Level
    code: str
    sheet: str = ""
    row: int = 0
    column: str = ""
    details: Mapping[str, str | int] = field(default_factory=dict)

    @property
    def cell(self) -> str:
        """The place as a person finds it: "survey!C5", "survey!5", "survey" or ""."""
        at = f"{self.column}{self.row or ''}"
        return f"{self.sheet}!{at}" if self.sheet and at else self.sheet or at
