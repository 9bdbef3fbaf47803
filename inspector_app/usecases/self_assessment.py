"""The venue's self-assessment 自评: a workbook to fill in, taken in beside our answers, the differences."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Final

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Item
from inspector_app.domain.indicators import check_reading
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short
from inspector_app.domain.ops import Op
from inspector_app.domain.scoring import Scoring
from inspector_app.errors import InputError, UnavailableError
from inspector_app.exchange.problems import Problem
from inspector_app.exchange.self_assessment.form import Asked, Metered, SelfForm, write_form
from inspector_app.exchange.self_assessment.reading import Given, read_form
from inspector_app.exchange.tables.reading import read_workbook
from inspector_app.report.content.answers.values import value_words
from inspector_app.report.content.self_assessment import COLUMN, said_words, self_target
from inspector_app.resources import resource
from inspector_app.texts import LANGUAGES, Texts
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation, Said
from inspector_app.usecases.wording import answer_words

__all__ = [
    "Difference",
    "Offered",
    "SelfReading",
    "differences",
    "export_self",
    "read_self",
    "self_answered",
    "self_scoring",
    "self_target",
    "self_words",
    "take_self",
]
_NOT_APPLICABLE: Final = "not_applicable"
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
class SelfReading:
    """What a filled-in workbook says, checked; nothing is taken over yet."""

    answers: list[Said] = field(default_factory=list)
    readings: list[Offered] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Difference:
    """One item of which the venue thinks otherwise than we do."""

    item: Item
    ours: str
    theirs: str
    ours_points: Fraction | None
    theirs_points: Fraction | None


def export_self(opened: OpenedEvaluation, texts: Texts, path: Path) -> None:
    """Write the workbook for the venue, in both languages where the instructions stand.

    Raises:
        UnavailableError: "report.not_written".
    """
    months = opened.sheet.months
    cells = [*((month, month) for month in months), ("base", texts.say("Base period"))] if months else []
    form = SelfForm(
        about={
            "evaluation": opened.id,
            "checklist": opened.checklist.id,
            "version": opened.checklist.version,
        },
        instructions=[line for one in _both() for line in _instructions(one, opened)],
        names=(texts.say("Instructions"), texts.say("Self-assessment"), texts.say("Monthly data")),
        heads=tuple(
            texts.say(word)
            for word in ("No.", "Section", "Item", "Guidance", "Self-assessment", "Remark", "Series", "Unit")
        ),
        asked=[_asked(opened, texts, item) for item in opened.checklist.items.values()],
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


def read_self(opened: OpenedEvaluation, path: Path) -> SelfReading:
    """Check a workbook that came back; every cell that cannot be used is named.

    Raises:
        UnavailableError, DataError: as `read_workbook`; "self.no_form".
        InputError: "self.other_evaluation".
    """
    returned = read_form(read_workbook(path), path.name)
    if returned.about.get("evaluation") != opened.id:
        raise InputError("self.other_evaluation", file=path.name)
    found = SelfReading(problems=returned.problems)
    for identity in dict.fromkeys((*returned.answers, *returned.remarks)):
        item = opened.checklist.items.get(identity)
        given = returned.answers.get(identity)
        remark = returned.remarks.get(identity)
        if item is None:
            _refuse(found, given or remark, "self.unknown_row", id=identity)
            continue
        if given is not None:
            _read_answer(opened, found, item, given, remark)
        if remark is not None:
            _say(opened, found, "note.set", f"{self_target(identity)}/note", remark.text)
    for (series, cell), given in returned.readings.items():
        _read_reading(opened, found, series, cell, given)
    return found


def take_self(opened: OpenedEvaluation, reading: SelfReading, chosen: Iterable[Offered]) -> Changes:
    """Take over the venue's answers as its column, and the chosen values of the monthly data.

    Raises:
        InputError: "evaluation.closed"; nothing is taken over then.
    """
    source: dict[str, Json] = {"source": "self_assessment"}
    readings = [
        Said("reading.set", f"raw/{each.series}/{each.cell}", {"value": each.theirs, **source}, each.seen)
        for each in chosen
    ]
    sayings = [*reading.answers, *readings]
    return opened.say_all(sayings) if sayings else Changes()


def self_scoring(opened: OpenedEvaluation) -> Scoring:
    """The points and the result by what the venue says of itself."""
    return Scoring(opened.checklist, opened.evaluation, opened.sheet, COLUMN)


def self_answered(opened: OpenedEvaluation) -> int:
    """How many items the venue answered."""
    return sum(opened.evaluation.field(self_target(item)) is not None for item in opened.checklist.items)


def self_words(texts: Texts, opened: OpenedEvaluation, item: Item) -> str:
    """What the venue says of an item, "" for nothing."""
    said = _settled(opened, self_target(item.id))
    return said_words(texts, item, said.kind, said.value) if said is not None else ""


def differences(opened: OpenedEvaluation, texts: Texts, theirs: Scoring | None = None) -> list[Difference]:
    """Every item that both answered, differently.

    Args:
        theirs: `self_scoring`, where it is at hand already.
    """
    theirs = theirs or self_scoring(opened)
    found: list[Difference] = []
    for item in opened.checklist.items.values():
        ours, said = _settled(opened, f"item/{item.id}"), _settled(opened, self_target(item.id))
        if ours is None or said is None or _compared(ours) == _compared(said):
            continue
        carried = ours.kind == "answer.carried"
        found.append(
            Difference(
                item,
                answer_words(texts, opened, item.id)
                if carried
                else said_words(texts, item, ours.kind, ours.value),
                said_words(texts, item, said.kind, said.value),
                opened.scoring.items[item.id].earned,
                theirs.items[item.id].earned,
            )
        )
    return found


def _compared(op: Op) -> tuple[Json, str]:
    """What is said of an item: neither how it came here nor the reason of "not applicable" counts."""
    said = op.value if isinstance(op.value, dict) else {}
    if op.kind == "answer.not_applicable":
        return None, "withheld" if said.get("withheld") is True else _NOT_APPLICABLE
    carried_aside = op.kind == "answer.carried" and _NOT_APPLICABLE in said
    return op.answer, _NOT_APPLICABLE if carried_aside else ""


def _settled(opened: OpenedEvaluation, target: str) -> Op | None:
    found = opened.evaluation.field(target)
    return found.op if found is not None else None


@cache
def _both() -> tuple[Texts, ...]:
    return tuple(Texts(language, resource("locale")) for language in LANGUAGES)


def _instructions(texts: Texts, opened: OpenedEvaluation) -> list[str]:
    say = texts.say
    title = opened.checklist.title.in_language(texts.language)
    return [
        say("Self-assessment: {title}", title=title),
        say(
            "Fill in the yellow cells only; choose answers from their lists. Leave open what you do not know."
        ),
        say("An item that does not apply: choose “not applicable” and say why in the remark."),
        say("Monthly data: one number a month in the unit of its row, without thousands separators."),
        say("Rows may be sorted; please add and delete none. Send the file back to the assessment team."),
        "",
    ]


def _asked(opened: OpenedEvaluation, texts: Texts, item: Item) -> Asked:
    words = [word for word, _, _ in _choices(texts, item)]
    free = item.kind.name in _FREE
    sections = opened.checklist.sections
    section = sections[item.section].title.in_language(texts.language) if item.section in sections else ""
    said = self_words(texts, opened, item)
    remark = opened.evaluation.value(f"{self_target(item.id)}/note")
    return Asked(
        id=item.id,
        code=item.code,
        section=section,
        text=item.text.in_language(texts.language),
        more="\n".join((item.guidance.in_language(texts.language), item.rule.in_language(texts.language))),
        words=() if free else tuple(words) or None,
        answer=said if words or free else texts.say("assessed on site"),
        remark=remark if isinstance(remark, str) else "",
    )


def _choices(texts: Texts, item: Item) -> list[tuple[str, str, Json]]:
    """The answers that can be chosen from a list: words, kind of op, stored value."""
    found = [(value_words(texts, item.kind, value), "answer.set", value) for value in _values(item)]
    if found and item.not_applicable:
        found.append((texts.word("state", _NOT_APPLICABLE), "answer.not_applicable", None))
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
    opened: OpenedEvaluation, found: SelfReading, item: Item, given: Given, remark: Given | None
) -> None:
    wanted = " ".join(given.text.split()).casefold()
    for texts in _both():
        if wanted == texts.say("assessed on site").casefold():
            return
        for words, kind, value in _choices(texts, item):
            if " ".join(words.split()).casefold() == wanted:
                if kind == "answer.not_applicable":
                    value = {"reason": remark.text if remark is not None else texts.say("said by the venue")}
                _say(opened, found, kind, self_target(item.id), value)
                return
    if item.kind.name in _FREE and _fits(item, given.text):
        _say(opened, found, "answer.set", self_target(item.id), item.kind.check(given.text))
        return
    _refuse(found, given, "self.unknown_answer", item=item.code, said=given.text[:40])


def _say(opened: OpenedEvaluation, found: SelfReading, kind: str, target: str, value: Json) -> None:
    """One op for what is new; what the venue said before and says again is left alone."""
    now = _settled(opened, target)
    if now is not None and (now.kind, now.value) == (kind, value):
        return
    found.answers.append(Said(kind, target, value, opened.seen(target)))


def _read_reading(opened: OpenedEvaluation, found: SelfReading, series: str, cell: str, given: Given) -> None:
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


def _refuse(found: SelfReading, given: Given | None, code: str, **details: str) -> None:
    if given is not None:
        found.problems.append(Problem("error", code, given.sheet, given.row, given.column, details))
