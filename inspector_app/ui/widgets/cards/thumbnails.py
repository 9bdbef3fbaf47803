"""Small pictures of photos, read once and kept by size."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPixmap, QPixmapCache

Read = Callable[[str], bytes | None]


class Thumbnails:
    """Pictures by the SHA-256 of the original, cut to a square."""

    def __init__(self, read: Read) -> None:
        """`read`: the JPEG of a photo by its SHA-256, None where it is not here."""
        self._read = read
        self._broken: set[str] = set()

    def square(self, sha256: str, side: int, ratio: float = 1.0) -> QPixmap | None:
        """The middle of a photo as a square of `side` pixels; None where it cannot be shown.

        Args:
            ratio: device pixels per pixel.
        """
        return self._scaled(sha256, side, ratio, square=True)

    def whole(self, sha256: str, width: int, ratio: float = 1.0) -> QPixmap | None:
        """The whole photo, at most `width` pixels wide and high; None where it cannot be shown."""
        return self._scaled(sha256, width, ratio, square=False)

    def _scaled(self, sha256: str, side: int, ratio: float, *, square: bool) -> QPixmap | None:
        key = f"{sha256}/{side}/{ratio}/{square}"
        found = QPixmap()
        if QPixmapCache.find(key, found):
            return found
        data = None if sha256 in self._broken else self._read(sha256)
        if data is None or not found.loadFromData(data):
            self._broken.add(sha256)
            return None
        pixels = round(side * ratio)
        mode = Qt.AspectRatioMode.KeepAspectRatioByExpanding if square else Qt.AspectRatioMode.KeepAspectRatio
        scaled = found.scaled(QSize(pixels, pixels), mode, Qt.TransformationMode.SmoothTransformation)
        if square:
            left, top = (scaled.width() - pixels) // 2, (scaled.height() - pixels) // 2
            scaled = scaled.copy(left, top, pixels, pixels)
        scaled.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, scaled)
        return scaled
