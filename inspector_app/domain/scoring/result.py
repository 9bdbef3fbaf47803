"""The result of an evaluation at one moment, and what could still become of it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import NamedTuple

from inspector_app.domain.scoring.grading import Outcome
from inspector_app.domain.scoring.sums.sections import SectionResult
from inspector_app.domain.scoring.sums.totals import Totals


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


class Result(NamedTuple):
    """What the evaluation says now.

    Attributes:
        total: points with bonus, unrounded; over what is rated; None if nothing is
            and for independent sheets.
        totals: what the total rests on, for how far it can still move.
        bonus: points of the bonus items, capped; below zero for special deductions.
        base: points that gates add once they are all passed.
        relevant, answered: of all items, gates and bonus too.
        outcome: by the answers as they are.
        overridden: the grade a person decided instead, with reason and author; "" for none.
        conclusion: id of what this kind of visit ends with, "" where none holds or none is named.
        previous: what is known of the visit before.
    """

    total: Fraction | None
    totals: Totals
    bonus: Fraction
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
    def sections(self) -> tuple[SectionResult, ...]:
        """The weighted sections, in order."""
        return self.totals.sections

    @property
    def worst_total(self) -> Fraction | None:
        """The least total of any completion; computed when somebody asks."""
        return self.totals.at("worst")

    @property
    def best_total(self) -> Fraction | None:
        """The greatest total of any completion; computed when somebody asks."""
        return self.totals.at("best")

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
