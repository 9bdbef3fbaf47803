"""Our own line icons, drawn in a colour of the theme."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import QByteArray, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton

from inspector_app.ui.theme import Theme

_GAP: Final = 5  # pixels


class Icons:
    """Icons by the name of their file in `folder`, without suffix.

    Each is an SVG of 24 × 24 units, drawn with `currentColor`.
    """

    def __init__(self, folder: Path, theme: Theme) -> None:
        self._folder = folder
        self._theme = theme
        self._ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
        self._rendered = lru_cache(maxsize=256)(self._render)

    def pixmap(self, name: str, role: str = "text", size: int = 20, ratio: float = 0.0) -> QPixmap:
        """The icon in a role's colour.

        `size`: width and height as designed; it grows with everything, not with the text alone.
        `ratio`: device pixels for a logical one, 0 for those of the finest screen.
        """
        return self._drawn(name, role, self._theme.grown(size), ratio)

    def beside(self, button: QAbstractButton, name: str, role: str = "text", *, size: int = 20) -> None:
        """Put the icon before the words of a button, with room between: Qt's own gap is too narrow.

        `size` is as designed; it grows with the text.
        """
        side = self._theme.pixels(size)
        drawn = self._drawn(name, role, side)
        wide = QPixmap(drawn.width() + round(_GAP * self._ratio), drawn.height())
        wide.setDevicePixelRatio(self._ratio)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(QPointF(0, 0), drawn)
        painter.end()
        button.setIcon(QIcon(wide))
        button.setIconSize(QSize(side + _GAP, side))

    def icon(self, name: str, role: str = "text", *, checked: str = "", size: int = 24) -> QIcon:
        """The icon for a button; `checked` is the role while the button is checked.

        `size` is as designed; it grows with the text.
        """
        size = self._theme.pixels(size)
        icon = QIcon()
        icon.addPixmap(self._drawn(name, role, size), QIcon.Mode.Normal, QIcon.State.Off)
        if checked:
            icon.addPixmap(self._drawn(name, checked, size), QIcon.Mode.Normal, QIcon.State.On)
        return icon

    def paint(self, painter: QPainter, rect: QRect, name: str, role: str = "text") -> None:
        """Paint the icon in the middle of `rect`, as large as its shorter side."""
        size = min(rect.width(), rect.height())
        ratio = painter.device().devicePixelRatio()
        corner = QPointF(rect.center()) - QPointF(size / 2 - 0.5, size / 2 - 0.5)
        painter.drawPixmap(corner, self._drawn(name, role, size, ratio))

    def _drawn(self, name: str, role: str, size: int, ratio: float = 0.0) -> QPixmap:
        return self._rendered(name, role, size, ratio or self._ratio)

    def _render(self, name: str, role: str, size: int, ratio: float) -> QPixmap:
        source = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        coloured = source.replace("currentColor", self._theme.colour(role).name())
        pixels = round(size * ratio)
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        QSvgRenderer(QByteArray(coloured.encode())).render(painter, QRectF(0, 0, pixels, pixels))
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        return pixmap
