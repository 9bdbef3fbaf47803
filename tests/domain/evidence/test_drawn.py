"""domain.evidence.drawn: marks as lines, on a picture of any size and turn."""

from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.evidence.drawn import lines, placed, turned
from inspector_app.domain.evidence.marks import SHAPES, TURNS, WHOLE, Mark, Shape

points = st.tuples(st.integers(0, WHOLE), st.integers(0, WHOLE))


def test_the_upper_left_corner_goes_round_clockwise() -> None:
    corners = [turned((0, 0), degrees) for degrees in TURNS]
    assert corners == [(0, 0), (WHOLE, 0), (WHOLE, WHOLE), (0, WHOLE)]


@given(points)
def test_four_quarters_are_a_whole_turn(point: tuple[int, int]) -> None:
    there = point
    for _ in range(4):
        there = turned(there, 90)
    assert there == point
    assert turned(turned(point, 90), 270) == point
    assert turned(turned(point, 180), 180) == point


def test_a_place_is_told_in_the_pictures_own_units() -> None:
    assert placed((5_000, 2_500), 0, 400, 200) == (200, 50)
    assert placed((5_000, 2_500), 90, 200, 400) == (150, 200)


@given(st.sampled_from(SHAPES), points, points, st.sampled_from(TURNS))
def test_no_line_leaves_the_picture(
    shape: Shape, begin: tuple[int, int], end: tuple[int, int], turn: int
) -> None:
    """But for the head of an arrow along the edge, which is short."""
    mark = Mark(shape, begin, end, "字" if shape == "text" else "")
    allowed = 0.05 * 300
    for line in lines(mark, turn, 300, 200):
        for x, y in line.points:
            assert -allowed <= x <= 300 + allowed
            assert -allowed <= y <= 200 + allowed


@pytest.mark.parametrize(
    ("shape", "closed", "corners"),
    [
        ("line", [False], [2]),
        ("arrow", [False, False], [2, 3]),
        ("box", [True], [4]),
        ("ellipse", [True], [48]),
    ],
)
def test_each_shape_is_drawn_with_its_lines(shape: Shape, closed: list[bool], corners: list[int]) -> None:
    found = lines(Mark(shape, (0, 0), (5_000, 5_000)), 0, 100, 100)
    assert [line.closed for line in found] == closed
    assert [len(line.points) for line in found] == corners


def test_the_head_of_a_short_arrow_is_short() -> None:
    _, head = lines(Mark("arrow", (0, 0), (10, 0)), 0, 1000, 1000)
    left, tip, right = head.points
    assert [round(value, 9) for value in tip] == [1, 0]
    assert hypot(tip[0] - left[0], tip[1] - left[1]) == pytest.approx(0.5)
    assert hypot(tip[0] - right[0], tip[1] - right[1]) == pytest.approx(0.5)


def test_a_text_has_words_and_no_lines() -> None:
    assert lines(Mark("text", (0, 0), (0, 0), "渗水"), 0, 100, 100) == ()
