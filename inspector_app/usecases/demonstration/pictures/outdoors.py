"""Out of doors: bamboo and lawn, a car park, a ramp, the glass door of a façade."""

from __future__ import annotations

import math

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point, corners
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.interiors import lay
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow, soften
from inspector_app.usecases.demonstration.pictures.view import View, block

ASPHALT = "#6f7275"


def sprinklers(canvas: Canvas) -> None:
    """Micro sprinklers in the green before bamboo."""
    sky(canvas, 700)
    hills(canvas, 560, "#8fae9f")
    bamboo(canvas, 0, 2000, 730, 60, 26)
    grass(canvas, 690)
    shadow(canvas, corners(-50, 660, 2050, 800), 60, 0.5, "#14240f")
    for row, (y, size) in enumerate(((840, 0.5), (980, 0.75), (1230, 1.2))):
        for step in range(5 - row):
            x = 180 + row * 130 + step * (400 + row * 170)
            _sprinkler(canvas, x, y, size)
    canvas.tube([(-20, 1400), (700, 1340), (1400, 1385), (2020, 1320)], 30, "#2a2c2d", 0.4)
    glow(canvas, 1500, 150, 1500, 1100, "#fff6d0", 0.35)


def bamboo_house(canvas: Canvas) -> None:
    """A low building of three storeys with a wooden front among bamboo."""
    sky(canvas, 900)
    hills(canvas, 520, "#86a596")
    bamboo(canvas, 0, 2000, 900, 40, 22)
    grass(canvas, 915)
    view = View(1000, 1020, 1500, 1.6, turn=-22, pivot=19)
    shadow(canvas, view.floor(-5.4, 6.6, 15.6, 22), 40, 0.5)
    block(canvas, view, (-5, 0, 16), (5, 8.2, 21), "#d9d1c1")
    for storey in range(3):
        for bay in range(5):
            left, low = -4.7 + bay * 1.95, 0.5 + storey * 2.65
            canvas.shape(view.front(left, left + 1.65, low, low + 2.0, 15.98), "#3d474d", "#7d929b")
            canvas.shape(view.front(left + 0.7, left + 1.65, low, low + 2.0, 15.97), "#66787f", "#a9bcc2")
            for slat in range(5):
                at = left + slat * 0.13
                canvas.shape(view.front(at, at + 0.06, low - 0.1, low + 2.1, 15.8), "#a3774b", "#86603b")
        block(canvas, view, (-5.1, 0.3 + storey * 2.65, 15.5), (5.1, 0.46 + storey * 2.65, 16), "#c3b79f")
    block(canvas, view, (-5.4, 8.2, 15.4), (5.4, 8.5, 21.4), "#8f8a80")
    canvas.shape(view.floor(-1.2, 1.2, 4, 15.9), "#c9c1b1", "#b2a996")
    bamboo(canvas, -100, 330, 1330, 20, 34)
    bamboo(canvas, 1720, 2100, 1300, 18, 34)
    glow(canvas, 350, 80, 1300, 1000, "#fff2cf", 0.4)


def charging_park(canvas: Canvas) -> None:
    """Charging piles with a small electric cart in its bay."""
    sky(canvas, 700)
    hills(canvas, 520, "#93b0a4")
    bamboo(canvas, 0, 2000, 760, 46, 22)
    view = View(1000, 640, 1500, 1.6)
    _asphalt(canvas, view, 740)
    for x in (-3.9, -1.3, 1.3, 3.9):
        canvas.shape(view.floor(x - 0.06, x + 0.06, 3.0, 6.9), "#e9ebea")
    canvas.shape(view.floor(-1.2, 1.2, 3.0, 6.9), "#5f8f6b", "#527d5e")
    for x in (-3.3, -0.95, 2.0):
        _pile(canvas, view, x)
    _cart(canvas, View(1000, 640, 1500, 1.6, turn=26, pivot=5.2))
    glow(canvas, 300, 60, 1500, 1000, "#fff5d8", 0.35)


def littered_park(canvas: Canvas) -> None:
    """Bottles, cups, boxes and leaves on the ground of a car park."""
    sky(canvas, 420)
    hills(canvas, 330, "#93b0a4")
    bamboo(canvas, 0, 2000, 520, 50, 16)
    view = View(1000, 380, 1500, 1.6)
    _asphalt(canvas, view, 480)
    block(canvas, view, (-9, 0, 14), (9, 0.18, 14.4), "#b9b7ae")
    for x in (-4.2, -1.4, 1.4, 4.2):
        canvas.shape(view.floor(x - 0.06, x + 0.06, 2.0, 11), "#e3e4df")
    _car(canvas, view, 2.3, 8.4, "#8c2f2f")
    _car(canvas, view, -3.4, 9.2, "#c7ccd0")
    for _ in range(60):
        _leaf_on_ground(canvas, view)
    for place in range(13):
        x, away = canvas.random.uniform(-2.1, 2.1), 6.4 - place * 0.32
        (_bottle, _foam_box, _paper_cup, _bag)[place % 4](canvas, view, x * away / 4, away)


