"""usecases.demonstration.pictures.outdoors"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.outdoors import (
    bamboo,
    bamboo_house,
    charging_park,
    glass_door,
    grass,
    hills,
    littered_park,
    ramp,
    sky,
    sprinklers,
)
from tests.usecases.demonstration.pictures.small import Scene, apart, empty, painted, pixel, unpainted

LYING = (sprinklers, bamboo_house, charging_park, littered_park, ramp)


@pytest.mark.parametrize("scene", LYING)
def test_a_lying_scene_leaves_nothing_unpainted(scene: Scene) -> None:
    assert unpainted(painted(scene)) == 0


def test_a_standing_scene_leaves_nothing_unpainted() -> None:
    assert unpainted(painted(glass_door, standing=True)) == 0


@pytest.mark.parametrize("scene", LYING)
def test_no_two_places_look_alike(scene: Scene) -> None:
    own = painted(scene)
    assert min(apart(own, painted(other)) for other in LYING if other is not scene) > 15


def test_sky_hills_and_lawn_lie_above_each_other() -> None:
    canvas = empty(2000, 1500, 0.1)
    sky(canvas, 700)
    hills(canvas, 600, "#80a090")
    grass(canvas, 900)
    assert unpainted(canvas) == 0
    assert pixel(canvas, 100, 5)[2] > pixel(canvas, 100, 5)[0]
    assert pixel(canvas, 100, 140)[1] > pixel(canvas, 100, 140)[2]


def test_bamboo_keeps_to_its_part_of_the_picture() -> None:
    canvas = empty(2000, 1500, 0.1)
    bamboo(canvas, 0, 400, 1200, 30, 30)
    assert canvas.picture.crop((70, 0, 200, 150)).getextrema() == ((255, 255), (0, 0), (255, 255))
    assert 0.5 < unpainted(canvas) < 0.95
