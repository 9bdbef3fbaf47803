"""What a visit ends with: the grade a person may decide instead, and the conclusion of its kind."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.checklist.conditions import Conclusion
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.scoring.grading import Outcome, Reason, met, missed
from inspector_app.domain.scoring.judging import Judge
from inspector_app.domain.scoring.measures import Measures
from inspector_app.domain.scoring.result import Previous

PREVIOUS = "visit/previous"


def previous_of(evaluation: Evaluation) -> Previous | None:
    """The visit before, as far as it is known."""
    said = evaluation.value(PREVIOUS)
    if not isinstance(said, dict):
        return None
    words = [str(said.get(name) or "") for name in ("evaluation", "on", "grade", "total", "outcome")]
    return Previous(*words)


def decided(outcome: Outcome, overridden: str) -> Outcome:
    """What counts: the grade that a person decided instead, else what the rules give."""
    return Outcome("grade", overridden) if overridden else outcome


def rank_of(checklist: Checklist, grade: str) -> int:
    """0 for the lowest grade, rising; -1 for none."""
    return checklist.rank(grade) if grade in checklist.grade_by_id else -1


def may_override(checklist: Checklist, outcome: Outcome, grade: str) -> bool:
    """Whether the checklist lets a person decide this grade instead."""
    rule = checklist.override
    if not rule.allowed or grade not in checklist.grade_by_id:
        return False
    steps = abs(rank_of(checklist, grade) - rank_of(checklist, outcome.grade))
    return rule.steps_most is None or steps <= rule.steps_most


def overriding(checklist: Checklist, evaluation: Evaluation, outcome: Outcome) -> tuple[str, str, str]:
    """Grade, reason and author of an override that is allowed; empty texts for none."""
    field = evaluation.field("grade")
    op = field.op if field is not None else None
    said = op.value if op is not None and isinstance(op.value, dict) else {}
    grade = str(said.get("grade", ""))
    if op is None or not may_override(checklist, outcome, grade):
        return "", "", ""
    return grade, str(said.get("reason", "")), op.actor


class Tried(NamedTuple):
    """One conclusion that was looked at.

    Attributes:
        holds: it does, so it is the last one looked at.
        reasons: what made it hold or kept it from holding; none for one without a rule.
    """

    conclusion: Conclusion
    holds: bool
    reasons: tuple[Reason, ...] = ()


def conclude(checklist: Checklist, measures: Measures, outcome: Outcome, previous: Previous | None) -> str:
    """Id of the first conclusion that holds, "" where none does or the kind of visit names none."""
    named = conclusions_of(checklist, measures.visit_kind)
    if not named:
        return ""
    judge = _judge(checklist, measures, outcome, previous)
    return next((entry.id for entry in named if entry.when is None or judge.holds(entry.when)), "")


def tried(
    checklist: Checklist, measures: Measures, outcome: Outcome, previous: Previous | None
) -> Iterator[Tried]:
    """The conclusions of this kind of visit, in order, up to the first that holds."""
    judge = _judge(checklist, measures, outcome, previous)
    for conclusion in conclusions_of(checklist, measures.visit_kind):
        rule = conclusion.when
        if rule is None or judge.holds(rule):
            yield Tried(conclusion, True, () if rule is None else tuple(met(rule, judge)))
            return
        yield Tried(conclusion, False, tuple(missed(rule, judge)))


def conclusions_of(checklist: Checklist, visit_kind: str) -> tuple[Conclusion, ...]:
    """What this kind of visit may end with, in order."""
    visit = checklist.visit(visit_kind)
    return visit.conclusions if visit is not None else ()


def _judge(checklist: Checklist, measures: Measures, outcome: Outcome, previous: Previous | None) -> Judge:
    asked = measures._replace(outcome=outcome.kind, known={})
    if previous is not None:
        before = rank_of(checklist, previous.grade)
        change = Fraction(rank_of(checklist, outcome.grade) - before)
        against = {grade.id: before - checklist.rank(grade.id) for grade in checklist.grades}
        asked = asked._replace(change=change, previous=against)
    return Judge("now", asked, asked)
