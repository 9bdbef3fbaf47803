"""One section at one moment: its rates now and over every possible completion, and what they rest on."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.checklist import Section


class SectionResult(NamedTuple):
    """One section now.

    Attributes:
        rate: 0 … 1 over what is rated; None if nothing is.
        worst, best: 0 … 1 over every possible completion; None if nothing can count.
        earned, applicable: points of rated items.
        relevant, answered: items that count; those that need nobody any more.
        set_aside: not applicable or withheld, in percent of the points that the profile leaves on.
        could_set_aside: the same if everything open were called not applicable.
        may_vanish: a contested "not applicable" could leave nothing to rate, or any where a cap or a bound
            for "met" keeps the rate from its ends.
        could_be_empty: the same if everything open were called not applicable.
        points: full points at its parent.
        weight: at a weighted mean; None while a fact it reads is missing.
    """

    section: Section
    rate: Fraction | None
    worst: Fraction | None
    best: Fraction | None
    earned: Fraction
    applicable: Fraction
    relevant: int
    answered: int
    set_aside: Fraction
    could_set_aside: Fraction
    may_vanish: bool
    could_be_empty: bool
    points: Fraction = Fraction(0)
    weight: Fraction | None = Fraction(1)

    @property
    def absent(self) -> bool:
        """The profile or the kind of visit leaves nothing of it."""
        return self.relevant == 0 and not self.set_aside

    @property
    def complete(self) -> bool:
        """Nothing below needs anybody."""
        return self.answered == self.relevant
