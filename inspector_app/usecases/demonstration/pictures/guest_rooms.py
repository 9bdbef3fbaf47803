"""Rooms of guests: the lamp by the bed, the card on it, the tap, what lies on the washstand."""

from __future__ import annotations

from collections.abc import Callable

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point, corners
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.documents import greek
from inspector_app.usecases.demonstration.pictures.interiors import lay, plain_wall, wall_tiles
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften


def bedside_lamp(canvas: Canvas) -> None:
    """A halogen spot on a jointed arm above the head of a bed."""
    plain_wall(canvas, "#8c7660", 8)
    canvas.shape([(0, 1120), (1500, 1150), (1500, 2000), (0, 2000)], "#5b4231", "#3f2c20")
    for x in range(0, 1600, 300):
        canvas.line([(x, 1120), (x + 10, 2000)], "#33231a", 10)
        canvas.line([(x + 9, 1120), (x + 19, 2000)], "#6f5340", 4)
    cone: list[Point] = [(700, 800), (800, 770), (1420, 1750), (420, 1880)]
    shadow(canvas, cone, 110, 0.5, "#ffe2a0")
    glow(canvas, 850, 1560, 760, 620, "#ffe9b8", 0.6)
    shadow(canvas, [(500, 560), (560, 560), (640, 700), (580, 740)], 24, 0.5)
    canvas.box(330, 330, 500, 620, "#d8d3c9", "#9b968c", 26)
    canvas.disc(415, 475, 34, 34, "#6d6961", "#b9b4a9")
    canvas.tube([(420, 470), (690, 400), (760, 620)], 34, "#aaa69d", 0.8)
    canvas.disc(690, 400, 36, 36, "#7b776f", "#cfcabf")
    canvas.shape([(690, 600), (830, 590), (920, 780), (640, 830)], "#d9d5cc", "#7f7b73", across=True)
    canvas.disc(780, 806, 142, 42, "#6b675f")
    canvas.disc(780, 806, 118, 32, "#fff7df", "#ffe9ac")
    glow(canvas, 780, 815, 420, 330, "#fff6d8", 0.95)
    _pillow(canvas, 330, 1850, 520, 250, "#efe9dd")
    _pillow(canvas, 1130, 1900, 560, 270, "#f4eee2")
    canvas.box(80, 1220, 260, 1400, "#e7e2d8", "#c4beb2", 18)
    canvas.box(118, 1258, 222, 1362, "#f5f1e8", "#dcd6ca", 10)
    glow(canvas, 880, 1700, 900, 420, "#ffdf9e", 0.3)


def linen_card(canvas: Canvas) -> None:
    """A card about changing the linen, on the blanket before the pillows."""
    canvas.shape(canvas.frame, "#a08b72", "#7c6a55")
    canvas.box(-50, -50, 2050, 420, "#6a4a35", "#523828")
    for x in range(150, 2000, 420):
        canvas.line([(x, 0), (x, 420)], "#402b1f", 9)
    shadow(canvas, corners(0, 400, 2000, 520), 50, 0.6)
    for x, y in ((520, 470), (1500, 470)):
        _pillow(canvas, x, y, 760, 330, "#dcd8ce")
    canvas.shape([(0, 620), (2000, 600), (2000, 1500), (0, 1500)], "#d9d5cc", "#bdb8ad")
    for _ in range(16):
        middle, down = canvas.random.uniform(0, 2000), canvas.random.uniform(700, 1500)
        fold = [(middle - 260, down), (middle, down - 24), (middle + 300, down + 10), (middle, down + 16)]
        shadow(canvas, fold, 20, 0.3, "#6f6a60")
    canvas.shape([(0, 1230), (2000, 1180), (2000, 1500), (0, 1500)], "#6f8f86", "#527068")
    mottle(canvas, corners(0, 1190, 2000, 1500), 10, 10, 0.14)
    shadow(canvas, [(0, 1215), (2000, 1165), (2000, 1190), (0, 1240)], 14, 0.4)
    card = canvas.sheet(760, 480, "#eef4e6")
    card.box(0, 0, 760, 110, "#4f8a55")
    card.write(380, 55, "绿色提示卡（示例）", 60, "#ffffff", "mm")
    card.write(380, 190, "床单被套按需更换", 76, "#2f5136", "mm")
    card.write(380, 280, "需更换请将此卡放在枕上", 46, "#40563f", "mm")
    _leaf(card, 90, 400, 60)
    card.write(380, 410, "虚构·仅供演示", 42, "#7c8a72", "mm")
    lay(canvas, card, [(640, 780), (1340, 745), (1425, 1150), (590, 1185)], 8)
    glow(canvas, 1700, 100, 1300, 1000, "#fff3d8", 0.3)


