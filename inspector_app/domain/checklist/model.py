"""A checklist 指标体系: sections, items and the rules that turn their ratings into a grade. All data."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cached_property
from typing import Literal

from inspector_app.domain.definition.fields import Option
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.definition.words import Words
from inspector_app.domain.expressions import Expression

Role = Literal["scored", "gate", "bonus"]
Aggregate = Literal["points", "weighted_mean"]
FindingClass = Literal["major", "minor", "observation", "improvement"]
Measure = Literal[
    "total", "section_rate", "key_rate", "open_findings", "gates_failed", "completeness", "items_rated",
    "not_applicable_share", "visit_kind",
]  # fmt: skip
Comparator = Literal["at_least", "above", "at_most", "below", "is"]


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


@dataclass(frozen=True, slots=True)
class Section:
    """A node of the tree; leaves hold items, others hold sections.

    Attributes:
        weight: among its siblings where the parent takes a weighted mean.
        aggregate: "points": earned ÷ applicable of all items below; "weighted_mean" of the sections' rates.
    """

    id: str
    code: str
    title: Words
    role: Role
    aggregate: Aggregate
    weight: Fraction
    sections: tuple[Section, ...] = ()
    items: tuple[Item, ...] = ()

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
class Condition:
    """A measure compared with a bound; it holds if it holds for every subject.

    Attributes:
        of: ids of the sections, items or finding classes meant; empty: all there are.
        bound: percent for rates and shares, points for the total, a number for counts.
        word: for `visit_kind`.
    """

    measure: Measure
    comparator: Comparator
    bound: Fraction
    of: tuple[str, ...] = ()
    word: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and all it takes; grades stand best first."""

    id: str
    words: Words
    conditions: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Limiter:
    """等级上限: where `when` holds for any subject, the grade is at most `at_most`, or withheld (None).

    Attributes:
        until_closed: an item whose findings are all verified closed triggers it no more.
    """

    id: str
    words: Words
    when: Condition
    at_most: str | None
    until_closed: bool = False


@dataclass(frozen=True, slots=True)
class ProposalRule:
    """When a rating suggests a finding; the first rule that fits counts.

    Attributes:
        finding_class: what is proposed.
        requirement, key: which items it speaks of; None: any.
        at_least, below: the band of the item's rate in percent, at_least included.
    """

    finding_class: FindingClass
    at_least: Fraction
    below: Fraction
    requirement: bool | None = None
    key: bool | None = None


@dataclass(frozen=True)
class Checklist:
    """One version of an indicator system. `sha256` is over its canonical JSON and pins it.

    Attributes:
        notice: printed on every page and shown on every screen, or None.
        root: its tree; gates and bonus are sections of their own role.
        bonus_most, total_most: caps in points.
        share_consent, share_limit: not-applicable share of a weighted section in percent: above the
            first the reviewer must agree, above the second no grade is given.
        due_days: days from the closing meeting to the due date, by finding class.
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
    gates: tuple[Item, ...]
    bonus: tuple[Item, ...]
    bonus_most: Fraction
    total_most: Fraction
    grades: tuple[Grade, ...]
    limiters: tuple[Limiter, ...]
    proposals: tuple[ProposalRule, ...]
    outcomes: dict[str, Words]
    share_consent: Fraction
    share_limit: Fraction
    due_days: dict[str, int] = field(default_factory=dict)

    @cached_property
    def items(self) -> dict[str, Item]:
        """Every item by id: gates, scored items, bonus, in the order of the paper."""
        ordered = (*self.gates, *self.root.all_items(), *self.bonus)
        return {item.id: item for item in ordered}

    @cached_property
    def sections(self) -> dict[str, Section]:
        """Every section of the tree by id, the root first."""
        return {section.id: section for section in self.root.walk()}

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

    def rank(self, grade: str) -> int:
        """0 for the lowest grade, rising."""
        ids = [entry.id for entry in self.grades]
        return len(ids) - 1 - ids.index(grade)
