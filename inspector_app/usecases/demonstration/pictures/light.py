"""Soft things on a canvas: shadows, glows, mottled surfaces, blur."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from inspector_app.usecases.demonstration.pictures.canvas import Canvas, Point

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_COARSE = 8
"""Pixels of the picture to one of a soft mask."""


def shadow(
    canvas: Canvas, points: Sequence[Point], blur: float, strength: float = 0.5, colour: str = "#0a0c10"
) -> None:
    """Darken a polygon with a soft rim. `blur`: units; `strength`: 0 to 1 in its middle."""
    from PIL import Image, ImageDraw, ImageFilter

    box, whole, _ = canvas.mask(points, 2.5 * blur)
    small = Image.new("L", (max(2, whole.width // _COARSE), max(2, whole.height // _COARSE)))
    wide, high = small.width / whole.width, small.height / whole.height
    moved = [((x * canvas.scale - box[0]) * wide, (y * canvas.scale - box[1]) * high) for x, y in points]
    ImageDraw.Draw(small).polygon(moved, fill=round(255 * strength))
    soft = small.filter(ImageFilter.GaussianBlur(blur * canvas.scale * wide))
    canvas.picture.paste(colour, box, soft.resize(whole.size, Image.Resampling.BILINEAR))


def glow(canvas: Canvas, x: float, y: float, wide: float, high: float, colour: str, strength: float) -> None:
    """Light that fades outwards in an ellipse; a dark colour gives a soft round shadow."""
    from PIL import Image

    left, top = round((x - wide) * canvas.scale), round((y - high) * canvas.scale)
    size = max(2, round(2 * wide * canvas.scale)), max(2, round(2 * high * canvas.scale))
    levels = [round(255 * strength * (1 - min(level, 255) / 255) ** 2) for level in range(256)]
    mask = Image.radial_gradient("L").resize((64, 64)).point(_inside(levels)).resize(size)
    canvas.picture.paste(colour, (left, top, left + size[0], top + size[1]), mask)


def _inside(levels: list[int]) -> list[int]:
    """Pillow's gradient reaches 255 beyond the middle of a side, so that its rim must be brought to 0."""
    rim = 179
    return [levels[min(255, level * 255 // rim)] for level in range(256)]


def mottle(
    canvas: Canvas, points: Sequence[Point], wide: float, high: float, strength: float, grey: bool = True
) -> None:
    """Uneven brightness in a polygon. `wide`, `high`: units of one fleck; `strength`: 0 to 1."""
    from PIL import Image, ImageChops

    box, mask, pen = canvas.mask(points)
    pen.polygon([(x * canvas.scale - box[0], y * canvas.scale - box[1]) for x, y in points], fill=255)
    small = (
        max(2, round(mask.width / canvas.scale / wide)),
        max(2, round(mask.height / canvas.scale / high)),
    )
    layers = [_flecks(canvas, small, strength).resize(mask.size, Image.Resampling.BILINEAR)] * 3
    if not grey:
        layers[1:] = [_flecks(canvas, small, strength).resize(mask.size) for _ in range(2)]
    part = canvas.picture.crop(box)
    canvas.picture.paste(ImageChops.add(part, Image.merge("RGB", layers), 1, -128), box, mask)


def _flecks(canvas: Canvas, size: tuple[int, int], strength: float) -> Picture:
    from PIL import Image

    levels = [round(128 + (level - 128) * strength) for level in range(256)]
    return Image.frombytes("L", size, canvas.random.randbytes(size[0] * size[1])).point(levels)


def soften(canvas: Canvas, blur: float, points: Sequence[Point] = ()) -> None:
    """Out of focus, all or one polygon. `blur`: units."""
    from PIL import ImageFilter

    box, mask, pen = canvas.mask(points or canvas.frame)
    inside = points or canvas.frame
    pen.polygon([(x * canvas.scale - box[0], y * canvas.scale - box[1]) for x, y in inside], fill=255)
    small = canvas.picture.crop(box).reduce(2)
    soft = small.filter(ImageFilter.GaussianBlur(blur * canvas.scale / 2)).resize(mask.size)
    canvas.picture.paste(soft, box, mask.filter(ImageFilter.GaussianBlur(2)) if points else mask)
