"""What stands behind the things: walls, floors, corridors, table tops, and furniture met in several rooms."""

from __future__ import annotations

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point
from inspector_app.usecases.demonstration.pictures.colours import mix, shade
from inspector_app.usecases.demonstration.pictures.light import glow, mottle, shadow
from inspector_app.usecases.demonstration.pictures.view import View, block


def floor(
    canvas: Canvas,
    view: View,
    colour: str,
    joints: float = 0,
    near: float = 0.8,
    far: float = 9,
    half: float = 6,
) -> None:
    """A level ground from `near` to `far` metres, with joints every so many metres (0: none)."""
    quad = view.floor(-half, half, near, far)
    canvas.shape(quad, shade(colour, 0.82), shade(colour, 1.08))
    mottle(canvas, quad, 26, 9, 0.1)
    if not joints:
        return
    dark = shade(colour, 0.72)
    for step in range(int(-half / joints), int(half / joints) + 1):
        canvas.line(view.quad((step * joints, 0, near), (step * joints, 0, far)), dark, 3)
    for step in range(int(near / joints) + 1, int(far / joints) + 1):
        canvas.line(view.quad((-half, 0, step * joints), (half, 0, step * joints)), dark, 3)


def wall(
    canvas: Canvas,
    view: View,
    colour: str,
    away: float,
    high: float = 3.2,
    half: float = 6,
    skirting: str = "",
) -> None:
    """A wall across the view, brighter above."""
    quad = view.front(-half, half, 0, high, away)
    canvas.shape(quad, shade(colour, 1.06), shade(colour, 0.86))
    mottle(canvas, quad, 5, 5, 0.05)
    mottle(canvas, quad, 260, 200, 0.06)
    if skirting:
        canvas.shape(view.front(-half, half, 0, 0.1, away), skirting, shade(skirting, 0.8))
    shadow(canvas, view.front(-half, half, -0.03, 0.03, away), 30, 0.35)


def plain_wall(canvas: Canvas, colour: str, fleck: float = 5) -> None:
    """A wall seen from close by, light falling from the upper left."""
    canvas.shape(canvas.frame, shade(colour, 1.08), shade(colour, 0.82))
    mottle(canvas, canvas.frame, fleck, fleck, 0.07)
    mottle(canvas, canvas.frame, 330, 300, 0.08)
    glow(
        canvas,
        canvas.width * 0.25,
        canvas.height * 0.1,
        canvas.width * 0.9,
        canvas.height * 0.8,
        "#fffaf0",
        0.4,
    )


def wall_tiles(canvas: Canvas, colour: str, wide: float, high: float) -> None:
    """Glazed tiles seen from close by. `wide`, `high`: units of one tile."""
    plain_wall(canvas, colour, 60)
    dark, bright = shade(colour, 0.78), shade(colour, 1.25)
    for row in range(int(canvas.height / high) + 1):
        canvas.line([(0, row * high), (canvas.width, row * high)], dark, 6)
        canvas.line([(0, row * high + 6), (canvas.width, row * high + 6)], bright, 3)
    for column in range(int(canvas.width / wide) + 2):
        canvas.line([(column * wide, 0), (column * wide, canvas.height)], dark, 6)


def ceiling(canvas: Canvas, view: View, colour: str, high: float, far: float, half: float = 6) -> None:
    """A ceiling at a height, darker towards the camera."""
    canvas.shape(view.floor(-half, half, 0.8, far, high)[::-1], shade(colour, 0.86), shade(colour, 1.04))


def lamp_spots(canvas: Canvas, view: View, high: float, places: list[tuple[float, float]], warm: str) -> None:
    """Round lamps in a ceiling, each with its light."""
    for x, away in places:
        at_x, at_y = view.at((x, high, away))
        size = view.zoom * 0.09 / away
        glow(canvas, at_x, at_y, size * 7, size * 4, warm, 0.6)
        canvas.disc(at_x, at_y, size, size * 0.35, "#fffef6")


def desk(canvas: Canvas, colour: str) -> None:
    """A wooden top that fills the picture, with its grain."""
    canvas.shape(canvas.frame, shade(colour, 0.8), shade(colour, 1.05))
    mottle(canvas, canvas.frame, 420, 7, 0.16)
    mottle(canvas, canvas.frame, 900, 30, 0.12)
    glow(canvas, canvas.width * 0.8, 0, canvas.width * 0.8, canvas.height * 0.9, "#fff4dd", 0.35)


def lay(canvas: Canvas, sheet: Canvas, quad: list[Point], thick: float = 8) -> None:
    """A sheet with the shadow it throws. `thick`: units it stands off."""
    shadow(canvas, [(x + thick * 1.4, y + thick * 2) for x, y in quad], 10 + 2 * thick, 0.5)
    canvas.place(sheet, quad)


