"""To which item and place a photograph of the tray may belong: what people worked on when it was taken.

A suggestion by time only; a photograph without a time gets none, and a person decides in any case.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.evidence.model import Evidence, evidence_of

WINDOW: Final = timedelta(minutes=15)
"""Further away in time, nothing is suggested."""
MOST: Final = 3


@dataclass(frozen=True, slots=True)
class Moment:
    """Somebody worked on an item, or stood at a place."""

    at: datetime
    item: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What a photograph may belong to.

    Attributes:
        items: the nearest in time first, three at most.
        place: the nearest in time, "" for none.
    """

    items: tuple[str, ...]
    place: str = ""


def moments_of(evaluation: Evaluation, items: Iterable[str]) -> list[Moment]:
    """When answers, remarks and assigned photographs were made; of what a device clock or camera says."""
    known = tuple(items)
    found: list[Moment] = []
    for identity in known:
        for target in evaluation.targets(f"item/{identity}"):
            ops = evaluation.history(target)
            found += [Moment(at, item=identity) for op in ops if (at := _time(op.at)) is not None]
    for piece in evidence_of(evaluation, known):
        at = _time(piece.taken_at)
        if at is not None and not piece.withdrawn:
            found += [Moment(at, item=item, place=piece.place) for item in piece.items]
            found += [Moment(at, place=piece.place)] if piece.place and not piece.items else []
    return found


def suggest(piece: Evidence, moments: Sequence[Moment], camera_ahead: timedelta = timedelta(0)) -> Suggestion:
    """What was worked on within a quarter of an hour of a photograph.

    Args:
        camera_ahead: how much the camera's clock is ahead of the laptop's, below zero where it is behind.
    """
    taken = _time(piece.taken_at)
    if taken is None:
        return Suggestion(())
    taken -= camera_ahead
    near = sorted((abs(_between(moment.at, taken)), moment.item, moment.place) for moment in moments)
    near = [entry for entry in near if entry[0] <= WINDOW]
    items = dict.fromkeys(item for _, item, _ in near if item)
    return Suggestion(tuple(items)[:MOST], next((place for _, _, place in near if place), ""))


def _time(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _between(moment: datetime, taken: datetime) -> timedelta:
    """A camera that names no zone shows the time of day of the place, as the laptop does."""
    if moment.tzinfo is None or taken.tzinfo is None:
        return moment.replace(tzinfo=None) - taken.replace(tzinfo=None)
    return moment - taken
