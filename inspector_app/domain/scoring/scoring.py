"""The incremental scorer: after an op only what it touches is rated again. Equal to scoring from scratch."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, Literal, NamedTuple

from inspector_app.domain.checklist import Checklist, Section
from inspector_app.domain.checklist.model import FindingClass
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import (
    Finding,
    Proposal,
    closed_items,
    decided,
    findings,
    open_by_class,
    proposed_class,
)
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.scoring.grading import Measures, Outcome, grade
from inspector_app.domain.scoring.items import ItemResult, rate_item
from inspector_app.domain.scoring.result import Outlook, Result, SectionResult
from inspector_app.domain.scoring.tally import Part, Tally, least_mean, most_mean

Case = Literal["now", "worst", "best"]
CASES: Final[tuple[Case, ...]] = ("now", "worst", "best")
_ZERO: Final = Fraction(0)
_DATA: Final = ("raw", "fact", "profile", "visit", "venue")


class Scoring:
    """Ratings of every item and sums of every section, kept up to date.

    Call `update` with the targets that `Evaluation.apply` returned.
    """

    def __init__(self, checklist: Checklist, evaluation: Evaluation, sheet: Sheet) -> None:
        self.checklist = checklist
        self.evaluation = evaluation
        self.sheet = sheet
        self.items: dict[str, ItemResult] = {}
        self.contested: set[str] = set()
        self._paths = _paths(checklist.root)
        self._tallies = {section.id: Tally() for section in checklist.root.walk()}
        self._others = Tally()  # gates and bonus: they count as answered, but earn no rate
        self._keys = tuple(item.id for item in checklist.items.values() if item.key)
        self._findings: list[Finding] | None = None
        asked = [condition for entry in checklist.grades for condition in entry.conditions]
        self._asked_for = frozenset(
            name for condition in asked if condition.measure == "items_rated" for name in condition.of
        )
        self._asks_completeness = any(condition.measure == "completeness" for condition in asked)
        self._key_cases: tuple[_KeyRates, ...] | None = None
        self.rate(checklist.items)

    def update(self, targets: Iterable[str]) -> set[str]:
        """Rate again what depends on these targets; returns the ids of the items looked at."""
        stale: set[str] = set()
        everything = False
        for target in targets:
            space, _, rest = target.partition("/")
            if space == "item":
                stale.add(rest.split("/", 1)[0])
            elif space == "finding":
                self._findings = None
            elif space in _DATA:
                everything = True
        if everything:
            self.sheet.forget()
            stale = set(self.checklist.items)
        stale.intersection_update(self.checklist.items)
        self.rate(stale)
        return stale

    def rate(self, ids: Iterable[str]) -> None:
        """Rate these items from the evaluation."""
        context = self.sheet.context
        for identity in ids:
            item = self.checklist.items[identity]
            old, new = self.items.get(identity), rate_item(item, self.evaluation, context)
            self.items[identity] = new
            (self.contested.add if new.state == "contested" else self.contested.discard)(identity)
            if item.key:
                self._key_cases = None
            if item.role != "scored":
                self._others.swap(old, new)
                continue
            for section in self._paths[item.section]:
                self._tallies[section].swap(old, new)

    def section(self, identity: str) -> SectionResult:
        """One section of the tree now."""
        return self._section(self.checklist.sections[identity])

    @property
    def findings(self) -> list[Finding]:
        """All findings, withdrawn ones too."""
        if self._findings is None:
            self._findings = findings(self.evaluation)
        return self._findings

    def proposals(self) -> list[Proposal]:
        """What the ratings propose, in the checklist's order, with what became of each."""
        covered = {item for finding in self.findings if not finding.withdrawn for item in finding.items}
        found: list[Proposal] = []
        for result in self.items.values():
            proposed = self._proposed(result)
            if proposed is not None:
                found.append(decided(self.evaluation, result.item.id, proposed, covered))
        order = {identity: index for index, identity in enumerate(self.checklist.items)}
        return sorted(found, key=lambda proposal: order[proposal.item])

    def _proposed(self, result: ItemResult) -> FindingClass | None:
        if result.rate is None or not isinstance(result.rating, Points) or result.item.role == "bonus":
            return None
        return proposed_class(self.checklist, result.item, result.rate, result.rating.forced)

    def result(self) -> Result:
        """Total and grade as the answers are, and how far the total can still move."""
        sections = self._weighted()
        root = self._tallies[self.checklist.root.id]
        override = self.evaluation.value("grade")
        override = override if isinstance(override, dict) else {}
        now = self._measures("now", sections)
        return Result(
            total=now.total,
            worst_total=self._total("worst", sections),
            best_total=self._total("best", sections),
            bonus=self._bonus("now"),
            sections=sections,
            relevant=root.relevant + self._others.relevant,
            answered=root.answered + self._others.answered,
            outcome=self._outcome(now),
            overridden=str(override.get("grade", "")),
            override_reason=str(override.get("reason", "")),
        )

    def outlook(self) -> Outlook:
        """What could still become of the grade."""
        sections = self._weighted()
        now, worst, best = (self._measures(case, sections) for case in CASES)
        closed = replace(now, open_findings={}, closed_items=frozenset(self.checklist.items))
        return Outlook(self._outcome(closed), self._outcome(worst), self._outcome(best))

    def _weighted(self) -> tuple[SectionResult, ...]:
        return tuple(self._section(section) for section in self.checklist.weighted)

    def _total(self, case: Case, sections: Sequence[SectionResult]) -> Fraction | None:
        mean = _mean(sections, case)
        return None if mean is None else min(100 * mean + self._bonus(case), self.checklist.total_most)

    def _outcome(self, measures: Measures) -> Outcome:
        if self.evaluation.needs_newer_program:
            return Outcome("newer_program")
        return grade(self.checklist, measures)

    def _section(self, section: Section) -> SectionResult:
        tally = self._tallies[section.id]
        rate, worst, best, may_vanish = tally.rate, tally.worst, tally.best, tally.may_vanish
        if section.aggregate == "weighted_mean" and section.sections:
            below = [self._section(child) for child in section.sections]
            rate, worst, best = (_mean(below, case) for case in CASES)
            may_vanish = all(child.may_vanish or child.best is None for child in below) and best is not None
        points = tally.all_points
        return SectionResult(
            section=section,
            rate=rate,
            worst=worst,
            best=best,
            earned=tally.earned,
            applicable=tally.applicable,
            relevant=tally.relevant,
            answered=tally.answered,
            set_aside=100 * tally.set_aside / points if points else _ZERO,
            could_set_aside=100 * (tally.set_aside + tally.could_go) / points if points else _ZERO,
            may_vanish=may_vanish,
        )

    def _measures(self, case: Case, sections: Sequence[SectionResult]) -> Measures:
        rates = {entry.section.id: 100 * rate for entry in sections if (rate := _rate(entry, case)) is not None}
        keys = self._key_rates()[CASES.index(case)]
        gates = self._gates_failed(case)
        ends = any(self.checklist.items[gate].on_fail == "terminate" for gate in gates)
        return Measures(
            total=self._total(case, sections),
            section_rates=rates,
            key_rates=keys.percent,
            key_least=keys.least,
            open_findings=open_by_class(self.findings),
            closed_items=closed_items(self.findings),
            gates_failed=gates,
            terminated=ends or self.evaluation.status == "terminated",
            completeness=self.sheet.completeness() if self._asks_completeness else None,
            rated=frozenset(name for name in self._asked_for if self._is_rated(name, case)),
            set_aside={e.section.id: e.could_set_aside if case == "worst" else e.set_aside for e in sections},
            visit_kind=self.visit_kind,
        )

    @property
    def visit_kind(self) -> str:
        """Kind of visit as the evaluation was started with: initial, surveillance …"""
        started = self.evaluation.started
        value = started.value if started is not None else None
        return str(value.get("visit_kind", "")) if isinstance(value, dict) else ""

    def _is_rated(self, identity: str, case: Case) -> bool:
        result = self.items[identity]
        return result.state == "rated" or (case == "best" and result.open)

    def _bonus(self, case: Case) -> Fraction:
        results = [self.items[item.id] for item in self.checklist.bonus]
        points = sum((_points(result, case) or _ZERO for result in results), _ZERO)
        return min(points, self.checklist.bonus_most)

    def _gates_failed(self, case: Case) -> tuple[str, ...]:
        results = [self.items[gate.id] for gate in self.checklist.gates]
        return tuple(result.item.id for result in results if _points(result, case) == 0)

    def _key_rates(self) -> tuple[_KeyRates, ...]:
        """By case; kept until a ★ item changes."""
        if self._key_cases is None:
            results = [self.items[identity] for identity in self._keys]
            self._key_cases = tuple(_key_rates(results, case) for case in CASES)
        return self._key_cases


