"""usecases.overviews.venues"""

from __future__ import annotations

from inspector_app.usecases.overviews.venues import find_venues, visits
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import VENUE, started

OTHER = {"name": "水乡客栈（虚构）", "area_code": "330523", "address": "示例路1号"}


def test_a_venue_is_known_from_its_first_evaluation_on(workspace: Workspace) -> None:
    assert find_venues(workspace) == []
    started(workspace)
    (venue,) = find_venues(workspace)
    assert (venue.name, venue.values) == (VENUE["name"], VENUE)


def test_the_visits_of_a_venue_are_its_own_and_the_latest_stands_first(workspace: Workspace) -> None:
    first = started(workspace, visit={"assessed_on": "2025-10-02"})
    second = started(workspace)
    started(workspace, venue=OTHER)
    (venue,) = find_venues(workspace, "云栖")
    assert [row.id for row in visits(workspace, venue)] == [second.id, first.id]


def test_a_venue_is_found_by_its_name_or_code(workspace: Workspace) -> None:
    started(workspace)
    started(workspace, venue=OTHER)
    assert [len(find_venues(workspace, text)) for text in ("", "水乡", VENUE["uscc"][:8], "无")] == [
        2,
        1,
        1,
        0,
    ]
    assert len(find_venues(workspace, limit=1)) == 1
