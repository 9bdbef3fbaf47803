"""Technical things on walls and ceilings: meters, pipes, a thermostat, a duct, a dryer, a defibrillator."""

from __future__ import annotations

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point, corners
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.documents import greek
from inspector_app.usecases.demonstration.pictures.interiors import lay, mirror_sheen, plain_wall, wall_tiles
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften

STEEL = "#b9bec2"


def meter_cabinet(canvas: Canvas) -> None:
    """An open low-voltage cabinet: the main meter above, branch meters below."""
    plain_wall(canvas, "#c9ccc8")
    shadow(canvas, corners(230, 120, 1800, 1500), 40, 0.5)
    canvas.box(200, 70, 1800, 1600, "#8d9499", "#6f767b", 12, across=True)
    canvas.box(250, 120, 1750, 1600, "#3c4145", "#2c3033")
    canvas.shape([(1750, 120), (1990, 30), (1990, 1560), (1750, 1500)], "#a4abb0", "#7f868b")
    canvas.box(290, 160, 1710, 520, "#c3c8ca", "#a9afb2", 8)
    _meter(canvas, 420, 195, 1.25, "88421.6")
    for place, colour in enumerate(("#c23b32", "#3f9b4f", "#d8b13a")):
        x = 1010 + place * 170
        canvas.disc(x, 270, 40, 40, "#50565a")
        canvas.disc(x, 270, 31, 31, mix(colour, "#ffffff", 0.3), colour)
        canvas.write(x, 340, f"示例{place + 1}", 34, "#33383b", "mm")
    canvas.box(960, 390, 1420, 490, "#f3f1e6", radius=6)
    canvas.write(1190, 440, "总表（示例·虚构）", 44, "#33383b", "mm")
    for row in range(2):
        canvas.box(290, 575 + row * 460, 1710, 990 + row * 460, "#b4babd", "#979da1", 8)
        for column in range(5):
            x = 325 + column * 275
            _meter(canvas, x, 600 + row * 460, 0.72, f"{canvas.random.randint(1000, 9999)}.{row}")
            _breaker(canvas, x + 40, 860 + row * 460)
    for place in range(7):
        x = 360 + place * 60
        canvas.tube([(x, 520), (x, 575)], 18, ("#c9a227", "#2f7d3a", "#b8322b")[place % 3], 0.4)
    glow(canvas, 700, 200, 1000, 800, "#ffffff", 0.2)


def gas_branch(canvas: Canvas) -> None:
    """A yellow gas pipe with a valve in a kitchen: no meter in it."""
    wall_tiles(canvas, "#cfd6d6", 250, 250)
    glow(canvas, 1100, 200, 1000, 900, "#ffffff", 0.45)
    path: list[Point] = [(560, -40), (560, 1240), (1540, 1240)]
    shadow(canvas, [(590, 0), (690, 0), (690, 1230), (590, 1230)], 34, 0.45)
    shadow(canvas, [(560, 1290), (1540, 1290), (1540, 1370), (560, 1370)], 34, 0.4)
    canvas.tube(path, 96, "#d8a917", 0.55)
    for y in (330, 1010):
        canvas.box(480, y - 26, 640, y + 26, "#8f9599", "#5d6367", 10)
        canvas.disc(500, y, 12, 12, "#3c4144")
        canvas.disc(620, y, 12, 12, "#3c4144")
    canvas.tube([(560, 560), (560, 800)], 140, "#b8923a", 0.6)
    canvas.disc(560, 680, 84, 84, "#c9ccce", "#7d8387")
    canvas.disc(560, 680, 40, 40, "#6c7276", "#9ea4a8")
    shadow(canvas, [(590, 690), (900, 640), (900, 700), (590, 750)], 14, 0.5)
    canvas.line([(560, 680), (880, 610)], "#8f2018", 58)
    canvas.line([(560, 672), (876, 602)], "#d6453a", 40)
    for at in ((560, 130), (820, 1240), (1180, 1240)):
        _flow_arrow(canvas, *at, down=at[0] == 560)
    canvas.box(930, 1010, 1290, 1140, "#f7df5b", "#e5c93e", 8)
    canvas.write(1110, 1050, "燃气（示例）", 48, "#3b3208", "mm")
    canvas.write(1110, 1105, "虚构", 34, "#3b3208", "mm")
    _worktop(canvas)


