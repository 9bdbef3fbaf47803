"""What a random sample says of the whole population, exactly: an upper bound, in whole numbers."""

from __future__ import annotations

from math import comb
from typing import Final

PERCENT: Final = 95


def most_failing(population: int, n: int, failed: int) -> int:
    """With 95 % confidence at most so many units of the population fail.

    Exact and one-sided: the greatest number of failing units with which a random draw of n without
    replacement would still show no more than `failed` of them in over 5 % of all draws.

    Args:
        population: all units; 0 <= failed <= n <= population.
    """
    low, high = failed, population - (n - failed)
    while low < high:
        middle = (low + high + 1) // 2
        if _is_plausible(population, n, failed, middle):
            low = middle
        else:
            high = middle - 1
    return low


def _is_plausible(population: int, n: int, failed: int, failing: int) -> bool:
    """P(at most `failed` in the sample | `failing` in the population) > 5 %."""
    ways = sum(comb(failing, found) * comb(population - failing, n - found) for found in range(failed + 1))
    return 100 * ways > (100 - PERCENT) * comb(population, n)
