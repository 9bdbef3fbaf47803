"""Writes what was changed in a checklist into the workbook it came from; every other cell stays as it was."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final, cast

from inspector_app.domain.canonical import Json
from inspector_app.domain.forms.form_json import read_form
from inspector_app.domain.forms.model import Form, Group, Question
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.tables import EMPTY, Cell, Sheet, Workbook
from inspector_app.exchange.tables.workbook_json import read_workbook_json
from inspector_app.exchange.xlsform.read.form import survey_table
from inspector_app.exchange.xlsform.to_checklist import checklist_of
from inspector_app.exchange.xlsform.words import FormWords

_PARTS: Final = (("title", "label"), ("text", "label"), ("guidance", "hint"))
Data = Mapping[str, Json]


def has_workbook(data: Data) -> bool:
    """Whether a checklist keeps the workbook it came from."""
    form = data.get("form")
    return isinstance(form, dict) and "workbook" in form


def merged_workbook(data: Data) -> tuple[Workbook, tuple[Problem, ...]]:
    """The workbook with the changed texts and weights, and what could not be written into it."""
    part = cast(dict[str, Json], data["form"])
    workbook = read_workbook_json(part["workbook"])
    form = read_form(part)
    before = dict(_parts(checklist_of(form).data))
    after = dict(_parts(data))
    merge = _Merge(workbook, form)
    for identity, now in after.items():
        if identity in before:
            merge.change(identity, before[identity], now)
        else:
            merge.lost("form.item_not_written", identity)
    for identity in before:
        if identity not in after:
            merge.lost("form.item_not_removed", identity)
    return merge.workbook(), tuple(merge.problems)


class _Merge:
    """Collects changed cells of the survey."""

    def __init__(self, workbook: Workbook, form: Form) -> None:
        self.problems: list[Problem] = []
        self._workbook = workbook
        self._words = FormWords(form)
        self._default = form.default_language
        self._parts = {part.id: part for part in form.root.parts()}
        self._table = survey_table(workbook)
        self._cells: dict[tuple[int, str], str] = {}

    def lost(self, code: str, name: str) -> None:
        """Note what the workbook does not say."""
        self.problems.append(Problem("warning", code, self._table.sheet.name, details={"name": name}))

    def change(self, identity: str, before: Data, now: Data) -> None:
        """Write the differences of one item or section."""
        part = self._parts.get(identity)
        if part is None:
            return
        for field, column in _PARTS:
            old, new = before.get(field), now.get(field)
            if isinstance(new, dict) and new != old:
                self._write_words(part, column, old if isinstance(old, dict) else {}, new)
        for field in ("points", "weight"):
            if field in now and now[field] != before.get(field) and isinstance(now[field], str):
                self._cells[part.place.row, "score_weight"] = str(now[field])

    def workbook(self) -> Workbook:
        """The workbook with all changes; a column that was not there comes last."""
        survey = self._table.sheet
        sheets = tuple(
            self._changed(sheet) if sheet is survey and self._cells else sheet
            for sheet in self._workbook.sheets
        )
        return replace(self._workbook, sheets=sheets)

    def _write_words(self, part: Question | Group, column: str, old: Data, new: Data) -> None:
        for code, language in (("zh", self._words.chinese), ("en", self._words.english)):
            if new.get(code) and new.get(code) != old.get(code):
                self._cells[part.place.row, self._header(column, language, code)] = str(new[code])

    def _header(self, column: str, language: str, code: str) -> str:
        """The column of a text in a language as it is headed there."""
        there: dict[str, str] = {}
        for header, written in self._table.columns:
            if header.column == column:
                there.setdefault(header.language, written)
        spelt = "" if language not in there and language == self._default else language
        if spelt in there and (language or code == "zh"):
            return there[spelt]
        if code == "zh" and not language and there:
            return next(iter(there.values()))  # a form without Chinese shows its first language as such
        return f"{column}::{language or {'zh': '中文 (zh)', 'en': 'English (en)'}[code]}"

    def _changed(self, sheet: Sheet) -> Sheet:
        rows = [list(row) for row in sheet.rows]
        headers = [written for _, written in self._table.columns]
        for (number, header), text in self._cells.items():
            if header not in headers:
                headers.append(header)
                _put(rows[self._table.header_row - 1], len(headers) - 1, Cell(header))
            at = headers.index(header)
            _put(rows[number - 1], at, Cell(text, kind="number" if header == "score_weight" else "text"))
        return replace(sheet, rows=rows)


def _put(row: list[Cell], at: int, cell: Cell) -> None:
    row.extend([EMPTY] * (at + 1 - len(row)))
    row[at] = cell


def _parts(data: Data) -> Iterator[tuple[str, Data]]:
    """Sections and items of a checklist by id."""
    for section in cast(Sequence[Data], data.get("sections") or ()):
        yield str(section["id"]), section
        yield from _parts(section)
        for item in cast(Sequence[Data], section.get("items") or ()):
            yield str(item["id"]), item
