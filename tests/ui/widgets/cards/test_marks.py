"""ui.widgets.cards.marks"""

from typing import get_args

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from inspector_app.ui.models.item_cards import Mark
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.marks import paint_mark, paint_star, paint_tick

SIDE = 24


def _image() -> QImage:
    image = QImage(SIDE, SIDE, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    return image


def test_every_standing_has_a_shape_of_its_own(theme: Theme) -> None:
    """In one colour, side by side, they still differ: nobody needs to tell green from red."""
    assert theme.name == "light"
    images: list[bytes] = []
    for mark in get_args(Mark):
        image = _image()
        painter = QPainter(image)
        paint_mark(painter, QRectF(0, 0, SIDE, SIDE), mark, QColor("black"), QColor("white"))
        painter.end()
        images.append(bytes(image.constBits()))
    assert len(set(images)) == len(get_args(Mark))
    assert bytes(_image().constBits()) not in images


def test_tick_cross_and_star_differ(theme: Theme) -> None:
    """They stand on coloured buttons and beside codes."""
    assert theme.name == "light"
    found: set[bytes] = set()
    for number in range(3):
        image = _image()
        painter = QPainter(image)
        area = QRectF(0, 0, SIDE, SIDE)
        if number == 2:
            paint_star(painter, area, QColor("black"))
        else:
            paint_tick(painter, area, QColor("black"), cross=number == 1)
        painter.end()
        found.add(bytes(image.constBits()))
    assert len(found) == 3