def tap_and_jug(canvas: Canvas) -> None:
    """Water runs from a tap into a measuring jug in the basin."""
    wall_tiles(canvas, "#dcd8cf", 500, 250)
    glow(canvas, 300, 0, 1200, 1100, "#ffffff", 0.5)
    canvas.shape([(0, 1120), (1500, 1120), (1500, 2000), (0, 2000)], "#efece6", "#cfcac0")
    mottle(canvas, corners(0, 1120, 1500, 2000), 130, 60, 0.12)
    shadow(canvas, corners(0, 1090, 1500, 1140), 26, 0.4)
    canvas.disc(760, 1640, 700, 420, "#bdbab4", "#ffffff")
    canvas.disc(760, 1660, 660, 390, "#e3e2df", "#fbfbfa")
    glow(canvas, 760, 1560, 560, 300, "#8b8e90", 0.55)
    canvas.disc(1010, 1800, 52, 30, "#62686b", "#c7cbcd")
    shadow(canvas, corners(560, 1120, 900, 1190), 24, 0.5)
    canvas.tube(
        [(400, 1180), (400, 720), (440, 620), (560, 580), (700, 600), (740, 700), (740, 790)],
        84,
        "#b5babe",
        0.95,
    )
    canvas.box(300, 1130, 500, 1190, "#eef0f1", "#84898d", 20)
    canvas.tube([(400, 700), (300, 560)], 44, "#b5babe", 0.9)
    canvas.shape([(716, 790), (764, 790), (756, 1420), (726, 1420)], "#e6f2f7", "#c9e0ea")
    for x in (728, 744):
        canvas.line([(x, 790), (x + 2, 1420)], "#ffffff", 5)
    _jug(canvas)
    glow(canvas, 760, 700, 120, 120, "#ffffff", 0.4)


def washstand_dark(canvas: Canvas) -> None:
    """Single-use articles laid out on dark stone."""
    _washstand(canvas, "#4a4643", "#c9c4ba", "#9a8468")
    items: tuple[tuple[Callable[[Canvas, float, float], None], float, float], ...] = (
        (_cup, 270, 1330),
        (_cup, 480, 1300),
        (_sachets, 700, 1390),
        (_boxes, 640, 1620),
        (_tissue, 1290, 1300),
    )
    for draw, across, down in items:
        draw(canvas, across, down)
    _name_plate(canvas, 1140, 1660, "一次性用品（示例）")


def washstand_light(canvas: Canvas) -> None:
    """Single-use articles on a tray on light stone."""
    _washstand(canvas, "#d8d0c2", "#7f9a98", "#e9e6df")
    tray: list[Point] = [(330, 1330), (1200, 1310), (1310, 1720), (240, 1750)]
    shadow(canvas, [(x + 10, y + 36) for x, y in tray], 30, 0.55)
    canvas.shape(tray, "#7d5537", "#5c3c26")
    canvas.shape([(360, 1352), (1175, 1334), (1268, 1690), (282, 1718)], "#8f6544", "#724c32")
    mottle(canvas, tray, 220, 5, 0.14)
    _boxes(canvas, 430, 1500)
    _sachets(canvas, 900, 1480)
    _cup(canvas, 150, 1340)
    _bottles(canvas, 1290, 1200)
    _name_plate(canvas, 820, 1870, "一次性用品（示例）")


def guest_behind(canvas: Canvas) -> None:
    """The person who made the photograph unusable: a dark figure out of focus, seen from behind."""
    plain_wall(canvas, "#bfae95", 8)
    canvas.box(1280, 160, 1900, 1500, "#6f4e36", "#553a28", 8)
    canvas.box(1325, 205, 1855, 1500, "#8a6245", "#6d4b34", 6)
    canvas.box(0, 1310, 2000, 1500, "#5d3b3a", "#48302f")
    shadow(canvas, [(520, 1400), (1100, 1400), (1180, 1500), (440, 1500)], 40, 0.6)
    canvas.box(560, 620, 1040, 1500, "#39424e", "#2a313a", 150)
    canvas.disc(800, 480, 130, 165, "#26211e", "#332b26")
    soften(canvas, 46)


