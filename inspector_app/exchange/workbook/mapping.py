"""A mapping: which sheet, which row and what the columns mean. Data that is remembered and shared as JSON."""

from __future__ import annotations

from collections.abc import Mapping as Pairs
from dataclasses import dataclass, field, replace
from typing import Final, cast

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.errors import DataError
from inspector_app.exchange.tables.model import column_index
from inspector_app.exchange.workbook.answer_words import ANSWERS
from inspector_app.exchange.workbook.header_words import JOINT, MEANINGS, Meaning, heading

FORMAT: Final = 1
_MOST_SHEETS: Final = 200
_MOST_COLUMNS: Final = 2_000


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How one sheet is read.

    Attributes:
        use: whether its rows become items.
        header: number of the header row as the spreadsheet shows it, the last of `depth` rows; 0: no header.
        headings: what stands in the header, by column; by these a sheet of the same shape is known again.
        columns: meaning by column letters; a column not named is ignored.
        heading_rows: a row with one filled cell opens a section.
        heading_column: column whose header cell names the section where the header is repeated, or "".
        sheet_section: the sheet is a section (one sheet a chapter).
    """

    sheet: str
    use: bool = True
    header: int = 1
    depth: int = 1
    headings: Pairs[str, str] = field(default_factory=dict)
    columns: Pairs[str, Meaning] = field(default_factory=dict)
    heading_rows: bool = False
    heading_column: str = ""
    sheet_section: bool = False

    def of(self, *meanings: Meaning) -> list[str]:
        """The columns with one of these meanings, left to right."""
        found = (column for column, meaning in self.columns.items() if meaning in meanings)
        return sorted(found, key=column_index)

    @property
    def sections(self) -> list[str]:
        """The columns of sections, the outermost first: what a sheet of sections said stands further out."""
        return sorted(
            self.of("section"),
            key=lambda column: (-self.headings.get(column, "").count(JOINT), column_index(column)),
        )

    def with_column(self, column: str, meaning: Meaning) -> SheetMapping:
        """The same with another meaning of one column."""
        kept = {name: said for name, said in self.columns.items() if name != column}
        return replace(self, columns={**kept, column: meaning})


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a workbook becomes a checklist.

    Attributes:
        shape: fingerprint of the headers, by which the file's like is known again.
        id, version, title: of the checklist; "" for the id: made from the title.
        chinese: the workbook is written in Chinese.
        answers: what each word of the drop-down says: yes, partly, no, not_applicable, unanswered,
            a share such as "0.5", or "" for not known.
    """

    shape: str
    id: str = ""
    version: str = "1.0.0"
    title: str = ""
    chinese: bool = True
    sheets: tuple[SheetMapping, ...] = ()
    answers: Pairs[str, str] = field(default_factory=dict)

    @property
    def used(self) -> tuple[SheetMapping, ...]:
        """The sheets whose rows become items."""
        return tuple(sheet for sheet in self.sheets if sheet.use)

    def sheet(self, name: str) -> SheetMapping | None:
        """How the sheet of this name is read."""
        return next((sheet for sheet in self.sheets if sheet.sheet == name), None)

    def with_sheet(self, changed: SheetMapping) -> Mapping:
        """The same with one sheet read otherwise."""
        sheets = tuple(changed if sheet.sheet == changed.sheet else sheet for sheet in self.sheets)
        return replace(self, sheets=sheets)


def shape_of(headers: list[list[str]]) -> str:
    """The fingerprint of the header rows of a workbook; order of sheets and equal sheets do not matter."""
    rows = sorted({tuple(heading(text) for text in header) for header in headers})
    return sha256_hex([list(row) for row in rows])


def mapping_json(mapping: Mapping) -> Json:
    """The mapping as JSON."""
    return {
        "format": FORMAT,
        "shape": mapping.shape,
        "id": mapping.id,
        "version": mapping.version,
        "title": mapping.title,
        "chinese": mapping.chinese,
        "answers": dict(mapping.answers),
        "sheets": [
            {
                "sheet": sheet.sheet,
                "use": sheet.use,
                "header": sheet.header,
                "depth": sheet.depth,
                "headings": dict(sheet.headings),
                "columns": cast(dict[str, Json], dict(sheet.columns)),
                "heading_rows": sheet.heading_rows,
                "heading_column": sheet.heading_column,
                "sheet_section": sheet.sheet_section,
            }
            for sheet in mapping.sheets
        ],
    }