def ramp(canvas: Canvas) -> None:
    """A ramp with a handrail beside the steps of an entrance."""
    sky(canvas, 500)
    hills(canvas, 560, "#86a596")
    bamboo(canvas, 1250, 2000, 800, 30, 22)
    view = View(760, 620, 1500, 1.6)
    canvas.shape(view.floor(-8, 8, 1.5, 14), "#a39d93", "#bdb6aa")
    mottle(canvas, view.floor(-8, 8, 1.5, 14), 14, 7, 0.14)
    block(canvas, view, (-7, 0, 8), (2.4, 4.2, 9), "#cfc4b0")
    canvas.shape(view.front(-2.4, 0.4, 0.45, 2.9, 7.98), "#3d474d", "#8ba0a8")
    canvas.line(view.quad((-1, 0.45, 7.97), (-1, 2.9, 7.97)), "#d3d8da", 9)
    canvas.shape(view.front(-3.2, 1.2, 2.95, 3.35, 7.9), "#6d4e33", "#573d27")
    sign = canvas.sheet(700, 100, "#5f432c")
    sign.write(350, 50, "入口（示例·虚构）", 64, "#f0e2c0", "mm")
    canvas.place(sign, view.front(-2.2, 0.2, 2.97, 3.33, 7.88))
    block(canvas, view, (-2.9, 0, 6.6), (0.8, 0.45, 8), "#c6bba6")
    for step in range(3):
        block(
            canvas, view, (-2.9, 0, 6.3 - 0.3 * step), (0.8, 0.3 - 0.12 * step, 6.6 - 0.3 * step), "#b9ae9a"
        )
    _slope(canvas, view)
    glow(canvas, 1700, 60, 1500, 1000, "#fff3d2", 0.4)


def glass_door(canvas: Canvas) -> None:
    """The edge of a glass door with its rubber seal, garden behind the pane."""
    sky(canvas, 1100)
    bamboo(canvas, 0, 1500, 1100, 40, 26)
    grass(canvas, 1080)
    soften(canvas, 22)
    canvas.shape(corners(0, 0, 560, 2000), "#b9cfd3", "#8fa9a8")
    canvas.shape(corners(0, 0, 540, 2000), "#c9dde0", "#a3bdb9")
    bamboo(canvas, 0, 500, 1300, 16, 26)
    soften(canvas, 30, corners(0, 0, 560, 2000))
    for left, wide in ((90, 120), (300, 50)):
        shadow(
            canvas,
            [(left, 0), (left + wide, 0), (left + wide - 80, 2000), (left - 80, 2000)],
            20,
            0.35,
            "#ffffff",
        )
    canvas.box(520, -20, 720, 2020, "#565b5f", "#a9aeb2", across=True)
    canvas.box(720, -20, 745, 2020, "#2d3032")
    for left, colour in ((745, "#17181a"), (782, "#2c2e30"), (815, "#141516")):
        canvas.box(left, -20, left + 42, 2020, shade(colour, 1.25), colour, across=True)
    for _ in range(7):
        y = canvas.random.uniform(120, 1900)
        canvas.shape([(757, y), (846, y - 14), (850, y + 26), (760, y + 34)], "#8c8f8c", "#5d615f")
    canvas.box(857, -20, 905, 2020, "#6d7276", "#8f9599", across=True)
    canvas.box(905, -20, 1120, 2020, "#c3c8cb", "#7d8387", across=True)
    mottle(canvas, corners(905, 0, 1120, 2000), 4, 300, 0.12)
    shadow(canvas, corners(1120, 0, 1150, 2000), 22, 0.5)
    canvas.tube([(1010, 760), (1010, 1400)], 60, "#d7dbdd", 0.9)
    ruler = canvas.sheet(160, 900, "#f0d24a")
    for step in range(30):
        wide = 70 if step % 5 == 0 else 38
        ruler.line([(0, 15 + step * 30), (wide, 15 + step * 30)], "#2c2711", 5)
    ruler.write(120, 450, "示\n例", 46, "#2c2711", "mm")
    lay(canvas, ruler, [(560, 1010), (742, 1000), (752, 1850), (566, 1862)], 5)