def _washstand(canvas: Canvas, stone: str, paper: str, frame: str) -> None:
    plain_wall(canvas, paper, 7)
    canvas.box(180, -80, 1340, 900, frame, shade(frame, 0.7), 14)
    canvas.box(215, -80, 1305, 865, "#d6dfe2", "#a3b0b5", 6)
    canvas.shape([(215, 0), (560, 0), (330, 865), (215, 865)], "#e6edef", "#bfcace")
    canvas.box(700, 180, 1040, 865, "#94866f", "#7d705c")
    soften(canvas, 9, corners(220, 0, 1300, 860))
    glow(canvas, 760, 20, 900, 520, "#fff8e8", 0.6)
    canvas.shape([(0, 1080), (1500, 1080), (1500, 1940), (0, 1940)], shade(stone, 1.25), stone)
    mottle(canvas, corners(0, 1080, 1500, 1940), 170, 60, 0.22)
    mottle(canvas, corners(0, 1080, 1500, 1940), 14, 9, 0.12)
    shadow(canvas, corners(0, 1050, 1500, 1100), 30, 0.5)
    canvas.box(0, 1930, 1500, 2000, shade(stone, 0.8), shade(stone, 0.5))
    canvas.disc(750, 1160, 330, 74, "#c3c6c7", "#ffffff")
    canvas.disc(750, 1166, 300, 58, "#8f9496", "#e9ecec")
    canvas.tube([(750, 1090), (750, 940), (750, 930), (750, 1010)], 46, "#c2c7ca", 0.9)
    canvas.box(640, 1070, 860, 1100, "#e9ecee", "#8b9195", 14)


def _pillow(canvas: Canvas, x: float, y: float, wide: float, high: float, colour: str) -> None:
    shadow(canvas, corners(x - wide * 0.5, y, x + wide * 0.52, y + high * 0.55), 40, 0.45)
    canvas.box(
        x - wide / 2,
        y - high / 2,
        x + wide / 2,
        y + high / 2,
        shade(colour, 1.1),
        shade(colour, 0.8),
        high * 0.42,
    )
    glow(canvas, x - wide * 0.1, y - high * 0.16, wide * 0.4, high * 0.3, "#ffffff", 0.6)
    for side in (-1, 1):
        glow(canvas, x + side * wide * 0.4, y + high * 0.2, wide * 0.14, high * 0.25, "#9b9487", 0.3)