def thermostat(canvas: Canvas) -> None:
    """A panel on a papered wall: 24 degrees."""
    plain_wall(canvas, "#b99f7c", 9)
    for x in range(0, 1500, 125):
        canvas.line([(x, 0), (x, 2000)], "#ab9170", 5)
        canvas.line([(x + 62, 0), (x + 62, 2000)], "#c4ac8b", 3)
    glow(canvas, 750, -100, 1100, 1300, "#ffe9bd", 0.55)
    panel = corners(330, 560, 1170, 1400)
    shadow(canvas, [(x + 26, y + 44) for x, y in panel], 40, 0.6)
    canvas.box(330, 560, 1170, 1400, "#f7f7f5", "#d3d4d3", 70)
    canvas.box(352, 582, 1148, 1378, "#fdfdfc", "#e4e5e4", 56)
    canvas.box(430, 660, 1070, 1110, "#16262e", "#0e1a20", 30)
    canvas.write(660, 880, "24", 300, "#9fe6ff", "mm")
    canvas.write(900, 800, "°C", 100, "#9fe6ff", "mm")
    canvas.write(480, 705, "制冷", 56, "#6fb9d3", "lt")
    canvas.write(1020, 1060, "宴会厅（示例）", 46, "#6fb9d3", "rb")
    for step in range(3):
        canvas.box(880 + step * 55, 990 - step * 34 - 60, 915 + step * 55, 960, "#6fb9d3", radius=6)
    for place, sign in enumerate(("电源", "－", "＋", "风速")):
        x = 480 + place * 180
        canvas.disc(x, 1245, 70, 70, "#d9dad9", "#f8f8f7")
        canvas.disc(x, 1243, 60, 60, "#fbfbfa", "#e8e8e6")
        canvas.write(x, 1243, sign, 44, "#5a6063", "mm")
    mirror_sheen(canvas, corners(430, 660, 1070, 1110), 0.12)
    canvas.box(640, 1640, 860, 1860, "#f2f1ec", "#d2d0c9", 24)
    canvas.box(690, 1690, 810, 1810, "#fbfaf7", "#e2e0d9", 12)


def duct_label(canvas: Canvas) -> None:
    """The cleaning label on the steel of a fume purifier."""
    canvas.shape(canvas.frame, "#9ea4a8", "#72787c")
    mottle(canvas, canvas.frame, 500, 4, 0.12)
    for y in (270, 1690):
        canvas.box(0, y, 1500, y + 46, "#c8cdd0", "#6b7175")
        for x in range(60, 1500, 230):
            canvas.disc(x, y + 92, 26, 26, "#5f6569", "#c9ced1")
            canvas.line([(x - 14, y + 92), (x + 14, y + 92)], "#4a4f52", 6)
    canvas.tube([(1360, 0), (1360, 2000)], 210, "#a8adb1", 0.7)
    for _ in range(14):
        across, down = canvas.random.uniform(0, 1500), canvas.random.uniform(350, 2000)
        glow(canvas, across, down, 60, 260, "#4d3d1e", 0.25)
    glow(canvas, 350, 250, 900, 900, "#ffffff", 0.5)
    label = canvas.sheet(900, 900, "#fdfcf4")
    label.box(0, 0, 900, 170, "#1f7a4d")
    label.write(450, 85, "清洗标签（示例）", 82, "#ffffff", "mm")
    for row, (name, value) in enumerate(
        (("设备", "油烟净化器"), ("清洗日期", "2026-09-示例"), ("下次清洗", "2026-12-示例"), ("单位", "虚构"))
    ):
        y = 270 + row * 155
        label.line([(50, y + 74), (850, y + 74)], "#1f7a4d", 4)
        label.write(70, y, name, 62, "#2a3b32", "lm")
        label.write(350, y, value, 62, "#1f3f8f", "lm")
    lay(canvas, label, [(235, 640), (1130, 600), (1165, 1480), (262, 1510)], 3)
    shadow(canvas, [(1090, 1440), (1165, 1400), (1165, 1480)], 10, 0.3)


