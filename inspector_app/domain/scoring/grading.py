"""From measures to a grade: the best grade whose conditions all hold, then gates, limiters and what withholds.

Precedence: terminated, a failed gate, no grade's conditions hold, caps, withheld. Thresholds compare
unrounded values.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from inspector_app.domain.checklist import Checklist, Condition, Limiter
from inspector_app.domain.checklist.model import Comparator

Kind = Literal["grade", "not_graded", "withheld", "terminated", "nothing_rated", "newer_program"]

_COMPARE: Final[dict[Comparator, Callable[[Fraction, Fraction], bool]]] = {
    "at_least": operator.ge,
    "above": operator.gt,
    "at_most": operator.le,
    "below": operator.lt,
}
_RANK: Final[dict[Kind, int]] = {
    "newer_program": -5, "terminated": -4, "not_graded": -3, "nothing_rated": -3, "withheld": -2, "grade": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that fixed the outcome.

    Attributes:
        code: "gate", "condition", "limiter", "withheld", "share", "status".
        subject: id of the gate, section, item or finding class; "" for the whole.
        value: what it measures now, in percent for rates; None where nothing is known.
        condition: what was asked of it.
        limiter: id of the limiter, "" for none.
        grade: the grade it kept from being reached, "" for none.
    """

    code: str
    subject: str = ""
    value: Fraction | None = None
    condition: Condition | None = None
    limiter: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A recommended grade, or why there is none.

    Attributes:
        grade: id of the grade, "" unless `kind` is "grade".
        reasons: the rule or rules that fixed it, the decisive ones only; none for the best grade.
    """

    kind: Kind
    grade: str = ""
    reasons: tuple[Reason, ...] = ()

    def rank(self, checklist: Checklist) -> int:
        """Rises with the grade; every grade is above withheld, that above not graded."""
        return _RANK[self.kind] + (checklist.rank(self.grade) if self.grade else 0)


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything that conditions measure, now or in a supposed case.

    Attributes:
        total: points; None if nothing is rated.
        section_rates: percent by section; a section where nothing applies is missing: its floor is met.
        key_rates: percent by ★ item, of those that count.
        key_least: the least of them, None without any (kept apart for speed).
        open_findings: by class.
        closed_items: items whose findings are all verified closed.
        gates_failed: ids; `terminated`: one of them ends the evaluation, or a person ended it.
        completeness: of the data in percent, None if no formula reads any.
        rated: ids of rated items, as far as conditions ask for them.
        set_aside: not-applicable share in percent by weighted section.
    """

    total: Fraction | None
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

    def subjects(self, condition: Condition) -> Iterable[tuple[str, Fraction]]:
        """The subjects of a condition with their values, rates and shares in percent."""
        of = condition.of
        match condition.measure:
            case "total":
                return [("", self.total)] if self.total is not None else []
            case "section_rate":
                return [entry for entry in self.section_rates.items() if not of or entry[0] in of]
            case "key_rate":
                return [entry for entry in self.key_rates.items() if not of or entry[0] in of]
            case "open_findings":
                return [("", Fraction(sum(self.open_findings.get(name, 0) for name in of or self.open_findings)))]
            case "gates_failed":
                return [("", Fraction(len(self.gates_failed)))]
            case "completeness":
                return [("", self.completeness)] if self.completeness is not None else []
            case "items_rated":
                return [("", Fraction(len(self.rated.intersection(of))))]
            case "not_applicable_share":
                return [entry for entry in self.set_aside.items() if not of or entry[0] in of]
            case "visit_kind":
                return [("", Fraction(int(self.visit_kind == condition.word)))]

    def meeting(self, condition: Condition) -> list[tuple[str, Fraction]]:
        """The subjects for which it holds."""
        if condition.comparator == "is":
            return [subject for subject in self.subjects(condition) if subject[1]]
        if condition.measure == "key_rate" and not condition.of and self._no_key_below(condition):
            return []
        compare = _COMPARE[condition.comparator]
        return [subject for subject in self.subjects(condition) if compare(subject[1], condition.bound)]

    def failing(self, condition: Condition) -> list[tuple[str, Fraction]]:
        """The subjects for which it does not hold; the total fails with its value even if nothing is rated."""
        if condition.comparator == "is":
            return [subject for subject in self.subjects(condition) if not subject[1]]
        if condition.measure == "key_rate" and not condition.of and self._all_keys_reach(condition):
            return []
        compare = _COMPARE[condition.comparator]
        return [subject for subject in self.subjects(condition) if not compare(subject[1], condition.bound)]

    def _no_key_below(self, condition: Condition) -> bool:
        return condition.comparator in ("below", "at_most") and not self._least_meets(condition)

    def _all_keys_reach(self, condition: Condition) -> bool:
        return condition.comparator in ("at_least", "above") and (self.key_least is None or self._least_meets(condition))

    def _least_meets(self, condition: Condition) -> bool:
        least = self.key_least
        return least is not None and _COMPARE[condition.comparator](least, condition.bound)