def read_mapping(data: Json) -> Mapping:
    """A mapping from its JSON; what is left out has its usual value.

    Raises:
        DataError: "mapping.newer_format"; "mapping.expected" with the place, what was wanted and found.
    """
    entry = _Entry(data, "")
    if entry.whole("format", FORMAT) > FORMAT:
        raise DataError("mapping.newer_format", found=entry.whole("format", FORMAT), known=FORMAT)
    answers = entry.texts("answers")
    for word, meaning in answers.items():
        if meaning and meaning not in ANSWERS and not _is_share(meaning):
            raise _wrong(f"answers.{word}", " | ".join((*ANSWERS, "0 … 1")), meaning)
    return Mapping(
        shape=entry.text("shape"),
        id=entry.text("id"),
        version=entry.text("version", "1.0.0"),
        title=entry.text("title"),
        chinese=entry.flag("chinese", True),
        answers=answers,
        sheets=tuple(_read_sheet(sheet) for sheet in entry.objects("sheets")),
    )


def _read_sheet(entry: _Entry) -> SheetMapping:
    columns = entry.texts("columns")
    for column, meaning in columns.items():
        if meaning not in MEANINGS:
            raise _wrong(f"{entry.place}.columns.{column}", " | ".join(MEANINGS), meaning)
    for column in (*columns, *entry.texts("headings")):
        if not (column.isascii() and column.isalpha() and column.isupper() and len(column) <= 3):
            raise _wrong(f"{entry.place}.columns", "A … ZZZ", column)
    return SheetMapping(
        sheet=entry.text("sheet"),
        use=entry.flag("use", True),
        header=entry.whole("header", 1),
        depth=entry.whole("depth", 1),
        headings=entry.texts("headings"),
        columns=cast(dict[str, Meaning], columns),
        heading_rows=entry.flag("heading_rows", False),
        heading_column=entry.text("heading_column"),
        sheet_section=entry.flag("sheet_section", False),
    )


def _is_share(text: str) -> bool:
    return text in ("0", "1") or (text.startswith("0.") and text[2:].isdecimal() and len(text) < 8)


def _wrong(place: str, wanted: str, found: object) -> DataError:
    return DataError("mapping.expected", place=place or "$", wanted=wanted, found=str(found)[:60])


class _Entry:
    """One object of the file, read field by field."""

    def __init__(self, data: Json, place: str) -> None:
        if not isinstance(data, dict):
            raise _wrong(place, "object", data)
        self._data = data
        self.place = place

    def at(self, name: str) -> str:
        return f"{self.place}.{name}" if self.place else name

    def text(self, name: str, default: str = "") -> str:
        value = self._data.get(name, default)
        if not isinstance(value, str):
            raise _wrong(self.at(name), "text", value)
        return value

    def flag(self, name: str, default: bool) -> bool:
        value = self._data.get(name, default)
        if not isinstance(value, bool):
            raise _wrong(self.at(name), "true | false", value)
        return value

    def whole(self, name: str, default: int) -> int:
        value = self._data.get(name, default)
        if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= 1_000_000:
            raise _wrong(self.at(name), "0 … 1000000", value)
        return value

    def texts(self, name: str) -> dict[str, str]:
        value = self._data.get(name, {})
        if not isinstance(value, dict) or len(value) > _MOST_COLUMNS:
            raise _wrong(self.at(name), "object", value)
        for key, text in value.items():
            if not isinstance(text, str):
                raise _wrong(f"{self.at(name)}.{key}", "text", text)
        return {key: str(text) for key, text in value.items()}

    def objects(self, name: str) -> list[_Entry]:
        value = self._data.get(name, [])
        if not isinstance(value, list) or len(value) > _MOST_SHEETS:
            raise _wrong(self.at(name), "list", value)
        return [_Entry(entry, f"{self.at(name)}[{index}]") for index, entry in enumerate(value)]
