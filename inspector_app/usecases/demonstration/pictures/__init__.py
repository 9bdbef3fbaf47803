"""Stand-in photographs of the made-up evaluation, drawn when it is created: no face, no real place."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from inspector_app.usecases.demonstration.pictures import (
    documents,
    equipment,
    guest_rooms,
    outdoors,
    public_areas,
    service_areas,
)
from inspector_app.usecases.demonstration.pictures.camera import photograph
from inspector_app.usecases.demonstration.pictures.canvas import Canvas

LONG, SHORT = 2000, 1500
"""Units of a painting; standing for orientation 6."""

SCENES: dict[str, Callable[[Canvas], None]] = {
    "P01": documents.licence_board,
    "P02": documents.report_cover,
    "P03": documents.blurred_report,
    "P04": equipment.meter_cabinet,
    "P05": equipment.gas_branch,
    "P06": guest_rooms.bedside_lamp,
    "P07": equipment.thermostat,
    "P08": outdoors.glass_door,
    "P09": guest_rooms.tap_and_jug,
    "P10": guest_rooms.linen_card,
    "P11": outdoors.sprinklers,
    "P12": equipment.blurred_meter,
    "P13": guest_rooms.guest_behind,
    "P14": guest_rooms.washstand_dark,
    "P15": guest_rooms.washstand_light,
    "P16": public_areas.table_cards,
    "P17": outdoors.charging_park,
    "P18": service_areas.mixed_bins,
    "P19": service_areas.tubes_and_paint,
    "P20": documents.contract_and_waybill,
    "P21": documents.permit,
    "P22": equipment.duct_label,
    "P23": outdoors.bamboo_house,
    "P24": outdoors.littered_park,
    "P25": service_areas.corridor_with_carts,
    "P26": service_areas.corridor_free,
    "P27": public_areas.price_board,
    "P28": public_areas.pledge_sign,
    "P29": public_areas.lift_lobby_signs,
    "P30": public_areas.kiosk,
    "P31": public_areas.web_form,
    "P32": equipment.hand_dryer,
    "P33": documents.drill_record,
    "P34": equipment.lift_and_defibrillator,
    "P35": outdoors.ramp,
    "P36": public_areas.glasses_and_sign,
    "P37": public_areas.opening_meeting,
    "P38": public_areas.closing_meeting,
}
"""By the number of the photograph in the story; P03, P12 and P13 are the withdrawn ones."""

_SCREENS = {"P31"}
_SAME_PLACE = {"P26": "P25"}
_SCALE = 0.8
_MARK = "演示绘图·虚构"


def draw_photo(no: str, caption: str, taken_at: str, orientation: int, font: Path) -> bytes:
    """A JPEG of 12 megapixels with time, offset and orientation in its EXIF; the same for the same arguments.

    Args:
        no: number in the story; another one gets a sheet of paper with the caption.
        taken_at: RFC 3339 with offset.
        orientation: EXIF, 1 lying or 6 standing (stored lying: 4000 × 3000).
        font: a TrueType file with the Chinese characters.

    Raises:
        ValueError: another orientation, or a time without offset: a bug of the caller.
    """
    painting = paint(no, caption, orientation, font)
    return photograph(painting, taken_at, orientation, lens=no not in _SCREENS)


def paint(no: str, caption: str, orientation: int, font: Path, scale: float = _SCALE) -> Canvas:
    """The upright painting before the camera. `scale`: pixels of one unit, more is finer and slower."""
    size = (LONG, SHORT) if orientation == 1 else (SHORT, LONG)
    canvas = Canvas(*size, scale, Random(_SAME_PLACE.get(no, no)), font)
    scene = SCENES.get(no)
    if scene:
        scene(canvas)
    else:
        documents.notice(canvas, caption)
    right, bottom = canvas.width - 50, canvas.height - 44
    canvas.write(right + 3, bottom + 3, _MARK, 36, "#1c1c1c", "rb")
    canvas.write(right, bottom, _MARK, 36, "#f4f4f0", "rb")
    return canvas
