"""The camera: lens, sensor and file; turns a painting into a 12-megapixel photograph with its EXIF facts."""

from __future__ import annotations

from datetime import datetime
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING

from inspector_app.usecases.demonstration.pictures.canvas import Canvas

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.Image import Image as Picture

LONG, SHORT = 4000, 3000
"""Pixels of the stored picture, which always lies."""

MAKE = "DEMO"

_QUALITY = 84
_TILE = 1024
_SIDEWAYS = 6  # EXIF 2.32, 4.6.4: the row 0 of the stored pixels is the right side of what was seen
_MAKE, _MODEL, _ORIENTATION, _EXIF_PART, _TAKEN, _OFFSET = 0x010F, 0x0110, 0x0112, 0x8769, 0x9003, 0x9011


def photograph(painting: Canvas, taken_at: str, orientation: int, *, lens: bool = True) -> bytes:
    """A JPEG of 4000 × 3000 stored pixels.

    Args:
        painting: upright; lying for orientation 1, standing for 6.
        taken_at: RFC 3339 with offset.
        lens: False for what no camera took (a screen copied as it is): no tilt, rim or noise.

    Raises:
        ValueError: another orientation, or a time without offset: a bug of the caller.
    """
    from PIL import Image

    if orientation not in (1, _SIDEWAYS):
        raise ValueError(f"orientation {orientation}")
    picture = _seen(painting.picture, painting.random) if lens else painting.picture
    if orientation == _SIDEWAYS:
        picture = picture.transpose(Image.Transpose.ROTATE_90)
    picture = picture.resize((LONG, SHORT), Image.Resampling.BICUBIC)
    if lens:
        picture = _sensed(picture, painting.random)
    file = BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY, subsampling=2, exif=_facts(picture, taken_at, orientation))
    return file.getvalue()


def _facts(picture: Picture, taken_at: str, orientation: int) -> Exif:
    taken = datetime.fromisoformat(taken_at)
    if taken.tzinfo is None:
        raise ValueError(f"no offset: {taken_at}")
    exif = picture.getexif()
    exif[_MAKE], exif[_MODEL], exif[_ORIENTATION] = MAKE, MAKE, orientation
    part = exif.get_ifd(_EXIF_PART)
    part[_TAKEN] = f"{taken:%Y:%m:%d %H:%M:%S}"
    offset = f"{taken:%z}"
    part[_OFFSET] = f"{offset[:3]}:{offset[3:]}"
    return exif


def _seen(picture: Picture, random: Random) -> Picture:
    """Held a little aslant, bright parts bleed, the rim is darker, the white is never quite white."""
    from PIL import Image, ImageChops, ImageFilter

    wide, high = picture.size
    angle = random.uniform(-1.1, 1.1)
    tilted = picture.rotate(angle, Image.Resampling.BILINEAR)
    rim = abs(angle) / 57.3 * max(wide, high) / 2 + 2
    cut = tilted.crop((round(rim), round(rim), wide - round(rim), high - round(rim)))
    small = cut.resize((wide // 8, high // 8), Image.Resampling.BOX)
    bright = small.point([max(0, level - 190) for level in range(256)] * 3)
    bleed = bright.filter(ImageFilter.GaussianBlur(max(wide, high) / 8 / 60)).resize(picture.size)
    lit = ImageChops.add(cut.resize(picture.size, Image.Resampling.BILINEAR), bleed)
    rims = Image.radial_gradient("L").point([round(255 - 0.34 * level**2 / 255) for level in range(256)])
    rims = rims.resize((64, 64)).resize(picture.size)
    return ImageChops.multiply(lit, Image.merge("RGB", [rims] * 3)).point(_white(random))


def _white(random: Random) -> list[int]:
    """Look-up of the three channels: warmth by chance, soft blacks and whites."""
    warmth = random.uniform(-0.025, 0.035)
    curve = []
    for gain in (1 + warmth, 1.0, 1 - warmth):
        for level in range(256):
            part = level / 255
            bent = part + 0.10 * (part - 0.5) * (1 - abs(2 * part - 1))
            curve.append(max(0, min(255, round((9 + 240 * bent) * gain))))
    return curve


def _sensed(picture: Picture, random: Random) -> Picture:
    """Noise of the sensor: the same fleck in all channels, and a weaker one of colour."""
    from PIL import Image, ImageChops, ImageFilter

    raw = Image.frombytes("L", (_TILE, _TILE), random.randbytes(_TILE * _TILE))
    fine = raw.filter(ImageFilter.GaussianBlur(0.6))
    tiles = [
        ImageChops.offset(fine, random.randrange(_TILE), random.randrange(_TILE)).point(_weakened(0.09))
        for _ in range(3)
    ]
    shared = fine.point(_weakened(0.19))
    tile = Image.merge("RGB", [ImageChops.add(shared, one, 1, -128) for one in tiles])
    noise = Image.new("RGB", picture.size)
    for left in range(0, picture.width, _TILE):
        for top in range(0, picture.height, _TILE):
            noise.paste(tile, (left, top))
    return ImageChops.add(picture, noise, 1, -128)


def _weakened(part: float) -> list[int]:
    return [round(128 + (level - 128) * part) for level in range(256)]