def sky(canvas: Canvas, down: float) -> None:
    """A hazy sky as far as `down`."""
    canvas.shape(corners(0, 0, canvas.width, down), "#a9c6dc", "#eef3f1")
    for _ in range(7):
        x, y = canvas.random.uniform(0, canvas.width), canvas.random.uniform(0, down * 0.5)
        glow(canvas, x, y, canvas.random.uniform(200, 480), canvas.random.uniform(40, 110), "#ffffff", 0.7)


def hills(canvas: Canvas, down: float, colour: str) -> None:
    """Two ranges of hills, the far one paler."""
    for layer in range(2):
        phase = canvas.random.uniform(0, 6)
        top = [
            (
                x,
                down
                - 110
                + layer * 90
                - 70 * math.sin(x / (330 - 80 * layer) + phase)
                - 30 * math.sin(x / 120),
            )
            for x in range(0, round(canvas.width) + 50, 50)
        ]
        tone = mix(colour, "#dfe9e8", 0.45 - 0.35 * layer)
        canvas.shape([*top, (canvas.width, down + 400), (0, down + 400)], tone, mix(tone, "#e8efe9", 0.3))


def bamboo(canvas: Canvas, left: float, right: float, down: float, stems: int, thick: float) -> None:
    """Stems with their joints, and leaves before them."""
    random = canvas.random
    for number in range(stems):
        part = number / stems
        x, lean = random.uniform(left, right), random.uniform(-60, 60)
        green = mix("#4e7144", "#94b35f", random.random() * (0.4 + 0.6 * part))
        top = random.uniform(-80, down * 0.25)
        wide = thick * (0.5 + 0.6 * part)
        canvas.line([(x, down), (x + lean * 0.4, (top + down) / 2), (x + lean, top)], shade(green, 0.7), wide)
        canvas.line(
            [(x - wide / 5, down), (x + lean * 0.4 - wide / 5, (top + down) / 2)], shade(green, 1.2), wide / 4
        )
        for joint in range(1, 8):
            y = down - (down - top) * joint / 8
            at = x + lean * joint / 8
            canvas.line([(at - wide * 0.6, y), (at + wide * 0.6, y)], shade(green, 0.5), 5)
    for _ in range(stems * 16):
        x, y = random.uniform(left, right), down * (1 - random.random() ** 0.6) * 0.85
        size, fall = random.uniform(40, 100), random.uniform(-0.5, 1)
        tip = (x + random.choice((-1, 1)) * size, y + size * fall)
        green = mix("#31512c", "#a3c06a", random.random())
        canvas.shape(
            [(x, y), ((x + tip[0]) / 2, (y + tip[1]) / 2 - 9), tip, ((x + tip[0]) / 2, (y + tip[1]) / 2 + 9)],
            green,
        )


def grass(canvas: Canvas, down: float) -> None:
    """A lawn from `down` to the lower rim."""
    lawn = corners(0, down, canvas.width, canvas.height)
    canvas.shape(lawn, "#7fa05a", "#4d7336")
    mottle(canvas, lawn, 6, 14, 0.3, grey=False)
    mottle(canvas, lawn, 190, 50, 0.16)


def _asphalt(canvas: Canvas, view: View, down: float) -> None:
    ground = corners(0, down, canvas.width, canvas.height)
    canvas.shape(ground, shade(ASPHALT, 1.2), shade(ASPHALT, 0.85))
    mottle(canvas, ground, 4, 3, 0.22)
    mottle(canvas, ground, 240, 60, 0.1)
    shadow(canvas, view.floor(-9, 9, 15, 22), 20, 0.3)


def _sprinkler(canvas: Canvas, x: float, y: float, size: float) -> None:
    canvas.line([(x, y + 130 * size), (x, y)], "#202322", 13 * size)
    canvas.disc(x, y, 16 * size, 10 * size, "#2f7d5b", "#1b4e38")
    for step in range(34):
        angle = math.pi * (0.06 + 0.88 * step / 33)
        reach = 230 * size * canvas.random.uniform(0.7, 1.1)
        end = (x - math.cos(angle) * reach, y - math.sin(angle) * reach * 0.5 + 40 * size)
        bend = (x - math.cos(angle) * reach * 0.55, y - math.sin(angle) * reach * 0.6)
        canvas.line([(x, y), bend, end], mix("#dff0f4", "#a9cdb4", canvas.random.random()), 2.4 * size)
    glow(canvas, x, y - 20 * size, 260 * size, 120 * size, "#f2fbff", 0.5)