def _leaf(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.shape([(x - size, y + size * 0.5), (x - size * 0.4, y - size * 0.6), (x + size, y - size * 0.7),
                  (x + size * 0.5, y + size * 0.4)], "#6fae5c", "#3f7d43")  # fmt: skip
    canvas.line([(x - size, y + size * 0.5), (x + size * 0.7, y - size * 0.5)], "#dcebcf", size * 0.08)


def _jug(canvas: Canvas) -> None:
    shadow(canvas, corners(560, 1690, 1000, 1790), 36, 0.45)
    canvas.line([(930, 1330), (1080, 1340), (1080, 1560), (925, 1590)], "#c5d3d8", 44)
    canvas.line([(930, 1330), (1080, 1340), (1080, 1560), (925, 1590)], "#e6eff2", 22)
    canvas.shape([(540, 1230), (950, 1230), (905, 1730), (590, 1730)], "#dbe6ea", "#c3d1d6", across=True)
    canvas.shape([(560, 1440), (930, 1440), (905, 1725), (592, 1725)], "#a9d0e0", "#7fb2c9")
    canvas.disc(745, 1440, 186, 26, "#cfe8f1", "#a4cfdf")
    canvas.disc(745, 1230, 206, 34, "#eef4f6", "#c9d6db")
    canvas.disc(745, 1234, 186, 26, "#b9cbd2", "#dce7eb")
    for step in range(7):
        y = 1680 - step * 62
        canvas.line([(620, y), (700 if step % 2 == 0 else 665, y)], "#b3312a", 7)
        if step % 2 == 0:
            canvas.write(715, y, f"{step * 50 + 100}", 36, "#b3312a", "lm")
    canvas.write(800, 1650, "mL 示例", 34, "#b3312a", "lm")
    canvas.shape([(575, 1260), (610, 1260), (630, 1700), (608, 1700)], "#f7fbfc", "#dfeaee")
    glow(canvas, 745, 1440, 90, 40, "#ffffff", 0.9)


def _cup(canvas: Canvas, x: float, y: float) -> None:
    shadow(canvas, corners(x - 70, y + 60, x + 120, y + 130), 22, 0.5)
    canvas.shape(
        [(x - 90, y - 140), (x + 90, y - 140), (x + 72, y + 100), (x - 72, y + 100)],
        "#dfe7ea",
        "#a8b6bc",
        across=True,
    )
    canvas.disc(x, y + 100, 72, 18, "#a8b6bc")
    canvas.disc(x, y - 140, 90, 22, "#f6fafb", "#c8d4d9")
    canvas.disc(x, y - 140, 84, 18, "#fdfdfb", "#e9e6dc")


def _sachets(canvas: Canvas, x: float, y: float) -> None:
    for place, (word, colour) in enumerate((("牙刷", "#f3f1ea"), ("梳子", "#e9efe4"), ("浴帽", "#e6edf1"))):
        sheet = canvas.sheet(110, 400, colour)
        sheet.box(0, 0, 110, 44, "#5d7f68")
        sheet.write(55, 150, word[0] + "\n" + word[1], 60, "#3a4a40", "mm")
        sheet.write(55, 350, "示例", 34, "#7a857d", "mm")
        left = x + place * 140
        lean = canvas.random.uniform(-24, 24)
        quad = [
            (left + lean, y - 170),
            (left + 110 + lean, y - 176),
            (left + 124, y + 150),
            (left + 4, y + 156),
        ]
        lay(canvas, sheet, quad, 3)


def _boxes(canvas: Canvas, x: float, y: float) -> None:
    for place, word in enumerate(("牙具", "梳具")):
        left = x - 330 + place * 330 if x > 500 else x - 60 + place * 230
        top = y + place * 16
        shadow(canvas, corners(left + 10, top + 60, left + 230, top + 190), 18, 0.5)
        canvas.shape(
            [(left, top), (left + 190, top - 8), (left + 214, top + 96), (left - 4, top + 106)],
            "#f4ecd9",
            "#e3d7bd",
        )
        canvas.shape(
            [(left - 4, top + 106), (left + 214, top + 96), (left + 212, top + 150), (left, top + 160)],
            "#c9b990",
            "#b09f77",
        )
        canvas.write(left + 102, top + 50, word, 56, "#6a4a26", "mm")


def _tissue(canvas: Canvas, x: float, y: float) -> None:
    shadow(canvas, corners(x - 140, y + 60, x + 200, y + 170), 24, 0.5)
    canvas.shape(
        [(x - 150, y - 60), (x + 120, y - 70), (x + 180, y + 20), (x - 140, y + 34)], "#8b6b4e", "#765941"
    )
    canvas.shape(
        [(x - 140, y + 34), (x + 180, y + 20), (x + 176, y + 140), (x - 136, y + 156)], "#6a4f39", "#50392a"
    )
    canvas.shape(
        [(x - 50, y - 20), (x - 80, y - 150), (x + 10, y - 110), (x + 80, y - 160), (x + 70, y - 26)],
        "#fdfdfc",
        "#d9d9d5",
    )


def _bottles(canvas: Canvas, x: float, y: float) -> None:
    for place, colour in enumerate(("#7fae9a", "#cdb389")):
        left = x - 120 + place * 130
        shadow(canvas, corners(left, y + 120, left + 140, y + 200), 18, 0.5)
        canvas.box(
            left,
            y - 120,
            left + 104,
            y + 160,
            mix(colour, "#ffffff", 0.35),
            shade(colour, 0.7),
            30,
            across=True,
        )
        canvas.box(left + 30, y - 190, left + 74, y - 116, "#f4f4f1", "#b9b9b3", 8, across=True)
        canvas.box(left + 12, y - 40, left + 92, y + 70, "#f7f5ee", radius=4)
        greek(canvas, left + 20, y, 60, 2, "#777468", 36)


def _name_plate(canvas: Canvas, x: float, y: float, words: str) -> None:
    card = canvas.sheet(560, 130, "#f5f2e6")
    card.write(280, 65, words, 56, "#4d4a40", "mm")
    lay(canvas, card, [(x - 270, y - 54), (x + 250, y - 66), (x + 272, y + 54), (x - 282, y + 66)], 4)
