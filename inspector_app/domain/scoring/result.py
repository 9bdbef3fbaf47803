"""The result of an evaluation at one moment, and what could still become of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from inspector_app.domain.checklist import Section
from inspector_app.domain.scoring.grading import Outcome


@dataclass(frozen=True, slots=True)
class SectionResult:
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


@dataclass(frozen=True, slots=True)
class Previous:
    """The visit before this one, as its register "visit/previous" tells.

    Attributes:
        evaluation: its id; on: its date; grade: id of its grade, "" for none; total: as text.
        outcome: what kind of outcome it had, "" where nobody said so.
    """

    evaluation: str
    on: str
    grade: str
    total: str
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What the evaluation says now.

    Attributes:
        total: points with bonus, unrounded; over what is rated; None if nothing is
            and for independent sheets.
        worst_total, best_total: over every possible completion.
        bonus: points of the bonus items, capped; below zero for special deductions.
        base: points that gates add once they are all passed.
        sections: the weighted sections, in order.
        relevant, answered: of all items, gates and bonus too.
        outcome: by the answers as they are.
        overridden: the grade a person decided instead, with reason and author; "" for none.
        conclusion: id of what this kind of visit ends with, "" where none holds or none is named.
        previous: what is known of the visit before.
    """

    total: Fraction | None
    worst_total: Fraction | None
    best_total: Fraction | None
    bonus: Fraction
    sections: tuple[SectionResult, ...]
    relevant: int
    answered: int
    outcome: Outcome
    overridden: str = ""
    override_reason: str = ""
    base: Fraction = Fraction(0)
    override_author: str = ""
    conclusion: str = ""
    previous: Previous | None = None

    @property
    def complete(self) -> bool:
        """Every item is answered, computed or set aside with a reason."""
        return self.answered == self.relevant


@dataclass(frozen=True, slots=True)
class Outlook:
    """What could become of the grade; computed when somebody asks.

    Attributes:
        if_closed: the same scores, every open finding taken as verified closed. Scores stay: only a
            person's new answer changes a score.
        worst, best: over every possible completion.
    """

    if_closed: Outcome
    worst: Outcome
    best: Outcome