def _pile(canvas: Canvas, view: View, x: float) -> None:
    shadow(canvas, view.floor(x - 0.3, x + 0.5, 6.9, 7.4), 16, 0.5)
    block(canvas, view, (x - 0.24, 0, 7.0), (x + 0.24, 1.65, 7.3), "#e9edee")
    canvas.shape(view.front(x - 0.24, x + 0.24, 1.38, 1.65, 6.99), "#2f9c63", "#257e50")
    canvas.shape(view.front(x - 0.16, x + 0.16, 1.02, 1.3, 6.98), "#15242a", "#27424d")
    left, top = view.at((x - 0.05, 0.9, 6.98))
    canvas.line(
        [(left, top), (left - 60, top + 130), (left + 20, top + 170), (left + 40, top + 40)], "#1e2122", 12
    )
    at = view.at((x, 1.51, 6.97))
    canvas.write(*at, "示例", 40, "#ffffff", "mm")


def _cart(canvas: Canvas, view: View) -> None:
    shadow(canvas, view.floor(-0.75, 0.8, 3.9, 6.6), 26, 0.65)
    for z in (6.0, 4.3):
        for x in (0.62, -0.62):
            _wheel(canvas, view, x, z, 0.27)
    block(canvas, view, (-0.66, 0.28, 3.9), (0.66, 0.5, 6.5), "#e7e9e6")
    for z in (5.9, 5.1):
        block(canvas, view, (-0.6, 0.5, z), (0.6, 0.8, z + 0.45), "#b49067")
        block(canvas, view, (-0.6, 0.8, z + 0.38), (0.6, 1.2, z + 0.48), "#c39d72")
    block(canvas, view, (-0.62, 0.5, 3.95), (0.62, 0.98, 4.3), "#3c8f68")
    for z in (6.4, 4.2):
        for x in (-0.62, 0.58):
            canvas.line(view.quad((x, 0.5, z), (x, 1.95, z)), "#d9dcdd", 13)
    canvas.shape(view.front(-0.6, 0.6, 1.0, 1.75, 4.2), "#cfe0e4", "#b5cdd2")
    block(canvas, view, (-0.75, 1.93, 3.95), (0.75, 2.03, 6.6), "#f2f3f0")
    for x in (-0.45, 0.45):
        at = view.at((x, 0.72, 3.94))
        canvas.disc(*at, 30, 24, "#fffdf0", "#d8d6c8")
    canvas.write(*view.at((0, 0.6, 3.93)), "电动·示例", 42, "#ffffff", "mm")


def _wheel(canvas: Canvas, view: View, x: float, away: float, size: float) -> None:
    at_x, at_y = view.at((x, size, away))
    high = view.zoom * size / away
    canvas.disc(at_x, at_y, high * 0.72, high, "#2b2d2e", "#161718")
    canvas.disc(at_x, at_y, high * 0.4, high * 0.58, "#c9cdcf", "#83898c")


def _car(canvas: Canvas, view: View, x: float, away: float, colour: str) -> None:
    shadow(canvas, view.floor(x - 0.95, x + 0.95, away - 0.2, away + 4), 20, 0.65)
    for side in (-0.68, 0.68):
        block(canvas, view, (x + side - 0.12, 0, away), (x + side + 0.12, 0.5, away + 0.6), "#1c1d1e")
    block(canvas, view, (x - 0.88, 0.22, away), (x + 0.88, 0.92, away + 4), colour)
    roof = view.quad((x - 0.62, 1.42, away + 0.5), (x + 0.62, 1.42, away + 0.5))
    canvas.shape(
        [*roof, *view.quad((x + 0.82, 0.9, away + 0.1), (x - 0.82, 0.9, away + 0.1))], shade(colour, 0.9)
    )
    pane = view.quad((x - 0.55, 1.36, away + 0.48), (x + 0.55, 1.36, away + 0.48))
    canvas.shape(
        [*pane, *view.quad((x + 0.7, 0.95, away + 0.08), (x - 0.7, 0.95, away + 0.08))], "#5b6a72", "#2a3338"
    )
    for side in (-0.74, 0.74):
        canvas.shape(
            view.front(x + side - 0.12, x + side + 0.12, 0.66, 0.82, away - 0.02), "#d8433a", "#97251f"
        )
    canvas.shape(view.front(x - 0.24, x + 0.24, 0.44, 0.58, away - 0.02), "#e7e7e2")


