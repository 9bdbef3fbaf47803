"""Reads from a JPEG's header what a page needs to know of it."""

from __future__ import annotations

from typing import BinaryIO, NamedTuple

_STANDALONE = frozenset((0x01, *range(0xD0, 0xD9)))
_FRAMES = frozenset((0xC0, 0xC1, 0xC2))  # baseline, extended, progressive: what PDF's DCTDecode reads


class JpegShape(NamedTuple):
    """Pixels as stored, and 1 (grey) or 3 (colour) components."""

    width: int
    height: int
    components: int


def jpeg_shape(file: BinaryIO) -> JpegShape | None:
    """Shape of the JPEG in `file`, or None: it is no whole JPEG that PDF can show.

    ITU-T T.81, annex B. Only markers are read; the file must be seekable.
    """
    if file.read(2) != b"\xff\xd8":
        return None
    shape = _frame(file)
    if shape is None or not (shape.width and shape.height and shape.components in (1, 3)):
        return None
    return shape if _is_whole(file) else None


def _frame(file: BinaryIO) -> JpegShape | None:
    while True:
        byte = file.read(1)
        if byte != b"\xff":
            return None
        while byte == b"\xff":
            byte = file.read(1)
        if not byte:
            return None
        marker = byte[0]
        if marker in _STANDALONE:
            continue
        length = int.from_bytes(file.read(2), "big")
        if length < 2:
            return None
        if marker in _FRAMES:
            head = file.read(6)
            if len(head) < 6 or head[0] != 8:
                return None
            return JpegShape(int.from_bytes(head[3:5], "big"), int.from_bytes(head[1:3], "big"), head[5])
        file.seek(length - 2, 1)


def _is_whole(file: BinaryIO) -> bool:
    """Whether the end marker is there; some writers pad with zeros after it."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 64))
    return file.read().rstrip(b"\0").endswith(b"\xff\xd9")
