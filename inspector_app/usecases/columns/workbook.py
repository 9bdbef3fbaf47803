"""A workbook for whoever fills a column, such as the venue's 自评: what came back is taken in beside ours."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.checklist.model import SELF
from inspector_app.domain.indicators import check_reading
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.scoring.items import answer_target
from inspector_app.domain.scoring.rows import Row
from inspector_app.errors import InputError, UnavailableError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.self_assessment.form import Asked, Metered, SelfForm, write_form
from inspector_app.exchange.self_assessment.reading import Given, read_form
from inspector_app.exchange.tables.reading import read_workbook
from inspector_app.report.content.answers.values import value_words
from inspector_app.report.content.columns.comparison import column_titles
from inspector_app.report.content.columns.said import NOT_APPLICABLE, said_words, settled
from inspector_app.resources import resource
from inspector_app.texts import LANGUAGES, Texts
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said

_NO_SHEET: Final = re.compile(r"[\\[\]:*?/\\\\]+")
_FREE: Final = ("number", "text")


@dataclass(frozen=True, slots=True)
class Offered:
    """A value of the monthly data that the venue gave.

    Attributes:
        ours: what stands here now in words of numbers, "" for nothing.
        seen: ids of what stands here; taking it over replaces nothing else.
    """

    series: str
    cell: str
    theirs: str
    ours: str
    seen: tuple[str, ...]


@dataclass(slots=True)
class ColumnReading:
    """What a filled-in workbook says, checked; nothing is taken over yet."""

    column: str = SELF
    answers: list[Said] = field(default_factory=list)
    readings: list[Offered] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def export_column(opened: OpenedEvaluation, texts: Texts, path: Path, column: str = SELF) -> None:
    """Write the workbook, in both languages where the instructions stand.

    Raises:
        UnavailableError: "report.not_written".
    """
    months = opened.sheet.months
    title = column_titles(texts, opened.checklist)[column]
    cells = [*((month, month) for month in months), ("base", texts.say("Base period"))] if months else []
    form = SelfForm(
        about={
            "evaluation": opened.id,
            "checklist": opened.checklist.id,
            "version": opened.checklist.version,
            "column": column,
        },
        instructions=[line for one in _both() for line in _instructions(one, opened, column)],
        names=(texts.say("Instructions"), _sheet_name(title), texts.say("Monthly data")),
        heads=(
            *map(texts.say, ("No.", "Section", "Item", "Guidance")),
            title,
            *map(texts.say, ("Remark", "Series", "Unit")),
        ),
        asked=[
            _asked(opened, texts, column, item, row)
            for item in opened.checklist.items.values()
            for row in _rows(opened, item)
        ],
        metered=[
            Metered(each.id, each.words.in_language(texts.language), each.unit, {})
            for each in opened.checklist.series
        ],
        cells=cells,
    )
    try:
        path.write_bytes(write_form(form))
    except OSError as error:
        raise UnavailableError("report.not_written", place=str(path)) from error


def read_column(opened: OpenedEvaluation, path: Path) -> ColumnReading:
    """Check a workbook that came back; every cell that cannot be used is named.

    Raises:
        UnavailableError, DataError: as `read_workbook`; "self.no_form".
        InputError: "self.other_evaluation".
    """
    returned = read_form(read_workbook(path), path.name)
    if returned.about.get("evaluation") != opened.id:
        raise InputError("self.other_evaluation", file=path.name)
    column = returned.about.get("column") or SELF
    if column not in opened.checklist.column_ids:
        raise InputError("answer.no_column", given=column, known=", ".join(opened.checklist.column_ids))
    found = ColumnReading(column, problems=returned.problems)
    for identity in dict.fromkeys((*returned.answers, *returned.remarks)):
        name, row = _place(identity)
        item = opened.checklist.items.get(name)
        given = returned.answers.get(identity)
        remark = returned.remarks.get(identity)
        if item is None or row not in ("", *(each.id for each in _rows(opened, item) if each is not None)):
            _refuse(found, given or remark, "self.unknown_row", id=identity)
            continue
        if given is not None:
            _read_answer(opened, found, item, row, given, remark)
        if remark is not None:
            target = answer_target(item.id, row, found.column)
            _say(opened, found, "note.set", f"{target}/note", remark.text)
    for (series, cell), given in returned.readings.items():
        _read_reading(opened, found, series, cell, given)
    return found


def take_column(opened: OpenedEvaluation, reading: ColumnReading, chosen: Iterable[Offered]) -> Changes:
    """Take over the answers as their column, and the chosen values of the monthly data.

    Raises:
        InputError: "evaluation.closed"; nothing is taken over then.
    """
    source: dict[str, Json] = {"source": "self_assessment" if reading.column == SELF else reading.column}
    readings = [
        Said("reading.set", f"raw/{each.series}/{each.cell}", {"value": each.theirs, **source}, each.seen)
        for each in chosen
    ]
    sayings = [*reading.answers, *readings]
    return opened.say_all(sayings) if sayings else Changes()


@cache
def _both() -> tuple[Texts, ...]:
    return tuple(Texts(language, resource("locale")) for language in LANGUAGES)


def _instructions(texts: Texts, opened: OpenedEvaluation, column: str) -> list[str]:
    say = texts.say
    title = opened.checklist.title.in_language(texts.language)
    return [
        say("{label}: {text}", label=column_titles(texts, opened.checklist)[column], text=title),
        say(
            "Fill in the yellow cells only; choose answers from their lists. Leave open what you do not know."
        ),
        say("An item that does not apply: choose “not applicable” and say why in the remark."),
        say("Monthly data: one number a month in the unit of its row, without thousands separators."),
        say("Rows may be sorted; please add and delete none. Send the file back to the assessment team."),
        "",
    ]


def _sheet_name(title: str) -> str:
    """A title as the name of a sheet: Excel allows 31 characters and no brackets or slashes."""
    return " ".join(_NO_SHEET.sub(" ", title).split()).strip("'")[:31] or "1"


def _rows(opened: OpenedEvaluation, item: Item) -> list[Row | None]:
    """The rows of the item, None for the item as a whole where there are none."""
    return [*(opened.scoring.rows(item.repeat) if item.repeat else ())] or [None]


def _place(identity: str) -> tuple[str, str]:
    """Item and row of a line of the workbook: "R1", "R1/row/ID"."""
    item, _, row = identity.partition("/row/")
    return item, row


def _asked(opened: OpenedEvaluation, texts: Texts, column: str, item: Item, row: Row | None) -> Asked:
    words = [word for word, _, _ in _choices(texts, item)]
    free = item.kind.name in _FREE
    sections = opened.checklist.sections
    section = sections[item.section].title.in_language(texts.language) if item.section in sections else ""
    target = answer_target(item.id, row.id if row is not None else "", column)
    op = settled(opened.evaluation, target)
    said = said_words(texts, item, op.kind, op.value) if op is not None else ""
    remark = opened.evaluation.value(f"{target}/note")
    text = item.text.in_language(texts.language)
    return Asked(
        id=item.id if row is None else f"{item.id}/row/{row.id}",
        code=item.code,
        section=section,
        text=text if row is None else f"{text} — {row.label}",
        more="\n".join((item.guidance.in_language(texts.language), item.rule.in_language(texts.language))),
        words=() if free else tuple(words) or None,
        answer=said if words or free else texts.say("assessed on site"),
        remark=remark if isinstance(remark, str) else "",
    )


def _choices(texts: Texts, item: Item) -> list[tuple[str, str, Json]]:
    """The answers that can be chosen from a list: words, kind of op, stored value."""
    found = [(value_words(texts, item.kind, value), "answer.set", value) for value in _values(item)]
    if (found or item.kind.name in _FREE) and item.not_applicable:
        found.append((texts.word("state", NOT_APPLICABLE), "answer.not_applicable", None))
    return found


def _values(item: Item) -> Sequence[Json]:
    kind = item.kind
    if isinstance(kind, SeveralRaters):
        return ()
    answers = getattr(kind, "answers", None)
    if answers is not None:
        return tuple(answers)
    highest = getattr(kind, "highest", None)
    if highest is not None:
        return range(highest, -1, -1)
    options = getattr(kind, "options", None) if kind.name == "choice" else getattr(kind, "tiers", None)
    candidates = [option.id for option in options or ()]
    return [value for value in candidates if _fits(item, value)]


def _fits(item: Item, value: Json) -> bool:
    try:
        item.kind.check(value)
    except InputError:
        return False
    return True


def _read_answer(
    opened: OpenedEvaluation,
    found: ColumnReading,
    item: Item,
    row: str,
    given: Given,
    remark: Given | None,
) -> None:
    target = answer_target(item.id, row, found.column)
    wanted = " ".join(given.text.split()).casefold()
    for texts in _both():
        if wanted == texts.say("assessed on site").casefold():
            return
        for words, kind, value in _choices(texts, item):
            if " ".join(words.split()).casefold() == wanted:
                if kind == "answer.not_applicable":
                    value = {"reason": remark.text if remark is not None else _who(texts, opened, found)}
                _say(opened, found, kind, target, value)
                return
    if item.kind.name in _FREE and _fits(item, given.text):
        _say(opened, found, "answer.set", target, item.kind.check(given.text))
        return
    _refuse(found, given, "self.unknown_answer", item=item.code, said=given.text[:40])


def _who(texts: Texts, opened: OpenedEvaluation, found: ColumnReading) -> str:
    """Whose word it is, where no reason is given."""
    if found.column == SELF:
        return texts.say("said by the venue")
    return column_titles(texts, opened.checklist)[found.column]


def _say(opened: OpenedEvaluation, found: ColumnReading, kind: str, target: str, value: Json) -> None:
    """One op for what is new; what the venue said before and says again is left alone."""
    now = settled(opened.evaluation, target)
    if now is not None and (now.kind, now.value) == (kind, value):
        return
    found.answers.append(Said(kind, target, value, opened.seen(target)))


def _read_reading(
    opened: OpenedEvaluation, found: ColumnReading, series: str, cell: str, given: Given
) -> None:
    if series not in opened.checklist.series_by_id or (cell != "base" and cell not in opened.sheet.months):
        _refuse(found, given, "self.unknown_row", id=f"{series} {cell}")
        return
    try:
        value = check_reading({"value": given.text})
    except InputError:
        _refuse(found, given, "self.no_number", said=given.text[:40])
        return
    assert isinstance(value, dict)
    target = f"raw/{series}/{cell}"
    ours = _ours(opened, series, cell)
    theirs = str(value["value"])
    if ours != theirs:
        found.readings.append(Offered(series, cell, theirs, ours, opened.seen(target)))


def _ours(opened: OpenedEvaluation, series: str, cell: str) -> str:
    """What stands in a cell here as a number, "…" where several people disagree, "" for nothing."""
    data = opened.sheet.series(series)
    month = next((each for each in data.months if each.month == cell), None)
    if month is not None and month.contested:
        return "…"
    value = data.base if month is None else month.value
    if value is None or data.unused:
        return ""
    return shown_short(value, 6)


def _refuse(found: ColumnReading, given: Given | None, code: str, **details: str) -> None:
    if given is not None:
        found.problems.append(Problem("error", code, given.sheet, given.row, given.column, details))
