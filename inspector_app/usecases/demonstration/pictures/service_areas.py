"""Behind the scenes: linen room with bins, store room, corridors with and without carts."""

from __future__ import annotations

from inspector_app.usecases.demonstration.pictures.canvas import Canvas
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.interiors import corridor, floor, wall
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow
from inspector_app.usecases.demonstration.pictures.view import View, block


def mixed_bins(canvas: Canvas) -> None:
    """Four sorted bins whose contents are mixed."""
    view = View(750, 760, 1500, 1.55, turn=-6, pivot=2.6)
    floor(canvas, view, "#a7a69f", 0.4, far=3.4, half=4)
    wall(canvas, view, "#d3d6cf", 3.4, 3.4, 4, "#7f837e")
    _shelf(canvas, view)
    kinds = (("可回收物", "#2c69ad"), ("厨余垃圾", "#3c8f4c"), ("其他垃圾", "#5c6265"))
    for place, (name, colour) in enumerate(kinds):
        left = -0.88 + place * 0.6
        shadow(canvas, view.floor(left - 0.03, left + 0.6, 2.2, 2.9), 26, 0.6)
        _contents(canvas, view, left)
        block(canvas, view, (left, 0.04, 2.35), (left + 0.5, 0.78, 2.8), colour)
        canvas.shape(view.front(left - 0.02, left + 0.52, 0.74, 0.8, 2.33), shade(colour, 1.25), colour)
        plate = canvas.sheet(300, 150, shade(colour, 0.9))
        plate.write(150, 60, name, 62, "#ffffff", "mm")
        plate.write(150, 120, "示例", 36, "#ffffff", "mm")
        canvas.place(plate, view.front(left + 0.06, left + 0.44, 0.34, 0.54, 2.33))
    _contents_front(canvas, view)
    glow(canvas, 700, -50, 1000, 900, "#f4fbff", 0.45)


def tubes_and_paint(canvas: Canvas) -> None:
    """Old fluorescent tubes and paint cans between other things in a store room."""
    view = View(1000, 520, 1500, 1.6)
    floor(canvas, view, "#8f8c86", 0, far=4.4, half=5)
    wall(canvas, view, "#b9b5a9", 4.4, 3.4, 5, "#77736a")
    for step in range(3):
        block(canvas, view, (-2.9, 0.45 + step * 0.65, 3.8), (-0.7, 0.5 + step * 0.65, 4.35), "#7c8890")
        for box in range(4):
            left = -2.8 + box * 0.53
            high = canvas.random.uniform(0.25, 0.5)
            low = 0.5 + step * 0.65
            tone = mix("#b08d5c", "#8d7148", canvas.random.random())
            block(canvas, view, (left, low, 3.9), (left + 0.42, low + high, 4.3), tone)
    for x in (-2.92, -0.74):
        block(canvas, view, (x, 0, 3.78), (x + 0.06, 2.3, 3.84), "#66727a")
    _tubes(canvas, view)
    cans = ((0.25, 3.5, "#c4483d"), (0.72, 3.62, "#e4e2da"), (1.22, 3.55, "#3f78b0"), (0.48, 3.05, "#d9a634"),
            (1.0, 3.0, "#7fa564"), (0.12, 2.72, "#b9b6ae"))  # fmt: skip
    for x, away, colour in cans:
        _can(canvas, view, x, away, colour)
    block(canvas, view, (-1.7, 0, 2.9), (-0.95, 0.42, 3.4), "#a98757")
    block(canvas, view, (-0.75, 0, 3.1), (-0.35, 0.3, 3.45), "#967646")
    canvas.line(view.quad((-0.3, 0, 3.2), (0.1, 1.7, 4.3)), "#a5814f", 22)
    glow(canvas, 1000, -80, 1100, 800, "#fdf7e2", 0.5)


def corridor_with_carts(canvas: Canvas) -> None:
    """Two linen carts take up half of an escape route."""
    view = _third_floor(canvas)
    _linen_cart(canvas, view, -0.3, 5.0, "#7c8f9d")
    _linen_cart(canvas, view, 0.1, 2.95, "#8a7f70")