def hand_dryer(canvas: Canvas) -> None:
    """A dryer on the tiles of a washroom."""
    wall_tiles(canvas, "#8f979b", 375, 190)
    glow(canvas, 750, 0, 1200, 1100, "#ffffff", 0.4)
    body: list[Point] = [(400, 520), (1100, 520), (1150, 1180), (1010, 1320), (490, 1320), (350, 1180)]
    shadow(canvas, [(x + 24, y + 60) for x, y in body], 60, 0.65)
    canvas.box(350, 500, 1150, 1330, "#fafbfb", "#b3babd", 150)
    canvas.box(375, 520, 1125, 1290, "#ffffff", "#d4d9db", 130)
    canvas.box(470, 1160, 1030, 1275, "#3c4245", "#1d2124", 50)
    canvas.disc(750, 1218, 60, 26, "#5e686c")
    canvas.box(560, 660, 940, 830, "#1d2a30", "#111a1e", 40)
    canvas.write(750, 745, "自动感应", 66, "#8fd5ea", "mm")
    canvas.disc(750, 1010, 44, 44, "#2a85ad", "#7fcbe8")
    canvas.write(750, 920, "示例·虚构", 44, "#6e777b", "mm")
    glow(canvas, 560, 640, 260, 200, "#ffffff", 0.7)
    canvas.shape([(0, 1760), (1500, 1730), (1500, 2000), (0, 2000)], "#e6e0d5", "#c9c1b3")
    mottle(canvas, corners(0, 1760, 1500, 2000), 90, 30, 0.16)
    shadow(canvas, [(0, 1740), (1500, 1712), (1500, 1734), (0, 1764)], 12, 0.5)
    canvas.tube([(150, 1300), (150, 1660)], 120, "#e9ecee", 0.8)
    canvas.disc(150, 1290, 60, 22, "#f6f8f9")
    canvas.tube([(150, 1280), (150, 1210), (260, 1210)], 26, STEEL, 0.8)


def lift_and_defibrillator(canvas: Canvas) -> None:
    """The lift's mark of inspection beside its door, a defibrillator in its cabinet."""
    plain_wall(canvas, "#d8cdbd", 7)
    canvas.box(-60, 120, 520, 2000, "#75797c", "#505458", across=True)
    canvas.box(-60, 190, 440, 2000, "#c6cacd", "#8d9296", across=True)
    mottle(canvas, corners(0, 190, 440, 2000), 4, 400, 0.14)
    canvas.line([(215, 190), (215, 2000)], "#44484b", 8)
    canvas.box(575, 900, 665, 1160, "#bfc4c7", "#80868a", 16)
    for y in (970, 1085):
        canvas.disc(620, y, 32, 32, "#f0f2f3", "#a5abaf")
    mark = canvas.sheet(520, 360, "#f6efc4")
    mark.box(0, 0, 520, 84, "#d9a51f")
    mark.write(260, 42, "电梯使用标志（示例）", 44, "#3d2c05", "mm")
    greek(mark, 40, 150, 300, 4, "#5d5a48", 52)
    mark.box(370, 130, 480, 240, "#ffffff")
    for place in range(36):
        if canvas.random.random() < 0.5:
            x, y = 376 + place % 6 * 16, 136 + place // 6 * 16
            mark.box(x, y, x + 16, y + 16, "#1e1e1e")
    mark.write(425, 290, "虚构", 44, "#b3271f", "mm")
    lay(canvas, mark, corners(560, 300, 1080, 660), 3)
    _defibrillator(canvas)
    glow(canvas, 900, 0, 1100, 1000, "#fff1d2", 0.4)


def blurred_meter(canvas: Canvas) -> None:
    """Taken while moving: a meter that cannot be read."""
    plain_wall(canvas, "#b7bcb8")
    canvas.tube([(0, 1250), (1500, 1250)], 150, "#4d7fa8", 0.5)
    shadow(canvas, corners(400, 640, 1140, 1400), 60, 0.5)
    canvas.disc(750, 1000, 370, 370, "#3d6d9a", "#274a6b")
    canvas.disc(750, 980, 290, 290, "#f4f4ef", "#d5d6d1")
    canvas.box(560, 860, 940, 960, "#16191b")
    canvas.write(750, 910, "00417", 90, "#f0f0ea", "mm")
    canvas.line([(750, 1090), (860, 1150)], "#c02a22", 14)
    soften(canvas, 40)


