"""From measures to a grade: the best grade whose conditions all hold, then gates and limiters.

Precedence: terminated, a failed gate, no grade's conditions hold, caps, withheld. Thresholds compare
unrounded values unless the checklist says otherwise.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final, Literal

from inspector_app.domain.checklist import Checklist, Condition, Count, Grade, Group, Limiter, Rule
from inspector_app.domain.scoring.judging import Judge, Mode
from inspector_app.domain.scoring.measures import Case, Measures, Subjects

Kind = Literal[
    "grade", "ungraded", "not_graded", "withheld", "terminated", "nothing_rated", "newer_program"
]  # fmt: skip

_RANK: Final[dict[Kind, int]] = {
    "newer_program": -5, "terminated": -4, "not_graded": -3, "nothing_rated": -3, "withheld": -2,
    "ungraded": 0, "grade": 0,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that fixed the outcome.

    Attributes:
        code: "gate", "condition", "limiter", "withheld", "share", "status".
        subject: id of the gate, section, item or finding class; "" for the whole.
        value: what it measures now, in percent for rates; None where nothing is known.
        condition: what was asked of it, its bound as a number.
        limiter: id of the limiter, "" for none.
        grade: the grade it kept from being reached, "" for none.
    """

    code: str
    subject: str = ""
    value: Fraction | None = None
    condition: Rule | None = None
    limiter: str = ""
    grade: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A recommended grade, or why there is none.

    Attributes:
        kind: "ungraded": the checklist has no grades, its scores stand for themselves.
        grade: id of the grade, "" unless `kind` is "grade".
        reasons: the rule or rules that fixed it, the decisive ones only; none for the best grade.
    """

    kind: Kind
    grade: str = ""
    reasons: tuple[Reason, ...] = ()

    def rank(self, checklist: Checklist) -> int:
        """Rises with the grade; every grade is above withheld, that above not graded."""
        return _RANK[self.kind] + (checklist.rank(self.grade) if self.grade else 0)


_SURE: Final[dict[Case, tuple[Mode, Mode]]] = {
    "now": ("now", "now"),
    "worst": ("sure", "possible"),
    "best": ("possible", "sure"),
}
"""How sure a grade's conditions and a limiter must be for each case."""


@dataclass(frozen=True, slots=True)
class _Bench:
    """One case with its two judges: of the conditions of grades, and of limiters."""

    checklist: Checklist
    measures: Measures
    grades: Judge
    limits: Judge


def grade(checklist: Checklist, measures: Measures) -> Outcome:
    """The outcome that the checklist's rules give for these measures."""
    return grade_between(checklist, measures.case, measures, measures)


def grade_between(checklist: Checklist, case: Case, low: Measures, high: Measures) -> Outcome:
    """The outcome now (both measures the same), or the worst or best one that any completion reaches."""
    of_grades, of_limits = _SURE[case] if low is not high else _SURE["now"]
    measures = high if case == "best" else low
    bench = _Bench(checklist, measures, Judge(of_grades, low, high), Judge(of_limits, low, high, every=False))
    return _outcome(bench)


def _outcome(bench: _Bench) -> Outcome:
    checklist, measures = bench.checklist, bench.measures
    if measures.terminated:
        gates = tuple(Reason("gate", gate) for gate in measures.gates_failed)
        return Outcome("terminated", reasons=gates or (Reason("status"),))
    if measures.gates_failed:
        return Outcome("not_graded", reasons=tuple(Reason("gate", gate) for gate in measures.gates_failed))
    if not checklist.grades:
        return Outcome("ungraded")
    if not measures.rated_at_all:
        return Outcome("nothing_rated")
    reached = _reached(bench)
    if reached is None:
        return Outcome("not_graded", reasons=_kept_from(checklist.grades[-1:], bench.grades))
    triggered = [
        (limiter, subjects) for limiter in checklist.limiters if (subjects := _triggering(limiter, bench))
    ]
    refused = [reason for limiter, subjects in triggered if limiter.not_graded
               for reason in _reasons("limiter", limiter, subjects, bench)]  # fmt: skip
    if refused:
        return Outcome("not_graded", reasons=tuple(refused))
    withheld = [reason for limiter, subjects in triggered if limiter.at_most is None
                for reason in _reasons("withheld", limiter, subjects, bench)]  # fmt: skip
    share = [
        Reason("share", name, value)
        for name, value in measures.set_aside.items()
        if value and value > checklist.share_limit
    ]
    if withheld or share:
        return Outcome("withheld", reasons=(*withheld, *share))
    return _capped(bench, reached, triggered)