def corridor_free(canvas: Canvas) -> None:
    """The same place, nothing in the way."""
    _third_floor(canvas)


def _third_floor(canvas: Canvas) -> View:
    view = View(740, 900, 1500, 1.5)
    corridor(canvas, view, 1.9, "#7b4a42", "#d7c6a8")
    sign = canvas.sheet(400, 150, "#1f8a4c")
    sign.write(200, 55, "安全出口", 74, "#ffffff", "mm")
    sign.write(200, 118, "示例", 40, "#d7f2e0", "mm")
    canvas.place(sign, view.front(-0.42, 0.42, 2.12, 2.4, 5.2))
    return view


def _linen_cart(canvas: Canvas, view: View, left: float, away: float, colour: str) -> None:
    right, far = left + 0.82, away + 1.05
    shadow(canvas, view.floor(left - 0.12, right + 0.05, away - 0.05, far), 24, 0.65)
    for x in (left + 0.06, right - 0.14):
        block(canvas, view, (x, 0, away + 0.05), (x + 0.08, 0.14, away + 0.13), "#222324")
    block(canvas, view, (left, 0.14, away), (right, 0.22, far), "#5d6367")
    for level in (0.22, 0.62):
        for place in range(3):
            x = left + 0.04 + place * 0.25
            for fold in range(3):
                low = level + 0.02 + fold * 0.1
                block(canvas, view, (x, low, away + 0.06), (x + 0.22, low + 0.09, far - 0.1), "#f4f2ec", 0.9)
        block(canvas, view, (left, level + 0.36, away), (right, level + 0.4, far), shade(colour, 1.1))
    for x in (left, right - 0.03):
        block(canvas, view, (x, 0.14, away), (x + 0.03, 1.12, away + 0.03), "#c4c8ca")
    block(canvas, view, (left, 1.04, away), (right, 1.1, far), colour)
    for place, tone in enumerate(("#f6f4ee", "#e9efe9", "#dfe6ea")):
        x = left + 0.06 + place * 0.25
        block(canvas, view, (x, 1.1, away + 0.15), (x + 0.2, 1.24 + 0.03 * place, away + 0.6), tone)
    bag = view.quad(
        (left - 0.2, 1.02, away + 0.1), (left, 1.05, away), (left, 0.3, away), (left - 0.22, 0.34, away + 0.1)
    )
    canvas.shape(bag, "#c9b48b", "#8f7e5d")
    plate = canvas.sheet(300, 80, "#3d5a6b")
    plate.write(150, 40, "布草车·示例", 44, "#ffffff", "mm")
    canvas.place(plate, view.front(left + 0.16, right - 0.16, 0.86, 0.99, away - 0.01))


def _shelf(canvas: Canvas, view: View) -> None:
    for level in (1.25, 1.75, 2.25):
        for place in range(6):
            x = -1.2 + place * 0.42
            for fold in range(3):
                low = level + 0.03 + fold * 0.09
                tone = "#f3f1ea" if (place + fold) % 3 else "#dbe4e6"
                block(canvas, view, (x, low, 3.02), (x + 0.36, low + 0.08, 3.35), tone, 0.9)
        block(canvas, view, (-1.35, level - 0.03, 2.98), (1.5, level + 0.02, 3.38), "#9ba1a4")
        shadow(canvas, view.front(-1.3, 1.45, level - 0.13, level - 0.05, 3.3), 14, 0.4)


def _contents(canvas: Canvas, view: View, left: float) -> None:
    tones = ("#f0efe8", "#9cc3d2", "#c6593f", "#6d9e4f", "#e3c053", "#8a6a48", "#dcdcd6")
    for _ in range(16):
        x, high = left + canvas.random.uniform(0.04, 0.42), 0.76 + canvas.random.uniform(0, 0.13)
        size = canvas.random.uniform(0.03, 0.08)
        at_x, at_y = view.at((x, high, 2.5))
        reach = view.zoom * size / 2.5
        colour = canvas.random.choice(tones)
        turns = [canvas.random.uniform(0.6, 1.1) * reach for _ in range(4)]
        upper = [(at_x - turns[0], at_y), (at_x, at_y - turns[1])]
        lower = [(at_x + turns[2], at_y - reach * 0.2), (at_x + reach * 0.4, at_y + turns[3])]
        canvas.shape([*upper, *lower], shade(colour, 1.1), shade(colour, 0.7))


