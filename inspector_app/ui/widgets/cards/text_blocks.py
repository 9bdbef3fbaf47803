"""Wrapped text, laid out once for each (text, font, width) while it is in sight and painted many times."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout, QTextOption

from inspector_app.ui.theme import TextSize, Theme

_MOST: Final = 400  # blocks kept: six for each card of some screens; a laid out text takes some kilobytes
_MOST_WIDTHS: Final = 4_000


class TextBlock:
    """Text broken into lines of one width, in pixels."""

    def __init__(self, layout: QTextLayout, height: float, width: float) -> None:
        self._layout = layout
        self.height = round(height + 0.5)
        self.width = round(width + 0.5)

    def paint(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint with the upper left corner at (x, y)."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))


class TextBlocks:
    """The latest blocks; make a new one with a new theme."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._blocks: dict[tuple[str, TextSize, bool, int], TextBlock] = {}
        self._widths: dict[tuple[str, TextSize, bool], int] = {}
        self._metrics: dict[tuple[TextSize, bool], QFontMetrics] = {}

    def block(self, text: str, width: int, size: TextSize = "body", *, bold: bool = False) -> TextBlock:
        """The text wrapped to a width."""
        key = (text, size, bold, width)
        found = self._blocks.get(key)
        if found is None:
            if len(self._blocks) >= _MOST:
                del self._blocks[next(iter(self._blocks))]
            found = self._blocks[key] = self._lay_out(text, width, size, bold)
        return found

    def width(self, text: str, size: TextSize = "body", *, bold: bool = False) -> int:
        """The width of the text on one line."""
        key = (text, size, bold)
        found = self._widths.get(key)
        if found is None:
            if len(self._widths) >= _MOST_WIDTHS:
                self._widths.clear()
            found = self._widths[key] = self.metrics(size, bold=bold).horizontalAdvance(text)
        return found

    def metrics(self, size: TextSize = "body", *, bold: bool = False) -> QFontMetrics:
        """Metrics of a font of the theme."""
        key = (size, bold)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self._theme.font(size, bold=bold))
        return self._metrics[key]

    def elided(self, text: str, width: int, size: TextSize = "body", *, bold: bool = False) -> str:
        """The text, cut with … where it does not fit on one line."""
        if self.width(text, size, bold=bold) <= width:
            return text
        return self.metrics(size, bold=bold).elidedText(text, Qt.TextElideMode.ElideRight, width)

    def _lay_out(self, text: str, width: int, size: TextSize, bold: bool) -> TextBlock:
        layout = QTextLayout(text, self._theme.font(size, bold=bold))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.setCacheEnabled(True)
        leading = self.metrics(size, bold=bold).height() * 0.12
        y, widest = 0.0, 0.0
        layout.beginLayout()
        while True:
            line = layout.createLine()
            if not line.isValid():
                break
            line.setLineWidth(width)
            line.setPosition(QPointF(0, y))
            y += line.height() + leading
            widest = max(widest, line.naturalTextWidth())
        layout.endLayout()
        return TextBlock(layout, max(y - leading, 0.0), widest)
