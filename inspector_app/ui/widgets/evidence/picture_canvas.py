"""A photograph that people draw on with mouse, pen or finger; what they draw is told in ten-thousandths."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.domain.evidence.marks import WHOLE
from inspector_app.ui.theme import Theme

Paint = Callable[[QPainter, QRectF], None]
"""Paints what was drawn so far over the picture that fills an area."""
_LEAST: Final = 60
"""Shorter than this in both directions is a tap, not a stroke."""


class PictureCanvas(QWidget):
    """The whole picture, as large as there is room.

    Signals:
        drawn: begin and end, each (x, y) from 0 to 10,000.
        tapped: (x, y).
    """

    drawn = Signal(object, object)
    tapped = Signal(object)

    def __init__(self, image: QImage, theme: Theme, paint: Paint, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = image
        self._theme = theme
        self._paint = paint
        self.begun: tuple[int, int] | None = None
        self.now: tuple[int, int] | None = None
        self.setMinimumSize(theme.pixels(320), theme.pixels(240))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.CrossCursor)

    def show_image(self, image: QImage) -> None:
        """Show another picture."""
        self._image = image
        self.update()

    @property
    def area(self) -> QRectF:
        """Where the picture stands."""
        size = self._image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def told(self, point: QPointF) -> tuple[int, int]:
        """A point of the widget in ten-thousandths of the picture, moved to its edge where it is outside."""
        area = self.area
        x = (point.x() - area.left()) * WHOLE / max(area.width(), 1)
        y = (point.y() - area.top()) * WHOLE / max(area.height(), 1)
        return max(0, min(WHOLE, round(x))), max(0, min(WHOLE, round(y)))

    # Qt's own names from here on.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.begun = self.now = self.told(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.begun is not None:
            self.now = self.told(event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begun, self.begun, self.now = self.begun, None, None
        if begun is None:
            return
        end = self.told(event.position())
        if max(abs(begun[0] - end[0]), abs(begun[1] - end[1])) < _LEAST:
            self.tapped.emit(end)
        else:
            self.drawn.emit(begun, end)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), self._theme.colour("sunken"))
        area = self.area
        painter.drawImage(area, self._image)
        self._paint(painter, area)
        painter.end()
