"""Small shapes that say how something stands, so that colour never says it alone."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from inspector_app.ui.models.item_cards import Mark


def paint_mark(painter: QPainter, area: QRectF, mark: Mark, colour: QColor, on: QColor) -> None:
    """Paint a shape into a square area.

    Args:
        on: the colour of signs on a filled shape.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    side = area.width()
    pen = QPen(colour, max(side / 9, 1.5))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    inner = area.adjusted(pen.widthF() / 2, pen.widthF() / 2, -pen.widthF() / 2, -pen.widthF() / 2)
    painter.setPen(pen)
    if mark == "open":
        painter.drawEllipse(inner)
    elif mark == "aside":
        painter.drawEllipse(inner)
        painter.drawLine(_at(area, 0.3, 0.7), _at(area, 0.7, 0.3))
    elif mark == "part":
        painter.drawEllipse(inner)
        painter.setBrush(colour)
        painter.drawPie(inner, 90 * 16, -180 * 16)
    elif mark in ("full", "zero"):
        painter.setBrush(colour)
        painter.drawEllipse(inner)
        pen.setColor(on)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        _sign(painter, area, mark)
    elif mark == "gate":
        painter.setBrush(colour)
        painter.drawPolygon(
            QPolygonF([_at(area, 0.5, 0), _at(area, 1, 0.5), _at(area, 0.5, 1), _at(area, 0, 0.5)])
        )
    elif mark == "contested":
        painter.drawEllipse(
            QRectF(area.x(), area.y() + side * 0.18, side * 0.62, side * 0.62).adjusted(1, 1, -1, -1)
        )
        painter.drawEllipse(
            QRectF(area.x() + side * 0.36, area.y() + side * 0.18, side * 0.62, side * 0.62).adjusted(
                1, 1, -1, -1
            )
        )
    else:
        _warning(painter, area, pen)
    painter.restore()


def paint_tick(painter: QPainter, area: QRectF, colour: QColor, *, cross: bool = False) -> None:
    """A tick or a cross alone, on whatever is below."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(colour, max(area.width() / 8, 1.6))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    _sign(painter, area, "zero" if cross else "full")
    painter.restore()


def paint_star(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """The star of a key item."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    points = [
        (0.5, 0.02), (0.62, 0.36), (0.98, 0.36), (0.69, 0.58), (0.8, 0.94),
        (0.5, 0.72), (0.2, 0.94), (0.31, 0.58), (0.02, 0.36), (0.38, 0.36),
    ]  # fmt: skip
    painter.drawPolygon(QPolygonF([_at(area, x, y) for x, y in points]))
    painter.restore()


def paint_ring(painter: QPainter, area: QRectF, part: float, done: QColor, track: QColor) -> None:
    """A ring closed as far as `part` (0 … 1); the whole one has a tick in it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    wide = area.width() / 7
    inner = area.adjusted(wide / 2, wide / 2, -wide / 2, -wide / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(track, wide))
    painter.drawEllipse(inner)
    if part > 0:
        painter.setPen(QPen(done, wide))
        painter.drawArc(inner, 90 * 16, round(-360 * 16 * part))
    painter.restore()
    if part >= 1:
        paint_tick(painter, area.adjusted(wide, wide, -wide, -wide), done)


def paint_flag(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A flag on its pole: somebody should look."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(area.width() / 9, 1.5)))
    painter.drawLine(_at(area, 0.22, 0.05), _at(area, 0.22, 0.95))
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([_at(area, 0.22, 0.1), _at(area, 0.9, 0.34), _at(area, 0.22, 0.58)]))
    painter.restore()


def paint_camera(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """A camera: evidence is missing."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, max(area.width() / 9, 1.5)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    side = area.width()
    painter.drawRoundedRect(area.adjusted(0.5, side * 0.24, -0.5, -side * 0.1), 2, 2)
    painter.drawEllipse(_at(area, 0.5, 0.57), side * 0.17, side * 0.17)
    painter.drawLine(_at(area, 0.34, 0.14), _at(area, 0.66, 0.14))
    painter.restore()


def _sign(painter: QPainter, area: QRectF, mark: Mark) -> None:
    if mark == "full":
        path = QPainterPath(_at(area, 0.28, 0.53))
        path.lineTo(_at(area, 0.44, 0.68))
        path.lineTo(_at(area, 0.72, 0.36))
        painter.drawPath(path)
    else:
        painter.drawLine(_at(area, 0.33, 0.33), _at(area, 0.67, 0.67))
        painter.drawLine(_at(area, 0.33, 0.67), _at(area, 0.67, 0.33))


def _warning(painter: QPainter, area: QRectF, pen: QPen) -> None:
    edge = pen.widthF() / area.width() / 2
    top, left, right = _at(area, 0.5, 0.06 + edge), _at(area, edge, 0.92), _at(area, 1 - edge, 0.92)
    painter.drawPolygon(QPolygonF([top, right, left]))
    painter.drawLine(_at(area, 0.5, 0.4), _at(area, 0.5, 0.6))
    painter.drawPoint(_at(area, 0.5, 0.78))


def _at(area: QRectF, x: float, y: float) -> QPointF:
    return QPointF(area.x() + area.width() * x, area.y() + area.height() * y)
