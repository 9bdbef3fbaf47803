"""Everything that conditions measure, now or in a supposed case."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Final, Literal, NamedTuple, Protocol

from inspector_app.domain.checklist.conditions import Condition
from inspector_app.domain.definition.bounds import COMPARE
from inspector_app.domain.expressions import Expression, Lookup
from inspector_app.domain.expressions.values import to_number

Case = Literal["now", "worst", "best"]
CASES: Final[tuple[Case, ...]] = ("now", "worst", "best")
Subjects = list[tuple[str, Fraction | None]]  # value None: there, but nothing is known of it yet
Known = dict[tuple[int, bool, bool], Subjects]

_MOVING: Final = ("key_rate", "open_findings", "gates_failed", "completeness", "items_rated", "visit_kind")
"""Measures that one more answer seldom moves: what they meet is found once and kept."""


class Source(Protocol):
    """Where single items and sections are looked up."""

    def section_in(self, identity: str, case: Case, /) -> tuple[Fraction, Fraction] | None:
        """Rate in percent and points of a section; None where nothing applies or nothing is rated yet."""

    def item_in(self, identity: str, case: Case, /) -> tuple[Fraction | None, Fraction] | None:
        """Earned and full points; earned None while unanswered, None for an item that does not count."""

    def answers_of(self, identity: str, /) -> tuple[str, ...] | None:
        """The settled answer as words; None while it is open, () for an item that does not count."""


class Measures(NamedTuple):
    """What is measured in one case.

    Attributes:
        total: points; None if nothing is rated.
        rated_at_all: some section has a rate.
        section_rates: percent by top section; a section where nothing applies is missing: its floor is met.
        key_rates: percent by ★ item, of those that count.
        key_least: the least of them, None without any (kept apart for speed).
        open_findings: by class.
        closed_items: items whose findings are all verified closed, the proposed one among them.
        gates_failed: ids; `terminated`: one of them ends the evaluation, or a person ended it.
        completeness: of the data in percent, None if no formula reads any.
        rated: ids of rated items, as far as conditions ask for them.
        set_aside: not-applicable share in percent by top section.
        vanishing: ids of items and sections that some completion takes out of what counts.
        known: by identity of the condition the subjects that fail or meet it, found once; there may be
            hundreds of ★ items.
        round_to: where thresholds compare the rounded value.
        outcome: of conclusions: what kind of outcome there is.
        change: by how many grades it is above the visit before; None without one.
        previous: by how many grades the visit before was above each grade; empty without one.
    """

    case: Case
    source: Source
    lookup: Lookup
    total: Fraction | None
    rated_at_all: bool
    section_rates: Mapping[str, Fraction]
    key_rates: Mapping[str, Fraction]
    key_least: Fraction | None
    open_findings: Mapping[str, int]
    closed_items: frozenset[str]
    gates_failed: tuple[str, ...]
    terminated: bool
    completeness: Fraction | None
    rated: frozenset[str]
    set_aside: Mapping[str, Fraction]
    visit_kind: str
    known: Known
    vanishing: frozenset[str] = frozenset()
    round_to: Callable[[Fraction], Fraction] | None = None
    outcome: str = ""
    previous: Mapping[str, int] = MappingProxyType({})
    change: Fraction | None = None

    def subjects(self, condition: Condition) -> Iterable[tuple[str, Fraction | None]]:
        """The subjects of a condition with their values, rates and shares in percent."""
        of = condition.of
        match condition.measure:
            case "total":
                return [] if self.total is None else [("", self._rounded(self.total))]
            case "section_rate":
                return [(name, self._rounded(rate)) for name, rate in self._section_rates(of)]
            case "section_points":
                return self._section_points(of or tuple(self.section_rates))
            case "item_rate" | "item_points":
                return self._item_values(condition)
            case "key_rate":
                keys = [entry for entry in self.key_rates.items() if not of or entry[0] in of]
                return [(name, self._rounded(rate)) for name, rate in keys]
            case "not_applicable_share":
                return [entry for entry in self.set_aside.items() if not of or entry[0] in of]
            case "completeness":
                return [] if self.completeness is None else [("", self.completeness)]
            case _:
                return [("", self._whole(condition))]

    def _whole(self, condition: Condition) -> Fraction | None:
        """What is measured of the evaluation as a whole."""
        of = condition.of
        match condition.measure:
            case "open_findings":
                return Fraction(sum(self.open_findings.get(name, 0) for name in of or self.open_findings))
            case "gates_failed":
                return Fraction(len(self.gates_failed))
            case "items_rated":
                return Fraction(len(self.rated.intersection(of)))
            case "grade_change":
                return self.change
            case _:  # value
                return None if condition.value is None else number_of(condition.value, self.lookup)

    def _rounded(self, value: Fraction) -> Fraction:
        return value if self.round_to is None else self.round_to(value)

    def _section_rates(self, of: tuple[str, ...]) -> Iterable[tuple[str, Fraction]]:
        if not of:
            return self.section_rates.items()
        rates: list[tuple[str, Fraction]] = []
        for name in of:
            if name in self.section_rates:
                rates.append((name, self.section_rates[name]))
            elif (found := self.source.section_in(name, self.case)) is not None:
                rates.append((name, found[0]))
        return rates

    def _section_points(self, of: tuple[str, ...]) -> Subjects:
        found = [(name, self.source.section_in(name, self.case)) for name in of]
        return [(name, entry[1]) for name, entry in found if entry is not None]

    def _item_values(self, condition: Condition) -> Subjects:
        values: Subjects = []
        for name in condition.of:
            entry = self.source.item_in(name, self.case)
            if entry is None:
                continue
            earned, full = entry
            if earned is not None and condition.measure == "item_rate":
                earned = self._rounded(100 * earned / full) if full else None
            values.append((name, earned))
        return values

    def found(
        self, condition: Condition, bound: Fraction, *, meeting: bool, unknown: bool, leaving: frozenset[str]
    ) -> Subjects:
        """The subjects that meet (or miss) a numeric condition.

        Args:
            unknown: whether what is not known yet counts as met; leaving: subjects left out.
        """
        if condition.measure not in _MOVING or not isinstance(condition.bound, Fraction):
            return self._search(condition, bound, meeting, unknown, leaving)
        key = (id(condition), meeting, bool(leaving))
        kept = self.known.get(key)
        if kept is None:
            if not leaving and self.round_to is None and self._all_keys(condition, bound, not meeting):
                kept = []
            else:
                kept = self._search(condition, bound, meeting, unknown, leaving)
            self.known[key] = kept
        return kept

    def _search(
        self, condition: Condition, bound: Fraction, meeting: bool, unknown: bool, leaving: frozenset[str]
    ) -> Subjects:
        compare = COMPARE[condition.comparator]
        over, under = bound.as_integer_ratio()
        found: Subjects = []
        for name, value in self.subjects(condition):
            if name in leaving:
                continue
            met = unknown if value is None else compare(value.numerator * under, over * value.denominator)
            if met is meeting:
                found.append((name, value))
        return found

    def _all_keys(self, condition: Condition, bound: Fraction, meet: bool) -> bool:
        """Whether the least ★ rate shows by itself that all of them meet the condition, or that none does."""
        if condition.measure != "key_rate" or condition.of:
            return False
        if condition.comparator not in (("at_least", "above") if meet else ("below", "at_most")):
            return False
        least = self.key_least
        return least is None or COMPARE[condition.comparator](least, bound) is meet


def number_of(expression: Expression, lookup: Lookup) -> Fraction | None:
    """The number an expression gives; None where a fact is missing or it is no number."""
    found, missing = expression.evaluate(lookup)
    value = to_number(found)
    return value if isinstance(value, Fraction) and not missing else None
