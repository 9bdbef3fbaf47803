"""A checklist 指标体系: sections, items and the rules that turn their ratings into a grade. All data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Final, Literal

from inspector_app.domain.checklist.conditions import (
    Grade,
    Limiter,
    Override,
    ProposalRule,
    Rounding,
    Selection,
    VisitRule,
)
from inspector_app.domain.definition.fields import Option
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.words import Words
from inspector_app.domain.expressions import Expression
from inspector_app.domain.forms.model import Form

Role = Literal["scored", "gate", "bonus", "info"]
Aggregate = Literal[
    "points", "weighted_mean", "mean", "median", "min", "max", "product", "best_of", "share_met"
]  # fmt: skip
TotalAggregate = Literal["weighted_mean", "sum", "mean", "min", "max", "product", "none"]
RollUp = Literal["mean", "median", "min", "max", "sum"]
SetAside = Literal["redistribute", "full", "zero"]


@dataclass(frozen=True, slots=True)
class Item:
    """One indicator.

    Attributes:
        id: immutable; `code` is what people see.
        role: "gate" items are not scored, one that fails decides the grade; "bonus" items add to the total.
        points: full points; 1 for a gate.
        key: ★ key item 关键项.
        requirement: states a requirement, so that a bad answer is a nonconformity; a weak performance
            level is none and yields at most an improvement note.
        photo: cannot be completed without a linked photo or a reason.
        applies: over the profile; an item switched off by the profile is absent, not "not applicable".
        not_applicable: whether a person may say so.
        set_aside: what "not applicable" does: it leaves the denominator, or earns all points or none.
        required: an answer is needed before leaving; an "info" item, never scored, needs none by itself.
        within: `applies` of the sections around it; `repeat`: the section whose rows it is answered in.
        on_fail: of a gate: "not_graded" or "terminate".
        rectifiable: a failed gate may be re-checked once.
    """

    id: str
    code: str
    section: str
    role: Role
    text: Words
    guidance: Words
    rule: Words
    points: Fraction
    kind: ItemKind
    key: bool = False
    requirement: bool = False
    photo: bool = False
    applies: Expression | None = None
    not_applicable: bool = True
    on_fail: Literal["not_graded", "terminate"] = "not_graded"
    rectifiable: bool = False
    set_aside: SetAside = "redistribute"
    required: bool = True
    within: tuple[Expression, ...] = ()
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class Repeat:
    """A section answered once a row: rooms, sites, areas.

    Attributes:
        roll_up: of the rows' rates; `weighted`: each row has a weight, such as its area.
        by: "item": every item is rolled up by itself; "row": the section's rate of every row is.
        count: how many rows there must be, or None.
    """

    roll_up: RollUp
    weighted: bool = False
    by: Literal["item", "row"] = "item"
    count: Expression | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the tree; leaves hold items, others hold sections.

    Attributes:
        weight: among its siblings where the parent takes a weighted mean.
        aggregate: "points": earned ÷ applicable of all items below; others combine the rates of its children.
        weight_by: the weight where it depends on facts of the venue, such as an area.
        points: full points at its parent, None: the sum below; "0" keeps it beside the total.
        most: cap of its earned points.
        best: how many of the best children count; met_at: the rate 0 … 1 from which a child is met.
        base: of a gate section: points that enter the total if every gate passes.
        applies: over the profile; a section switched off is absent.
    """

    id: str
    code: str
    title: Words
    role: Role
    aggregate: Aggregate
    weight: Fraction
    sections: tuple[Section, ...] = ()
    items: tuple[Item, ...] = ()
    weight_by: Expression | None = None
    points: Fraction | None = None
    most: Fraction | None = None
    best: int = 1
    met_at: Fraction = Fraction(1)
    base: Fraction = Fraction(0)
    applies: Expression | None = None
    repeat: Repeat | None = None

    def walk(self) -> Iterator[Section]:
        """This section and all below it, in order."""
        yield self
        for section in self.sections:
            yield from section.walk()

    def all_items(self) -> Iterator[Item]:
        """The items of this section and all below it, in order."""
        for section in self.walk():
            yield from section.items


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the venue that rules read: a flag of the profile or a value with a unit."""

    id: str
    words: Words
    type: Literal["flag", "number", "choice"]
    unit: str = ""
    options: tuple[Option, ...] = ()
    default: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """A row of the raw-data sheet: one value a month.

    Attributes:
        metered: read from a meter, with its number and multiplier.
        most: an expression over facts and `days`; a month above it is implausible, None for no bound.
    """

    id: str
    words: Words
    unit: str
    metered: bool = False
    most: Expression | None = None


@dataclass(frozen=True, slots=True)
class Indicator:
    """A value computed from raw data, for several items and the calculation sheet."""

    id: str
    words: Words
    unit: str
    decimals: int
    formula: Expression


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a look-up table: its key, its values by column and where they come from."""

    key: tuple[str, ...]
    values: tuple[Fraction, ...]
    source: Words


