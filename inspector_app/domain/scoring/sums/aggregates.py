"""How a section's rate comes from the rates below it; every rule rises when what is below rises."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.checklist.model import Aggregate, RollUp, TotalAggregate
from inspector_app.domain.scoring.measures import Case
from inspector_app.domain.scoring.sums.tally import Part, least_mean, mean, most_mean

_ZERO, _ONE = Fraction(0), Fraction(1)


def combine(
    aggregate: Aggregate | RollUp | TotalAggregate,
    parts: Sequence[Part],
    *,
    best: int = 1,
    met_at: Fraction = _ONE,
) -> Fraction | None:
    """The rate of (rate, weight) parts; None without any that counts.

    Args:
        best: "best_of": how many count, by what they earn, out of as much as the greatest of them could.
        met_at: "share_met": the rate from which a part is met.
    """
    if not parts:
        return None
    rates = [rate for rate, _ in parts]
    match aggregate:
        case "mean":
            return sum(rates, _ZERO) / len(rates)
        case "median":
            return median(rates)
        case "min":
            return min(rates)
        case "max":
            return max(rates)
        case "product":
            product = _ONE
            for rate in rates:
                product *= rate
            return product
        case "best_of":
            return _best_of(parts, best)
        case "share_met":
            return Fraction(sum(rate >= met_at for rate in rates), len(rates))
        case "sum":
            return min(_ONE, sum(rates, _ZERO))
        case _:  # points, weighted_mean
            return mean(parts)


class Child(NamedTuple):
    """What a section takes from one part of it.

    Attributes:
        now, low, high: its rate as things are and at either end; None where nothing counts.
        weight: None while nobody knows it; a part of weight 0 stands beside.
        vanishes: some completion takes it out.
    """

    id: str
    now: Fraction | None
    low: Fraction | None
    high: Fraction | None
    weight: Fraction | None
    vanishes: bool = False

    def at(self, case: Case) -> Fraction | None:
        """Its rate in a case."""
        return self.now if case == "now" else self.low if case == "worst" else self.high

    @property
    def settled(self) -> bool:
        """Nothing of it can still change."""
        return self.weight is not None and not self.vanishes and self.low == self.now == self.high


class Span(NamedTuple):
    """A rate or points as things are, and the ends of what any completion reaches."""

    now: Fraction | None
    worst: Fraction | None
    best: Fraction | None


def span(
    aggregate: Aggregate | RollUp | TotalAggregate,
    children: Sequence[Child],
    best: int = 1,
    met_at: Fraction = _ONE,
) -> Span:
    """The rates of a section as things are and at both ends."""
    now = rate_at("now", aggregate, children, best, met_at)
    if all(child.settled for child in children):
        return Span(now, now, now)
    ends = (rate_at(case, aggregate, children, best, met_at) for case in ("worst", "best"))
    return Span(now, *ends)


def rate_at(
    case: Case,
    aggregate: Aggregate | RollUp | TotalAggregate,
    children: Sequence[Child],
    best: int = 1,
    met_at: Fraction = _ONE,
) -> Fraction | None:
    """The rate of a section in one case. Exact for means; else a part that may vanish takes any value."""
    parts = [child for child in children if child.weight is None or child.weight]
    if aggregate == "mean":
        aggregate, parts = "weighted_mean", [child._replace(weight=_ONE) for child in parts]
    if any(child.weight is None for child in parts):
        return _unweighed(case, parts)
    if case == "now":
        values = [(child.now, child.weight or _ONE) for child in parts if child.now is not None]
    elif aggregate in ("points", "weighted_mean"):
        return _mean_at(case, parts)
    else:
        values = [(_end(child, case), child.weight or _ONE) for child in parts if child.low is not None]
    return combine(aggregate, values, best=best, met_at=met_at)


def _end(child: Child, case: Case) -> Fraction:
    """At one end; a part that may vanish may pull as far as nothing or everything."""
    if case == "worst":
        return _ZERO if child.vanishes else child.low or _ZERO
    return _ONE if child.vanishes or child.high is None else child.high


def _mean_at(case: Case, parts: Sequence[Child]) -> Fraction | None:
    """Exactly the least or the greatest mean over whatever may vanish."""
    found = [(child, rate, child.weight or _ONE) for child in parts if (rate := child.at(case)) is not None]
    if not any(child.vanishes for child in parts):
        return mean((rate, weight) for _, rate, weight in found)
    fixed = [(rate * weight, weight) for child, rate, weight in found if not child.vanishes]
    optional = [(rate * weight, weight) for child, rate, weight in found if child.vanishes]
    return (least_mean if case == "worst" else most_mean)(added(fixed), optional)


def added(parts: Sequence[Part]) -> Part:
    """Sums of values and of weights."""
    return sum((value for value, _ in parts), _ZERO), sum((weight for _, weight in parts), _ZERO)


def _unweighed(case: Case, parts: Sequence[Child]) -> Fraction | None:
    """While a weight is missing any mean between the least and the greatest part is possible."""
    if case == "now":
        return None
    ends = [_end(child, case) for child in parts if child.at(case) is not None]
    return min(ends, default=None) if case == "worst" else max(ends, default=None)


def median(rates: Sequence[Fraction]) -> Fraction:
    """The middle rate, of an even number the mean of the two in the middle."""
    ordered, half = sorted(rates), len(rates) // 2
    return ordered[half] if len(rates) % 2 else (ordered[half - 1] + ordered[half]) / 2


def counted(parts: Sequence[Part], best: int) -> list[int]:
    """The places of the parts that "best_of" counts: those that earn most, the first of equals."""
    order = sorted(range(len(parts)), key=lambda place: (-parts[place][0] * parts[place][1], place))
    return sorted(order[:best])


def _best_of(parts: Sequence[Part], best: int) -> Fraction | None:
    """What the best earn, out of the full points of the greatest."""
    full = sum(sorted((weight for _, weight in parts), reverse=True)[:best], _ZERO)
    earned = sum((parts[place][0] * parts[place][1] for place in counted(parts, best)), _ZERO)
    return earned / full if full else None
