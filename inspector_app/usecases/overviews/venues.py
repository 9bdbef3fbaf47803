"""The venues 受评价方 met so far, and the visits to each."""

from __future__ import annotations

import json
from typing import NamedTuple

from inspector_app.store.evaluations import EvaluationRow
from inspector_app.store.venues import VenueRow
from inspector_app.usecases.session.workspace import Workspace

MOST = 500
"""How many venues or visits are listed; a search finds the rest."""


class Venue(NamedTuple):
    """One venue as last written.

    Attributes:
        values: by name of `evaluations.VENUE_FIELDS`, without the empty ones.
    """

    id: str
    values: dict[str, str]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.values["name"]


def find_venues(workspace: Workspace, text: str = "", limit: int = MOST) -> list[Venue]:
    """Venues whose name holds the text or whose registration code starts with it, by name."""
    return [_venue(row) for row in workspace.venues.find(text, limit)]


def visits(workspace: Workspace, venue: Venue) -> list[EvaluationRow]:
    """The evaluations of a venue, the latest visit first."""
    return workspace.list.at_venue(venue.name, MOST)


def _venue(row: VenueRow) -> Venue:
    return Venue(row.id, {**json.loads(row.json), "name": row.name})
