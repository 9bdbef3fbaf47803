"""How much every way must still change at least: by the points that total and sections can gain.

A total or a rate made of means and sums gains from several items together at most what it gains from each
alone: a mean that has more in it, or misses less, is moved less by the next item. So what each candidate
gains alone, measured by the real scoring, bounds every set of them; and what a lower level loses is least
where all others are at their best. A rule that is no such sum (a least, a product, a median) gives no bound.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import gcd, lcm
from typing import Final, NamedTuple

from inspector_app.domain.checklist import Checklist, Condition, Section
from inspector_app.domain.scoring.judging import Judge
from inspector_app.domain.scoring.measures import Measures
from inspector_app.domain.way.candidates import Candidate
from inspector_app.domain.way.supposing import Supposed, Supposition

_STEADY: Final = ("points", "weighted_mean", "mean", "share_met")
_SLOPES: Final = 5  # prices of a gain that are tried for each bound of the points
_ZERO: Final = Fraction(0)
NEVER: Final = 1 << 30  # so many items are not there


class Goal(NamedTuple):
    """A measure that a grade needs: the total ("") or the rate of a section."""

    subject: str
    bound: Fraction


class Gains:
    """What each level of each candidate adds to one measure, in whole numbers of a common part.

    Attributes:
        need: what is missing; of: by candidate and level, never less than it adds in any way.
    """

    def __init__(self, need: Fraction, of: Sequence[Sequence[Fraction]]) -> None:
        unit = lcm(need.denominator, *(gain.denominator for each in of for gain in each))
        self.need = int(need * unit)
        self.of = [[int(gain * unit) for gain in each] for each in of]

    def arrange(self, order: Sequence[int]) -> None:
        """Take the candidates in this order."""
        self.of = [self.of[place] for place in order]

    def keep_what_is_gained(self) -> None:
        """Take what a level loses as nothing."""
        self.of = [[max(gain, 0) for gain in each] for each in self.of]


class Bounds:
    """The least number of items and the least points still to come, from a place in the order on.

    Args:
        costs: points by candidate and level, in the order in which they are decided, as whole numbers.
    """

    def __init__(self, gains: Gains, costs: Sequence[Sequence[int]]) -> None:
        self._sums: list[list[int]] = []
        best = [max(each) for each in gains.of]
        for place in range(len(best) + 1):
            rising = sorted((gain for gain in best[place:] if gain > 0), reverse=True)
            self._sums.append(list(accumulate(rising, initial=0)))
        self._prices = [(over, under, self._least(gains, costs, over, under))
                        for over, under in _slopes(gains, costs)]  # fmt: skip

    def items(self, place: int, need: int) -> int:
        """The fewest candidates from this place on that can bring so much."""
        found = bisect_left(self._sums[place], need)
        return found if found < len(self._sums[place]) else NEVER

    def points(self, place: int, need: int, items: int) -> int:
        """The fewest points that exactly so many candidates from this place on take to bring so much."""
        return max(
            -(-(over * need + reduced[place][items]) // under) for over, under, reduced in self._prices
        )

    @staticmethod
    def _least(gains: Gains, costs: Sequence[Sequence[int]], over: int, under: int) -> list[list[int]]:
        """Sums of the cheapest candidates once a gain is paid for at the price over ÷ under."""
        reduced = [
            min(cost * under - over * gain for cost, gain in zip(each, brings, strict=True))
            for each, brings in zip(costs, gains.of, strict=True)
        ]
        return [list(accumulate(sorted(reduced[place:]), initial=0)) for place in range(len(reduced) + 1)]


def _slopes(gains: Gains, costs: Sequence[Sequence[int]]) -> list[tuple[int, int]]:
    """Prices of a gain, free among them: spread over what the candidates ask."""
    asked = {
        Fraction(cost, gain)
        for each, brings in zip(costs, gains.of, strict=True)
        for cost, gain in zip(each, brings, strict=True)
        if gain > 0
    }
    ordered = sorted(asked)
    step = max(1, len(ordered) // (_SLOPES * 2))
    return [(0, 1), *(price.as_integer_ratio() for price in ordered[::step])]


def common_costs(found: Sequence[Candidate]) -> list[list[int]]:
    """The points of every level as whole numbers of their greatest common part."""
    costs = [[candidate.cost(level) for level in candidate.levels] for candidate in found]
    every = [cost for each in costs for cost in each]
    under = lcm(*(cost.denominator for cost in every))
    over = gcd(*(int(cost * under) for cost in every)) or 1
    return [[int(cost * under) // over for cost in each] for each in costs]


def goals_of(checklist: Checklist, grade: str, measures: Measures) -> tuple[list[Goal], bool]:
    """Totals and rates that a grade asks at least, and whether they are all it asks of totals and rates."""
    slack = _ZERO
    if checklist.rounding.rounded:
        slack = Fraction(1, 2 * 10**checklist.rounding.decimals)
    goals: list[Goal] = []
    whole = True
    judge = Judge("now", measures, measures)
    for rule in checklist.grade_by_id[grade].conditions:
        asks = isinstance(rule, Condition) and rule.measure in ("total", "section_rate")
        if not isinstance(rule, Condition) or not asks or rule.comparator not in ("at_least", "above"):
            whole = whole and isinstance(rule, Condition) and not asks and rule.measure != "section_points"
            continue
        bound = judge.bound(rule.bound)
        subjects = [""] if rule.measure == "total" else rule.of or tuple(measures.section_rates)
        if bound is None:
            whole = False
        else:
            goals += [Goal(subject, bound - slack) for subject in subjects]
    return goals, whole


def measure_gains(
    goals: Sequence[Goal], found: Sequence[Candidate], trial: Supposition, *, every_level: bool = True
) -> dict[Goal, Gains]:
    """What the candidates add to each goal that adds up; the others are missing.

    Without `every_level` a lower level is taken to add as much as the best one.
    """
    kept = [goal for goal in goals if _value(trial, goal) is not None and _adds_up(trial, goal, found)]
    if not kept:
        return {}

    def values(supposed: dict[str, Supposed]) -> list[Fraction]:
        trial.suppose(supposed)
        return [_value(trial, goal) or _ZERO for goal in kept]

    start = values({})
    tops = {candidate.id: (candidate.at(candidate.levels[0]), candidate.levels[0].answer)
            for candidate in found}  # fmt: skip
    gained = [values({candidate.id: tops[candidate.id]}) for candidate in found]
    most = values(tops)
    of: list[list[list[Fraction]]] = [[] for _ in kept]
    for candidate, alone in zip(found, gained, strict=True):
        lower = [
            values({**tops, candidate.id: (candidate.at(level), level.answer)})
            if every_level else most
            for level in candidate.levels[1:]
        ]  # fmt: skip
        for place, each in enumerate(of):
            gain = alone[place] - start[place]
            each.append([gain, *(gain - most[place] + reached[place] for reached in lower)])
    trial.suppose({})
    return {goal: Gains(goal.bound - value, each) for goal, value, each in zip(kept, start, of, strict=True)}


def _value(trial: Supposition, goal: Goal) -> Fraction | None:
    if not goal.subject:
        return trial.total()
    found = trial.section_in(goal.subject, "now")
    return None if found is None else found[0]


def _adds_up(trial: Supposition, goal: Goal, found: Sequence[Candidate]) -> bool:
    """Whether several candidates together never add more than each alone."""
    checklist = trial.checklist
    if any(level.points < 0 for candidate in found for level in candidate.levels):
        return False
    if any(candidate.now.open and candidate.levels[0].points != candidate.now.item.points
           for candidate in found if candidate.now.item.role == "scored"):  # fmt: skip
        return False
    touched = {candidate.id: candidate.now.open for candidate in found}
    if goal.subject:
        section = checklist.sections.get(goal.subject)
        return section is not None and _steady(section, touched)
    total, rules = trial.total(), checklist.total
    if rules.aggregate not in ("weighted_mean", "mean", "sum") or total is None or _held_up(trial, total):
        return False
    if not all(_steady(section, touched) for section in checklist.weighted):
        return False
    return _bonus_adds_up(trial, touched)


def _held_up(trial: Supposition, total: Fraction) -> bool:
    """Whether the least total may hold it up, so that a first gain would not be seen."""
    least = trial.checklist.total.least
    return total <= least and (least > 0 or any(result.low < 0 for result in trial.items.values()))


def _steady(section: Section, touched: dict[str, bool]) -> bool:
    """Whether the section's rate is such a sum, down to the candidates below it."""
    inside = [touched[item.id] for item in section.all_items() if item.id in touched]
    if not inside:
        return True
    if section.aggregate not in _STEADY or (section.most is not None and any(inside)):
        return False
    if section.repeat is not None and section.repeat.by == "row":
        return False
    return all(_steady(child, touched) for child in section.sections)


def _bonus_adds_up(trial: Supposition, touched: dict[str, bool]) -> bool:
    """Whether bonus and bases do: no base waits for a gate, nothing is negative or the best of sections."""
    checklist = trial.checklist
    if any(item.id in touched for part in checklist.others if part.base for item in part.all_items()):
        return False
    if checklist.total.bonus_least > 0 or any(trial.items[item.id].low < 0 for item in checklist.bonus):
        return False
    tops = [part for part in checklist.others if part.role == "bonus"]
    return not any(part.aggregate == "best_of" and part.sections for top in tops for part in top.walk())
