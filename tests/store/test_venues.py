"""store.venues"""

import pytest

from inspector_app.store.database import Database, saving
from inspector_app.store.venues import VenueRow, Venues

SPRING = VenueRow("1", "清泉温泉度假村", "91330000MA27XXXX0A", "330421", "{}")
HOME = VenueRow("2", "长乐 100%_养老院", "", "310118", "{}")


@pytest.fixture
def venues(db: Database) -> Venues:
    venues = Venues(db)
    with saving(db):
        for row in (HOME, SPRING):
            venues.put(row)
    return venues


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", [SPRING, HOME]),
        ("泉", [SPRING]),
        ("9133", [SPRING]),
        ("MA27", []),
        ("养老院", [HOME]),
        ("%_", [HOME]),
        ("_", [HOME]),
        ("\\", []),
    ],
)
def test_a_venue_is_found_by_part_of_its_name_or_the_start_of_its_code(
    venues: Venues, text: str, found: list[VenueRow]
) -> None:
    assert venues.find(text, 10) == found


def test_no_more_are_found_than_asked_for(venues: Venues) -> None:
    assert venues.find("", 1) == [SPRING]


def test_the_last_profile_counts_and_all_can_be_rebuilt(db: Database, venues: Venues) -> None:
    with saving(db):
        venues.put(SPRING._replace(name="新名"))
    assert venues.get("1") == SPRING._replace(name="新名")
    with saving(db):
        venues.clear()
    assert venues.get("1") is None
