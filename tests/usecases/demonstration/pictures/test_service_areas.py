"""usecases.demonstration.pictures.service_areas"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.service_areas import (
    corridor_free,
    corridor_with_carts,
    mixed_bins,
    tubes_and_paint,
)
from tests.usecases.demonstration.pictures.small import Scene, apart, painted, pixel, unpainted


@pytest.mark.parametrize(
    ("scene", "standing"),
    [(mixed_bins, True), (tubes_and_paint, False), (corridor_with_carts, True), (corridor_free, True)],
)
def test_a_scene_leaves_nothing_unpainted(scene: Scene, standing: bool) -> None:
    assert unpainted(painted(scene, standing=standing)) == 0


def test_the_corridor_is_the_same_but_for_the_carts() -> None:
    """The second photograph proves the correction of the first: 同一位置复查."""
    full, free = (painted(scene, standing=True) for scene in (corridor_with_carts, corridor_free))
    assert apart(full, free, (0, 0, 40, 200)) == 0
    assert apart(full, free, (75, 90, 125, 165)) > 25


def test_the_bins_have_their_colours() -> None:
    bins = painted(mixed_bins, standing=True)
    blue, green = pixel(bins, 38, 148), pixel(bins, 75, 148)
    assert blue[2] > blue[0] + 40
    assert green[1] > green[0] + 40