@dataclass(frozen=True, slots=True)
class Table:
    """Values looked up by facts of the venue; each table names its basis (当量值 or 等价值)."""

    id: str
    words: Words
    basis: Words
    unit: str
    keys: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[TableRow, ...]


@dataclass(frozen=True, slots=True)
class Total:
    """How the total comes from the top sections.

    Attributes:
        aggregate: of their rates; "sum" of their points; "none": independent sheets without a total.
        scale: points of a rate of 1; a sum needs none.
        divide_by: of sum, bases and bonus together.
        bonus_least, bonus_most: what bonus items add together, before the division.
        least, most: after it; None for no cap.
    """

    aggregate: TotalAggregate = "weighted_mean"
    scale: Fraction = Fraction(100)
    divide_by: Fraction = Fraction(1)
    bonus_least: Fraction = Fraction(0)
    bonus_most: Fraction = Fraction(0)
    least: Fraction = Fraction(0)
    most: Fraction | None = Fraction(100)


SELF: Final = "self"  # the column of the venue


@dataclass(frozen=True, slots=True)
class Population:
    """What samples are drawn from 总体: rooms, lamps, residents.

    Attributes:
        coded: persons who are never named: its units are the codes 1 … N.
        strata: the strata that a draw may name, by id; none: any words may.
    """

    id: str
    words: Words
    coded: bool = False
    strata: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A parallel column of scores 自评 beside ours."""

    id: str
    words: Words


@dataclass(frozen=True)
class Checklist:
    """One version of an indicator system. `sha256` is over its canonical JSON and pins it.

    Attributes:
        notice: printed on every page and shown on every screen, or None.
        root: its tree; gates, bonus and info are sections of their own role, in `others`.
        share_consent, share_limit: not-applicable share of a weighted section in percent: above the
            first the reviewer must agree, above the second no grade is given.
        due_days: days from the closing meeting to the due date, by finding class.
        phrases: ready sentences for findings and remarks by id of the item; see `phrases.py` for their slots.
        form: the XLSForm it was made from, which rules what is asked and offered; None for most.
    """

    id: str
    version: str
    sha256: str
    sector: str
    title: Words
    notice: Words | None
    facts: tuple[Fact, ...]
    series: tuple[Series, ...]
    indicators: tuple[Indicator, ...]
    tables: tuple[Table, ...]
    root: Section
    total: Total
    grades: tuple[Grade, ...]
    limiters: tuple[Limiter, ...]
    proposals: tuple[ProposalRule, ...]
    outcomes: dict[str, Words]
    share_consent: Fraction
    share_limit: Fraction
    due_days: dict[str, int] = field(default_factory=dict)
    others: tuple[Section, ...] = ()
    rounding: Rounding = field(default_factory=Rounding)
    columns: tuple[Column, ...] = ()
    visits: tuple[VisitRule, ...] = ()
    override: Override = field(default_factory=Override)
    moved_from: dict[str, dict[str, str | None]] = field(default_factory=dict)
    form: Form | None = None
    phrases: dict[str, tuple[Words, ...]] = field(default_factory=dict)
    populations: tuple[Population, ...] = ()

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by id: gates, scored items, bonus, info, in the order of the paper."""
        ordered = (*self.gates, *self.root.all_items(), *self.bonus, *self._of("info"))
        return {item.id: item for item in ordered}

    @cached_property
    def gates(self) -> tuple[Item, ...]:
        """The items of the sections of gates, in order."""
        return self._of("gate")

    @cached_property
    def bonus(self) -> tuple[Item, ...]:
        """The items of the sections that add to the total, in order."""
        return self._of("bonus")

    def _of(self, role: Role) -> tuple[Item, ...]:
        return tuple(item for part in self.others if part.role == role for item in part.all_items())

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Every section of the tree by id, the root first."""
        return {section.id: section for section in self.root.walk()}

    @cached_property
    def every_section(self) -> dict[str, Section]:
        """The tree's sections and those of gates, bonus and info, by id."""
        return self.sections | {part.id: part for top in self.others for part in top.walk()}

    @cached_property
    def repeating(self) -> dict[str, Section]:
        """The sections that are answered once a row, by id."""
        return {part.id: part for part in self.every_section.values() if part.repeat is not None}

    @property
    def column_ids(self) -> tuple[str, ...]:
        """The columns that others fill: what a checklist declares, and always that of the venue itself."""
        declared = tuple(column.id for column in self.columns)
        return declared if SELF in declared else (SELF, *declared)

    def ids_in(self, version: str) -> dict[str, str]:
        """The id in an older version of every item that has another id by now."""
        moved = self.moved_from.get(version, {})
        return {new: old for old, new in moved.items() if new is not None}

    @cached_property
    def population_by_id(self) -> dict[str, Population]:
        """What samples are drawn from, by id."""
        return {population.id: population for population in self.populations}

    def visit(self, kind: str) -> VisitRule | None:
        """What holds for a kind of visit, None: everything is evaluated and nothing concluded."""
        return next((visit for visit in self.visits if visit.kind == kind), None)

    def selected(self, selection: Selection) -> frozenset[str]:
        """Ids of the items that a kind of visit takes."""
        if selection.everything:
            return frozenset(self.items)
        chosen = set(selection.items)
        for section in selection.sections:
            chosen |= {item.id for item in self.every_section[section].all_items()}
        if selection.key:
            chosen |= {item.id for item in self.items.values() if item.key}
        if selection.gates:
            chosen |= {item.id for item in self.gates}
        return frozenset(chosen)

    @cached_property
    def weighted(self) -> tuple[Section, ...]:
        """The sections directly below the root: the characteristics, each with a floor."""
        return self.root.sections

    @cached_property
    def fact_by_id(self) -> dict[str, Fact]:
        """Facts and flags of the profile by id."""
        return {fact.id: fact for fact in self.facts}

    @cached_property
    def series_by_id(self) -> dict[str, Series]:
        """Rows of the raw-data sheet by id."""
        return {series.id: series for series in self.series}

    @cached_property
    def indicator_by_id(self) -> dict[str, Indicator]:
        """Indicators by id."""
        return {indicator.id: indicator for indicator in self.indicators}

    @cached_property
    def grade_by_id(self) -> dict[str, Grade]:
        """Grades by id."""
        return {grade.id: grade for grade in self.grades}

    @cached_property
    def place_of_grade(self) -> dict[str, int]:
        """Where each grade stands, 0 for the best."""
        return {grade.id: place for place, grade in enumerate(self.grades)}

    def rank(self, grade: str) -> int:
        """0 for the lowest grade, rising."""
        return len(self.grades) - 1 - self.place_of_grade[grade]
