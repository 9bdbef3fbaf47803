"""usecases.demonstration.pictures.equipment"""

from __future__ import annotations

import pytest

from inspector_app.usecases.demonstration.pictures.equipment import (
    blurred_meter,
    duct_label,
    gas_branch,
    hand_dryer,
    lift_and_defibrillator,
    meter_cabinet,
    thermostat,
)
from tests.usecases.demonstration.pictures.small import Scene, apart, painted, pixel, unpainted

STANDING = (gas_branch, thermostat, duct_label, hand_dryer, lift_and_defibrillator, blurred_meter)


@pytest.mark.parametrize("scene", STANDING)
def test_a_standing_scene_leaves_nothing_unpainted(scene: Scene) -> None:
    assert unpainted(painted(scene, standing=True)) == 0


def test_a_lying_scene_leaves_nothing_unpainted() -> None:
    assert unpainted(painted(meter_cabinet)) == 0


def test_the_meters_differ_from_picture_to_picture() -> None:
    assert apart(painted(meter_cabinet, seed="a"), painted(meter_cabinet, seed="b")) > 0


def test_the_gas_pipe_is_yellow() -> None:
    red, _, blue = pixel(painted(gas_branch, standing=True), 55, 90)
    assert red > blue + 60


def test_the_defibrillator_has_its_red_head() -> None:
    red, green, _ = pixel(painted(lift_and_defibrillator, standing=True), 78, 98)
    assert red > green + 80


@pytest.mark.parametrize("scene", STANDING)
def test_no_two_things_look_alike(scene: Scene) -> None:
    own = painted(scene, standing=True)
    others = [painted(other, standing=True) for other in STANDING if other is not scene]
    assert min(apart(own, other) for other in others) > 15
