"""Small paintings for the tests: a scene at a tenth of its size, and what can be asked of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from random import Random

from PIL import ImageChops, ImageStat

from inspector_app.usecases.demonstration.pictures.canvas import Canvas

FONT = Path(__file__).parents[4] / "resources" / "fonts" / "NotoSansSC-Regular.ttf"
UNPAINTED = "#ff00ff"

Scene = Callable[[Canvas], None]


def empty(
    wide: float = 100, high: float = 80, scale: float = 1, seed: str = "seed", ground: str = UNPAINTED
) -> Canvas:
    """A canvas of one colour that no scene has."""
    return Canvas(wide, high, scale, Random(seed), FONT, ground)


def painted(scene: Scene, *, standing: bool = False, seed: str = "seed") -> Canvas:
    """A scene at a tenth."""
    canvas = empty(1500 if standing else 2000, 2000 if standing else 1500, 0.1, seed)
    scene(canvas)
    return canvas


def unpainted(canvas: Canvas) -> float:
    """Share of pixels, 0 to 1, through which the colour of the ground still shows, veiled or not."""
    red, green, blue = canvas.picture.split()
    ground = ImageChops.subtract(ImageChops.darker(red, blue), green).point([0] * 60 + [255] * 196)
    return ImageStat.Stat(ground).mean[0] / 255


def apart(first: Canvas, second: Canvas, box: tuple[int, int, int, int] | None = None) -> float:
    """Mean difference of two paintings of one size, 0 to 255; `box` in pixels."""
    difference = ImageChops.difference(first.picture.crop(box), second.picture.crop(box))
    return sum(ImageStat.Stat(difference).mean) / 3


def pixel(canvas: Canvas, x: int, y: int) -> tuple[int, int, int]:
    """Red, green and blue at a pixel."""
    red, green, blue = canvas.picture.crop((x, y, x + 1, y + 1)).tobytes()
    return red, green, blue


def brightness(canvas: Canvas) -> float:
    """Mean of all channels, 0 to 255."""
    return sum(ImageStat.Stat(canvas.picture).mean) / 3
