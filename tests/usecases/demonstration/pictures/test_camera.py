"""usecases.demonstration.pictures.camera"""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image, ImageStat

from inspector_app.report.renditions import photo_facts
from inspector_app.usecases.demonstration.pictures.camera import photograph
from inspector_app.usecases.demonstration.pictures.canvas import Canvas
from tests.usecases.demonstration.pictures.small import empty

TAKEN = "2026-10-21T09:52:00+08:00"


def card(standing: bool = False) -> Canvas:
    """Grey, with a red field in the upper left corner."""
    canvas = empty(150 if standing else 200, 200 if standing else 150, ground="#808080")
    canvas.box(0, 0, 60, 60, "#ff0000")
    return canvas


@pytest.mark.parametrize("orientation", [1, 6])
def test_the_program_reads_the_facts_that_the_camera_wrote(orientation: int) -> None:
    facts = photo_facts(photograph(card(orientation == 6), TAKEN, orientation), "P01.jpg")
    assert (facts.width, facts.height) == ((4000, 3000) if orientation == 1 else (3000, 4000))
    assert (facts.taken_at, facts.orientation, facts.media_type) == (TAKEN, orientation, "image/jpeg")


def test_a_standing_picture_is_stored_lying_on_its_side() -> None:
    """Its upper left corner is stored lower left."""
    with Image.open(BytesIO(photograph(card(standing=True), TAKEN, 6))) as picture:
        assert picture.size == (4000, 3000)
        red, green, _ = picture.reduce(100).crop((3, 26, 4, 27)).tobytes()
        assert red > 150 > 90 > green


def test_maker_and_model_say_that_no_camera_took_it() -> None:
    with Image.open(BytesIO(photograph(card(), TAKEN, 1))) as picture:
        exif = picture.getexif()
    assert (exif[0x010F], exif[0x0110]) == ("DEMO", "DEMO")


def test_the_rim_is_darker_and_the_sensor_is_noisy() -> None:
    with Image.open(BytesIO(photograph(empty(200, 150, ground="#808080"), TAKEN, 1))) as picture:
        middle, corner = (picture.crop((x, x, x + 200, x + 200)) for x in (1500, 0))
    assert ImageStat.Stat(middle).mean[1] > ImageStat.Stat(corner).mean[1] + 15
    assert ImageStat.Stat(middle).stddev[1] > 2


def test_a_copied_screen_has_neither_rim_nor_noise() -> None:
    with Image.open(BytesIO(photograph(empty(200, 150, ground="#808080"), TAKEN, 1, lens=False))) as picture:
        assert picture.getextrema() == ((128, 128),) * 3


@pytest.mark.parametrize(("taken_at", "orientation"), [(TAKEN, 3), ("2026-10-21T09:52:00", 1)])
def test_what_the_demonstration_never_asks_for_is_refused(taken_at: str, orientation: int) -> None:
    with pytest.raises(ValueError, match=r"orientation 3|no offset"):
        photograph(card(), taken_at, orientation)
