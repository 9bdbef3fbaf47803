"""usecases.demonstration.pictures.view"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.usecases.demonstration.pictures.view import View, block
from tests.usecases.demonstration.pictures.small import empty, pixel, unpainted

VIEW = View(50, 40, 100, 1.5)


def test_the_eye_sees_its_own_height_on_the_horizon() -> None:
    assert VIEW.at((0, 1.5, 3)) == (50, 40)
    assert VIEW.at((1, 1.5, 2)) == (100, 40)


@given(near=st.floats(0.5, 20), further=st.floats(0.5, 20))
def test_the_floor_rises_towards_the_horizon(near: float, further: float) -> None:
    assert 40 < VIEW.at((0, 0, near + further))[1] < VIEW.at((0, 0, near))[1]


def test_the_pivot_stays_where_it_is_when_the_room_is_turned() -> None:
    turned = View(50, 40, 100, 1.5, turn=30, pivot=4)
    assert turned.at((0, 1, 4)) == pytest.approx(VIEW.at((0, 1, 4)))
    assert turned.at((1, 1, 4)) != pytest.approx(VIEW.at((1, 1, 4)))


def test_what_is_behind_the_camera_is_still_a_point() -> None:
    assert VIEW.at((0, 0, -3))[1] > 1000


def test_a_sheet_turned_by_half_lies_upside_down() -> None:
    straight, turned = (VIEW.laid(0, 3, 0.4, 0.2, degrees) for degrees in (0, 180))
    for one, other in zip(straight, [*turned[2:], *turned[:2]], strict=True):
        assert one == pytest.approx(other)


@pytest.mark.parametrize(
    ("low", "high", "spot"),
    [
        ((-0.5, 0.0, 3.0), (0.5, 1.0, 4.0), (50, 60)),
        ((1.0, 0.5, 3.0), (1.4, 2.5, 6.0), (78, 38)),
        ((-1.4, 0.5, 3.0), (-1.0, 2.5, 6.0), (22, 38)),
        ((-0.5, 1.8, 3.0), (0.5, 2.2, 5.0), (50, 33)),
    ],
    ids=["front", "left side", "right side", "from below"],
)
def test_a_block_shows_the_faces_towards_the_camera(
    low: tuple[float, float, float], high: tuple[float, float, float], spot: tuple[int, int]
) -> None:
    canvas = empty()
    block(canvas, VIEW, low, high, "#808080")
    assert pixel(canvas, *spot) != (255, 0, 255)
    assert unpainted(canvas) > 0.5


def test_the_top_is_brighter_than_the_front() -> None:
    canvas = empty(ground="#000000")
    block(canvas, VIEW, (-0.5, 0, 2), (0.5, 1, 4), "#808080")
    assert pixel(canvas, 50, 60)[0] > pixel(canvas, 50, 70)[0]
