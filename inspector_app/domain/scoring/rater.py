"""Rates the items of one evaluation: by kind of visit, in rows, or in a parallel column of scores."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final, Protocol

from inspector_app.domain.checklist import Checklist, Item, Section
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.scoring.items import ItemResult, answer_target, rate_item
from inspector_app.domain.scoring.measures import number_of
from inspector_app.domain.scoring.rows import Row, counting_target, missing_rows, rate_rows, roll_up, rows_of
from inspector_app.domain.scoring.sums.aggregates import Child, Span
from inspector_app.domain.scoring.sums.tree import Tree

_ZERO, _ONE = Fraction(0), Fraction(1)
DATA: Final = frozenset(("raw", "fact", "profile", "visit", "venue"))


class Presence(Protocol):
    """Who rules what of a checklist is asked: the form it was made from."""

    def absent(self, identity: str, row: str = "") -> bool:
        """Whether an item is not asked: in a row, or with "" anywhere."""

    def counted(self, section: str) -> Sequence[tuple[str, str]] | None:
        """Id and parent of the rows of a section that counts them by itself; None where people add them."""


class Rater:
    """What ratings rest on, read once; `forget` after an op on data or rows.

    Args:
        column: id of a parallel column, "" for our own answers.
        presence: rules what is asked, None where everything is.

    Attributes:
        supposed: results that stand in for what was said, also in every row evaluated whole; by item.
    """

    def __init__(
        self,
        checklist: Checklist,
        evaluation: Evaluation,
        sheet: Sheet,
        column: str = "",
        presence: Presence | None = None,
    ) -> None:
        self._presence = presence
        self._checklist = checklist
        self._evaluation = evaluation
        self._sheet = sheet
        self._column = column
        self._rows: dict[str, list[Row]] = {}
        self.supposed: dict[str, ItemResult] = {}
        self.context = sheet.context
        self._looked_at = self._evaluated()

    @property
    def visit_kind(self) -> str:
        """Kind of visit as the evaluation was started with: initial, surveillance …"""
        started = self._evaluation.started
        value = started.value if started is not None else None
        return str(value.get("visit_kind", "")) if isinstance(value, dict) else ""

    def forget(self, *, data: bool) -> None:
        """Rows changed, or with `data` also what expressions read."""
        self._rows.clear()
        if data:
            self._sheet.forget()
            self.context = self._sheet.context
            self._looked_at = self._evaluated()

    def rate(self, item: Item) -> ItemResult:
        """One item from scratch."""
        if self._presence is not None and self._presence.absent(item.id):
            return ItemResult(item, "absent", None, _ZERO, _ZERO)
        there = self._looked_at is None or item.id in self._looked_at
        evaluation, column = self._evaluation, self._column
        repeat = self._checklist.repeating[item.repeat].repeat if item.repeat else None
        if repeat is None:
            return rate_item(item, evaluation, self.context, answer_target(item.id, "", column), there=there)
        rows = [row for row in self.rows(item.repeat) if self._asked(item, row)]
        return rate_rows(item, evaluation, self.context, repeat, rows, column=column, there=there)

    def rows(self, section: str) -> list[Row]:
        """The rows of a repeating section."""
        if section not in self._rows:
            counted = self._presence.counted(section) if self._presence is not None else None
            if counted is None:
                self._rows[section] = rows_of(self._checklist, self._evaluation, section)
            else:
                rows = enumerate(counted, start=1)
                self._rows[section] = [Row(row, str(n), None, parent) for n, (row, parent) in rows]
        return self._rows[section]

    def _asked(self, item: Item, row: Row) -> bool:
        return self._presence is None or not self._presence.absent(item.id, row.id)

    def weigh(self, section: Section) -> Fraction | None:
        """The weight of a section, None while a fact it reads is missing; never below zero."""
        if section.weight_by is None:
            return section.weight
        weight = number_of(section.weight_by, self.context.lookup)
        return None if weight is None else max(weight, _ZERO)

    def row_span(self, section: Section) -> Span | None:
        """The rate of a section that is evaluated whole in every row; None where none of it is looked at."""
        repeat = section.repeat
        assert repeat is not None
        if all(self.rate(item).state == "absent" for item in section.all_items()):
            return None
        rows = self.rows(section.id)
        if self._column and not rows:  # what it says of the whole stands for the rows to come
            rows = [Row("", "", _ONE, "")]
        parts = [self._row(section, row) for row in rows]
        parts += [Child("", None, _ZERO, _ONE, _ONE)] * missing_rows(repeat, rows, self.context)
        return roll_up(repeat, parts)

    def _row(self, section: Section, row: Row) -> Child:
        items: dict[str, ItemResult] = {}
        tree = Tree(section, items, self.weigh)
        for item in section.all_items():
            target = counting_target(self._evaluation, item, row.id, self._column)
            there = self._looked_at is None or item.id in self._looked_at
            if not self._asked(item, row):
                items[item.id] = ItemResult(item, "absent", None, _ZERO, _ZERO)
            elif item.id in self.supposed:
                items[item.id] = self.supposed[item.id]
            else:
                items[item.id] = rate_item(item, self._evaluation, self.context, target, there=there)
            if item.role == "scored":
                tree.swap(None, items[item.id])
        found = tree.section(section.id)
        weighted = section.repeat is not None and section.repeat.weighted
        weight = row.weight if weighted else _ONE
        return Child(row.id, found.rate, found.worst, found.best, weight, found.may_vanish)

    def _evaluated(self) -> frozenset[str] | None:
        """Items this kind of visit looks at, None for all."""
        visit = self._checklist.visit(self.visit_kind)
        if visit is None or visit.evaluate.everything:
            return None
        return self._checklist.selected(visit.evaluate)