def _meter(canvas: Canvas, x: float, y: float, size: float, shown: str) -> None:
    shadow(canvas, corners(x + 8, y + 14, x + 318 * size, y + 260 * size), 14, 0.5)
    canvas.box(x, y, x + 310 * size, y + 240 * size, "#f4f4ef", "#d2d3cd", 14 * size)
    canvas.box(x + 30 * size, y + 30 * size, x + 280 * size, y + 120 * size, "#a9bf9c", "#93aa86", 6)
    canvas.write(x + 155 * size, y + 76 * size, shown, 66 * size, "#18230f", "mm")
    canvas.write(x + 30 * size, y + 150 * size, "kWh 示例", 34 * size, "#4b4f50", "lt")
    canvas.disc(x + 250 * size, y + 172 * size, 13 * size, 13 * size, "#d7392e")
    canvas.box(x + 30 * size, y + 205 * size, x + 280 * size, y + 228 * size, "#8d9294", radius=4)


def _breaker(canvas: Canvas, x: float, y: float) -> None:
    canvas.box(x, y, x + 140, y + 100, "#e9eaea", "#bfc2c4", 8)
    for step in range(2):
        canvas.box(x + 22 + step * 56, y + 20, x + 62 + step * 56, y + 80, "#2b3033", "#44494d", 6)
        canvas.box(x + 28 + step * 56, y + 24, x + 56 + step * 56, y + 46, "#3d73b5", radius=4)


def _flow_arrow(canvas: Canvas, x: float, y: float, down: bool) -> None:
    points = [(-16, -70), (16, -70), (16, 10), (40, 10), (0, 70), (-40, 10), (-16, 10)]
    canvas.shape([(x + a, y + b) if down else (x + b, y + a) for a, b in points], "#7d1f16")


def _worktop(canvas: Canvas) -> None:
    shadow(canvas, [(0, 1560), (1500, 1540), (1500, 1620), (0, 1640)], 40, 0.5)
    canvas.shape([(0, 1620), (1500, 1590), (1500, 1760), (0, 1800)], "#e3e6e8", "#a9afb3")
    canvas.shape([(0, 1800), (1500, 1760), (1500, 2000), (0, 2000)], "#7e8488", "#4d5256")
    mottle(canvas, corners(0, 1600, 1500, 2000), 420, 4, 0.12)
    for x in (240, 760, 1270):
        canvas.disc(x, 1900, 56, 56, "#3a3f42", "#23272a")
        canvas.box(x - 8, 1846, x + 8, 1900, "#d9dcde", radius=4)


def _defibrillator(canvas: Canvas) -> None:
    frame = corners(740, 850, 1360, 1600)
    shadow(canvas, [(x + 24, y + 40) for x, y in frame], 40, 0.6)
    canvas.box(740, 850, 1360, 1600, "#f4f5f5", "#cdd1d2", 20)
    canvas.box(740, 850, 1360, 1010, "#c92f2a", "#a8221e", 20)
    canvas.write(1050, 930, "AED  示例", 96, "#ffffff", "mm")
    canvas.box(790, 1050, 1310, 1550, "#39454b", "#232c31", 10)
    canvas.box(870, 1170, 1230, 1500, "#e9b52b", "#c4931a", 40)
    canvas.box(920, 1130, 1180, 1190, "#3b3f42", "#23272a", 24)
    heart = [(1050, 1440), (930, 1320), (960, 1255), (1010, 1250), (1050, 1290), (1090, 1250), (1140, 1255)]
    canvas.shape([*heart, (1170, 1320)], "#ffffff")
    bolt = [(1065, 1285), (1020, 1350), (1050, 1350), (1035, 1405), (1085, 1335), (1055, 1335)]
    canvas.shape(bolt, "#2f9c50")
    mirror_sheen(canvas, corners(790, 1050, 1310, 1550), 0.25)
    canvas.disc(1335, 1300, 12, 34, shade(STEEL, 0.7), STEEL)
    canvas.box(900, 1690, 1200, 1780, "#2f9c50", "#268342", 10)
    canvas.write(1050, 1735, "急救（虚构）", 46, "#ffffff", "mm")