def _triggering(limiter: Limiter, bench: _Bench) -> Subjects:
    """What triggers it; the whole ("") for a rule of several parts."""
    if limiter.visits and bench.measures.visit_kind not in limiter.visits:
        return []
    if not isinstance(limiter.when, Condition):
        return [("", None)] if bench.limits.holds(limiter.when) else []
    subjects = bench.limits.meeting(limiter.when)
    if limiter.until_closed:
        return [subject for subject in subjects if subject[0] not in bench.measures.closed_items]
    return subjects


Triggered = list[tuple[Limiter, Subjects]]


def _capped(bench: _Bench, reached: int, triggered: Triggered) -> Outcome:
    """The lower of the grade reached and the lowest cap; the caps at the outcome are the decisive rules."""
    grades, places = bench.checklist.grades, bench.checklist.place_of_grade
    caps = [
        (places[limiter.at_most], limiter, subjects) for limiter, subjects in triggered if limiter.at_most
    ]
    lowest = max((place for place, _, _ in caps), default=-1)
    if lowest < reached:
        better = grades[max(0, reached - 1) : reached]
        return Outcome("grade", grades[reached].id, _kept_from(better, bench.grades))
    reasons = [
        reason
        for place, limiter, subjects in caps
        if place == lowest
        for reason in _reasons("limiter", limiter, subjects, bench)
    ]
    return Outcome("grade", grades[lowest].id, tuple(reasons))


def _reached(bench: _Bench) -> int | None:
    """The place of the best grade whose conditions hold, 0 for the best."""
    for place, entry in enumerate(bench.checklist.grades):
        if all(map(bench.grades.holds, entry.conditions)):
            return place
    return None


def _kept_from(grades: Sequence[Grade], judge: Judge) -> tuple[Reason, ...]:
    """What keeps the evaluation from these grades."""
    return tuple(
        replace(reason, grade=entry.id)
        for entry in grades
        for condition in entry.conditions
        for reason in missed(condition, judge)
    )


def missed(rule: Rule, judge: Judge) -> Iterable[Reason]:
    """Why a rule does not hold, none if it does; of alternatives every one."""
    if judge.holds(rule):
        return
    match rule:
        case Condition():
            settled = judge.settled(rule)
            for subject, value in judge.failing(rule):
                yield Reason("condition", subject, value, settled)
        case Group():
            for part in rule.parts:
                yield from missed(part, judge)
        case _:
            yield _whole(rule, judge)


def met(rule: Rule, judge: Judge) -> Iterable[Reason]:
    """Why a rule holds, none if it does not; of alternatives those that hold."""
    if not judge.holds(rule):
        return
    match rule:
        case Condition():
            subjects = judge.meeting(rule)
            subject, value = subjects[0] if len(subjects) == 1 else ("", None)
            yield Reason("condition", subject, value, judge.settled(rule))
        case Group():
            for part in rule.parts:
                yield from met(part, judge)
        case _:
            yield _whole(rule, judge)


def _whole(rule: Rule, judge: Judge) -> Reason:
    """A rule that speaks of no single subject: how many there are, or that something does not hold."""
    value = judge.number(rule) if isinstance(rule, Count) else None
    return Reason("condition", "", value, judge.settled(rule))


def _reasons(code: str, limiter: Limiter, subjects: Subjects, bench: _Bench) -> list[Reason]:
    rule = bench.limits.settled(limiter.when)
    return [
        Reason(code, subject, value, rule, limiter.id, limiter.at_most or "") for subject, value in subjects
    ]
