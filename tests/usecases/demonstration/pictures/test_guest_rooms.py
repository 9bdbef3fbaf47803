"""usecases.demonstration.pictures.guest_rooms"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.guest_rooms import (
    bedside_lamp,
    guest_behind,
    linen_card,
    tap_and_jug,
    washstand_dark,
    washstand_light,
)
from tests.usecases.demonstration.pictures.small import Scene, apart, painted, pixel, unpainted


@pytest.mark.parametrize(
    ("scene", "standing"),
    [
        (bedside_lamp, True),
        (linen_card, False),
        (tap_and_jug, True),
        (washstand_dark, True),
        (washstand_light, True),
        (guest_behind, False),
    ],
)
def test_a_scene_leaves_nothing_unpainted(scene: Scene, standing: bool) -> None:
    assert unpainted(painted(scene, standing=standing)) == 0


def test_two_washrooms_are_two_places() -> None:
    """The evaluation found the same in two rooms; one picture twice would look like a mistake."""
    dark, light = (painted(scene, standing=True) for scene in (washstand_dark, washstand_light))
    assert apart(dark, light) > 25


def test_the_lamp_is_the_brightest_place() -> None:
    lamp = painted(bedside_lamp, standing=True)
    assert sum(pixel(lamp, 78, 81)) > 700 > 500 > sum(pixel(lamp, 15, 90))


def test_the_water_in_the_jug_is_blue() -> None:
    red, _, blue = pixel(painted(tap_and_jug, standing=True), 86, 160)
    assert blue > red + 25


def test_the_guest_has_no_features() -> None:
    """A head out of focus, seen from behind: one even dark colour."""
    head = painted(guest_behind).picture.crop((75, 42, 85, 54))
    levels = head.convert("L").tobytes()
    assert max(levels) - min(levels) < 30
