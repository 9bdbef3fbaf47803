"""Proposes how a workbook is read: which sheets hold items, and what their columns mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import Final

from inspector_app.exchange.tables.model import Sheet, Workbook, column_index, column_name
from inspector_app.exchange.workbook.answer_words import answer_meanings
from inspector_app.exchange.workbook.columns import Column, column_values, guess_columns
from inspector_app.exchange.workbook.header_rows import Header, filled, find_header, header_at
from inspector_app.exchange.workbook.header_words import JOINT, Meaning, folded, meaning_of
from inspector_app.exchange.workbook.mapping import Mapping, SheetMapping, shape_of

_NO_LIST: Final = re.compile(
    r"values?|lists?|lookups?|options?|drop-?downs?|settings?|config.*|cover.*|readme|instructions?|about|summary.*|dashboard.*|overview"
    r"|findings?.*|results?|change ?log|versions?|references?|glossary|legend|封面|目录|说明|.*填(?:表"
    r"|写|报)说明|使用说明|选项|参数|字典|数据源|汇总.*|.*汇总表?|统计.*|问题清单|整改.*|术语.*|版本.*"
)
_MOST_ANSWERS: Final = 12
_LISTS: Final = 20  # rows in which a sheet of lists has its headings
_CJK: Final = re.compile(r"[\u3400-\u9fff]")
_LATIN: Final = re.compile(r"[A-Za-z]")
_TITLE: Final = range(2, 81)


@dataclass(frozen=True, slots=True)
class _Found:
    """One sheet with its header and columns."""

    sheet: Sheet
    header: Header
    columns: dict[int, Meaning]

    @property
    def items(self) -> int:
        """How many rows have a text."""
        texts = [column for column, meaning in self.columns.items() if meaning == "text"]
        rows = range(self.header.row + 1, len(self.sheet.rows))
        return sum(bool(self.sheet.cell(row, texts[0]).text.strip()) for row in rows) if texts else 0

    @property
    def worth(self) -> tuple[bool, int, int]:
        """What makes it likely that this is the list of items."""
        listed = _NO_LIST.fullmatch(folded(self.sheet.name)) is None and not self.sheet.hidden
        return listed, min(len(set(self.columns.values())), 4), self.items


def propose(workbook: Workbook, name: str = "") -> Mapping:
    """How a person would read this workbook; always to be looked at, never taken blindly.

    Args:
        workbook: as `relational.joined` gives it.
        name: of the file, the title where the sheets have none.
    """
    found = [_look(sheet) for sheet in workbook.sheets]
    candidates = [each for each in found if each is not None and each.items]
    best = max(candidates, key=lambda each: each.worth, default=None)
    used = [each for each in candidates if best is not None and _is_used(each, best)]
    several = len(used) > 1
    alike = len({tuple(each.header.cells.values()) for each in used}) == 1
    sheets = tuple(
        _sheet_mapping(sheet, each, use=each in used, several=several and (alike or not _has_sections(each)))
        for sheet, each in zip(workbook.sheets, found, strict=True)
    )
    headers = [list(each.header.cells.values()) for each in (used or candidates)]
    return Mapping(
        shape=shape_of(headers),
        title=_title(best, name, several),
        chinese=_is_chinese(used),
        sheets=sheets,
        answers=answer_meanings(_answer_words(used) + _listed_elsewhere(used, workbook.sheets)),
    )


def fitted(remembered: Mapping, proposed: Mapping) -> Mapping | None:
    """What was said of a file of the same shape, said of this one; None where no sheet fits.

    Sheets are known again by their headings, whatever they are called; title and version are the new file's.
    """
    sheets: list[SheetMapping] = []
    fits = False
    for sheet in proposed.sheets:
        before = _same_sheet(remembered, sheet)
        fits = fits or (before is not None and before.use)
        sheets.append(
            sheet if before is None else replace(before, sheet=sheet.sheet, header=_header(before, sheet))
        )
    if not fits:
        return None
    answers = {word: remembered.answers.get(word, meaning) for word, meaning in proposed.answers.items()}
    return replace(
        remembered,
        shape=proposed.shape,
        title=remembered.title or proposed.title,
        sheets=tuple(sheets),
        answers={**remembered.answers, **answers},
    )


def with_header(workbook: Workbook, mapping: Mapping, sheet: str, row: int) -> Mapping:
    """The mapping after a person pointed at a header row (from 1); its columns are guessed again."""
    found = next((each for each in workbook.sheets if each.name == sheet), None)
    if found is None:
        return mapping
    header = header_at(found, row - 1)
    each = _Found(found, header, guess_columns(found, header))
    before = mapping.sheet(sheet)
    changed = _sheet_mapping(found, each, use=True, several=before is not None and before.sheet_section)
    mapping = mapping.with_sheet(changed)
    words = answer_meanings(_answer_words([each]))
    return replace(mapping, answers={**words, **mapping.answers})


def answer_words(workbook: Workbook, mapping: Mapping) -> list[str]:
    """The words that the answer columns of this mapping offer."""
    by_name = {sheet.name: sheet for sheet in workbook.sheets}
    found = [
        _Found(
            sheet,
            header_at(sheet, each.header - 1, each.depth),
            {column_index(c): m for c, m in each.columns.items()},
        )
        for each in mapping.used
        if (sheet := by_name.get(each.sheet)) is not None
    ]
    return list(dict.fromkeys(_answer_words(found) + _listed_elsewhere(found, workbook.sheets)))


def _look(sheet: Sheet) -> _Found | None:
    header = find_header(sheet)
    return None if header is None else _Found(sheet, header, guess_columns(sheet, header))


def _is_used(each: _Found, best: _Found) -> bool:
    if each is best:
        return True
    if not each.worth[0]:
        return False
    same = set(each.header.cells.values()) == set(best.header.cells.values())
    return same or (
        len(set(each.columns.values())) >= 3 and bool({"points", "rule", "code"} & set(each.columns.values()))
    )


def _sheet_mapping(sheet: Sheet, found: _Found | None, *, use: bool, several: bool) -> SheetMapping:
    if found is None:
        return SheetMapping(sheet.name, use=False, header=0)
    header = found.header
    columns = {column_name(column): meaning for column, meaning in found.columns.items()}
    references = {column for column, meaning in columns.items() if meaning == "section"}
    joined = any(JOINT in text and meaning_of(text) == "section" for text in header.cells.values())
    if joined:  # the reference itself is only the number of the section whose name was taken over
        columns |= {
            column: "section_code" for column in references if JOINT not in header.headings.get(column, "")
        }
    return SheetMapping(
        sheet=sheet.name,
        use=use,
        header=header.row + 1,
        depth=header.depth,
        headings=header.headings,
        columns=columns,
        heading_rows=_has_heading_rows(found),
        heading_column=_heading_column(found),
        sheet_section=several,
    )


def _has_sections(found: _Found | None) -> bool:
    return found is not None and ("section" in found.columns.values() or _has_heading_rows(found))


def _has_heading_rows(found: _Found) -> bool:
    """Whether rows of one filled cell stand between rows of several."""
    rows = [
        row for row in range(found.header.row + 1, len(found.sheet.rows)) if row not in found.header.repeats
    ]
    counts = [len(filled(found.sheet, row)) for row in rows]
    wide = sum(count >= 2 for count in counts)
    return 1 in counts and wide >= counts.count(1)


def _heading_column(found: _Found) -> str:
    """The column in whose repeated header cell another text stands each time: the name of the section."""
    header = found.header
    for column in sorted(header.cells):
        texts = {found.sheet.cell(row, column).text.strip() for row in (header.row, *header.repeats)}
        if len(texts) > 1:
            return column_name(column)
    return ""


def _answer_words(found: Iterable[_Found]) -> list[str]:
    words: dict[str, None] = {}
    for each in found:
        columns = column_values(each.sheet, each.header)
        for column in (at for at, meaning in each.columns.items() if meaning == "answer"):
            content = columns.get(column, Column())
            some = content.listed or (content.values if content.distinct <= _MOST_ANSWERS else ())
            words |= dict.fromkeys(word for word in some if len(word) <= 40)
    return list(words)[: 4 * _MOST_ANSWERS]


def _listed_elsewhere(used: Sequence[_Found], sheets: Sequence[Sheet]) -> list[str]:
    """Words of a sheet of lists, below the heading of the answers: Values with Severity, Status …"""
    headings = {
        each.header.cells.get(at)
        for each in used
        for at, meaning in each.columns.items()
        if meaning == "answer"
    }
    taken = {each.sheet.name for each in used}
    words: list[str] = []
    for sheet in sheets:
        if sheet.name in taken:
            continue
        for row in range(min(len(sheet.rows), _LISTS)):
            for column in (at for at, text in filled(sheet, row).items() if text in headings):
                below = (
                    sheet.cell(at, column).text.strip() for at in range(row + 1, row + 2 + _MOST_ANSWERS)
                )
                words.extend(takewhile(bool, below))
    return words


def _title(best: _Found | None, name: str, several: bool) -> str:
    """The longest line above the header; else the name of the file or sheet."""
    if best is None:
        return name
    top = best.header.row - best.header.depth + 1
    lines = [
        text for row in range(max(top, 0)) for text in filled(best.sheet, row).values() if len(text) in _TITLE
    ]
    lines = [line for line in lines if not re.search(r"[:：]|^\d|日期|单位|填表", line)]
    if lines and not (several and len(lines) == 1 and lines[0] == best.sheet.name):
        return max(lines, key=len)
    return name or best.sheet.name


def _is_chinese(found: Iterable[_Found]) -> bool:
    text = "".join(
        cell.text
        for each in found
        for row in each.sheet.rows[:300]
        for cell in row[:50]
        if len(cell.text) < 2000
    )
    return len(_CJK.findall(text)) * 3 > len(_LATIN.findall(text))


def _same_sheet(remembered: Mapping, sheet: SheetMapping) -> SheetMapping | None:
    same = [before for before in remembered.sheets if dict(before.headings) == dict(sheet.headings)]
    return next((before for before in same if before.sheet == sheet.sheet), same[0] if same else None)


def _header(before: SheetMapping, sheet: SheetMapping) -> int:
    return sheet.header if before.headings else before.header
