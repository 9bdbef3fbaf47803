"""What the self-assessment workbook of a venue holds, and how it is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from inspector_app.exchange.tables.excel.fill_in import FillIn, write_fill_in

MARK: Final = "inspector-app self-assessment 1"
META: Final = "_about"
ID: Final = "id"


@dataclass(frozen=True, slots=True)
class Asked:
    """One item as the venue sees it; `words` to choose from, () for free words, None for no answer."""

    id: str
    code: str
    section: str
    text: str
    more: str
    words: tuple[str, ...] | None
    answer: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Metered:
    """One row of the monthly data; `values` by the names of the cells, months and "base"."""

    id: str
    text: str
    unit: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class SelfForm:
    """The whole workbook.

    Attributes:
        about: evaluation, checklist and version, by which it is known again.
        names: of its three sheets: instructions, answers, monthly data.
        heads: of the columns number, section, item, guidance, answer, remark, series, unit.
        cells: names of the columns of monthly data, with what a person reads above them.
    """

    about: dict[str, str]
    instructions: Sequence[str]
    names: tuple[str, str, str]
    heads: tuple[str, ...]
    asked: Sequence[Asked]
    metered: Sequence[Metered]
    cells: Sequence[tuple[str, str]]


def write_form(form: SelfForm) -> bytes:
    """The workbook as .xlsx."""
    sheets = [
        FillIn(form.names[0], [[line] for line in form.instructions], [110]),
        _answers(form),
        FillIn(
            META, [[MARK, ""], *([name, value] for name, value in form.about.items())], [30, 60], hidden=True
        ),
    ]
    if form.metered and form.cells:
        sheets.insert(2, _months(form))
    return write_fill_in(sheets)


def _answers(form: SelfForm) -> FillIn:
    rows: list[list[str]] = [[ID, *form.heads[:6]]]
    inputs: dict[tuple[int, int], tuple[str, ...] | None] = {}
    for row, asked in enumerate(form.asked, start=1):
        rows.append(
            [
                f"item/{asked.id}",
                asked.code,
                asked.section,
                asked.text,
                asked.more,
                asked.answer,
                asked.remark,
            ]
        )
        if asked.words is not None:
            inputs[row, 5] = asked.words
        inputs[row, 6] = ()
    return FillIn(form.names[1], rows, [0, 10, 22, 46, 46, 30, 36], head=1, inputs=inputs)


def _months(form: SelfForm) -> FillIn:
    """Row 1 says what a person reads, row 2 what the program reads: both survive a sorted or copied sheet."""
    rows: list[list[str]] = [
        [ID, *form.heads[6:8], *(words for _, words in form.cells)],
        [ID, "", "", *(name for name, _ in form.cells)],
    ]
    inputs: dict[tuple[int, int], tuple[str, ...] | None] = {}
    for row, metered in enumerate(form.metered, start=len(rows)):
        values = [metered.values.get(name, "") for name, _ in form.cells]
        rows.append([f"raw/{metered.id}", metered.text, metered.unit, *values])
        inputs |= {(row, 3 + place): None for place in range(len(form.cells))}
    return FillIn(form.names[2], rows, [0, 34, 12, *([12] * len(form.cells))], head=1, inputs=inputs)
