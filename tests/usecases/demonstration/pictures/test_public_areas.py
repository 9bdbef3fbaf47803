"""usecases.demonstration.pictures.public_areas"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.public_areas import (
    closing_meeting,
    glasses_and_sign,
    kiosk,
    lift_lobby_signs,
    opening_meeting,
    pledge_sign,
    price_board,
    table_cards,
    web_form,
)
from tests.usecases.demonstration.pictures.small import Scene, apart, painted, pixel, unpainted

STANDING = (table_cards, pledge_sign, lift_lobby_signs, kiosk, glasses_and_sign)
LYING = (price_board, web_form, opening_meeting, closing_meeting)


@pytest.mark.parametrize("scene", STANDING)
def test_a_standing_scene_leaves_nothing_unpainted(scene: Scene) -> None:
    assert unpainted(painted(scene, standing=True)) == 0


@pytest.mark.parametrize("scene", LYING)
def test_a_lying_scene_leaves_nothing_unpainted(scene: Scene) -> None:
    assert unpainted(painted(scene)) == 0


@pytest.mark.parametrize(("scenes", "standing"), [(STANDING, True), (LYING, False)])
def test_no_two_places_look_alike(scenes: tuple[Scene, ...], standing: bool) -> None:
    shown = [painted(scene, standing=standing) for scene in scenes]
    for number, one in enumerate(shown):
        assert min(apart(one, other) for other in shown[number + 1 :] or shown[:1]) > 10


def test_what_the_form_demands_is_red() -> None:
    """职业 and 婚姻状况 are the finding; the name above them is not."""
    form = painted(web_form)
    wanted, usual = pixel(form, 100, 90), pixel(form, 100, 49)
    assert wanted[0] > wanted[1] + 60
    assert max(usual) - min(usual) < 30


def test_the_kiosk_shows_a_blue_page() -> None:
    red, _, blue = pixel(painted(kiosk, standing=True), 46, 120)
    assert blue > red + 40
