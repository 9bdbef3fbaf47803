"""domain.sampling.confidence"""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.sampling.confidence import most_failing


def share_of_draws(population: int, n: int, failed: int, failing: int) -> Fraction:
    """By enumeration: in which share of all samples no more than `failed` of the failing units are."""
    draws = [sum(unit < failing for unit in drawn) for drawn in combinations(range(population), n)]
    return Fraction(sum(found <= failed for found in draws), len(draws))


@given(st.integers(1, 9), st.data())
def test_it_is_the_greatest_number_that_a_sample_would_still_hide(
    population: int, data: st.DataObject
) -> None:
    """Checked against every possible draw: one more failing unit would show in 95 % of them."""
    n = data.draw(st.integers(1, population))
    failed = data.draw(st.integers(0, n))
    bound = most_failing(population, n, failed)
    plausible = [
        failing
        for failing in range(failed, population - n + failed + 1)
        if share_of_draws(population, n, failed, failing) > Fraction(5, 100)
    ]
    assert bound == max(plausible)


@pytest.mark.parametrize(
    ("population", "n", "failed", "bound"),
    [(240, 36, 2, 37), (240, 36, 0, 17), (100, 100, 3, 3), (14, 8, 1, 5), (2180, 36, 2, 357), (5, 1, 1, 5)],
)
def test_numbers_of_real_visits(population: int, n: int, failed: int, bound: int) -> None:
    """Two of 36 rooms fail: of 240 rooms up to 37 may; whoever looked at all of them knows."""
    assert most_failing(population, n, failed) == bound


def test_it_is_exact_for_large_populations() -> None:
    """Whole numbers only: no rounding, whatever the size."""
    assert most_failing(100_000, 500, 0) == 595
