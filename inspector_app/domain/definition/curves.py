"""From a measured value to points: steps, straight lines between points, or a share."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True)
class Steps:
    """The first step whose bound the value meets gives the points.

    Attributes:
        direction: "at_least": bounds fall and the value must reach one; "at_most": bounds rise.
        steps: (bound, points), best first.
        otherwise: points where no bound is met.
    """

    direction: Literal["at_least", "at_most"]
    steps: tuple[tuple[Fraction, Fraction], ...]
    otherwise: Fraction

    def points(self, value: Fraction) -> Fraction:
        """Points of a value, exactly; a value on a bound meets it."""
        for bound, points in self.steps:
            if value >= bound if self.direction == "at_least" else value <= bound:
                return points
        return self.otherwise


@dataclass(frozen=True, slots=True)
class Linear:
    """Straight lines between points; outside them `below` and `above`.

    Attributes:
        nodes: (value, points), ascending by value, at least one; a value on a node has the node's points.
        below: points for values under the first node.
        above: points for values over the last node.
    """

    nodes: tuple[tuple[Fraction, Fraction], ...]
    below: Fraction
    above: Fraction

    def points(self, value: Fraction) -> Fraction:
        """Points of a value, exactly."""
        if value < self.nodes[0][0]:
            return self.below
        if value > self.nodes[-1][0]:
            return self.above
        after = bisect_right(self.nodes, value, key=_value)
        left, low = self.nodes[after - 1]
        if left == value:
            return low
        right, high = self.nodes[after]
        return low + (high - low) * (value - left) / (right - left)


@dataclass(frozen=True, slots=True)
class Share:
    """`full` points for `whole` or more, in proportion below, none under zero."""

    full: Fraction
    whole: Fraction

    def points(self, value: Fraction) -> Fraction:
        """Points of a value, exactly."""
        return self.full * min(max(value / self.whole, Fraction(0)), Fraction(1))


@dataclass(frozen=True, slots=True)
class Band:
    """Points of the values between two bounds; a bound that is None does not bound.

    Attributes:
        least, most: the bounds; `from_least`, `to_most`: whether a value on the bound lies within.
    """

    points: Fraction
    least: Fraction | None = None
    from_least: bool = True
    most: Fraction | None = None
    to_most: bool = True

    def holds(self, value: Fraction) -> bool:
        """Whether the value lies within."""
        if self.least is not None and (value < self.least or (value == self.least and not self.from_least)):
            return False
        return self.most is None or value < self.most or (value == self.most and self.to_most)


@dataclass(frozen=True, slots=True)
class Bands:
    """The first band that holds the value gives the points, `otherwise` where none does."""

    bands: tuple[Band, ...]
    otherwise: Fraction

    def points(self, value: Fraction) -> Fraction:
        """Points of a value, exactly."""
        return next((band.points for band in self.bands if band.holds(value)), self.otherwise)


Curve: TypeAlias = Steps | Linear | Share | Bands


def _value(node: tuple[Fraction, Fraction]) -> Fraction:
    return node[0]
