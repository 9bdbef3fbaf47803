"""What a widget paints, as the colours of its pixels."""

from __future__ import annotations

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget


def painted_colours(widget: QWidget) -> set[str]:
    """The names of all colours in the picture of a widget."""
    image = widget.grab().toImage()
    pixels = (image.pixel(x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(pixel).name() for pixel in set(pixels)}
