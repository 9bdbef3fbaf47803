"""domain.way.adding: the least sums, found without trying every choice."""

from fractions import Fraction
from itertools import product

from hypothesis import assume, example, given
from hypothesis import strategies as st

from inspector_app.domain.way.adding import Adding, Cost
from inspector_app.domain.way.bounds import NEVER, Gains

Levels = list[tuple[int, list[int]]]  # points, and what they gain of each goal


@st.composite
def _candidates(draw: st.DrawFn) -> list[Levels]:
    """Up to seven candidates of one or two levels, which gain of a total and two parts."""
    gain = st.integers(-1, 4)
    level = st.tuples(st.integers(0, 5), st.lists(gain, min_size=3, max_size=3))
    return draw(st.lists(st.lists(level, min_size=1, max_size=2), min_size=1, max_size=7))


def _tried(found: list[Levels], needs: list[int]) -> Cost | None:
    """The least cost of all choices."""
    costs: list[Cost] = []
    for steps in product(*([None, *range(len(levels))] for levels in found)):
        taken = [levels[step] for levels, step in zip(found, steps, strict=True) if step is not None]
        gained = [
            sum(gains[goal] if goal == 0 else max(gains[goal], 0) for _, gains in taken) for goal in range(3)
        ]
        if all(gain >= need for gain, need in zip(gained, needs, strict=True)):
            costs.append((len(taken), sum(cost for cost, _ in taken)))
    return min(costs, default=None)


@example([[(1, [0, 1, 1])], [(0, [0, 0, 0])], [(0, [0, -1, 1])]], [0, 0, 1])
@given(_candidates(), st.lists(st.integers(0, 8), min_size=3, max_size=3))
def test_it_finds_the_least_of_all_choices(found: list[Levels], needs: list[int]) -> None:
    """What it drops is beaten by what it keeps; only of the first goal something can be lost again."""
    assume(any(needs))
    costs = [[cost for cost, _ in levels] for levels in found]
    gains = [
        Gains(Fraction(need), [[Fraction(brings[goal]) for _, brings in levels] for levels in found])
        for goal, need in enumerate(needs)
    ]
    best: list[Cost] = [(NEVER, 0)]

    def done(chosen: dict[int, int]) -> None:
        best.append((len(chosen), sum(costs[place][step] for place, step in chosen.items())))

    adding = Adding(gains, (), costs, range(len(found)), lambda: best[-1], done)
    assert len(list(adding.layers())) == len(found)
    assert (best[-1] if len(best) > 1 else None) == _tried(found, needs)
