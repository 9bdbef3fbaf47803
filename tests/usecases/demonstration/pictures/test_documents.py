"""usecases.demonstration.pictures.documents"""

from __future__ import annotations

from itertools import pairwise

import pytest

from inspector_app.usecases.demonstration.pictures.canvas import Canvas
from inspector_app.usecases.demonstration.pictures.documents import (
    blurred_report,
    certificate,
    contract_and_waybill,
    drill_record,
    greek,
    licence_board,
    notice,
    permit,
    report_cover,
    seal,
)
from tests.usecases.demonstration.pictures.small import (
    Scene,
    apart,
    brightness,
    empty,
    painted,
    pixel,
    unpainted,
)


@pytest.mark.parametrize(
    ("scene", "standing"),
    [
        (licence_board, False),
        (report_cover, True),
        (blurred_report, True),
        (contract_and_waybill, True),
        (permit, False),
        (drill_record, False),
    ],
)
def test_a_scene_leaves_nothing_unpainted(scene: Scene, standing: bool) -> None:
    assert unpainted(painted(scene, standing=standing)) == 0


@pytest.mark.parametrize(("scene", "standing"), [(report_cover, True), (drill_record, False)])
def test_names_are_covered_in_black(scene: Scene, standing: bool) -> None:
    """The captions say so: 人名已遮."""
    levels = painted(scene, standing=standing).picture.convert("L").histogram()
    assert sum(levels[:24]) > 100


def test_the_withdrawn_report_has_no_sharp_edge() -> None:
    sharp, blurred = (painted(scene, standing=True) for scene in (report_cover, blurred_report))
    assert steepest(blurred) * 2 < steepest(sharp)


def steepest(canvas: Canvas) -> int:
    """The largest step of brightness between two pixels beside each other, in the middle row."""
    grey = canvas.picture.convert("L")
    row = grey.crop((0, grey.height // 2, grey.width, grey.height // 2 + 1)).tobytes()
    return max(abs(one - other) for one, other in pairwise(row))


def test_a_number_without_scene_shows_its_caption() -> None:
    one = painted(lambda canvas: notice(canvas, "甲"))
    other = painted(lambda canvas: notice(canvas, "乙乙乙乙"))
    assert apart(one, other) > 0
    assert unpainted(one) == 0


def test_a_certificate_has_its_rim_and_a_red_seal() -> None:
    sheet = certificate(empty(), 420, 640, "营业执照", "#a8853a")
    assert pixel(sheet, 210, 13) == (0xA8, 0x85, 0x3A)
    red, green, _ = pixel(sheet, round(420 * 0.76 - 9 * 4.2 * 0.95), round(640 * 0.83))
    assert red > green + 80


def test_unreadable_lines_stay_in_their_column() -> None:
    sheet = empty(400, 300, ground="#ffffff")
    greek(sheet, 100, 60, 200, 3)
    assert brightness(sheet) < 254
    for box in ((0, 0, 98, 300), (330, 0, 400, 300), (0, 175, 400, 300)):
        assert sheet.picture.crop(box).getextrema() == ((255, 255),) * 3


def test_a_seal_is_a_ring() -> None:
    sheet = empty(200, 200, ground="#ffffff")
    seal(sheet, 100, 100, 80)
    assert pixel(sheet, 24, 100) == (0xD2, 0x56, 0x4F)
    assert pixel(sheet, 10, 100) == (255, 255, 255)
