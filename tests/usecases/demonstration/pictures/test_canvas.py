"""usecases.demonstration.pictures.canvas"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.usecases.demonstration.pictures.canvas import Point, corners, perspective
from tests.usecases.demonstration.pictures.small import empty, pixel, unpainted

NEAR = st.floats(-20, 20)


@given(shifts=st.lists(NEAR, min_size=8, max_size=8))
def test_perspective_leads_every_corner_back_to_the_sheet(shifts: list[float]) -> None:
    """Otherwise the writing on a sheet would not lie where its paper lies."""
    square = corners(100, 100, 200, 180)
    quad = [(x + shifts[2 * n], y + shifts[2 * n + 1]) for n, (x, y) in enumerate(square)]
    a, b, c, d, e, f, g, h = perspective(quad, 64, 48)
    for (x, y), (across, down) in zip(quad, corners(2, 2, 62, 46), strict=True):
        depth = g * x + h * y + 1
        assert (a * x + b * y + c) / depth == pytest.approx(across, abs=1e-3)
        assert (d * x + e * y + f) / depth == pytest.approx(down, abs=1e-3)


def test_a_placed_sheet_has_no_dark_rim() -> None:
    canvas = empty(ground="#ffffff")
    canvas.place(canvas.sheet(60, 40, "#ffffff"), [(13.3, 9.1), (88.7, 14.9), (80.2, 66.6), (8.4, 71.2)])
    assert canvas.picture.getextrema() == ((255, 255),) * 3


def test_a_gradient_runs_from_the_first_colour_to_the_last() -> None:
    canvas = empty()
    canvas.shape(canvas.frame, "#000000", "#c0c0c0")
    down = [pixel(canvas, 50, y)[0] for y in range(80)]
    assert down == sorted(down)
    assert (down[0], down[-1]) == pytest.approx((0, 192), abs=4)
    canvas.box(0, 0, 100, 80, "#000000", "#c0c0c0", across=True)
    assert pixel(canvas, 2, 40)[0] < 12 < 180 < pixel(canvas, 97, 40)[0]


@pytest.mark.parametrize("outside", [corners(-60, -50, -10, -5), corners(150, 20, 180, 60)])
def test_what_lies_outside_the_canvas_is_left_out(outside: list[Point]) -> None:
    canvas = empty()
    canvas.shape(outside, "#ffffff", "#000000")
    assert unpainted(canvas) == 1


def test_a_disc_cut_by_the_rim_keeps_its_form() -> None:
    canvas = empty()
    canvas.disc(0, 40, 30, 30, "#ffffff")
    assert pixel(canvas, 25, 40) == (255, 255, 255)
    assert pixel(canvas, 25, 14) == (255, 0, 255)


def test_units_are_scaled_to_pixels() -> None:
    canvas = empty(100, 80, 0.5)
    canvas.box(50, 40, 100, 80, "#ffffff")
    assert canvas.picture.size == (50, 40)
    assert (pixel(canvas, 24, 19), pixel(canvas, 26, 21)) == ((255, 0, 255), (255, 255, 255))


def test_a_pipe_is_brighter_on_its_back_than_at_its_rim() -> None:
    canvas = empty()
    canvas.tube([(0, 40), (99, 40)], 30, "#808080")
    assert pixel(canvas, 50, 37)[0] > pixel(canvas, 50, 52)[0] + 60


def test_writing_leaves_strokes_line_by_line() -> None:
    canvas = empty(ground="#ffffff")
    canvas.write(10, 5, "示\n例", 20, "#000000")
    for rows in ((5, 27), (35, 57)):
        assert min(canvas.picture.crop((10, rows[0], 32, rows[1])).tobytes()) < 80
