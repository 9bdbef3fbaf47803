"""The incremental scorer: after an op only what it touches is rated again. Equal to scoring from scratch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction
from typing import Final, Literal, NamedTuple, TypedDict

from inspector_app.domain.checklist import Checklist, Section
from inspector_app.domain.checklist.model import FindingClass
from inspector_app.domain.definition.rating import Points
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import (
    Finding,
    Proposal,
    closed_items,
    covers,
    decided,
    findings,
    open_by_class,
    proposed_class,
)
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.scoring.grading import Known, Measures, Outcome, grade
from inspector_app.domain.scoring.items import ItemResult, rate_item
from inspector_app.domain.scoring.result import Outlook, Result, SectionResult
from inspector_app.domain.scoring.tally import Part, Tally, least_mean, mean, most_mean, percent, points_of

Case = Literal["now", "worst", "best"]
CASES: Final[tuple[Case, ...]] = ("now", "worst", "best")
_ZERO: Final = Fraction(0)
_ITEM: Final = {"item"}
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
        self._computed = frozenset(
            item.id for item in checklist.items.values() if item.kind.reads or item.applies is not None
        )
        self._led = frozenset(
            item.id
            for item in checklist.items.values()
            if isinstance(item.kind, SeveralRaters) and item.kind.roll_up == "lead"
        )
        asked = [condition for entry in checklist.grades for condition in entry.conditions]
        self._asked_for = frozenset(
            name for condition in asked if condition.measure == "items_rated" for name in condition.of
        )
        self._asks_completeness = any(condition.measure == "completeness" for condition in asked)
        # Kept until something they rest on changes.
        self._findings: _Findings | None = None
        self._sections: dict[str, SectionResult] = {}
        self._key_rates: dict[str, Fraction | None] = {}
        self._standing: dict[Case, _Standing] = {}
        self._bonus: dict[Case, Fraction] = {}
        self._result: Result | None = None
        # What ratings suggest, and the items rated since somebody asked.
        self._order = {identity: place for place, identity in enumerate(checklist.items)}
        self._suggested: dict[str, FindingClass] = {}
        self._unlooked: set[str] = set()
        self._context = sheet.context
        self.rate(checklist.items)

    def update(self, targets: Iterable[str]) -> set[str]:
        """Rate again what depends on these targets; returns the ids of the items looked at."""
        stale: set[str] = set()
        spaces: set[str] = set()
        for target in targets:
            space, _, rest = target.partition("/")
            spaces.add(space)
            if space == "item":
                stale.add(rest.split("/", 1)[0])
        if spaces != _ITEM:
            self._standing.clear()
        if "finding" in spaces:
            self._findings = None
        if not spaces.isdisjoint(_DATA):
            self.sheet.forget()
            self._context = self.sheet.context
            stale |= self.checklist.items.keys() if "visit" in spaces else self._computed
        if "team" in spaces:
            stale |= self._led
        stale = {identity for identity in stale if identity in self.checklist.items}
        self.rate(stale)
        return stale

    def rate(self, ids: Iterable[str]) -> None:
        """Rate these items from the evaluation."""
        self._result = None
        for identity in ids:
            item = self.checklist.items[identity]
            old, new = self.items.get(identity), rate_item(item, self.evaluation, self._context)
            self.items[identity] = new
            self._unlooked.add(identity)
            (self.contested.add if new.state == "contested" else self.contested.discard)(identity)
            if item.key:
                self._key_rates[identity] = _percent(new, "now")
            if item.key or item.role != "scored" or identity in self._asked_for:
                self._standing.clear()
            if item.role != "scored":
                self._others.swap(old, new)
                self._bonus.clear()
                continue
            for section in self._paths[item.section]:
                self._tallies[section].swap(old, new)
                self._sections.pop(section, None)

    def section(self, identity: str) -> SectionResult:
        """One section of the tree now."""
        return self._section(self.checklist.sections[identity])

    @property
    def findings(self) -> list[Finding]:
        """All findings, withdrawn ones too."""
        return self._about_findings().every

    @property
    def open_findings(self) -> Mapping[str, int]:
        """How many findings of each class are open."""
        return self._about_findings().open

    def _about_findings(self) -> _Findings:
        if self._findings is None:
            every = findings(self.evaluation)
            self._findings = _Findings(every, open_by_class(every), closed_items(every))
        return self._findings

    def proposals(self) -> list[Proposal]:
        """What the ratings propose, in the checklist's order, with what became of each."""
        for identity in self._unlooked:
            proposed = self._proposed(self.items[identity])
            if proposed is None:
                self._suggested.pop(identity, None)
            else:
                self._suggested[identity] = proposed
        self._unlooked.clear()
        return [
            decided(self.evaluation, identity, self._suggested[identity], self.findings)
            for identity in sorted(self._suggested, key=self._order.__getitem__)
        ]

    def _proposed(self, result: ItemResult) -> FindingClass | None:
        if result.rate is None or not isinstance(result.rating, Points) or result.item.role == "bonus":
            return None
        return proposed_class(self.checklist, result.item, result.rate, result.rating.forced)

    def result(self) -> Result:
        """Total and grade as the answers are, and how far the total can still move."""
        if self._result is None:
            self._result = self._compute()
        return self._result

    def _compute(self) -> Result:
        sections = self._weighted()
        root = self._tallies[self.checklist.root.id]
        override = self.evaluation.value("grade")
        override = override if isinstance(override, dict) else {}
        now = self._measures("now", sections)
        return Result(
            total=now.total,
            worst_total=self._total("worst", sections),
            best_total=self._total("best", sections),
            bonus=self._bonus_in("now"),
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
        closed = replace(now, open_findings={}, closed_items=frozenset(self.checklist.items), known={})
        return Outlook(self._outcome(closed), self._outcome(worst), self._outcome(best))

    def _weighted(self) -> tuple[SectionResult, ...]:
        return tuple(self._section(section) for section in self.checklist.weighted)

    def _total(self, case: Case, sections: Sequence[SectionResult]) -> Fraction | None:
        rate = _mean(sections, case)
        if rate is None:
            return None
        return points_of(rate, self._bonus_in(case), self.checklist.total_most)

    def _outcome(self, measures: Measures) -> Outcome:
        if self.evaluation.needs_newer_program:
            return Outcome("newer_program")
        return grade(self.checklist, measures)

    def _section(self, section: Section) -> SectionResult:
        kept = self._sections.get(section.id)
        if kept is None:
            kept = self._sections[section.id] = self._sum_up(section)
        return kept

    def _sum_up(self, section: Section) -> SectionResult:
        tally = self._tallies[section.id]
        rate, worst, best = tally.rate, tally.worst, tally.best
        may_vanish, could_be_empty = tally.may_vanish, tally.could_be_empty
        if section.aggregate == "weighted_mean" and section.sections:
            below = [self._section(child) for child in section.sections if child.weight]
            rate, worst, best = (_mean(below, case) for case in CASES)
            may_vanish = best is not None and all(child.may_vanish or child.best is None for child in below)
            could_be_empty = all(child.could_be_empty for child in below)
        set_aside, could_set_aside = tally.shares_set_aside
        return SectionResult(
            section=section,
            rate=rate,
            worst=worst,
            best=best,
            earned=tally.earned,
            applicable=tally.applicable,
            relevant=tally.relevant,
            answered=tally.answered,
            set_aside=set_aside,
            could_set_aside=could_set_aside,
            may_vanish=may_vanish,
            could_be_empty=could_be_empty,
        )

    def _measures(self, case: Case, sections: Sequence[SectionResult]) -> Measures:
        standing = self._standing.get(case)
        if standing is None:
            standing = self._standing[case] = self._stand(case)
        return Measures(
            total=None if case == "worst" and _could_be_empty(sections) else self._total(case, sections),
            section_rates=_section_rates(sections, case),
            closed_items=self._closed_items(case),
            set_aside={e.section.id: e.could_set_aside if case == "worst" else e.set_aside for e in sections},
            **standing,
        )

    def _closed_items(self, case: Case) -> frozenset[str]:
        """Items whose findings are all verified closed, one of them the finding that the rating proposes."""
        return frozenset(
            name for name in self._about_findings().closed_items if self._is_answered(name, case)
        )

    def _is_answered(self, identity: str, case: Case) -> bool:
        """While it is open, its rating may still propose the heaviest finding, or none."""
        result = self.items.get(identity)
        if result is None:
            return True
        proposed = "major" if result.open and case == "worst" else self._proposed(result)
        return proposed is None or any(covers(finding, identity, proposed) for finding in self.findings)

    @property
    def visit_kind(self) -> str:
        """Kind of visit as the evaluation was started with: initial, surveillance …"""
        started = self.evaluation.started
        value = started.value if started is not None else None
        return str(value.get("visit_kind", "")) if isinstance(value, dict) else ""

    def _is_rated(self, identity: str, case: Case) -> bool:
        result = self.items[identity]
        return result.state == "rated" or (case == "best" and result.open)

    def _bonus_in(self, case: Case) -> Fraction:
        if case not in self._bonus:
            points = [_points(self.items[item.id], case) or _ZERO for item in self.checklist.bonus]
            self._bonus[case] = min(sum(points, _ZERO), self.checklist.bonus_most)
        return self._bonus[case]

    def _stand(self, case: Case) -> _Standing:
        gates = [self.items[gate.id] for gate in self.checklist.gates]
        failed = tuple(result.item.id for result in gates if _decisive(result, case) == 0)
        ends = any(self.checklist.items[gate].on_fail == "terminate" for gate in failed)
        rates = self._key_rates
        if case != "now":
            rates = {identity: _decisive(self.items[identity], case) for identity in rates}
        there = {identity: rate for identity, rate in rates.items() if rate is not None}
        return {
            "key_rates": there,
            "key_least": min(there.values(), default=None),
            "open_findings": self.open_findings,
            "gates_failed": failed,
            "terminated": ends or self.evaluation.status == "terminated",
            "completeness": self.sheet.completeness() if self._asks_completeness else None,
            "rated": frozenset(name for name in self._asked_for if self._is_rated(name, case)),
            "visit_kind": self.visit_kind,
            "known": {},
        }


class _Standing(TypedDict):
    """Measures that stand while people answer ordinary items."""

    key_rates: dict[str, Fraction]
    key_least: Fraction | None
    open_findings: Mapping[str, int]
    gates_failed: tuple[str, ...]
    terminated: bool
    completeness: Fraction | None
    rated: frozenset[str]
    visit_kind: str
    known: Known


class _Findings(NamedTuple):
    """All findings, how many of each class are open, and the items whose findings are all closed."""

    every: list[Finding]
    open: dict[str, int]
    closed_items: frozenset[str]


def _points(result: ItemResult, case: Case) -> Fraction | None:
    """The item's points in a case; None where it does not count, now also while it needs somebody."""
    if not result.counts:
        return None
    if case == "now":
        return result.earned
    return result.low if case == "worst" else result.high


def _percent(result: ItemResult, case: Case) -> Fraction | None:
    points = _points(result, case)
    return None if points is None else 100 * points / result.item.points


def _decisive(result: ItemResult, case: Case) -> Fraction | None:
    """What gates and ★ items are judged by; at best a contested "not applicable" leaves nothing to judge."""
    return None if case == "best" and result.may_vanish else _percent(result, case)


def _section_rates(sections: Sequence[SectionResult], case: Case) -> dict[str, Fraction]:
    """In percent; at best a section that a contested "not applicable" can empty has no floor to miss."""
    rates = {
        entry.section.id: _rate(entry, case) for entry in sections if case != "best" or not entry.may_vanish
    }
    return {name: percent(rate) for name, rate in rates.items() if rate is not None}


def _could_be_empty(sections: Sequence[SectionResult]) -> bool:
    return all(entry.could_be_empty for entry in sections if entry.section.weight)


def _rate(result: SectionResult, case: Case) -> Fraction | None:
    return result.rate if case == "now" else result.worst if case == "worst" else result.best


def _mean(sections: Sequence[SectionResult], case: Case) -> Fraction | None:
    """The weighted mean; a section without a rate leaves the denominator with its weight."""
    fixed: list[Part] = []
    optional: list[Part] = []
    for entry in sections:
        rate, weight = _rate(entry, case), entry.section.weight
        if rate is None or not weight:
            continue
        if entry.may_vanish and case != "now":
            optional.append((rate * weight, weight))
        else:
            fixed.append((rate, weight))
    if not optional:
        return mean(fixed)
    sums = sum((rate * weight for rate, weight in fixed), _ZERO), sum((weight for _, weight in fixed), _ZERO)
    return most_mean(sums, optional) if case == "best" else least_mean(sums, optional)


def _paths(root: Section) -> dict[str, tuple[str, ...]]:
    """For every section its own id and those of all sections above it."""
    paths: dict[str, tuple[str, ...]] = {}

    def visit(section: Section, above: tuple[str, ...]) -> None:
        paths[section.id] = (section.id, *above)
        for child in section.sections:
            visit(child, paths[section.id])

    visit(root, ())
    return paths
