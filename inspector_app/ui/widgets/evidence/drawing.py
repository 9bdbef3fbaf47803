"""Photographs as people turned and marked them, and tiles for what has no picture."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPixmap, QPolygonF, QTransform

from inspector_app.domain.evidence.drawn import lines, placed
from inspector_app.domain.evidence.marks import Mark
from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails

_WIDTH: Final = 2.0
_HALO: Final = 4.5
_PAD: Final = 4


def drawn_over(pixmap: QPixmap, piece: Evidence, theme: Theme) -> QPixmap:
    """The picture turned, with its marks."""
    if not piece.turn and not piece.marks:
        return pixmap
    ratio = pixmap.devicePixelRatio()
    turned = pixmap.transformed(QTransform().rotate(piece.turn)) if piece.turn else QPixmap(pixmap)
    turned.setDevicePixelRatio(ratio)
    painter = QPainter(turned)
    size = turned.deviceIndependentSize()
    area = QRectF(0, 0, size.width(), size.height())
    for mark in piece.marks:
        paint_mark(painter, mark, piece.turn, area, theme)
    painter.end()
    return turned


def paint_mark(painter: QPainter, mark: Mark, turn: int, area: QRectF, theme: Theme) -> None:
    """One mark on the turned picture that fills an area: dark on a light line, seen on any ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, width in (("on_tone", _HALO), ("bad", _WIDTH)):
        pen = QPen(theme.colour(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for line in lines(mark, turn, area.width(), area.height()):
            points = QPolygonF([QPointF(x, y) + area.topLeft() for x, y in line.points])
            if line.closed:
                painter.drawPolygon(points)
            else:
                painter.drawPolyline(points)
    if mark.text:
        _paint_words(painter, mark, turn, area, theme)


def _paint_words(painter: QPainter, mark: Mark, turn: int, area: QRectF, theme: Theme) -> None:
    painter.setFont(theme.font("body", bold=True))
    metrics = painter.fontMetrics()
    x, y = placed(mark.begin, turn, area.width(), area.height())
    width, height = metrics.horizontalAdvance(mark.text) + 2 * _PAD, metrics.height() + 2 * _PAD
    left = max(area.left(), min(area.left() + x, area.right() - width))
    top = min(area.top() + y, area.bottom() - height)
    ground = QRectF(left, top, width, height)
    painter.fillRect(ground, theme.colour("on_tone"))
    painter.setPen(theme.colour("bad"))
    painter.drawText(ground, Qt.AlignmentFlag.AlignCenter, mark.text)


def tile_of(
    piece: Evidence, side: int, thumbnails: Thumbnails, theme: Theme, texts: Texts, ratio: float
) -> QPixmap:
    """A square for the list: the photograph, or words on a ground where there is none to see."""
    pixmap = thumbnails.square(piece.blob, side, ratio) if piece.kind == "photo" else None
    if pixmap is not None:
        return drawn_over(pixmap, _turned_only(piece), theme)
    tile = QPixmap(round(side * ratio), round(side * ratio))
    tile.setDevicePixelRatio(ratio)
    tile.fill(theme.colour("sunken"))
    painter = QPainter(tile)
    painter.setPen(theme.colour("text_muted"))
    painter.drawRect(0, 0, side - 1, side - 1)
    painter.setPen(theme.colour("text"))
    painter.setFont(theme.font("body", bold=True))
    inside = QRect(0, 0, side, side).adjusted(_PAD * 2, _PAD * 2, -_PAD * 2, -_PAD * 2)
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(inside, int(flags), _tile_words(piece, texts))
    painter.end()
    return tile


def _turned_only(piece: Evidence) -> Evidence:
    """On a small square marks would only be in the way."""
    return Evidence(piece.id, piece.no, piece.kind, (), turn=piece.turn)


def _tile_words(piece: Evidence, texts: Texts) -> str:
    if piece.kind == "photo":
        return texts.say("This picture is not on this laptop.")
    if piece.kind == "file":
        end = piece.name.rpartition(".")[2].upper()
        return f"{texts.word('evidence_kind', 'file')}\n{end}" if len(end) <= 5 else piece.name
    return texts.word("evidence_kind", piece.kind)
