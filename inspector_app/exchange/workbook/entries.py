"""What the rows of a workbook say, before it becomes a checklist: items with the path of their sections."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from inspector_app.exchange.problems import Level, Problem
from inspector_app.exchange.workbook.header_words import number_in

MOST_PROBLEMS: Final = 500

_STYLES: Final[tuple[tuple[int, re.Pattern[str]], ...]] = (
    (1, re.compile(r"(?P<code>第[一二三四五六七八九十\d]+[章部]分?)[\s、：:]*(?P<title>.+)")),
    (2, re.compile(r"(?P<code>第[一二三四五六七八九十\d]+[节条])[\s、：:]*(?P<title>.+)")),
    (1, re.compile(r"(?P<code>[一二三四五六七八九十]{1,3})[、.．\s]\s*(?P<title>.+)")),
    (2, re.compile(r"[(（](?P<code>[一二三四五六七八九十]{1,3})[)）]\s*(?P<title>.+)")),
    (1, re.compile(r"(?P<code>(?:Chapter|Section|Part|Module)\s+\w{1,4})[\s:.–-]+(?P<title>.+)",
    re.IGNORECASE)),
    (0, re.compile(r"(?P<code>[A-Z]{0,2}\d{1,2}(?:\.\d{1,2}){0,3})[.、．\s]\s*(?P<title>\D.*)")),
    (1, re.compile(r"(?P<code>[A-Z]|[IVX]{1,4})[.、．]\s*(?P<title>.+)")),
)  # fmt: skip
_POINTS: Final = re.compile(
    r"[(（\[【]\s*(?:共|满分|总分|计|小计|合计)?\s*[:：]?\s*(?P<points>[0-9]+(?:\.[0-9]+)?)\s*(?:分|points?|pts|marks?)[^)）\]】]*[)）\]】]|(?:(?<=\s)|[,，]?\s*[共计]\s*)(?P<bare>[0-9]+(?:\.[0-9]+)?)\s*分$"
)


@dataclass(slots=True)
class Heading:
    """A section as the workbook names it; `points` are those it claims to have, `weight` its own."""

    title: str
    code: str = ""
    points: str = ""
    weight: str = ""
    level: int = 1
    row: int = 0


@dataclass(slots=True)
class Entry:
    """One item as the workbook has it.

    Attributes:
        row: from 1; column: letters of the text's column.
        points: decimal text, "" for none.
        shared: its points stand in a merged cell over several rows.
        levels: names of the levels it belongs to.
        not_applicable: whether its row or section says so; None if nothing is said.
    """

    sheet: str
    row: int
    column: str
    path: tuple[Heading, ...]
    text: str
    code: str = ""
    text_en: str = ""
    guidance: list[str] = field(default_factory=list)
    rule: list[str] = field(default_factory=list)
    points: str = ""
    shared: bool = False
    weight: str = ""
    levels: tuple[str, ...] = ()
    not_applicable: bool | None = None
    photo: bool = False
    key: bool = False
    veto: bool = False
    retired: bool = False


class Problems:
    """Collects what is to be told, up to a limit; the same cell is told of once a code."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str, int, str], Problem] = {}

    def tell(
        self, level: Level, code: str, sheet: str = "", row: int = 0, column: str = "", **details: str | int
    ) -> None:
        """Add a row to the table of problems."""
        if len(self._found) < MOST_PROBLEMS:
            self._found.setdefault(
                (code, sheet, row, column), Problem(level, code, sheet, row, column, details)
            )

    @property
    def found(self) -> list[Problem]:
        """All of them, errors first, then in the order of the workbook."""
        order = {"error": 0, "warning": 1, "note": 2}
        return sorted(self._found.values(), key=lambda problem: order[problem.level])


def read_heading(text: str, row: int = 0) -> tuple[Heading, bool]:
    """A section out of "一、能源管理（30分）", and whether it is written in the style of a heading."""
    points = ""
    if found := _POINTS.search(text):
        points = number_in(found["points"] or found["bare"]) or ""
        text = (text[: found.start()] + text[found.end() :]).strip(" ：:，,")
    title = " ".join(text.split())
    for level, style in _STYLES:
        if styled := style.fullmatch(title):
            code, rest = styled["code"], styled["title"].strip()
            return Heading(rest, code, points, level=level or code.count(".") + 1, row=row), True
    return Heading(title, "", points, row=row), bool(points)