class _KeyRates(NamedTuple):
    """Rates of the ★ items in percent, and the least of them."""

    percent: dict[str, Fraction]
    least: Fraction | None


def _key_rates(results: Sequence[ItemResult], case: Case) -> _KeyRates:
    percent = {
        entry.item.id: 100 * points / entry.item.points
        for entry in results
        if (points := _points(entry, case)) is not None
    }
    return _KeyRates(percent, min(percent.values(), default=None))


def _points(result: ItemResult, case: Case) -> Fraction | None:
    """The item's points in a case; None where it does not count, now also while it needs somebody."""
    if not result.counts:
        return None
    if case == "now":
        return result.earned
    return result.low if case == "worst" else result.high


def _rate(result: SectionResult, case: Case) -> Fraction | None:
    return result.rate if case == "now" else result.worst if case == "worst" else result.best


def _mean(sections: Sequence[SectionResult], case: Case) -> Fraction | None:
    """The weighted mean; a section without a rate leaves the denominator with its weight."""
    fixed, weight = _ZERO, _ZERO
    optional: list[Part] = []
    for entry in sections:
        rate = _rate(entry, case)
        if rate is None or not entry.section.weight:
            continue
        if entry.may_vanish and case != "now":
            optional.append((rate * entry.section.weight, entry.section.weight))
        else:
            fixed += rate * entry.section.weight
            weight += entry.section.weight
    if case == "best":
        return most_mean((fixed, weight), optional)
    return least_mean((fixed, weight), optional)


def _paths(root: Section) -> dict[str, tuple[str, ...]]:
    """For every section its own id and those of all sections above it."""
    paths: dict[str, tuple[str, ...]] = {}

    def visit(section: Section, above: tuple[str, ...]) -> None:
        paths[section.id] = (section.id, *above)
        for child in section.sections:
            visit(child, paths[section.id])

    visit(root, ())
    return paths
