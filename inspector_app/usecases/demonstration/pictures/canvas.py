"""A sheet to paint on: shapes with gradients, pipes, writing, and other sheets laid on it in perspective."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from inspector_app.usecases.demonstration.pictures.colours import mix

if TYPE_CHECKING:
    from PIL.Image import Image as Picture
    from PIL.ImageDraw import ImageDraw as Pen

Point = tuple[float, float]

_RIM = 2


class Canvas:
    """A painting in units; one unit is `scale` pixels, the origin is the top left corner.

    Attributes:
        width, height: units.
        random: what is left to chance, the same for the same picture.
        picture: the pixels so far, RGB.
    """

    def __init__(
        self, width: float, height: float, scale: float, random: Random, font: Path, ground: str = "#808080"
    ) -> None:
        """Args: font: a TrueType file with the Chinese characters; ground: the colour to start with."""
        from PIL import Image

        self.width = width
        self.height = height
        self.scale = scale
        self.random = random
        self.font = font
        self.picture: Picture = Image.new("RGB", (round(width * scale), round(height * scale)), ground)

    @property
    def frame(self) -> list[Point]:
        """The four corners, clockwise from the top left."""
        return corners(0, 0, self.width, self.height)

    def sheet(self, width: float, height: float, ground: str) -> Canvas:
        """An empty sheet of the same scale and chance, to be placed here later."""
        return Canvas(width, height, self.scale, self.random, self.font, ground)

    def shape(self, points: Sequence[Point], colour: str, last: str = "", across: bool = False) -> None:
        """A filled polygon. `last`: the colour it fades to, downwards or `across`."""
        box, mask, pen = self.mask(points)
        pen.polygon(self._inside(box, *points), fill=255)
        self._fill(box, mask, colour, last or colour, across)

    def box(
        self, left: float, top: float, right: float, bottom: float, colour: str, last: str = "",
        radius: float = 0, across: bool = False,
    ) -> None:  # fmt: skip
        """An upright rectangle with round corners."""
        box, mask, pen = self.mask([(left, top), (right, bottom)])
        (x0, y0), (x1, y1) = self._inside(box, (left, top), (right, bottom))
        round_off = min(radius * self.scale, (x1 - x0) / 2, (y1 - y0) / 2)
        pen.rounded_rectangle((x0, y0, max(x0, x1), max(y0, y1)), max(0, round_off), fill=255)
        self._fill(box, mask, colour, last or colour, across)

    def disc(
        self, x: float, y: float, wide: float, high: float, colour: str, last: str = "", across: bool = False
    ) -> None:
        """An ellipse around (x, y); `wide` and `high` are half its axes."""
        box, mask, pen = self.mask([(x - wide, y - high), (x + wide, y + high)])
        (x0, y0), (x1, y1) = self._inside(box, (x - wide, y - high), (x + wide, y + high))
        pen.ellipse((x0, y0, x1, y1), fill=255)
        self._fill(box, mask, colour, last or colour, across)

    def line(self, points: Sequence[Point], colour: str, width: float) -> None:
        """A stroke with round joints."""
        from PIL import ImageDraw

        pen = ImageDraw.Draw(self.picture)
        thick = max(1, round(width * self.scale))
        pixels = self._pixels(points)
        pen.line(pixels, fill=colour, width=thick, joint="curve")
        for x, y in pixels if thick > 3 else ():
            half = (thick - 1) / 2
            pen.ellipse((x - half, y - half, x + half, y + half), fill=colour)

    def tube(self, points: Sequence[Point], width: float, colour: str, gloss: float = 0.5) -> None:
        """A round pipe: strokes from its dark rim to its bright back. `gloss`: 0 dull to 1 chrome."""
        rim, back = mix(colour, "#000000", 0.45), mix(colour, "#ffffff", gloss)
        for step in range(9):
            part = step / 8
            shift = -0.16 * width * part
            moved = [(x + shift, y + shift) for x, y in points]
            self.line(moved, mix(rim, back, part**1.6), width * (1 - 0.92 * part))

    def write(
        self, x: float, y: float, text: str, size: float, colour: str = "#222222", anchor: str = "lt"
    ) -> None:
        """One line or several. `anchor`: Pillow's two letters (l, m, r; t, m, s, b)."""
        from PIL import ImageDraw, ImageFont

        font = ImageFont.truetype(self.font, max(4, size * self.scale), layout_engine=ImageFont.Layout.BASIC)
        pen = ImageDraw.Draw(self.picture)
        for row, line in enumerate(text.split("\n")):
            at = (x * self.scale, (y + 1.5 * size * row) * self.scale)
            pen.text(at, line, fill=colour, font=font, anchor=anchor)

    def place(self, sheet: Canvas, quad: Sequence[Point]) -> None:
        """Lay a sheet into four corners, clockwise from its top left, in perspective."""
        from PIL import Image, ImageDraw

        box, mask, _ = self.mask(quad)
        inside = self._inside(box, *quad)
        fine = Image.new("L", (mask.width * 2, mask.height * 2))
        ImageDraw.Draw(fine).polygon([(2 * x, 2 * y) for x, y in inside], fill=255)
        numbers = perspective(inside, sheet.picture.width, sheet.picture.height)
        method, smooth = Image.Transform.PERSPECTIVE, Image.Resampling.BILINEAR
        self.picture.paste(
            sheet.picture.transform(mask.size, method, numbers, smooth), box[:2], fine.reduce(2)
        )

    def mask(
        self, points: Sequence[Point], margin: float = 0
    ) -> tuple[tuple[int, int, int, int], Picture, Pen]:
        """Pixels around the points (left, top, right, bottom, inside the canvas), an empty mask, its pen."""
        from PIL import Image, ImageDraw

        across, down = zip(*self._pixels(points), strict=True)
        rim = margin * self.scale
        left, top = max(0, int(min(across) - rim)), max(0, int(min(down) - rim))
        right = max(left + 1, min(self.picture.width, int(max(across) + rim) + 1))
        bottom = max(top + 1, min(self.picture.height, int(max(down) + rim) + 1))
        mask = Image.new("L", (right - left, bottom - top))
        return (left, top, right, bottom), mask, ImageDraw.Draw(mask)

    def _inside(self, box: tuple[int, int, int, int], *points: Point) -> list[Point]:
        return [(x - box[0], y - box[1]) for x, y in self._pixels(points)]

    def _pixels(self, points: Sequence[Point]) -> list[Point]:
        return [(x * self.scale, y * self.scale) for x, y in points]

    def _fill(
        self, box: tuple[int, int, int, int], mask: Picture, first: str, last: str, across: bool
    ) -> None:
        from PIL import Image, ImageColor

        if first == last:
            self.picture.paste(first, box, mask)
            return
        steps = [ImageColor.getrgb(mix(first, last, step / 63))[:3] for step in range(64)]
        strip = Image.new("RGB", (64, 1) if across else (1, 64))
        strip.putdata(steps)
        self.picture.paste(strip.resize(mask.size, Image.Resampling.BILINEAR), box, mask)


