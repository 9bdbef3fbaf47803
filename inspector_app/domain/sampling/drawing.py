"""Which units a draw takes: the same on every machine, in whatever order the list was handed in.

The sample is shared out to the strata by the largest remainder; in each the units stand in the order of
SHA-256(seed ‖ unit), the first are drawn, the others wait in this order to stand in for them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache
from hashlib import sha256
from typing import NamedTuple

from inspector_app.domain.sampling.frame import Draw


class Order(NamedTuple):
    """The units of one stratum: those that are drawn, then those that wait, each in its order."""

    drawn: tuple[str, ...]
    reserves: tuple[str, ...]


def allocated(sizes: Mapping[str, int], n: int) -> dict[str, int]:
    """How many units each stratum gives.

    Every stratum that has units gives at least one where n suffices; n beyond all units takes them all.
    """
    there = {stratum: size for stratum, size in sizes.items() if size > 0}
    total = sum(there.values())
    n = min(n, total)
    shares = {stratum: n * size // total for stratum, size in there.items()}
    nearest = sorted(there, key=lambda one: (-(n * there[one] % total), -there[one], one))
    for stratum in nearest[: n - sum(shares.values())]:
        shares[stratum] += 1
    if n >= len(there):
        for stratum in sorted(there, key=lambda one: (-there[one], one)):
            if not shares[stratum]:
                giving = [one for one in there if shares[one] > 1]
                giver = min(giving, key=lambda one: (n * there[one] - shares[one] * total, -there[one], one))
                shares[giver] -= 1
                shares[stratum] = 1
    return {stratum: shares.get(stratum, 0) for stratum in sizes}


def ordered(seed: str, units: Iterable[str]) -> list[str]:
    """The units in the order of SHA-256(seed ‖ unit)."""
    return sorted(units, key=lambda unit: (sha256((seed + unit).encode()).digest(), unit))


@lru_cache(maxsize=32)
def drawn(draw: Draw) -> dict[str, Order]:
    """By stratum, the strata in the order of the list; whoever reads it changes nothing in it."""
    units: dict[str, list[str]] = {}
    for group in draw.groups:
        units.setdefault(group.stratum, []).extend(group.units)
    shares = allocated({stratum: len(names) for stratum, names in units.items()}, draw.n)
    found: dict[str, Order] = {}
    for stratum, names in units.items():
        order = ordered(draw.seed, names)
        found[stratum] = Order(tuple(order[: shares[stratum]]), tuple(order[shares[stratum] :]))
    return found
