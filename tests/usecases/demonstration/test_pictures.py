"""usecases.demonstration.pictures"""

from __future__ import annotations

import json
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageOps, ImageStat

from inspector_app.report.renditions import photo_facts
from inspector_app.usecases.demonstration.pictures import SCENES, draw_photo, paint

RESOURCES = Path(__file__).parents[3] / "resources"
FONT = RESOURCES / "fonts" / "NotoSansSC-Regular.ttf"
STORY = json.loads((RESOURCES / "demo" / "anji-hotel.json").read_text(encoding="utf-8"))
PHOTOS = {photo["no"]: photo for photo in STORY["photos"]}
WITHDRAWN = {photo["no"] for photo in STORY["withdrawn_photos"]}
TAKEN = "2026-10-21T09:52:00+08:00"
MEGABYTE = 1_000_000

P05 = ("P05", "西餐厨房燃气支管，无分表", TAKEN, 6, FONT)


def small(no: str) -> Image.Image:
    """A scene as it is looked at, on a square."""
    return paint(no, "", PHOTOS[no]["orientation"], FONT, 0.06).picture.resize((60, 60))


def test_every_number_of_the_story_has_a_scene_of_its_own() -> None:
    assert set(SCENES) == PHOTOS.keys() | WITHDRAWN
    assert len(set(SCENES.values())) == len(SCENES)


def test_no_two_scenes_of_the_story_look_alike() -> None:
    pictures = {no: small(no) for no in PHOTOS}
    for one, other in combinations(pictures, 2):
        difference = ImageStat.Stat(ImageChops.difference(pictures[one], pictures[other])).mean
        assert sum(difference) / 3 > 5, (one, other)


@pytest.mark.parametrize("no", ["P24", "P25", "P31"], ids=["lying", "standing", "screen"])
def test_the_photograph_has_the_facts_and_the_size_of_a_real_one(no: str) -> None:
    photo = PHOTOS[no]
    data = draw_photo(no, photo["caption"], photo["at"], photo["orientation"], FONT)
    facts = photo_facts(data, f"{no}.jpg")
    assert (facts.taken_at, facts.orientation) == (photo["at"], photo["orientation"])
    assert facts.width * facts.height == 12_000_000
    assert (facts.height > facts.width) == (photo["orientation"] == 6)
    assert facts.size <= 4 * MEGABYTE
    assert no == "P31" or facts.size > MEGABYTE


def test_the_same_number_gives_the_same_bytes_in_another_process() -> None:
    """The demonstration is drawn by several processes; its hashes must not depend on which."""
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert pool.submit(draw_photo, *P05).result() == draw_photo(*P05)


def test_a_number_without_a_scene_shows_its_caption() -> None:
    one, other = (paint("P99", caption, 1, FONT, 0.1).picture for caption in ("甲", "乙乙乙"))
    assert ImageChops.difference(one, other).getbbox()


def test_upright_means_upright() -> None:
    """The grey hood of the worktop is below, in the stored pixels of a standing picture at the right."""
    with Image.open(BytesIO(draw_photo(*P05))) as stored:
        upright = ImageOps.exif_transpose(stored).resize((150, 200))
    painted = paint(*P05[:2], 6, FONT, 0.1).picture
    assert sum(ImageStat.Stat(ImageChops.difference(upright, painted)).mean) / 3 < 40
    turned = upright.transpose(Image.Transpose.ROTATE_180)
    assert sum(ImageStat.Stat(ImageChops.difference(turned, painted)).mean) / 3 > 40
