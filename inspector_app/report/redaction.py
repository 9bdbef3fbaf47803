"""Paints over what nobody may see, before anything is kept: what is under it is gone, not hidden."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Final, NamedTuple

from inspector_app.domain.evidence.marks import WHOLE
from inspector_app.errors import InputError
from inspector_app.report.renditions import PhotoFacts, photo_facts, upright_picture

_QUALITY: Final = 90
_INK: Final = (16, 16, 16)


class Area(NamedTuple):
    """A rectangle in ten-thousandths of the upright photograph's sides."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Redacted:
    """What is left, to be looked at and then kept.

    Attributes:
        data: a JPEG, upright, without notes of the camera.
        original: what the original was: its hash and size stay on record.
    """

    data: bytes
    original: PhotoFacts


def redact(data: bytes, areas: Sequence[Area], place: str = "") -> Redacted:
    """Paint the areas over with one solid colour and save the photograph anew.

    The pixels are decoded, painted and encoded again, so neither they nor the thumbnail, position and other
    notes in the file are in what comes back.

    Args:
        areas: at least one; rounded outwards to whole pixels.
        place: file name for the person.

    Raises:
        InputError: "photo.unreadable", "photo.too_large"; "evidence.nothing_redacted" without areas.
    """
    if not areas:
        raise InputError("evidence.nothing_redacted", place=place)
    facts = photo_facts(data, place)
    picture = upright_picture(data, place)
    width, height = picture.size
    for area in areas:
        left, right = sorted((area.left, area.right))
        top, bottom = sorted((area.top, area.bottom))
        box = (
            max(0, left * width // WHOLE),
            max(0, top * height // WHOLE),
            min(width, -(-right * width // WHOLE)),
            min(height, -(-bottom * height // WHOLE)),
        )
        if box[0] < box[2] and box[1] < box[3]:
            picture.paste(_INK, box)
    file = BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY)
    return Redacted(file.getvalue(), facts)