def grade(checklist: Checklist, measures: Measures) -> Outcome:
    """The outcome that the checklist's rules give for these measures."""
    if measures.terminated:
        gates = tuple(Reason("gate", gate) for gate in measures.gates_failed)
        return Outcome("terminated", reasons=gates or (Reason("status"),))
    if measures.gates_failed:
        return Outcome("not_graded", reasons=tuple(Reason("gate", gate) for gate in measures.gates_failed))
    if measures.total is None:
        return Outcome("nothing_rated")
    reached, kept_from = _reached(checklist, measures)
    if reached is None:
        return Outcome("not_graded", reasons=kept_from)
    triggered = [(limiter, subjects) for limiter in checklist.limiters if (subjects := _triggering(limiter, measures))]
    withheld = [reason for limiter, subjects in triggered if limiter.at_most is None
                for reason in _reasons("withheld", limiter, subjects)]  # fmt: skip
    share = [
        Reason("share", name, value) for name, value in measures.set_aside.items() if value > checklist.share_limit
    ]
    if withheld or share:
        return Outcome("withheld", reasons=(*withheld, *share))
    return _capped(checklist, reached, kept_from, triggered)


def _triggering(limiter: Limiter, measures: Measures) -> list[tuple[str, Fraction]]:
    subjects = measures.meeting(limiter.when)
    if limiter.until_closed:
        return [subject for subject in subjects if subject[0] not in measures.closed_items]
    return subjects


Triggered = list[tuple[Limiter, list[tuple[str, Fraction]]]]


def _capped(checklist: Checklist, reached: str, kept_from: tuple[Reason, ...], triggered: Triggered) -> Outcome:
    """The lower of the grade reached and the lowest cap; the caps at the outcome are the decisive rules."""
    caps = [(checklist.rank(limiter.at_most), limiter, subjects) for limiter, subjects in triggered if limiter.at_most]
    lowest = min((rank for rank, _, _ in caps), default=None)
    if lowest is None or lowest > checklist.rank(reached):
        return Outcome("grade", reached, kept_from)
    at_cap = [(limiter, subjects) for rank, limiter, subjects in caps if rank == lowest]
    reasons = tuple(reason for limiter, subjects in at_cap for reason in _reasons("limiter", limiter, subjects))
    return Outcome("grade", at_cap[0][0].at_most or reached, reasons)


def _reached(checklist: Checklist, measures: Measures) -> tuple[str | None, tuple[Reason, ...]]:
    """The best grade whose conditions hold, and what kept the evaluation from the next better one."""
    kept_from: tuple[Reason, ...] = ()
    for entry in checklist.grades:
        failing = tuple(
            Reason("condition", subject, value, condition, grade=entry.id)
            for condition in entry.conditions
            for subject, value in measures.failing(condition)
        )
        if not failing:
            return entry.id, kept_from
        kept_from = failing
    return None, kept_from


def _reasons(code: str, limiter: Limiter, subjects: list[tuple[str, Fraction]]) -> list[Reason]:
    return [Reason(code, subject, value, limiter.when, limiter.id, limiter.at_most or "") for subject, value in subjects]
