"""Running sums of a section: an item goes out, an item comes in, and nothing else is added up again."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from inspector_app.domain.scoring.items import ItemResult

Part = tuple[Fraction, Fraction]  # (value × weight, weight), weight > 0


class Tally:
    """Sums over the items of a section and all sections below it, in points.

    Attributes:
        earned, applicable: of rated items.
        low, high, open: least, most and full points of items that still need somebody.
        set_aside: points of items that are not applicable or withheld.
        could_go: points of items that still need somebody and may be called not applicable.
        relevant, answered: how many items count; how many of them need nobody any more.
    """

    __slots__ = (
        "_vanishing", "answered", "applicable", "could_go", "earned", "high", "low", "open", "relevant", "set_aside",
    )  # fmt: skip

    def __init__(self) -> None:
        self.earned = self.applicable = self.low = self.high = Fraction(0)
        self.open = self.set_aside = self.could_go = Fraction(0)
        self.relevant = self.answered = 0
        self._vanishing: dict[str, ItemResult] = {}

    def swap(self, old: ItemResult | None, new: ItemResult) -> None:
        """Take `old` out (None the first time) and `new` in."""
        if old is not None and old.state == new.state == "rated":
            self.earned += new.low - old.low
            return
        if old is not None:
            self._add(old, -1)
        self._add(new, 1)

    def _add(self, result: ItemResult, sign: int) -> None:
        points = result.item.points
        if result.state == "absent":
            return
        self.relevant += sign
        if result.open and result.item.not_applicable:
            self.could_go += points * sign
        if result.state == "rated":
            self.answered += sign
            self.earned += result.low * sign
            self.applicable += points * sign
        elif not result.open:
            self.answered += sign
            self.set_aside += points * sign
        elif not result.may_vanish:
            self.low += result.low * sign
            self.high += result.high * sign
            self.open += points * sign
        elif sign > 0:
            self._vanishing[result.item.id] = result
        else:
            del self._vanishing[result.item.id]

    @property
    def rate(self) -> Fraction | None:
        """Earned ÷ applicable of what is rated; None if nothing is."""
        return self.earned / self.applicable if self.applicable else None

    @property
    def worst(self) -> Fraction | None:
        """The lowest rate any completion reaches; None if nothing can count."""
        optional = [(result.low, result.item.points) for result in self._vanishing.values()]
        return least_mean((self.earned + self.low, self.applicable + self.open), optional)

    @property
    def best(self) -> Fraction | None:
        """The highest rate any completion reaches; None if nothing can count."""
        optional = [(result.high, result.item.points) for result in self._vanishing.values()]
        return most_mean((self.earned + self.high, self.applicable + self.open), optional)

    @property
    def may_vanish(self) -> bool:
        """Some completion leaves nothing in the denominator because of a contested "not applicable"."""
        return bool(self._vanishing) and not self.applicable and not self.open

    @property
    def all_points(self) -> Fraction:
        """Points of every item that the profile leaves on."""
        vanishing = sum((result.item.points for result in self._vanishing.values()), Fraction(0))
        return self.applicable + self.open + self.set_aside + vanishing


def least_mean(fixed: Part, optional: Iterable[Part]) -> Fraction | None:
    """The least Σ values ÷ Σ weights over the fixed part and any choice of optional parts.

    Exact: in ascending order of their own means, each is taken as long as it pulls the mean down
    (a mediant lies between its two means). None if there is no weight at all.
    """
    total, weight = fixed
    for value, part in sorted(optional, key=lambda entry: entry[0] / entry[1]):
        if not weight or value * weight < total * part:
            total += value
            weight += part
    return total / weight if weight else None


def most_mean(fixed: Part, optional: Iterable[Part]) -> Fraction | None:
    """The greatest Σ values ÷ Σ weights, as `least_mean`."""
    least = least_mean((-fixed[0], fixed[1]), [(-value, weight) for value, weight in optional])
    return None if least is None else -least
