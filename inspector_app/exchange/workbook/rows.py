"""Reads the rows of a sheet by its mapping: sections wherever they stand, items, what is skipped and why."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final

from inspector_app.exchange.problems import Level
from inspector_app.exchange.tables.excel.formulas import literal_link
from inspector_app.exchange.tables.model import Sheet, areas, column_index, column_name
from inspector_app.exchange.workbook.entries import Entry, Heading, Problems, read_heading
from inspector_app.exchange.workbook.header_rows import filled, header_at
from inspector_app.exchange.workbook.header_words import Meaning, is_grand_total, is_set, is_total, number_in
from inspector_app.exchange.workbook.mapping import SheetMapping

_NOTE: Final = re.compile(
    r"(?:备?注|说明|填表(?:人|说明|日期)|审核人?|评价(?:人员?|组长)|检查人员?|审查(?:员|组长)|签[字名]"
    r"|日期|受评价?方|单位(?:名称|盖章)|notes?|remarks?|signature|date|prepared by"
    r"|checked by)\s*[\d（(]*[：:].*",
    re.IGNORECASE | re.DOTALL,
)
_RANGE: Final = re.compile(r"\s*0\s*[-~～—–至]\s*([0-9]+(?:\.[0-9]+)?)\s*分?\s*")
_RETIRED: Final = re.compile(
    r"[\[【(（]\s*(?:已删除|删除|废止|已废止|deleted|removed|retired|withdrawn)[^\]】)）]*[\]】)）]",
    re.IGNORECASE,
)
_VETO: Final = re.compile(r"否决|veto|gate|knock-?out", re.IGNORECASE)
_STAR: Final = re.compile(r"[★☆*＊]")
_HEADED: Final = ("section", "section_code", "code", "text")  # columns in which a heading may stand
_HEADING: Final = ("code", "text", "points")  # what a numbered heading fills at most
_DEEPER: Final = (".", "．", "-")
MOST_ITEMS: Final = 5_000


def read_rows(sheet: Sheet, mapping: SheetMapping, problems: Problems) -> list[Entry]:
    """The items of a sheet, in its order."""
    reading = _Reading(sheet, mapping, problems)
    reading.read()
    return reading.entries


class _Reading:
    """One sheet while it is read."""

    def __init__(self, sheet: Sheet, mapping: SheetMapping, problems: Problems) -> None:
        self.entries: list[Entry] = []
        self._sheet = sheet
        self._mapping = mapping
        self._problems = problems
        self._headings: list[Heading] = []  # opened by rows of their own
        self._named: Heading | None = None  # by a repeated header
        self._carried: dict[str, Heading] = {}
        self._sections = mapping.sections
        self._codes = self._pair_codes()
        self._totals = Fraction(0)
        texts = mapping.of("text")
        self._text = texts[0] if texts else ""
        self._below = self._merged_below()
        merged = (area for text in sheet.merges for area in areas(text))
        self._wide = {(area.top, area.left) for area in merged if area.right > area.left}

    def read(self) -> None:
        """Read all rows below the header."""
        mapping = self._mapping
        header = header_at(self._sheet, mapping.header - 1, mapping.depth) if mapping.header else None
        repeats = set(header.repeats) if header is not None else set()
        if header is not None and mapping.heading_column:
            self._open_by_header(header.row)
        for row in range(mapping.header, len(self._sheet.rows)):
            if row in repeats:
                self._open_by_header(row)
                continue
            cells = filled(self._sheet, row)
            if cells:
                self._read_row(row, cells)
            if len(self.entries) >= MOST_ITEMS:
                self._tell("error", "workbook.too_many_items", row, self._text, most=MOST_ITEMS)
                return

    def _read_row(self, row: int, cells: dict[int, str]) -> None:
        first = next(iter(cells.values()))
        if any(is_total(text) for text in list(cells.values())[:2]):
            self._check_total(row, cells)
        elif _NOTE.fullmatch(first):
            self._tell("note", "workbook.row_skipped", row, "", text=first[:40])
        elif not (self._open_by_number(row, cells) or self._open_by_row(row, cells)):
            self._carry(row)
            self._read_item(row, cells)

    # Sections

    def _open_by_header(self, row: int) -> None:
        if self._mapping.heading_column:
            title = self._at(row, self._mapping.heading_column)
            if title:
                self._named, _ = read_heading(title, row + 1)
                self._headings.clear()

    def _open_by_number(self, row: int, cells: dict[int, str]) -> bool:
        """Whether this row opened a section: it is numbered 1 and the next one 1.1; its points are theirs."""
        code, text = self._first(row, "code"), self._at(row, self._text)
        plain = {column_index(name) for name, meaning in self._mapping.columns.items() if meaning in _HEADING}
        if not code or not text or not plain.issuperset(cells):
            return False
        following = (below for below in range(row + 1, len(self._sheet.rows)) if filled(self._sheet, below))
        below = next(following, None)
        inner = self._first(below, "code") if below is not None else ""
        if not inner.startswith(code) or inner[len(code) : len(code) + 1] not in _DEEPER:
            return False
        points = next((self._at(row, column) for column in self._mapping.of("points")), "")
        level = 1 + sum(code.count(mark) for mark in _DEEPER)
        return self._push(Heading(text, code, number_in(points) or "", level=level, row=row + 1))

    def _open_by_row(self, row: int, cells: dict[int, str]) -> bool:
        """Whether this row opened a section: one text alone, or a heading with its points beside it."""
        words = {column: text for column, text in cells.items() if number_in(text) is None or len(text) > 8}
        if len(words) != 1 or not self._mapping.heading_rows:
            return False
        column, text = next(iter(words.items()))
        if self._mapping.columns.get(column_name(column), "section") not in _HEADED:
            return False
        heading, styled = read_heading(text, row + 1)
        alone = len(cells) == 1
        at_text = self._text and column == column_index(self._text)
        wide = (row, column) in self._wide
        if not (styled or (alone and (not at_text or wide))):
            return alone and wide and self._push(heading)
        if not alone:
            if at_text and not styled:
                return False
            beside = next(text for other, text in cells.items() if other != column)
            heading.points = heading.points or number_in(beside) or ""
            if any(self._at(row, name) for name in self._mapping.of("guidance", "rule", "code")) and at_text:
                return False
        return self._push(heading)

    def _push(self, heading: Heading) -> bool:
        while self._headings and self._headings[-1].level >= heading.level:
            self._headings.pop()
        self._headings.append(heading)
        self._carried.clear()
        return True

    def _carry(self, row: int) -> None:
        """Take up what the section columns say; a blank or merged cell says what stands above it."""
        for place, column in enumerate(self._sections):
            text = self._at(row, column)
            before = self._carried.get(column)
            if not text:
                continue
            heading, _ = read_heading(text, row + 1)
            code = self._codes.get(column)
            heading.code = self._at(row, code) or heading.code if code else heading.code
            if before is None or (before.title, before.code) != (heading.title, heading.code):
                self._carried[column] = heading
                for deeper in self._sections[place + 1 :]:
                    self._carried.pop(deeper, None)
        self._weigh(row)

    def _weigh(self, row: int) -> None:
        """A weight beside a section is the section's where items have points of their own."""
        if self._mapping.of("points"):
            for column in self._mapping.of("weight"):
                weight = number_in(self._at(row, column))
                left = [name for name in self._sections if column_index(name) < column_index(column)]
                owner = self._carried.get(left[-1] if left else "") or next(
                    iter(self._carried.values()), None
                )
                if weight is not None and owner is not None and not owner.weight:
                    owner.weight = weight

    def _path(self) -> tuple[Heading, ...]:
        path: list[Heading] = []
        if self._mapping.sheet_section:
            path.append(read_heading(self._sheet.name)[0])
        if self._named is not None:
            path.append(self._named)
        path.extend(self._headings)
        path.extend(self._carried[column] for column in self._sections if column in self._carried)
        return tuple(path)

    def _pair_codes(self) -> dict[str, str]:
        """The column of numbers that stands in front of a section's name."""
        codes = self._mapping.of("section_code")
        pairs: dict[str, str] = {}
        for section in self._mapping.of("section"):
            left = [
                code
                for code in codes
                if column_index(code) < column_index(section) and code not in pairs.values()
            ]
            if left:
                pairs[section] = left[-1]
        return pairs

    # Items

    def _read_item(self, row: int, cells: dict[int, str]) -> None:
        text = self._at(row, self._text)
        more = self._said(row, "guidance"), self._said(row, "rule")
        points, shared = self._points(row)
        if not text:
            self._continue_item(row, cells, more, points)
            return
        entry = Entry(
            sheet=self._sheet.name,
            row=row + 1,
            column=self._text,
            path=self._path(),
            text=text,
            code=self._first(row, "code"),
            text_en=self._first(row, "text_en"),
            guidance=[*more[0], *self._extras(row)],
            rule=more[1],
            points=points,
            shared=shared,
            weight=self._weight(row),
            levels=self._levels(row),
            not_applicable=self._allowed(row),
            photo=any(is_set(self._at(row, column)) for column in self._mapping.of("photo")),
            retired=_RETIRED.fullmatch(text.strip()) is not None,
        )
        self._mark_key(row, entry)
        if entry.retired:
            self._tell("note", "workbook.retired", row, self._text, text=text[:40])
        self.entries.append(entry)

    def _continue_item(
        self, row: int, cells: dict[int, str], more: tuple[list[str], list[str]], points: str
    ) -> None:
        """A row without a text of its own: one more rule of the item above, with points an item beside it."""
        above = self.entries[-1] if self.entries else None
        said = [*more[1], *more[0]]
        if above is None or not said:
            if any(number_in(text) is None for text in cells.values()) and not self._only_sections(cells):
                self._tell(
                    "warning",
                    "workbook.row_without_text",
                    row,
                    self._text,
                    text=next(iter(cells.values()))[:40],
                )
            return
        if points and above.points:
            base = above.text.partition("｜")[0]
            entry = Entry(
                self._sheet.name, row + 1, self._text, self._path(), f"{base}｜{said[0]}",
                self._first(row, "code"), guidance=more[0], rule=more[1], points=points,
            )  # fmt: skip
            entry.not_applicable = above.not_applicable
            self.entries.append(entry)
        else:
            above.guidance.extend(more[0])
            above.rule.extend(more[1])
            above.points = above.points or points

    def _only_sections(self, cells: dict[int, str]) -> bool:
        return set(cells) <= {column_index(name) for name in (*self._sections, *self._codes.values())}

    def _points(self, row: int) -> tuple[str, bool]:
        """The points of a row, "" for none; whether they stand in a cell merged with one above."""
        for column in self._mapping.of("points"):
            text = self._at(row, column)
            if not text:
                return "", (row, column_index(column)) in self._below
            between = _RANGE.fullmatch(text)
            number = number_in(between[1] if between else text)
            if number is None or number.startswith("-"):
                self._tell("error", "workbook.no_number", row, column, found=text[:40])
                return "", False
            if number == "0":
                return "", False
            self._totals += Fraction(number)
            return number, False
        return "", False

    def _weight(self, row: int) -> str:
        columns = self._mapping.of("weight")
        return number_in(self._at(row, columns[0])) or "" if columns else ""

    def _levels(self, row: int) -> tuple[str, ...]:
        marks = self._mapping.of("level_mark")
        named = [
            self._mapping.headings.get(column, column) for column in marks if is_set(self._at(row, column))
        ]
        for column in self._mapping.of("level"):
            named.extend(
                part.strip() for part in re.split(r"[,，、;；/]", self._at(row, column)) if part.strip()
            )
        return tuple(named)

    def _allowed(self, row: int) -> bool | None:
        columns = self._mapping.of("not_applicable")
        said = [text for column in columns if (text := self._at(row, column))]
        return is_set(said[0]) if said else (False if columns else None)

    def _mark_key(self, row: int, entry: Entry) -> None:
        for column in self._mapping.of("key"):
            said = self._at(row, column)
            if is_set(said):
                entry.key = True
                heading = self._mapping.headings.get(column, "")
                entry.veto = _VETO.search(said) is not None or _VETO.search(heading) is not None
        entry.key = entry.key or bool(_STAR.match(entry.text) or _STAR.search(entry.code))
        entry.code = _STAR.sub("", entry.code).strip()

    def _extras(self, row: int) -> list[str]:
        """What has no field of its own and must not be lost: severity and links, with their headings."""
        found: list[str] = []
        for column in self._mapping.of("severity", "link"):
            said = self._at(row, column)
            link = self._sheet.cell(row, column_index(column)).link
            if link and link not in said:
                said = f"{said} {link}".strip()
            if said:
                found.append(f"{self._mapping.headings.get(column, column)}: {said}")
        cell = self._sheet.cell(row, column_index(self._text))
        linked = cell.link or literal_link(cell.formula)
        return [*found, linked] if linked and not linked.startswith("#") else found

    # Cells

    def _at(self, row: int, column: str) -> str:
        return self._sheet.cell(row, column_index(column)).text.strip() if column else ""

    def _first(self, row: int, *meanings: str) -> str:
        columns = [name for name, meaning in self._mapping.columns.items() if meaning in meanings]
        return next((text for column in columns if (text := self._at(row, column))), "")

    def _said(self, row: int, meaning: Meaning) -> list[str]:
        return [text for column in self._mapping.of(meaning) if (text := self._at(row, column))]

    def _merged_below(self) -> set[tuple[int, int]]:
        wanted = {column_index(column) for column in self._mapping.of("points")}
        return {
            (row, area.left)
            for text in self._sheet.merges
            for area in areas(text)
            if area.left in wanted
            for row in range(area.top + 1, min(area.bottom + 1, len(self._sheet.rows)))
        }

    def _check_total(self, row: int, cells: dict[int, str]) -> None:
        first = next(text for text in cells.values() if is_total(text))
        for column in self._mapping.of("points"):
            said = number_in(self._at(row, column))
            if said is not None and is_grand_total(first) and Fraction(said) != self._totals and self._totals:
                total = str(float(self._totals)).removesuffix(".0")
                self._tell("warning", "workbook.total_differs", row, column, said=said, counted=total)

    def _tell(self, level: Level, code: str, row: int, column: str, **details: str | int) -> None:

        self._problems.tell(level, code, self._sheet.name, row + 1, column, **details)
