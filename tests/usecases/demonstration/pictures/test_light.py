"""usecases.demonstration.pictures.light"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.canvas import corners
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften
from tests.usecases.demonstration.pictures.small import apart, brightness, empty, pixel


def test_a_shadow_is_darkest_in_its_middle_and_gone_far_away() -> None:
    canvas = empty(400, 300, ground="#c0c0c0")
    shadow(canvas, corners(150, 100, 250, 200), 20, 0.8)
    row = [pixel(canvas, x, 150)[0] for x in (200, 150, 120, 10)]
    assert row == sorted(row)
    assert row[0] < 80
    assert row[-1] == 192


def test_a_glow_fades_outwards_and_ends_at_its_rim() -> None:
    canvas = empty(400, 300, ground="#404040")
    glow(canvas, 200, 150, 100, 80, "#ffffff", 0.9)
    row = [pixel(canvas, x, 150)[0] for x in (200, 230, 260, 298, 320)]
    assert row == sorted(row, reverse=True)
    assert row[0] > 190
    assert row[-1] == 64


@pytest.mark.parametrize("grey", [True, False])
def test_flecks_keep_the_mean_and_stay_in_their_polygon(grey: bool) -> None:
    canvas, plain = (empty(400, 300, ground="#808080") for _ in range(2))
    mottle(canvas, corners(0, 0, 200, 300), 5, 5, 0.3, grey=grey)
    assert apart(canvas, plain, (0, 0, 198, 300)) > 5
    assert apart(canvas, plain, (202, 0, 400, 300)) == 0
    assert brightness(canvas) == pytest.approx(128, abs=2)


def test_grey_flecks_have_no_colour() -> None:
    canvas = empty(ground="#808080")
    mottle(canvas, canvas.frame, 5, 5, 0.3)
    assert len(set(pixel(canvas, 31, 47))) == 1


def test_softening_spreads_an_edge_and_spares_the_rest() -> None:
    canvas = empty(400, 300, ground="#000000")
    canvas.box(200, 0, 400, 300, "#ffffff")
    soften(canvas, 12, corners(0, 0, 400, 120))
    assert 20 < pixel(canvas, 192, 50)[0] < 235
    assert pixel(canvas, 192, 250)[0] == 0
