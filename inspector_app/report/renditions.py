"""Photographs: what they are, and the small upright copy that is printed. The only user of Pillow here."""

from __future__ import annotations

import hashlib
import re
import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from inspector_app.errors import InputError, UnavailableError

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.Image import Image as Picture

LONG_SIDE = 670
"""Pixels: 200 dpi for two photographs side by side (85 mm)."""

MOST_PIXELS = 200_000_000

_FORMATS = ("JPEG", "PNG", "WEBP", "TIFF", "BMP")
_QUALITY = 82
_UPRIGHT = {  # EXIF 2.32, 4.6.4: what brings each orientation to 1
    2: "FLIP_LEFT_RIGHT",
    3: "ROTATE_180",
    4: "FLIP_TOP_BOTTOM",
    5: "TRANSPOSE",
    6: "ROTATE_270",
    7: "TRANSVERSE",
    8: "ROTATE_90",
}
_EXIF_PART, _ORIENTATION = 0x8769, 0x0112
_TIMES = ((0x9003, 0x9011), (0x9004, 0x9012), (0x0132, 0x9010))  # taken, digitized, changed, with offsets
_TIME = re.compile(r"(\d{4}):(\d\d):(\d\d) (\d\d:\d\d:\d\d)")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")
_BROKEN = (OSError, SyntaxError, ValueError, KeyError, TypeError, struct.error)


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photograph says of itself.

    Attributes:
        width, height: pixels as it is looked at, upright.
        taken_at: RFC 3339, without offset if the camera gave none; None if it has no time.
        orientation: EXIF orientation, 1 to 8, 1 is upright.
        size: bytes of the file; sha256: its hash.
    """

    width: int
    height: int
    taken_at: str | None
    orientation: int
    media_type: str
    sha256: str
    size: int


def photo_facts(source: Path | bytes, place: str = "") -> PhotoFacts:
    """Reads a photograph's header.

    Args:
        place: file name for the person, if `source` is not a path with that name.

    Raises:
        InputError: no photograph (`photo.unreadable`) or over 200 megapixels (`photo.too_large`).
        UnavailableError: the file cannot be read (`photo.not_read`).
    """
    data = _read(source, place)
    with _opened(data, _place(source, place)) as picture:
        exif = _exif(picture)
        orientation = _orientation(exif)
        width, height = picture.size
        if orientation >= 5:
            width, height = height, width
        media_type = "image/jpeg" if picture.format == "MPO" else f"image/{str(picture.format).lower()}"
    digest = hashlib.sha256(data).hexdigest()
    return PhotoFacts(width, height, _taken_at(exif), orientation, media_type, digest, len(data))


def make_rendition(source: Path | bytes, place: str = "") -> bytes:
    """The copy for print: an upright JPEG of at least 670 pixels on its long side if the photo has them.

    JPEG is decoded at the smallest of its own scales (1/1, 1/2, 1/4, 1/8) that is large enough and
    not resampled. Position, camera and every other note in the file are left behind.

    Raises:
        InputError, UnavailableError: as `photo_facts`.
    """
    name = _place(source, place)
    with _opened(_read(source, place), name) as picture:
        try:
            orientation = _orientation(_exif(picture))
            file = BytesIO()
            _flat(_upright(_reduced(picture), orientation)).save(file, "JPEG", quality=_QUALITY)
        except _BROKEN as error:
            raise InputError("photo.unreadable", place=name) from error
    return file.getvalue()


def upright_picture(source: Path | bytes, place: str = "") -> Picture:
    """The whole photograph, upright, as RGB without notes; raises as `photo_facts`."""
    name = _place(source, place)
    with _opened(_read(source, place), name) as picture:
        try:
            orientation = _orientation(_exif(picture))
            picture.load()
            return _flat(_upright(picture, orientation))
        except _BROKEN as error:
            raise InputError("photo.unreadable", place=name) from error


def _read(source: Path | bytes, place: str) -> bytes:
    if isinstance(source, bytes):
        return source
    try:
        return source.read_bytes()
    except OSError as error:
        raise UnavailableError("photo.not_read", place=_place(source, place)) from error


def _place(source: Path | bytes, place: str) -> str:
    return place or (source.name if isinstance(source, Path) else "")


@contextmanager
def _opened(data: bytes, place: str) -> Iterator[Picture]:
    """The picture with its header read, nothing decoded."""
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = MOST_PIXELS
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(BytesIO(data), formats=_FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise InputError("photo.too_large", place=place, limit=MOST_PIXELS // 1_000_000) from error
    except _BROKEN as error:  # UnidentifiedImageError is an OSError
        raise InputError("photo.unreadable", place=place) from error
    with picture:
        yield picture


def _exif(picture: Picture) -> Exif | None:
    try:
        return picture.getexif()
    except _BROKEN:
        return None  # a damaged note does not spoil the photograph


def _orientation(exif: Exif | None) -> int:
    value = exif.get(_ORIENTATION) if exif else None
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _taken_at(exif: Exif | None) -> str | None:
    if exif is None:
        return None
    try:
        notes = {**exif, **exif.get_ifd(_EXIF_PART)}
    except _BROKEN:
        return None
    for time_tag, offset_tag in _TIMES:
        found = _TIME.match(str(notes.get(time_tag, "")))
        if found:
            year, month, day, clock = found.groups()
            offset = str(notes.get(offset_tag, "")).strip("\0 ")
            text = f"{year}-{month}-{day}T{clock}" + (offset if _OFFSET.fullmatch(offset) else "")
            if _is_time(text):
                return text
    return None


def _is_time(text: str) -> bool:
    """Cameras without a set clock write 0000:00:00."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _reduced(picture: Picture) -> Picture:
    """Decoded, at the smallest whole fraction that keeps the long side at 670 pixels or more."""
    longest = max(picture.size)
    if picture.format in ("JPEG", "MPO"):
        share = LONG_SIDE / longest
        width, height = (max(1, int(side * share)) for side in picture.size)
        picture.draft("RGB", (width, height))
        picture.load()
        return picture
    picture.load()
    factor = longest // LONG_SIDE
    return picture.convert("RGBA").reduce(factor) if factor > 1 else picture


def _upright(picture: Picture, orientation: int) -> Picture:
    from PIL import Image

    name = _UPRIGHT.get(orientation)
    return picture.transpose(Image.Transpose[name]) if name else picture


def _flat(picture: Picture) -> Picture:
    """RGB without notes; what was transparent becomes white."""
    from PIL import Image

    if picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info:
        layered = picture.convert("RGBA")
        ground = Image.new("RGBA", layered.size, "white")
        return Image.alpha_composite(ground, layered).convert("RGB")
    flat = picture.convert("RGB") if picture.mode != "RGB" else picture.copy()
    flat.info = {}
    return flat