def corners(left: float, top: float, right: float, bottom: float) -> list[Point]:
    """The corners of an upright rectangle, clockwise from the top left."""
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def perspective(quad: Sequence[Point], width: float, height: float) -> tuple[float, ...]:
    """Eight numbers that lead from a point in `quad` back to the sheet of that width and height.

    Two pixels of the sheet's rim are left out, so that rounding never asks for what lies beside it.

    Source: P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), section 2.2.3.
    """
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = quad
    dx1, dx2, sx = x1 - x2, x3 - x2, x0 - x1 + x2 - x3
    dy1, dy2, sy = y1 - y2, y3 - y2, y0 - y1 + y2 - y3
    whole = dx1 * dy2 - dx2 * dy1
    g, h = (sx * dy2 - dx2 * sy) / whole, (dx1 * sy - sx * dy1) / whole
    a, b, c = x1 - x0 + g * x1, x3 - x0 + h * x3, x0
    d, e, f = y1 - y0 + g * y1, y3 - y0 + h * y3, y0
    across = (e - f * h, c * h - b, b * f - c * e)
    down = (f * g - d, a - c * g, c * d - a * f)
    depth = (d * h - e * g, b * g - a * h, a * e - b * d)
    inner = (width - 2 * _RIM, height - 2 * _RIM)
    rows = [
        inside * part + _RIM * away
        for side, inside in zip((across, down), inner, strict=True)
        for part, away in zip(side, depth, strict=True)
    ]
    return tuple(number / depth[2] for number in (*rows, *depth[:2]))