def mirror_sheen(canvas: Canvas, quad: list[Point], strength: float = 0.2) -> None:
    """Slanting reflections on glass."""
    (x0, y0), (x1, _), (_, y2), _ = quad
    wide = x1 - x0
    for start, size in ((0.12, 0.16), (0.36, 0.06), (0.72, 0.1)):
        left = x0 + wide * start
        band = [
            (left, y0),
            (left + wide * size, y0),
            (left + wide * (size - 0.12), y2),
            (left - wide * 0.12, y2),
        ]
        shadow(canvas, band, 12, strength, "#ffffff")


def table(
    canvas: Canvas, view: View, left: float, right: float, near: float, far: float, colour: str
) -> None:
    """A table of 0.75 m with four legs and its shadow on the floor."""
    shadow(canvas, view.floor(left, right, near, far), 30, 0.55)
    for x in (left + 0.03, right - 0.09):
        for z in (far - 0.1, near + 0.03):
            block(canvas, view, (x, 0, z), (x + 0.06, 0.72, z + 0.06), shade(colour, 0.6))
    block(canvas, view, (left, 0.71, near), (right, 0.75, far), colour)


def chair(canvas: Canvas, view: View, x: float, away: float, colour: str, back: bool = True) -> None:
    """A chair; `back`: its back stands on the side of the camera."""
    legs = mix(colour, "#202020", 0.6)
    shadow(canvas, view.floor(x - 0.25, x + 0.25, away, away + 0.5), 16, 0.45)
    for side in (-0.22, 0.18):
        for deep in (0.42, 0.0):
            block(canvas, view, (x + side, 0, away + deep), (x + side + 0.04, 0.45, away + deep + 0.04), legs)
    if not back:
        block(canvas, view, (x - 0.22, 0.45, away + 0.42), (x + 0.22, 0.95, away + 0.46), shade(colour, 0.85))
    block(canvas, view, (x - 0.24, 0.42, away), (x + 0.24, 0.48, away + 0.46), colour)
    if back:
        block(canvas, view, (x - 0.22, 0.45, away - 0.02), (x + 0.22, 0.95, away + 0.03), shade(colour, 0.9))


def corridor(canvas: Canvas, view: View, wide: float, carpet: str, paper: str, doors: int = 5) -> None:
    """A hotel corridor that runs away from the camera: carpet, doors on both sides, lamps above."""
    half, high, far = wide / 2, 2.5, 16.0
    canvas.shape(canvas.frame, "#35302b")
    ceiling(canvas, view, "#e9e3d8", high, far, half)
    floor(canvas, view, carpet, 0, 0.7, far, half)
    for side in (-half, half):
        quad = view.side(side, 0.7, far, 0, high)
        canvas.shape(quad, shade(paper, 0.9 if side < 0 else 0.98), shade(paper, 0.72))
        mottle(canvas, quad, 8, 8, 0.05)
        canvas.shape(view.side(side, 0.7, far, 0, 0.14), "#4a3526")
    canvas.shape(view.front(-half, half, 0, high, far), shade(paper, 1.05), shade(paper, 0.9))
    canvas.shape(view.front(-0.6, 0.6, 0, 2.1, far), "#c8d4da", "#f2f6f7")
    _carpet_pattern(canvas, view, half, far, shade(carpet, 1.25))
    for number in range(doors, 0, -1):
        for side in (-half, half):
            _room_door(canvas, view, side, 1.1 + number * 2.1)
    lamps = [(0.0, 2.0 + 2.2 * step) for step in range(6, -1, -1)]
    lamp_spots(canvas, view, high, lamps, "#ffeec8")
    for _, away in lamps:
        x, y = view.at((0, 0, away))
        glow(canvas, x, y, view.zoom * 0.8 / away, view.zoom * 0.22 / away, "#fff0cc", 0.28)


def _carpet_pattern(canvas: Canvas, view: View, half: float, far: float, colour: str) -> None:
    for side in (-half + 0.18, half - 0.18):
        canvas.line(view.quad((side, 0, 0.8), (side, 0, far)), colour, 5)
    for step in range(2, 26):
        away = step * 0.55
        diamond = view.quad((0, 0, away + 0.2), (0.3, 0, away), (0, 0, away - 0.2), (-0.3, 0, away))
        canvas.line([*diamond, diamond[0]], colour, max(1.0, 6 / away))


def _room_door(canvas: Canvas, view: View, side: float, away: float) -> None:
    inward = -0.02 if side > 0 else 0.02
    canvas.shape(view.side(side + inward, away - 0.08, away + 0.98, 0, 2.12), "#3b2a1e")
    canvas.shape(view.side(side + inward, away, away + 0.9, 0, 2.05), "#7a573b", "#5f4230")
    near = away + (0.08 if side > 0 else 0.8)
    block(canvas, view, (side - 0.06, 1.0, near), (side + 0.06, 1.04, near + 0.1), "#c9c3b6")
