"""What the search for the next grade found: the grade, the items to change, or what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, NamedTuple

from inspector_app.domain.checklist import Checklist
from inspector_app.domain.scoring import Outcome, Reason
from inspector_app.domain.scoring.items import State
from inspector_app.domain.way.candidates import Level

Answer = Literal["found", "best", "none", "blocked", "not_found"]


class Change(NamedTuple):
    """One item of the way: from its state and points (None while it is open) to a level."""

    item: str
    start: Fraction | None
    level: Level
    state: State = "rated"


@dataclass(frozen=True, slots=True)
class Way:
    """What is to be said of the next grade.

    Attributes:
        answer: "found"; "best": the best grade is reached; "none": no grade can be asked for;
            "blocked": no answer reaches more; "not_found": the search ended before it knew.
        target: id of the grade asked for, "" for none.
        changes: in the checklist's order. exact: no way has fewer items, nor as many with fewer points.
        outcome: with the changes made.
        reasons: what stands in the way even if every candidate were at its best.
        still_open: how many items nobody has answered then.
        rough: some candidate was only taken to full points, though it may have any number of them.
    """

    answer: Answer
    target: str = ""
    changes: tuple[Change, ...] = ()
    exact: bool = True
    outcome: Outcome | None = None
    total: Fraction | None = None
    reasons: tuple[Reason, ...] = ()
    still_open: int = 0
    rough: bool = False

    @property
    def points(self) -> Fraction:
        """What all changes gain together."""
        gained = (change.level.points - (change.start or 0) for change in self.changes)
        return sum((max(gain, Fraction(0)) for gain in gained), Fraction(0))


def next_grade(checklist: Checklist, outcome: Outcome) -> str | None:
    """Id of the grade above; the lowest where there is none yet; None where nothing is above."""
    if not checklist.grades:
        return None
    if outcome.kind != "grade":
        return checklist.grades[-1].id
    place = checklist.place_of_grade[outcome.grade]
    return checklist.grades[place - 1].id if place else None
