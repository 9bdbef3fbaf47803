"""Ways found the slow way: every choice of levels is tried."""

from collections.abc import Callable
from fractions import Fraction
from itertools import combinations, product

from hypothesis import assume

from inspector_app.domain.way.candidates import candidates
from inspector_app.domain.way.result import next_grade
from inspector_app.domain.way.supposing import Supposition
from tests.checklists.visits import Visit

MOST = 8_000


def maker(visit: Visit) -> Callable[[], Supposition]:
    """Scores of the visit in which results can be supposed."""
    sheet = visit.scoring().sheet
    return lambda: Supposition(visit.checklist, visit.evaluation, sheet)


def least(visit: Visit) -> tuple[int, Fraction] | None:
    """The fewest items, then the fewest points, of all choices of levels; None where none reaches more.

    Where that takes too many trials hypothesis looks for another visit.
    """
    trial = maker(visit)()
    target = next_grade(trial.checklist, trial.now())
    assert target is not None
    rank = trial.checklist.rank(target)
    found = candidates(trial)
    tried = 0
    for count in range(1, len(found) + 1):
        costs = []
        for chosen in combinations(found, count):
            for levels in product(*(each.levels for each in chosen)):
                tried += 1
                assume(tried <= MOST)
                both = list(zip(chosen, levels, strict=True))
                trial.suppose({each.id: (each.at(level), level.answer) for each, level in both})
                if trial.now().rank(trial.checklist) >= rank:
                    costs.append(sum((each.cost(level) for each, level in both), Fraction(0)))
        if costs:
            return count, min(costs)
    return None
