"""The incremental scorer: after an op only what it touches is rated again. Equal to scoring from scratch."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from functools import cached_property
from operator import add
from typing import Final, NamedTuple, TypedDict

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.conditions import leaves
from inspector_app.domain.checklist.reading import rules_of
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.findings import Finding, Proposal
from inspector_app.domain.indicators import Sheet
from inspector_app.domain.item_kinds.raters import SeveralRaters
from inspector_app.domain.sampling.plan import items_of
from inspector_app.domain.sampling.targets import SPACE as SAMPLE
from inspector_app.domain.scoring.concluding import (
    Tried,
    conclude,
    decided,
    overriding,
    previous_of,
    tried,
)
from inspector_app.domain.scoring.grading import Outcome, grade_between
from inspector_app.domain.scoring.items import ItemResult, answer_target
from inspector_app.domain.scoring.measures import CASES, Case, Known, Measures
from inspector_app.domain.scoring.rater import DATA, Presence, Rater
from inspector_app.domain.scoring.result import Outlook, Result
from inspector_app.domain.scoring.rows import Row
from inspector_app.domain.scoring.suggestions import Suggestions
from inspector_app.domain.scoring.sums.aggregates import Span
from inspector_app.domain.scoring.sums.sections import SectionResult
from inspector_app.domain.scoring.sums.tally import Tally, percent
from inspector_app.domain.scoring.sums.totals import (
    Totals,
    base_points,
    bonus_points,
    could_be_empty,
    earned_in,
    rate_in,
)
from inspector_app.domain.scoring.sums.tree import Tree

_ZERO: Final = Fraction(0)
_ITEM: Final = {"item"}


class Scoring:
    """Ratings of every item and sums of every section, kept up to date.

    Call `update` with the targets that `Evaluation.apply` returned. A parallel column has the same rules,
    but neither our findings nor our override.
    """

    def __init__(
        self,
        checklist: Checklist,
        evaluation: Evaluation,
        sheet: Sheet,
        column: str = "",
        presence: Presence | None = None,
    ) -> None:
        self.checklist = checklist
        self.evaluation = evaluation
        self.sheet = sheet
        self.items: dict[str, ItemResult] = {}
        self.contested: set[str] = set()
        self._column = column
        self._rater = Rater(checklist, evaluation, sheet, column, presence)
        self._tree = Tree(checklist.root, self.items, self._rater.weigh, self._rater.row_span)
        self._others = Tally()  # gates, bonus and info: they count as answered, but earn no rate
        self._computed = frozenset(
            item.id
            for item in checklist.items.values()
            if item.kind.reads or item.applies is not None or item.within or item.repeat
        )
        self._led = frozenset(
            item.id
            for item in checklist.items.values()
            if isinstance(item.kind, SeveralRaters) and item.kind.roll_up == "lead"
        )
        asked = [leaf for rule in rules_of(checklist) for leaf in leaves(rule)]
        self._asked_for = frozenset(
            name for condition in asked if condition.measure == "items_rated" for name in condition.of
        )
        self._asks_completeness = any(condition.measure == "completeness" for condition in asked)
        # Kept until something they rest on changes.
        self._key_rates: dict[str, Fraction | None] = {}
        self._standing: dict[Case, _Standing] = {}
        self._extra: _Extra | None = None
        self._result: Result | None = None
        self._suggestions = Suggestions(checklist, evaluation, self.items)
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
            elif space == SAMPLE:
                stale |= {item.id for item in items_of(self.checklist, rest.split("/", 1)[0])}
        if spaces != _ITEM:
            self._standing.clear()
        if "finding" in spaces:
            self._suggestions.forget()
        if not spaces.isdisjoint(DATA) or "status" in spaces:
            self._rater.forget(data=True)
            self._tree.forget()
            everything = "visit" in spaces or "status" in spaces
            stale |= self.checklist.items.keys() if everything else self._computed
        elif "row" in spaces:
            self._rater.forget(data=False)
            self._tree.forget()
            stale |= {item.id for item in self.checklist.items.values() if item.repeat}
        if "team" in spaces:
            stale |= self._led
        stale = {identity for identity in stale if identity in self.checklist.items}
        self.rate(stale)
        return stale

    def rate(self, ids: Iterable[str]) -> None:
        """Rate these items from the evaluation."""
        self._result = None
        for identity in ids:
            self.take(self._rater.rate(self.checklist.items[identity]))

    def take(self, new: ItemResult) -> None:
        """Let this result of its item count from now on."""
        self._result = None
        item, identity = new.item, new.item.id
        old = self.items.get(identity)
        self.items[identity] = new
        self._suggestions.look_again(identity)
        (self.contested.add if new.state == "contested" else self.contested.discard)(identity)
        if item.key:
            self._key_rates[identity] = _percent(new, "now")
        if item.key or item.role != "scored" or identity in self._asked_for:
            self._standing.clear()
        if item.role == "scored":
            self._tree.swap(old, new)
        else:
            self._others.swap(old, new)
            self._extra = None

    def rows(self, section: str) -> list[Row]:
        """The rows of a repeating section: those that people added, or that a form counts."""
        return self._rater.rows(section)

    def section(self, identity: str) -> SectionResult:
        """One section of the tree now."""
        return self._tree.section(identity)

    @property
    def findings(self) -> list[Finding]:
        """All findings, withdrawn ones too."""
        return self._suggestions.findings

    @property
    def open_findings(self) -> Mapping[str, int]:
        """How many findings of each class are open."""
        return self._suggestions.open

    def proposals(self) -> list[Proposal]:
        """What the ratings propose, in the checklist's order, with what became of each."""
        return self._suggestions.proposals()

    def result(self) -> Result:
        """Total and grade as the answers are, and how far the total can still move."""
        if self._result is None:
            self._result = self._compute()
        return self._result

    def _compute(self) -> Result:
        root, totals = self._tree.tally(self.checklist.root.id), self._totals()
        now = self._measures("now", totals)
        outcome, previous = self._outcome("now", now, now), previous_of(self.evaluation)
        overridden, reason, author = "", "", ""
        if not self._column:
            overridden, reason, author = overriding(self.checklist, self.evaluation, outcome)
        extra = self._extras()
        return Result(
            total=now.total,
            totals=totals,
            bonus=extra.bonus,
            relevant=root.relevant + self._others.relevant,
            answered=root.answered + self._others.answered,
            outcome=outcome,
            overridden=overridden,
            override_reason=reason,
            base=extra.base,
            override_author=author,
            conclusion=conclude(self.checklist, now, decided(outcome, overridden), previous),
            previous=previous,
        )

    def tried(self) -> tuple[Tried, ...]:
        """The conclusions of this kind of visit up to the one that holds, with what decided on each."""
        result = self.result()
        now = self._measures("now", result.totals)
        return tuple(tried(self.checklist, now, decided(result.outcome, result.overridden), result.previous))

    def outlook(self) -> Outlook:
        """What could still become of the grade."""
        totals = self._totals()
        now, worst, best = (self._measures(case, totals) for case in CASES)
        closed = now._replace(open_findings={}, closed_items=frozenset(self.checklist.items), known={})
        return Outlook(
            self._outcome("now", closed, closed),
            self._outcome("worst", worst, best),
            self._outcome("best", worst, best),
        )

    def _totals(self) -> Totals:
        sections = tuple(self._tree.section(section.id) for section in self.checklist.weighted)
        return Totals(self.checklist.total, sections, self._extras().both)

    def _outcome(self, case: Case, low: Measures, high: Measures) -> Outcome:
        if self.evaluation.needs_newer_program:
            return Outcome("newer_program")
        return grade_between(self.checklist, case, low, high)

    def _measures(self, case: Case, totals: Totals) -> Measures:
        standing = self._standing.get(case)
        if standing is None:
            standing = self._standing[case] = self._stand(case)
        sections, total = totals.sections, totals.at(case)
        rated = total is not None
        if self.checklist.total.aggregate == "none":
            rated = any(rate_in(part, case) is not None for part in sections)
        if case == "worst" and could_be_empty(self.checklist.total, sections):
            rated = False
        rounding = self.checklist.rounding
        return Measures(
            case=case,
            source=self,
            lookup=self._rater.context.lookup,
            total=total,
            rated_at_all=rated,
            section_rates=_section_rates(sections, case),
            closed_items=frozenset() if self._column else self._suggestions.closed_items(case),
            set_aside={e.section.id: e.could_set_aside if case == "worst" else e.set_aside for e in sections},
            vanishing=frozenset() if case == "now" else self._vanishing(sections),
            round_to=rounding.round if rounding.rounded else None,
            **standing,
        )

    def _vanishing(self, sections: Sequence[SectionResult]) -> frozenset[str]:
        """What some completion takes out of what counts."""
        items = {
            result.item.id
            for result in self.items.values()
            if result.may_vanish or (result.open and result.item.not_applicable)
        }
        named = {part.section.id for part in sections} | self._named_sections
        return frozenset(items | {name for name in named if self._is_unsure(name)})

    def _is_unsure(self, section: str) -> bool:
        found = self._tree.section(section)
        return found.may_vanish or found.could_be_empty

    @cached_property
    def _named_sections(self) -> frozenset[str]:
        """Sections below the top ones that conditions name."""
        rules = [rule for entry in self.checklist.grades for rule in entry.conditions]
        rules += [limiter.when for limiter in self.checklist.limiters]
        named = {name for rule in rules for leaf in leaves(rule) for name in leaf.of}
        return frozenset(named & self.checklist.sections.keys())

    def section_in(self, identity: str, case: Case) -> tuple[Fraction, Fraction] | None:
        """Rate in percent and points of a section; None where nothing applies or nothing is rated yet."""
        if identity in self.checklist.sections:
            found = self._tree.section(identity)
            rate = rate_in(found, case)
            return None if rate is None else (percent(rate), rate * self._own_points(found))
        section = self.checklist.every_section[identity]
        full = sum((item.points for item in section.all_items()), _ZERO)
        earned = bonus_points(section, self.items, case)
        return (100 * earned / full, earned) if full else None

    def _own_points(self, found: SectionResult) -> Fraction:
        """Its points; those of its items where it stands beside the total."""
        return found.points or self._tree.tally(found.section.id).all_points

    def item_in(self, identity: str, case: Case) -> tuple[Fraction | None, Fraction] | None:
        """Earned and full points; earned None while unanswered, None for an item that does not count."""
        result = self.items[identity]
        if not result.counts:
            return None
        return earned_in(result, case), result.item.points

    def answers_of(self, identity: str) -> tuple[str, ...] | None:
        """The settled answer as words; None while it is open, () for an item that does not count."""
        result = self.items[identity]
        if result.open:
            return None
        value = self.evaluation.answer(answer_target(identity, "", self._column))
        if result.state != "rated" or value is None:
            return ()
        return tuple(map(str, value)) if isinstance(value, list) else (str(value),)

    @property
    def visit_kind(self) -> str:
        """Kind of visit as the evaluation was started with: initial, surveillance …"""
        return self._rater.visit_kind

    def _is_rated(self, identity: str, case: Case) -> bool:
        result = self.items[identity]
        return result.state == "rated" or (case == "best" and result.open)

    def _extras(self) -> _Extra:
        if self._extra is None:
            bonus, base = ([of(case) for case in CASES] for of in (self._bonus_in, self._base_in))
            self._extra = _Extra(bonus[0], base[0], Span(*map(add, bonus, base)))
        return self._extra

    def _bonus_in(self, case: Case) -> Fraction:
        tops = [part for part in self.checklist.others if part.role == "bonus"]
        points = sum((bonus_points(part, self.items, case) for part in tops), _ZERO)
        return max(self.checklist.total.bonus_least, min(points, self.checklist.total.bonus_most))

    def _base_in(self, case: Case) -> Fraction:
        tops = [part for part in self.checklist.others if part.base]
        return sum((base_points(part, self.items, case) for part in tops), _ZERO)

    def _stand(self, case: Case) -> _Standing:
        gates = [self.items[gate.id] for gate in self.checklist.gates]
        failed = tuple(result.item.id for result in gates if _decisive(result, case) == 0)
        ends = any(self.checklist.items[gate].on_fail == "terminate" for gate in failed)
        rates = self._key_rates
        if case != "now":
            rates = {identity: _percent(self.items[identity], case) for identity in rates}
        there = {identity: rate for identity, rate in rates.items() if rate is not None}
        return {
            "key_rates": there,
            "key_least": min(there.values(), default=None),
            "open_findings": {} if self._column else self._suggestions.open,
            "gates_failed": failed,
            "terminated": ends or self.evaluation.status == "terminated",
            "completeness": self.sheet.completeness() if self._asks_completeness else None,
            "rated": frozenset(name for name in self._asked_for if self._is_rated(name, case)),
            "visit_kind": self.visit_kind,
            "known": {},
        }


class _Extra(NamedTuple):
    """What bonus items and gates add: each now, and both together in each case."""

    bonus: Fraction
    base: Fraction
    both: Span


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


def _percent(result: ItemResult, case: Case) -> Fraction | None:
    if not result.counts or not result.item.points:
        return None
    points = earned_in(result, case)
    return None if points is None else 100 * points / result.item.points


def _decisive(result: ItemResult, case: Case) -> Fraction | None:
    """What gates are judged by; at best a contested "not applicable" leaves nothing to judge."""
    return None if case == "best" and result.may_vanish else _percent(result, case)


def _section_rates(sections: Sequence[SectionResult], case: Case) -> dict[str, Fraction]:
    """In percent."""
    rates = {entry.section.id: rate_in(entry, case) for entry in sections}
    return {name: percent(rate) for name, rate in rates.items() if rate is not None}


def column_results(checklist: Checklist, evaluation: Evaluation, sheet: Sheet, column: str) -> Result:
    """The result of a parallel column of scores: the same rules over what that column says."""
    return Scoring(checklist, evaluation, sheet, column).result()
