"""Reads the units of a list as people paste it from Excel, or as a file holds them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from inspector_app.domain.sampling.frame import Listed, tidy
from inspector_app.exchange.tables import read_workbook

_BESIDE: Final = re.compile(r"[,，、;；\s]+")
_HEADINGS: Final = {
    "unit", "units", "no.", "room", "name", "编号", "房号", "单元", "名称", "点位", "序号", "样本",
}  # fmt: skip


def pasted_units(text: str) -> tuple[Listed, ...]:
    """One unit a line: its name, its stratum and its place in columns; or all of them in one line.

    A heading and empty lines are left out.
    """
    lines = [line for line in text.replace("\r", "\n").split("\n") if line.strip()]
    if len(lines) == 1 and "\t" not in lines[0]:
        return tuple(Listed(name) for name in _BESIDE.split(lines[0].strip()) if name)
    return _listed(line.split("\t") for line in lines)


def units_of_file(path: Path) -> tuple[Listed, ...]:
    """The first sheet of a table file, as `pasted_units` reads it.

    Raises:
        UnavailableError, DataError: as `read_workbook`.
    """
    sheet = read_workbook(path).sheets[0]
    return _listed([cell.text for cell in row] for row in sheet.rows)


def _listed(rows: Iterable[Sequence[str]]) -> tuple[Listed, ...]:
    filled = [[tidy(cell) for cell in row[:3]] for row in rows if any(cell.strip() for cell in row[:3])]
    return tuple(_units(filled))


def _units(rows: Sequence[Sequence[str]]) -> Iterator[Listed]:
    for index, row in enumerate(rows):
        unit, stratum, place = (*row, "", "", "")[:3]
        if index or unit.casefold() not in _HEADINGS:
            yield Listed(unit, stratum, place)
