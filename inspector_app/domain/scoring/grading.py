"""From measures to a grade: the best grade whose conditions all hold, then gates and limiters.

Precedence: terminated, a failed gate, no grade's conditions hold, caps, withheld. Thresholds compare
unrounded values.
"""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, Literal

from inspector_app.domain.checklist import Checklist, Condition, Grade, Limiter
from inspector_app.domain.checklist.model import Comparator

Kind = Literal["grade", "not_graded", "withheld", "terminated", "nothing_rated", "newer_program"]

_COMPARE: Final[dict[Comparator, Callable[[int | Fraction, int | Fraction], bool]]] = {
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


Subjects = list[tuple[str, Fraction]]
Known = dict[tuple[int, bool], Subjects]
_MOVING: Final = ("total", "section_rate", "not_applicable_share")  # moved by every answer


@dataclass(frozen=True, slots=True)
class Measures:
    """Everything that conditions measure, now or in a supposed case.

    Attributes:
        total: points; None if nothing is rated.
        section_rates: percent by section; a section where nothing applies is missing: its floor is met.
        key_rates: percent by ★ item, of those that count.
        key_least: the least of them, None without any (kept apart for speed).
        open_findings: by class.
        closed_items: items whose findings are all verified closed, the proposed one among them.
        gates_failed: ids; `terminated`: one of them ends the evaluation, or a person ended it.
        completeness: of the data in percent, None if no formula reads any.
        rated: ids of rated items, as far as conditions ask for them.
        set_aside: not-applicable share in percent by weighted section.
        known: by identity of the condition the subjects that fail (False) or meet (True) it, found once; for
            conditions on measures that one more answer seldom moves. There may be hundreds of ★ items.
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
    known: Known = field(default_factory=dict)

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
                return [
                    ("", Fraction(sum(self.open_findings.get(name, 0) for name in of or self.open_findings)))
                ]
            case "gates_failed":
                return [("", Fraction(len(self.gates_failed)))]
            case "completeness":
                return [("", self.completeness)] if self.completeness is not None else []
            case "items_rated":
                return [("", Fraction(len(self.rated.intersection(of))))]
            case "not_applicable_share":
                return [entry for entry in self.set_aside.items() if not of or entry[0] in of]
            case _:  # visit_kind
                return [("", Fraction(int(self.visit_kind == condition.word)))]

    def meeting(self, condition: Condition) -> Subjects:
        """The subjects for which it holds."""
        return self._found(condition, True)

    def failing(self, condition: Condition) -> Subjects:
        """The subjects for which it does not hold."""
        return self._found(condition, False)

    def _found(self, condition: Condition, wanted: bool) -> Subjects:
        if condition.measure in _MOVING:
            return self._search(condition, wanted)
        key = (id(condition), wanted)
        found = self.known.get(key)
        if found is None:
            found = [] if self._all_keys(condition, not wanted) else self._search(condition, wanted)
            self.known[key] = found
        return found

    def _search(self, condition: Condition, wanted: bool) -> Subjects:
        if condition.comparator == "is":
            return [subject for subject in self.subjects(condition) if bool(subject[1]) is wanted]
        compare, bound = _COMPARE[condition.comparator], condition.bound
        over, under = bound.as_integer_ratio()
        return [
            subject
            for subject in self.subjects(condition)
            if compare(subject[1].numerator * under, over * subject[1].denominator) is wanted
        ]

    def _all_keys(self, condition: Condition, meet: bool) -> bool:
        """Whether the least ★ rate shows by itself that all of them meet the condition, or that none does."""
        if condition.measure != "key_rate" or condition.of:
            return False
        if condition.comparator not in (("at_least", "above") if meet else ("below", "at_most")):
            return False
        return self.key_least is None or self._least_meets(condition) is meet

    def _least_meets(self, condition: Condition) -> bool:
        return self.key_least is not None and _COMPARE[condition.comparator](self.key_least, condition.bound)


def grade(checklist: Checklist, measures: Measures) -> Outcome:
    """The outcome that the checklist's rules give for these measures."""
    if measures.terminated:
        gates = tuple(Reason("gate", gate) for gate in measures.gates_failed)
        return Outcome("terminated", reasons=gates or (Reason("status"),))
    if measures.gates_failed:
        return Outcome("not_graded", reasons=tuple(Reason("gate", gate) for gate in measures.gates_failed))
    if measures.total is None:
        return Outcome("nothing_rated")
    reached = _reached(checklist, measures)
    if reached is None:
        return Outcome("not_graded", reasons=_kept_from(checklist.grades[-1:], measures))
    triggered = [
        (limiter, subjects) for limiter in checklist.limiters if (subjects := _triggering(limiter, measures))
    ]
    withheld = [reason for limiter, subjects in triggered if limiter.at_most is None
                for reason in _reasons("withheld", limiter, subjects)]  # fmt: skip
    share = [
        Reason("share", name, value)
        for name, value in measures.set_aside.items()
        if value > checklist.share_limit
    ]
    if withheld or share:
        return Outcome("withheld", reasons=(*withheld, *share))
    return _capped(checklist, measures, reached, triggered)


def _triggering(limiter: Limiter, measures: Measures) -> list[tuple[str, Fraction]]:
    subjects = measures.meeting(limiter.when)
    if limiter.until_closed:
        return [subject for subject in subjects if subject[0] not in measures.closed_items]
    return subjects


Triggered = list[tuple[Limiter, list[tuple[str, Fraction]]]]


def _capped(checklist: Checklist, measures: Measures, reached: int, triggered: Triggered) -> Outcome:
    """The lower of the grade reached and the lowest cap; the caps at the outcome are the decisive rules."""
    places = {entry.id: place for place, entry in enumerate(checklist.grades)}
    caps = [
        (places[limiter.at_most], limiter, subjects) for limiter, subjects in triggered if limiter.at_most
    ]
    lowest = max((place for place, _, _ in caps), default=-1)
    if lowest < reached:
        better = checklist.grades[max(0, reached - 1) : reached]
        return Outcome("grade", checklist.grades[reached].id, _kept_from(better, measures))
    reasons = [
        reason
        for place, limiter, subjects in caps
        if place == lowest
        for reason in _reasons("limiter", limiter, subjects)
    ]
    return Outcome("grade", checklist.grades[lowest].id, tuple(reasons))


def _reached(checklist: Checklist, measures: Measures) -> int | None:
    """The place of the best grade whose conditions hold, 0 for the best."""
    for place, entry in enumerate(checklist.grades):
        if not any(measures.failing(condition) for condition in entry.conditions):
            return place
    return None


def _kept_from(grades: Sequence[Grade], measures: Measures) -> tuple[Reason, ...]:
    """What keeps the evaluation from these grades."""
    return tuple(
        Reason("condition", subject, value, condition, grade=entry.id)
        for entry in grades
        for condition in entry.conditions
        for subject, value in measures.failing(condition)
    )


def _reasons(code: str, limiter: Limiter, subjects: list[tuple[str, Fraction]]) -> list[Reason]:
    return [
        Reason(code, subject, value, limiter.when, limiter.id, limiter.at_most or "")
        for subject, value in subjects
    ]