def _contents_front(canvas: Canvas, view: View) -> None:
    """A bottle in the bin for food waste, peel in the one for the rest, a bag hanging over the rim."""
    canvas.tube(view.quad((-0.12, 0.72, 2.45), (-0.02, 1.0, 2.5)), 52, "#9cc7d8", 0.8)
    canvas.tube(view.quad((-0.005, 1.02, 2.5), (0.01, 1.07, 2.5)), 26, "#2f6fb0", 0.5)
    canvas.tube(view.quad((0.62, 0.74, 2.45), (0.5, 0.98, 2.5)), 44, "#c9473d", 0.6)
    bag = view.quad(
        (-0.8, 0.86, 2.33), (-0.6, 0.9, 2.33), (-0.5, 0.8, 2.33), (-0.56, 0.6, 2.33), (-0.76, 0.58, 2.33)
    )
    canvas.shape(bag, "#f3f4f2", "#c3c7c7")


def _tubes(canvas: Canvas, view: View) -> None:
    shadow(canvas, view.floor(1.5, 2.5, 3.2, 4.3), 30, 0.55)
    for number in range(26):
        foot = (1.5 + 0.9 * canvas.random.random(), 0.03, 3.5 + 0.5 * canvas.random.random())
        head = (foot[0] + canvas.random.uniform(-0.12, 0.2), canvas.random.uniform(1.15, 1.3), 4.3)
        tone = mix("#e6ebe9", "#f8f8f3", number / 26)
        canvas.tube(view.quad(foot, head), 19, tone, 0.9)
        canvas.tube([view.at(head), (view.at(head)[0] + 1, view.at(head)[1] - 22)], 17, "#9ea3a5", 0.5)
    for step in range(9):
        x = -0.7 + step * 0.06
        ends = view.quad(
            (x, 0.03 + 0.02 * (step % 3), 2.45 + 0.05 * step), (x + 1.2, 0.03, 2.6 + 0.04 * step)
        )
        canvas.tube(ends, 26, "#eef1ee", 0.9)
        canvas.tube([ends[1], (ends[1][0] + 24, ends[1][1] - 2)], 23, "#8f9496", 0.5)


def _can(canvas: Canvas, view: View, x: float, away: float, colour: str) -> None:
    shadow(canvas, view.floor(x - 0.16, x + 0.24, away - 0.16, away + 0.12), 16, 0.6)
    left, top = view.at((x - 0.16, 0.36, away))
    right, bottom = view.at((x + 0.16, 0.0, away))
    middle, wide = (left + right) / 2, (right - left) / 2
    canvas.disc(middle, bottom, wide, wide * 0.34, shade(colour, 0.5))
    canvas.box(left, top, middle, bottom, shade(colour, 0.6), shade(colour, 1.2), across=True)
    canvas.box(middle, top, right, bottom, shade(colour, 1.2), shade(colour, 0.5), across=True)
    canvas.box(
        left, (top + bottom) / 2 - 40, right, (top + bottom) / 2 + 36, "#f1efe6", "#c9c6bb", across=True
    )
    canvas.write(middle, (top + bottom) / 2, "油漆·示例", 32, "#4a4a48", "mm")
    canvas.disc(middle, top, wide, wide * 0.36, "#d0d3d4", "#8c9193")
    canvas.disc(middle, top, wide * 0.82, wide * 0.27, "#8e9294", "#b9bdbf")
    drip = [
        (left + wide * 0.5, top + wide * 0.3),
        (left + wide * 0.7, top + wide * 0.34),
        (left + wide * 0.6, top + wide),
    ]
    canvas.shape(drip, shade(colour, 0.85))
    mottle(canvas, [(left, top), (right, top), (right, bottom), (left, bottom)], 12, 12, 0.12)
