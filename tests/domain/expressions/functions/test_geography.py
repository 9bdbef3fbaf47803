"""domain.expressions.functions.geography"""

import math

import pytest

from tests.domain.expressions.asking import ask

SQUARE = "'0 0;0 1;1 1;1 0;0 0'"


def test_a_degree_of_latitude_is_111_kilometres() -> None:
    found = ask("distance('0 0;1 0')")
    assert isinstance(found, float)
    assert math.isclose(found, math.pi * 6_378_100 / 180, abs_tol=0.01)
    assert ask("distance('0 0', '1 0')") == found
    assert ask("distance('0 0;1 0;')") == found


def test_near_points_are_not_lost_in_rounding() -> None:
    """A phone that stands still reports centimetres."""
    found = ask("distance('30 120;30.0000001 120')")
    assert found == 0.01


def test_an_area_does_not_depend_on_the_way_round() -> None:
    around, back = ask(f"area({SQUARE})"), ask("area('0 0;1 0;1 1;0 1;0 0')")
    assert isinstance(around, float)
    assert around == back
    assert math.isclose(around, 12_391_000_000, rel_tol=0.001)
    assert ask("area('0 0;0 1')") == 0


@pytest.mark.parametrize(
    ("source", "inside"),
    [
        (f"geofence('0.5 0.5', {SQUARE})", True),
        (f"geofence('0.5 1.5', {SQUARE})", False),
        (f"geofence('1.5 0.5', {SQUARE})", False),
        (f"geofence('', {SQUARE})", False),
        ("geofence('0.5 0.5', 'x')", False),
    ],
)
def test_a_fence_says_whether_somebody_stands_within(source: str, inside: bool) -> None:
    assert ask(source) is inside


@pytest.mark.parametrize(
    "points", ["''", "'a'", "'91 0'", "'0 181'", "'1 2 x'", "'1 2 3 -1'", "'1 2;'' 3'", "'1 1', 'x'"]
)
def test_what_is_no_place_has_no_distance(points: str) -> None:
    points = points.replace("''", "x") if len(points) > 4 else points
    found = ask(f"distance({points})")
    assert isinstance(found, float)
    assert math.isnan(found)
