"""usecases.demonstration.pictures.interiors"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.canvas import corners
from inspector_app.usecases.demonstration.pictures.interiors import (
    ceiling,
    chair,
    corridor,
    desk,
    floor,
    lamp_spots,
    lay,
    mirror_sheen,
    plain_wall,
    table,
    wall,
    wall_tiles,
)
from inspector_app.usecases.demonstration.pictures.view import View
from tests.usecases.demonstration.pictures.small import apart, brightness, empty, painted, pixel, unpainted

VIEW = View(1000, 700, 1500, 1.5)


def test_floor_wall_and_ceiling_close_a_room() -> None:
    canvas = empty(2000, 1500, 0.1)
    floor(canvas, VIEW, "#808080", 0.6, far=4)
    wall(canvas, VIEW, "#c0c0c0", 4, 3.2, skirting="#404040")
    ceiling(canvas, VIEW, "#e0e0e0", 3.2, 4)
    assert unpainted(canvas) == 0


def test_joints_divide_a_floor() -> None:
    plain, tiled = (empty(2000, 1500, 0.1) for _ in range(2))
    floor(plain, VIEW, "#808080")
    floor(tiled, VIEW, "#808080", 0.5)
    assert brightness(tiled) < brightness(plain)


@pytest.mark.parametrize("colour", ["#c0b090", "#506070"])
def test_walls_and_desks_fill_the_picture(colour: str) -> None:
    surfaces = [
        painted(lambda canvas: plain_wall(canvas, colour)),
        painted(lambda canvas: wall_tiles(canvas, colour, 250, 250)),
        painted(lambda canvas: desk(canvas, colour)),
        painted(lambda canvas: corridor(canvas, VIEW, 1.9, colour, "#d0c0a0")),
    ]
    assert [unpainted(canvas) for canvas in surfaces] == [0, 0, 0, 0]
    assert min(apart(surfaces[0], other) for other in surfaces[1:]) > 4


def test_a_laid_sheet_throws_a_shadow_beside_itself() -> None:
    canvas = empty(2000, 1500, 0.1, ground="#c0c0c0")
    lay(canvas, canvas.sheet(800, 600, "#ffffff"), corners(400, 300, 1200, 900), 12)
    assert pixel(canvas, 80, 60) == (255, 255, 255)
    assert pixel(canvas, 80, 92)[0] < 170


def test_lamps_and_reflections_brighten() -> None:
    canvas = empty(2000, 1500, 0.1, ground="#606060")
    lamp_spots(canvas, VIEW, 3.0, [(0, 4)], "#fff0c0")
    lit = brightness(canvas)
    assert lit > 96
    mirror_sheen(canvas, corners(200, 200, 1800, 1300), 0.3)
    assert brightness(canvas) > lit


@pytest.mark.parametrize("back", [True, False])
def test_furniture_stands_on_the_floor(back: bool) -> None:
    """Nothing of it, not even its shadow, reaches above its own height."""
    canvas = empty(2000, 1500, 0.1)
    table(canvas, VIEW, -1, 1, 4, 5, "#806040")
    chair(canvas, VIEW, 0, 3.2, "#705040", back)
    above = canvas.picture.crop((0, 0, 200, 70))
    assert above.getextrema() == ((255, 255), (0, 0), (255, 255))
    assert 0.7 < unpainted(canvas) < 0.97
