"""Running sums of a section: an item goes out, an item comes in, and nothing else is added up again."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction
from math import gcd
from typing import Literal, NamedTuple

from inspector_app.domain.scoring.items import ItemResult

_UNASKED = ("unanswered", "not_computable")  # of an item that needs no answer
Part = tuple[Fraction, Fraction]  # (value, weight) or (value × weight, weight); weight > 0


class Sum:
    """An exact running sum over a common denominator: whole numbers add much faster than fractions."""

    __slots__ = ("_over", "_under", "_value")

    def __init__(self) -> None:
        self._over = 0
        self._under = 1
        self._value: Fraction | None = Fraction(0)

    def add(self, value: Fraction, sign: int = 1) -> None:
        """Add `sign` × `value`."""
        over, under = value.as_integer_ratio()
        if self._under % under:
            grow = under // gcd(self._under, under)
            self._over *= grow
            self._under *= grow
        self._over += sign * over * (self._under // under)
        self._value = None

    @property
    def value(self) -> Fraction:
        """The sum, in lowest terms; so the denominator does not grow from one reading to the next."""
        if self._value is None:
            self._value = Fraction(self._over, self._under)
            self._over, self._under = self._value.as_integer_ratio()
        return self._value

    def per(self, weight: Fraction) -> Fraction | None:
        """The sum ÷ weight, reduced once; None without weight."""
        over, under = weight.as_integer_ratio()
        return Fraction(self._over * under, self._under * over) if over else None


class Tally:
    """Sums over the items of a section and all sections below it, in points.

    Attributes:
        relevant, answered: how many items count; how many of them need nobody any more.
    """

    __slots__ = (
        "_applicable", "_could_go", "_earned", "_granted", "_high", "_low", "_open", "_set_aside",
        "_vanishing", "_weights", "answered", "relevant",
    )  # fmt: skip

    def __init__(self) -> None:
        self._weights: _Weights | None = None
        self._earned, self._applicable, self._set_aside, self._granted = Sum(), Sum(), Sum(), Sum()
        self._low, self._high, self._open, self._could_go = Sum(), Sum(), Sum(), Sum()
        self.relevant = self.answered = 0
        self._vanishing: dict[str, ItemResult] = {}

    def swap(self, old: ItemResult | None, new: ItemResult) -> None:
        """Take `old` out (None the first time) and `new` in."""
        if old is not None and old.state == new.state == "rated":
            self._earned.add(old.low, -1)
            self._earned.add(new.low)
            return
        if old is not None:
            self._add(old, -1)
        self._add(new, 1)

    def _add(self, result: ItemResult, sign: int) -> None:
        points = result.item.points
        if result.state == "absent" or (result.state in _UNASKED and not result.open):
            return
        self._weights = None
        self.relevant += sign
        if result.open and (result.item.not_applicable or result.may_vanish):
            self._could_go.add(points, sign)
        if result.state == "rated":
            self.answered += sign
            self._earned.add(result.low, sign)
            self._applicable.add(points, sign)
        elif result.granted is not None:
            self.answered += sign
            self._earned.add(result.granted, sign)
            self._applicable.add(points, sign)
            self._granted.add(points, sign)
        elif not result.open:
            self.answered += sign
            self._set_aside.add(points, sign)
        elif not result.may_vanish:
            self._low.add(result.low, sign)
            self._high.add(result.high, sign)
            self._open.add(points, sign)
        elif sign > 0:
            self._vanishing[result.item.id] = result
        else:
            del self._vanishing[result.item.id]

    @property
    def earned(self) -> Fraction:
        """Points earned by rated items."""
        return self._earned.value

    @property
    def applicable(self) -> Fraction:
        """Full points of rated items."""
        return self._applicable.value

    @property
    def set_aside(self) -> Fraction:
        """Full points of items that are not applicable or withheld."""
        return self._set_aside.value

    @property
    def could_go(self) -> Fraction:
        """Full points of items that still need somebody and may be called not applicable."""
        return self._could_go.value

    @property
    def rate(self) -> Fraction | None:
        """Earned ÷ applicable of what is rated; None if nothing is."""
        return self._earned.per(self.applicable)

    @property
    def worst(self) -> Fraction | None:
        """The lowest rate any completion reaches; None if nothing can count."""
        return least_mean(self.lowest, self.optional("low"))

    @property
    def best(self) -> Fraction | None:
        """The highest rate any completion reaches; None if nothing can count."""
        return most_mean(self.highest, self.optional("high"))

    @property
    def settled(self) -> bool:
        """Nothing is open, so no completion moves the rate."""
        return self.answered == self.relevant

    @property
    def lowest(self) -> Part:
        """The least points of what surely counts, and its full points."""
        low = self._low.value  # 0 unless something is contested
        return self.earned + low if low else self.earned, self._weighed.sure

    @property
    def highest(self) -> Part:
        """The most points of what surely counts, and its full points."""
        high = self._high.value  # 0 unless something is open
        return self.earned + high if high else self.earned, self._weighed.sure

    def optional(self, end: Literal["low", "high"]) -> list[Part]:
        """Least or most points of what a contested "not applicable" may take out, with their full points."""
        low = end == "low"
        return [(part.low if low else part.high, part.item.points) for part in self._vanishing.values()]

    @property
    def may_vanish(self) -> bool:
        """Some completion leaves nothing in the denominator because of a contested "not applicable"."""
        return bool(self._vanishing) and not self._weighed.sure

    @property
    def could_be_empty(self) -> bool:
        """Nothing is rated, and everything open may be called not applicable."""
        return not self.applicable and self.could_go == self.all_points - self.set_aside

    @property
    def all_points(self) -> Fraction:
        """Points of every item that the profile leaves on."""
        return self._weighed.every

    @property
    def shares_set_aside(self) -> tuple[Fraction, Fraction]:
        """Points set aside in percent of all, now and if everything that may go were set aside too."""
        return self._weighed.set_aside, self._weighed.could_set_aside

    @property
    def _weighed(self) -> _Weights:
        if self._weights is None:
            sure, aside = self.applicable + self._open.value, self.set_aside
            every = sum((result.item.points for result in self._vanishing.values()), sure + aside)
            aside += self._granted.value
            could = aside + self.could_go
            shares = (100 * aside / every, 100 * could / every) if every else (aside, could)
            self._weights = _Weights(sure, every, *shares)
        return self._weights


class _Weights(NamedTuple):
    """What stays while rated items change only their answers.

    Attributes:
        sure: points of the items that surely count; every: of all that the profile leaves on.
        set_aside, could_set_aside: in percent of `every`.
    """

    sure: Fraction
    every: Fraction
    set_aside: Fraction
    could_set_aside: Fraction


def mean(parts: Iterable[Part]) -> Fraction | None:
    """Σ value × weight ÷ Σ weight of (value, weight); None if there is no weight.

    Whole numbers inside: a fraction is reduced to lowest terms once, not after each step.
    """
    over, under, weights, parted = 0, 1, 0, 1
    for value, weight in parts:
        value_over, value_under = value.as_integer_ratio()
        weight_over, weight_under = weight.as_integer_ratio()
        step = value_under * weight_under
        over = over * step + value_over * weight_over * under
        under *= step
        weights = weights * weight_under + weight_over * parted
        parted *= weight_under
    return Fraction(over * parted, under * weights) if weights else None


def percent(rate: Fraction) -> Fraction:
    """100 × rate, twice as fast as a product of fractions."""
    return Fraction(100 * rate.numerator, rate.denominator)


def scaled(rate: Fraction, scale: Fraction, more: Fraction) -> Fraction:
    """rate × scale + more, reduced once."""
    over, under = rate.numerator * scale.numerator, rate.denominator * scale.denominator
    return Fraction(over * more.denominator + more.numerator * under, under * more.denominator)


def least_mean(fixed: Part, optional: Collection[Part]) -> Fraction | None:
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


def most_mean(fixed: Part, optional: Collection[Part]) -> Fraction | None:
    """The greatest Σ values ÷ Σ weights, as `least_mean`."""
    if not optional:
        return least_mean(fixed, optional)
    least = least_mean((-fixed[0], fixed[1]), [(-value, weight) for value, weight in optional])
    return None if least is None else -least
