"""The rules of a checklist as data: conditions, grades, limiters, kinds of visit with their conclusions."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias

from inspector_app.domain.definition.words import Words
from inspector_app.domain.expressions import Expression
from inspector_app.domain.numbers import MOST_DIGITS, rounded, shown

FindingClass = Literal["major", "minor", "observation", "improvement"]
Measure = Literal[
    "total", "section_rate", "section_points", "item_rate", "item_points", "item_answer", "key_rate",
    "open_findings", "gates_failed", "completeness", "items_rated", "not_applicable_share", "value",
    "visit_kind", "outcome", "previous_grade", "grade_change",
]  # fmt: skip
Comparator = Literal["at_least", "above", "at_most", "below", "is"]
Bound: TypeAlias = Fraction | Expression


@dataclass(frozen=True, slots=True)
class Condition:
    """A measure compared with a bound; it holds if it holds for every subject.

    Attributes:
        of: ids of the sections, items or finding classes meant; empty: all there are.
        bound: percent for rates and shares, points for the total, a number for counts; an expression over
            facts, tables and the visit where it depends on them.
        word: what `visit_kind`, `outcome` and `item_answer` are compared with; a grade for `previous_grade`.
        value: the expression that `value` measures.
    """

    measure: Measure
    comparator: Comparator
    bound: Bound
    of: tuple[str, ...] = ()
    word: str = ""
    value: Expression | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """All of its parts hold, or any of them."""

    needs: Literal["all", "any"]
    parts: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Its part does not hold."""

    part: Rule


@dataclass(frozen=True, slots=True)
class Count:
    """The number of subjects for which `of` holds, compared with a bound."""

    of: Condition
    comparator: Comparator
    bound: Bound


Rule: TypeAlias = Condition | Group | Not | Count


def walk(rule: Rule) -> Iterator[Rule]:
    """The rule and all inside it, in order."""
    yield rule
    match rule:
        case Group():
            for part in rule.parts:
                yield from walk(part)
        case Not():
            yield from walk(rule.part)
        case Count():
            yield rule.of
        case _:
            pass


def leaves(rule: Rule) -> Iterator[Condition]:
    """The conditions inside a rule, in order."""
    return (part for part in walk(rule) if isinstance(part, Condition))


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and all it takes; grades stand best first."""

    id: str
    words: Words
    conditions: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Limiter:
    """等级上限: where `when` holds for any subject, the grade is at most `at_most`, or withheld (None).

    Attributes:
        until_closed: an item whose findings are all verified closed triggers it no more.
        not_graded: no grade at all instead of a lower one.
        visits: the kinds of visit in which it counts; empty: all.
    """

    id: str
    words: Words
    when: Rule
    at_most: str | None
    until_closed: bool = False
    not_graded: bool = False
    visits: tuple[str, ...] = ()


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


@dataclass(frozen=True, slots=True)
class Selection:
    """Which items a kind of visit takes; the union of what is named."""

    everything: bool = False
    items: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()
    key: bool = False
    gates: bool = False


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What a visit may end with: grant, maintain, lower, suspend, withdraw, refuse."""

    id: str
    words: Words
    when: Rule | None = None


@dataclass(frozen=True, slots=True)
class VisitRule:
    """What holds for one kind of visit.

    Attributes:
        evaluate: the items looked at; what is neither evaluated nor carried is absent.
        carry: the items whose values of the previous evaluation stand until they are answered anew.
        conclusions: in order; the first that holds.
    """

    kind: str
    evaluate: Selection
    carry: Selection
    previous: Literal["none", "optional", "required"] = "none"
    conclusions: tuple[Conclusion, ...] = ()


@dataclass(frozen=True, slots=True)
class Override:
    """Whether a person may decide another grade, and by how many steps at most (None: any)."""

    allowed: bool = True
    steps_most: int | None = None


@dataclass(frozen=True, slots=True)
class Rounding:
    """GB/T 8170: how total and rates are shown, and whether thresholds compare the rounded value."""

    rounded: bool = False
    decimals: int = 1
    half_up: bool = False

    def round(self, value: Fraction) -> Fraction:
        """The value that is shown."""
        return rounded(value, self.decimals, half_up=self.half_up)

    def compared(self, value: Fraction) -> Fraction:
        """The value that thresholds compare."""
        return self.round(value) if self.rounded else value

    def shown(self, value: Fraction | None) -> str:
        """A total, or a rate in percent: rounded once from the exact value; "—" for none."""
        return "—" if value is None else shown(value, self.decimals, half_up=self.half_up)

    def shown_rate(self, rate: Fraction | None) -> str:
        """A rate of 0 … 1 in percent, as `shown`."""
        return self.shown(None if rate is None else 100 * rate)

    def shown_beside(self, value: Fraction, bound: Fraction) -> str:
        """As `shown`; where exact values are compared, with as many digits as tell it from the bound.

        79.96 beside a threshold of 80 is no 80.0: people would look for the fault in the arithmetic.
        """
        decimals, side = self.decimals, _side(value, bound)
        while not self.rounded and decimals < MOST_DIGITS:
            if _side(rounded(value, decimals, half_up=self.half_up), bound) == side:
                break
            decimals += 1
        return shown(value, decimals, half_up=self.half_up)


def _side(value: Fraction, bound: Fraction) -> int:
    """-1 below, 0 on, 1 above the bound."""
    return (value > bound) - (value < bound)
