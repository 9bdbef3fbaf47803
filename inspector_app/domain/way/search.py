"""Finds the way to the next grade: branch and bound over the real scoring, exact or marked "at most"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from inspector_app.domain.checklist.conditions import leaves
from inspector_app.domain.way.adding import Adding
from inspector_app.domain.way.bounds import (
    NEVER,
    Bounds,
    Gains,
    Goal,
    common_costs,
    goals_of,
    measure_gains,
)
from inspector_app.domain.way.candidates import Candidate, candidates
from inspector_app.domain.way.result import Change, Way, next_grade
from inspector_app.domain.way.supposing import Supposed, Supposition

MOST_CANDIDATES: Final = 100
EFFORT: Final = 300_000  # a branch that is only counted costs one,
_OUTCOME: Final = 15  # an outcome that is worked out as much as so many branches
_TOLD: Final = 600  # so much effort lies between two tellings
_SUMMED: Final = ("total", "section_rate", "section_points")
_ZERO: Final = Fraction(0)

Tell = Callable[[int, int], None]
Chosen = Mapping[int, int]  # place of a candidate → place of its level


def find_way(make: Callable[[], Supposition], tell: Tell | None = None, effort: int = EFFORT) -> Way:
    """The way from how things stand to the next grade.

    Args:
        make: the evaluation's scores, made anew at every call; two are used side by side.
        tell: hears now and then of the effort spent and allowed; may raise to stop.
        effort: bounds the work; once it is spent the best way so far is only "at most".
    """
    trial = make()
    target = next_grade(trial.checklist, trial.now())
    if target is None:
        return Way("best" if trial.checklist.grades else "none", still_open=trial.still_open())
    return _Search(trial, make(), target, tell, effort).run()


class _Spent(Exception):  # noqa: N818 - no error: the search ends
    """The effort is spent."""


class _Demand(NamedTuple):
    """The goals of one grade by their place; `apart`: those of top sections, which share no item."""

    goals: tuple[int, ...]
    apart: tuple[int, ...]


class _Search:
    """One search; candidates are known by their place, levels by their step from the best down."""

    def __init__(
        self, trial: Supposition, loose: Supposition, target: str, tell: Tell | None, effort: int
    ) -> None:
        self._trial = trial
        self._loose = loose  # what is undecided may be anything there
        self._target = target
        self._rank = trial.checklist.rank(target)
        self._tell = tell
        self._effort, self._spent, self._said = effort, 0, 0
        trial.asked = loose.asked = lambda: self._spend(_OUTCOME)
        self._know(candidates(trial))
        self._best: Chosen | None = None
        self._best_cost = (NEVER, 0)  # items, points in common parts
        self._skipped: set[int] = set()

    def _know(self, found: Sequence[Candidate]) -> None:
        self._found = found
        self._at: list[list[Supposed]] = [
            [(each.at(level), level.answer) for level in each.levels] for each in found
        ]
        self._undecided: list[Supposed] = [(each.undecided, None) for each in found]
        self._costs = common_costs(found)

    def run(self) -> Way:
        """Search."""
        self._loose.suppose(self._open({}))
        most = self._loose.best()
        if most.rank(self._trial.checklist) < self._rank:
            return Way("blocked", self._target, reasons=most.reasons)
        try:
            exact = self._prepare()
            if not self._adds_up():
                self._branch(0, {}, 0, [gains.need for gains in self._gains])
        except _Spent:
            exact = False
        if self._best is None:
            return Way("blocked" if exact else "not_found", self._target, exact=exact)
        return self._told(self._best, exact=exact)

    def _told(self, chosen: Chosen, *, exact: bool) -> Way:
        trial, found = self._trial, self._found
        trial.asked = None
        trial.suppose(self._supposed(chosen))
        places = {name: place for place, name in enumerate(trial.checklist.items)}
        changes = [
            Change(each.id, None if each.now.open else each.start, each.levels[step], each.now.state)
            for each, step in ((found[place], step) for place, step in chosen.items())
        ]
        changes.sort(key=lambda change: places[change.item])
        return Way(
            "found", self._target, tuple(changes), exact, trial.now(), trial.total(),
            still_open=trial.still_open(), rough=any(each.rough for each in found),
        )  # fmt: skip

    # Getting ready.

    def _prepare(self) -> bool:
        """Bound and order the candidates, find a first way; whether none of them is left out."""
        asked, whole = self._asked()
        goals = list(dict.fromkeys(goal for each in asked for goal in each))
        few = len(self._found) <= MOST_CANDIDATES
        gains = measure_gains(goals, self._found, self._trial, every_level=few)
        weights = _weights(gains, len(self._found))
        self._set_first(weights)
        self._summed = whole and gains.keys() >= set(goals)
        self._needed = self._needed_by_rules(summed=self._summed)
        self._take(self._ordered(weights), list(gains.values()))
        places = {goal: place for place, goal in enumerate(gains)}
        tops = {section.id for section in self._trial.checklist.weighted}
        self._demands = [
            _Demand(
                tuple(places[goal] for goal in each if goal in places),
                tuple({goal.subject: places[goal] for goal in each
                       if goal in places and goal.subject in tops}.values()),
            )
            for each in asked
        ]  # fmt: skip
        return few

    def _asked(self) -> tuple[list[list[Goal]], bool]:
        """The goals of every grade that will do, and whether nothing else rests on totals and rates."""
        checklist, measures = self._trial.checklist, self._trial.measured()
        limits = (leaf.measure for limiter in checklist.limiters for leaf in leaves(limiter.when))
        asked, whole = [], not any(measure in _SUMMED for measure in limits)
        for grade in checklist.grades[: checklist.place_of_grade[self._target] + 1]:
            goals, alone = goals_of(checklist, grade.id, measures)
            asked.append(goals)
            whole = whole and alone
        return asked, whole

    def _set_first(self, weights: Sequence[Fraction]) -> None:
        """A way to begin with: all at their best, less whatever is not needed, the least useful first."""
        chosen = dict.fromkeys(range(len(self._found)), 0)
        if not self._keeps(chosen):
            return
        for place in sorted(chosen, key=lambda place: (weights[place], -self._costs[place][0], -place)):
            fewer = {other: step for other, step in chosen.items() if other != place}
            if self._keeps(fewer):
                chosen = fewer
        for place in sorted(chosen, key=lambda place: -self._costs[place][0]):
            for step in range(len(self._found[place].levels) - 1, 0, -1):
                lower = {**chosen, place: step}
                if self._keeps(lower):
                    chosen = lower
                    break

    def _keeps(self, chosen: Chosen) -> bool:
        """Keep these choices as the way so far, if they are one."""
        if not self._reaches(chosen):
            return False
        self._best = chosen
        self._best_cost = (len(chosen), sum(self._costs[place][step] for place, step in chosen.items()))
        return True

    def _needed_by_rules(self, *, summed: bool) -> set[str]:
        """Candidates that some rule may not do without, apart from what totals and rates gain."""
        return {
            each.id
            for each in self._found
            if not summed or each.named or each.now.item.key or each.now.item.role != "scored"
        }

    def _ordered(self, weights: Sequence[Fraction]) -> list[int]:
        """Those that are looked at: needed ones first, then the most useful, alike ones side by side."""
        found, first = self._found, dict[tuple[object, ...], int]()
        for place, each in enumerate(found):
            first.setdefault(each.likeness, place)
        chosen = self._best or {}
        useful = sorted(range(len(found)), key=lambda place: (place not in chosen, -weights[place]))
        return sorted(
            useful[:MOST_CANDIDATES],
            key=lambda place: (
                found[place].id not in self._needed, -weights[place], first[found[place].likeness], place,
            ),
        )  # fmt: skip

    def _take(self, order: Sequence[int], gains: Sequence[Gains]) -> None:
        """From here on candidates stand in this order, without the others."""
        moved = {old: new for new, old in enumerate(order)}
        if self._best is not None:
            if not self._best.keys() <= moved.keys():
                raise _Spent  # it takes more items than are looked at: the first way stays
            self._best = {moved[place]: step for place, step in self._best.items()}
        self._know([self._found[place] for place in order])
        if self._best is not None:
            self._keeps(self._best)  # common parts of other candidates are other parts
        for each in gains:
            each.arrange(order)
        self._gains = gains
        self._bounds = [Bounds(each, self._costs) for each in gains]
        likeness = [each.likeness for each in self._found]
        self._twin = [place > 0 and like == likeness[place - 1] for place, like in enumerate(likeness)]

    def _adds_up(self) -> bool:
        """Whether adding gains up was enough: no choice that might cost less fell short by the scoring.

        If it was not, it may still have found a better way to begin with.
        """
        if not self._summed or self._best is None:
            return False
        weighted = enumerate(self._trial.checklist.weighted)
        tops = {item.id: place for place, section in weighted for item in section.all_items()}
        order = sorted(range(len(self._found)), key=lambda place: tops.get(self._found[place].id, -1))
        allowed = (self._spent + self._effort) // 2
        short: list[Chosen] = []

        def done(chosen: Chosen) -> None:
            if not self._keeps(chosen):
                short.append(chosen)

        for demand in self._demands:
            goals = list(dict.fromkeys(sorted(demand.goals, key=lambda goal: goal in demand.apart)))
            gains = [self._gains[goal] for goal in goals]
            if all(each.need <= 0 for each in gains):
                return False  # something else stands in the way
            apart = [goals.index(goal) for goal in demand.apart]
            adding = Adding(gains, apart, self._costs, order, lambda: self._best_cost, done)
            for left in adding.layers():
                self._spend(left)
                if self._spent > allowed:
                    return False
        return not short

    # The search itself.

    def _branch(self, place: int, chosen: Chosen, cost: int, needs: Sequence[int]) -> None:
        """Add each candidate from this place on, at every level, as long as something may be better."""
        skipped: list[int] = []
        for each in range(place, len(self._found)):
            first = 0
            if self._twin[each]:  # of those alike the first ones are taken, the later ones no better
                if each - 1 not in chosen:
                    continue
                first = chosen[each - 1]
            if not self._may_improve(each, len(chosen), cost, needs):
                break
            for step in range(first, len(self._found[each].levels)):
                self._choose(each, step, chosen, cost, needs)
            skipped.append(each)
            if not self._can_skip(each, chosen):
                break
        self._skipped.difference_update(skipped)

    def _choose(self, each: int, step: int, chosen: Chosen, cost: int, needs: Sequence[int]) -> None:
        self._spend(1)
        cost += self._costs[each][step]
        if (len(chosen) + 1, cost) >= self._best_cost:
            return
        chosen = {**chosen, each: step}
        needs = [need - gains.of[each][step] for need, gains in zip(needs, self._gains, strict=True)]
        if self._items(each + 1, needs) or not self._keeps(chosen):
            self._branch(each + 1, chosen, cost, needs)

    def _may_improve(self, place: int, chosen: int, cost: int, needs: Sequence[int]) -> bool:
        """Whether something from this place on may still be better than the best way so far."""
        most, least = self._best_cost
        items = chosen + max(1, self._items(place, needs))
        if items != most or items >= NEVER:
            return items < most
        return cost + self._points(place, needs, most - chosen) < least

    def _items(self, place: int, needs: Sequence[int]) -> int:
        """The fewest items from this place on that may do."""
        least = NEVER
        for demand in self._demands:
            items = [self._bounds[goal].items(place, needs[goal]) for goal in demand.goals]
            apart = sum(self._bounds[goal].items(place, needs[goal]) for goal in demand.apart)
            least = min(least, max(items, default=0) if max(items, default=0) > apart else apart)
        return least

    def _points(self, place: int, needs: Sequence[int], items: int) -> int:
        """The fewest points that so many items from this place on take."""
        return min(
            max((self._bounds[goal].points(place, needs[goal], items) for goal in demand.goals), default=0)
            for demand in self._demands
        )

    def _can_skip(self, each: int, chosen: Chosen) -> bool:
        """Whether the grade may be reached without this candidate, whatever becomes of those after it."""
        self._skipped.add(each)
        candidate = self._found[each]
        if candidate.now.open or candidate.id not in self._needed:
            return True  # nothing to learn
        self._loose.suppose(self._open(chosen))
        return self._loose.best().rank(self._trial.checklist) >= self._rank

    def _open(self, chosen: Chosen) -> dict[str, Supposed]:
        """The choices, and whatever is undecided as it may become."""
        return {
            each.id: self._at[place][chosen[place]] if place in chosen else self._undecided[place]
            for place, each in enumerate(self._found)
            if place not in self._skipped or each.now.open
        }

    def _supposed(self, chosen: Chosen) -> dict[str, Supposed]:
        return {self._found[place].id: self._at[place][step] for place, step in chosen.items()}

    def _reaches(self, chosen: Chosen) -> bool:
        self._trial.suppose(self._supposed(chosen))
        return self._trial.now().rank(self._trial.checklist) >= self._rank

    def _spend(self, effort: int) -> None:
        self._spent += effort
        if self._tell is not None and self._spent >= self._said + _TOLD:
            self._said = self._spent
            self._tell(min(self._spent, self._effort), self._effort)
        if self._spent > self._effort:
            raise _Spent


def _weights(gains: Mapping[Goal, Gains], count: int) -> list[Fraction]:
    """How much each candidate brings to all goals together, as shares of what they miss."""
    weights = [_ZERO] * count
    for each in gains.values():
        if each.need > 0:
            for place, brings in enumerate(each.of):
                weights[place] += Fraction(max(brings), each.need)
    return weights
