"""Columns of scores side by side: what each says of every section, item and row, and how ours differs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from inspector_app.domain.checklist import Checklist, Item, Section
from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.forms.fold import FormFold
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.numbers import shown_short, shown_signed
from inspector_app.domain.scoring import ItemResult, Scoring
from inspector_app.domain.scoring.items import answer_of, answer_target, is_said, rate_item
from inspector_app.domain.scoring.rows import Row, counting_target
from inspector_app.report.content.answers.carried import carried_mark
from inspector_app.report.content.answers.questions import form_answer, item_text
from inspector_app.report.content.columns.said import compared, op_words, said_words, settled
from inspector_app.report.content.rules.outcomes import outcome_words
from inspector_app.report.content.wording import answer_words, computed_words
from inspector_app.texts import Texts

OTHERWISE: Final = "≠"
_POINT_DECIMALS: Final = 2
What = Literal["total", "grade", "answered", "section", "item", "row"]


@dataclass(frozen=True)
class View:
    """One column.

    Attributes:
        id: of a parallel column; "" for our own answers and for those of an earlier evaluation.
        earlier: of an earlier evaluation, ids of its items by the ids here; None for this evaluation.
    """

    title: str
    scoring: Scoring
    id: str = ""
    earlier: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """What one column says in one line.

    Attributes:
        value: points, or percent; None where nothing can be subtracted.
        key: equal for what says the same; None where the column says nothing.
    """

    words: str = ""
    value: Fraction | None = None
    key: object = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line; `id` is that of the section or item, `row` of the row of the item."""

    what: What
    id: str
    row: str
    code: str
    text: str
    depth: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All lines; `ours` is the place of our column among the views."""

    views: tuple[View, ...]
    ours: int
    lines: tuple[Line, ...]
    rounding: Rounding

    def difference(self, line: Line, place: int) -> str:
        """Ours minus that column: +2, −4.2; "≠" for another answer; "" for no difference."""
        ours, theirs = line.entries[self.ours], line.entries[place]
        if place == self.ours or ours.key is None or theirs.key is None:
            return ""
        if ours.value is None or theirs.value is None or ours.value == theirs.value:
            return OTHERWISE if ours.key != theirs.key else ""
        change = ours.value - theirs.value
        if line.what in ("item", "row"):
            return shown_signed(change, _POINT_DECIMALS)
        return shown_signed(self.rounding.round(change), self.rounding.decimals)

    def differs(self, line: Line) -> bool:
        """Whether any column differs from ours."""
        return any(self.difference(line, place) for place in range(len(self.views)))


def column_titles(texts: Texts, checklist: Checklist) -> dict[str, str]:
    """Every column that others fill, by id."""
    declared = {column.id: column.words.in_language(texts.language) for column in checklist.columns}
    return {name: declared.get(name) or texts.say("Self-assessment") for name in checklist.column_ids}


def views_of(texts: Texts, ours: Scoring, form: FormFold | None, *, said: bool = False) -> list[View]:
    """The columns that others fill, scored by what they say.

    Args:
        said: leave out those that say nothing.
    """
    checklist, evaluation = ours.checklist, ours.evaluation
    titles = column_titles(texts, checklist)
    spoken = {name for name in titles if not said or _speaks(evaluation, name)}
    return [
        View(titles[name], Scoring(checklist, evaluation, ours.sheet, name, form), name)
        for name in titles
        if name in spoken
    ]


def _speaks(evaluation: Evaluation, column: str) -> bool:
    """Whether a column says anything that stands."""
    end = f"/column/{column}"
    return any(
        is_said(evaluation.field(target)) for target in evaluation.targets("item") if target.endswith(end)
    )


def compare(texts: Texts, views: Sequence[View], ours: int, form: FormFold | None = None) -> Comparison:
    """Every line; items that no column is asked are left out."""
    making = _Comparing(texts, tuple(views), ours, form)
    return Comparison(making.views, ours, tuple(making.lines()), making.checklist.rounding)


class _Comparing:
    def __init__(self, texts: Texts, views: tuple[View, ...], ours: int, form: FormFold | None) -> None:
        self._texts = texts
        self.views = views
        self._ours = views[ours]
        self._form = form
        self.checklist = self._ours.scoring.checklist

    def lines(self) -> list[Line]:
        """Total, grade and how much is answered, then sections and items in the order of the paper."""
        found: list[Line] = []
        others = self.checklist.others
        for section in (part for part in others if part.role == "gate"):
            found += self._section(section, 0)
        for section in self.checklist.weighted:
            found += self._section(section, 0)
        for section in (part for part in others if part.role != "gate"):
            found += self._section(section, 0)
        return [*self._heads(found), *found]

    def _heads(self, below: Sequence[Line]) -> Iterator[Line]:
        texts, rounding = self._texts, self.checklist.rounding
        totals, grades, answered = [], [], []
        for place, view in enumerate(self.views):
            result = view.scoring.result()
            silent = not _says(below, place)
            grade = outcome_words(texts, view.scoring.checklist, result.outcome)
            if result.outcome.grade and not result.complete:
                grade = texts.say("So far: {grade}", grade=grade)
            total, decided = Entry(rounding.shown(result.total)), Entry(grade)
            if result.complete:
                total = Entry(total.words, result.total, result.total)
                decided = Entry(grade, None, (result.outcome.kind, result.outcome.grade))
            totals.append(Entry("—") if silent else total)
            grades.append(Entry("—") if silent else decided)
            answered.append(Entry("—" if silent else f"{result.answered} / {result.relevant}"))
        if self.checklist.total.aggregate != "none":
            yield Line("total", "", "", "", texts.say("Total score"), 0, tuple(totals))
        if self.checklist.grades:
            yield Line("grade", "", "", "", texts.say("Grade"), 0, tuple(grades))
        yield Line("answered", "", "", "", texts.say("Items answered"), 0, tuple(answered))

    def _section(self, section: Section, depth: int) -> list[Line]:
        below = [line for item in section.items for line in self._item(item, depth + 1)]
        below += [line for part in section.sections for line in self._section(part, depth + 1)]
        if not below:
            return []
        entries = [
            self._rate(view, section) if _says(below, place) else Entry()
            for place, view in enumerate(self.views)
        ]
        title = section.title.in_language(self._texts.language)
        return [Line("section", section.id, "", section.code, title, depth, tuple(entries)), *below]

    def _rate(self, view: View, section: Section) -> Entry:
        if section.id not in view.scoring.checklist.sections:
            return Entry()
        found = view.scoring.section(section.id)
        if found.rate is None:
            return Entry()
        words = f"{self.checklist.rounding.shown_rate(found.rate)} %"
        if not found.complete:  # a rate over other items is not to be compared
            return Entry(f"{words} ({found.answered}/{found.relevant})")
        return Entry(words, 100 * found.rate, found.rate)

    def _item(self, item: Item, depth: int) -> Iterator[Line]:
        if all(view.scoring.items[item.id].state == "absent" for view in self.views if view.earlier is None):
            return
        entries = tuple(self._entry(view, item) for view in self.views)
        text = item_text(self._texts, self._form, item)
        yield Line("item", item.id, "", item.code, text, depth, entries)
        for row in self._ours.scoring.rows(item.repeat) if item.repeat else ():
            if self._form is None or not self._form.absent(item.id, row.id):
                cells = tuple(self._in_row(view, item, row) for view in self.views)
                yield Line("row", item.id, row.id, "", row.label, depth + 1, cells)

    def _entry(self, view: View, item: Item) -> Entry:
        there = _there(view, item)
        if there is None:
            return Entry()
        result = view.scoring.items[there.id]
        return self._told(self._words(view, there, result), there, result, _key(view, there))

    def _words(self, view: View, item: Item, result: ItemResult) -> str:
        texts, evaluation = self._texts, view.scoring.evaluation
        if not view.id:
            form = self._form if view.earlier is None else None
            asked = form_answer(texts, form, item, view.scoring)
            words = asked or answer_words(texts, item, evaluation, result, self.checklist.rounding)
            parts = ("" if words == "—" else words, carried_mark(texts, result.carried))
            return " · ".join(part for part in parts if part)
        if result.state == "contested":
            return texts.word("state", "contested")
        op = settled(evaluation, answer_target(item.id, "", view.id))
        if op is not None:
            return said_words(texts, item, op.kind, op.value)
        return computed_words(texts, result).replace("—", "") if item.kind.derived else ""

    def _in_row(self, view: View, item: Item, row: Row) -> Entry:
        """A row has the same id at the visit before if it was carried from there."""
        there, evaluation = _there(view, item), view.scoring.evaluation
        if there is None:
            return Entry()
        target = counting_target(evaluation, there, row.id, view.id)
        result = rate_item(there, evaluation, view.scoring.sheet.context, target)
        if result.state == "contested":
            return Entry(self._texts.word("state", "contested"))
        if isinstance(there.kind, SeveralRaters) and result.state == "rated":
            return self._told("", there, result, result.earned)
        op = settled(evaluation, target)
        if op is None or op.kind == "answer.cleared":
            return Entry()
        return self._told(op_words(self._texts, there, op), there, result, compared(op))

    def _told(self, words: str, item: Item, result: ItemResult, key: object) -> Entry:
        earned = result.earned if item.points and item.role != "gate" else None
        if earned is None:
            return Entry(words, None, key)
        points = shown_short(earned, _POINT_DECIMALS)
        return Entry(f"{words} · {points}" if words else points, earned, key)


def said_otherwise(ours: View, other: View, item: Item) -> bool:
    """Whether both columns know the item, ours says something of it, and the other one does not say that."""
    there = _there(other, item)
    if there is None or (said := _key(ours, item)) is None:
        return False
    return said != _key(other, there)


def _key(view: View, there: Item) -> object:
    """What a column says of one of its items, equal for what says the same; None for nothing."""
    result = view.scoring.items[there.id]
    if result.state == "rated" and (there.repeat or isinstance(there.kind, SeveralRaters)):
        return result.earned  # what rows or raters make together
    if not view.id and result.by_records:
        return answer_of(view.scoring.evaluation, result), ""  # as `compared` says it
    field = view.scoring.evaluation.field(answer_target(there.id, "", view.id))
    op = field.op if field is not None else None
    return compared(op) if op is not None and op.kind != "answer.cleared" else None


def _there(view: View, item: Item) -> Item | None:
    """The item as that column knows it; None where the earlier checklist had none."""
    if view.earlier is None:
        return item
    return view.scoring.checklist.items.get(view.earlier.get(item.id, item.id))


def _says(lines: Sequence[Line], place: int) -> bool:
    """Whether a column says anything in these lines."""
    return any(line.entries[place].key is not None for line in lines if line.what != "section")