def _leaf_on_ground(canvas: Canvas, view: View) -> None:
    away = canvas.random.uniform(2.2, 9)
    x, turned = canvas.random.uniform(-0.66, 0.66) * away, canvas.random.uniform(0, 180)
    colour = mix("#a8752b", "#c9b458", canvas.random.random())
    canvas.shape(view.laid(x, away, 0.09, 0.035, turned), colour)


def _bottle(canvas: Canvas, view: View, x: float, away: float) -> None:
    shadow(canvas, view.floor(x - 0.14, x + 0.18, away - 0.08, away + 0.04), 8, 0.55)
    ends = view.quad((x - 0.12, 0.04, away), (x + 0.12, 0.04, away + 0.05))
    canvas.tube(ends, view.zoom * 0.075 / away, "#a9cbd6", 0.7)
    canvas.tube(
        view.quad((x + 0.14, 0.04, away + 0.05), (x + 0.17, 0.04, away + 0.06)), 22 / away * 4, "#2f6fb0", 0.5
    )


def _foam_box(canvas: Canvas, view: View, x: float, away: float) -> None:
    shadow(canvas, view.floor(x - 0.1, x + 0.24, away - 0.05, away + 0.14), 10, 0.55)
    block(canvas, view, (x - 0.12, 0, away), (x + 0.12, 0.07, away + 0.16), "#f1f0ea")
    hinge = view.quad((x - 0.12, 0.07, away + 0.16), (x + 0.12, 0.07, away + 0.16))
    rim = view.quad((x + 0.14, 0.17, away + 0.24), (x - 0.1, 0.17, away + 0.24))
    canvas.shape([*hinge, *rim], "#dcdad2", "#c3c1b8")


def _paper_cup(canvas: Canvas, view: View, x: float, away: float) -> None:
    shadow(canvas, view.floor(x - 0.05, x + 0.16, away - 0.05, away + 0.06), 8, 0.55)
    quad = view.quad((x - 0.05, 0.12, away), (x + 0.05, 0.12, away), (x + 0.04, 0, away), (x - 0.04, 0, away))
    canvas.shape(quad, "#e9e4d8", "#b8b1a1", across=True)
    at_x, at_y = view.at((x, 0.12, away))
    canvas.disc(at_x, at_y, view.zoom * 0.05 / away, view.zoom * 0.016 / away, "#8d6b4a")


def _bag(canvas: Canvas, view: View, x: float, away: float) -> None:
    shadow(canvas, view.floor(x - 0.15, x + 0.25, away - 0.1, away + 0.1), 10, 0.55)
    places = [(-0.17, 0), (-0.13, 0.1), (-0.05, 0.07), (0.02, 0.16), (0.09, 0.09), (0.16, 0.08), (0.19, 0)]
    outline: list[Point] = [view.at((x + a, b, away)) for a, b in places]
    canvas.shape(outline, "#f6f6f4", "#b9bcbd")
    canvas.line([outline[2], view.at((x, 0.02, away)), outline[4]], "#c9cccd", 4)


def _slope(canvas: Canvas, view: View) -> None:
    ground = view.quad((1.1, 0.45, 7.6), (2.3, 0.45, 7.6), (2.3, 0, 3.0), (1.1, 0, 3.0))
    shadow(canvas, [(x + 30, y + 10) for x, y in ground], 26, 0.35)
    canvas.shape(ground, "#cfc8ba", "#a59d8e")
    mottle(canvas, ground, 9, 6, 0.16)
    for step in range(14):
        part = step / 13
        high, away = 0.45 * part, 3.0 + 4.6 * part
        canvas.line(view.quad((1.15, high, away), (2.25, high, away)), "#8a8376", max(2.0, 22 / away))
    side = view.quad((1.1, 0.45, 7.6), (1.1, 0, 3.0), (1.1, 0, 7.6))
    canvas.shape(side, "#978e7e")
    for x in (1.15, 2.25):
        for level in (0.6, 0.88):
            canvas.tube(view.quad((x, level, 3.1), (x, level + 0.43, 7.5)), 20, "#c3c8cb", 0.8)
        for step in range(5):
            away = 3.1 + 1.1 * step
            foot = 0.45 * (away - 3) / 4.6
            canvas.tube(view.quad((x, foot, away), (x, foot + 0.88, away)), 70 / away, "#c3c8cb", 0.8)
    mark = canvas.sheet(300, 300, "#2c69ad")
    mark.write(150, 120, "坡道", 100, "#ffffff", "mm")
    mark.write(150, 230, "示例", 60, "#ffffff", "mm")
    canvas.place(mark, view.front(1.3, 2.0, 1.7, 2.4, 7.95))
