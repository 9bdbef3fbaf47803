"""ui.widgets.card_painter: where a card lies, and that chips stand beside each other."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QPainter

from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.card_painter import WIDEST_ROW, CardPainter, card_rect, row_height


@pytest.mark.parametrize("width", [800, 1176, 1816])
@pytest.mark.parametrize("inset", [True, False])
def test_a_card_lies_in_the_middle_and_is_never_too_wide_to_read(width: int, inset: bool) -> None:
    theme = Theme("light")
    card = card_rect(QRect(0, 0, width, row_height(theme)), theme, inset=inset)
    assert card.width() <= WIDEST_ROW
    assert abs(card.center().x() - width // 2) <= 1
    assert (card.left() > 0) == (inset or width > WIDEST_ROW)


def test_a_second_chip_begins_where_the_first_has_ended(desk: Desk) -> None:
    image = QImage(600, 40, QImage.Format.Format_RGB32)
    image.fill(desk.theme.colour("surface"))
    painter = QPainter(image)
    paint = CardPainter(desk.theme, desk.icons)
    after = paint.chip(painter, QPoint(10, 4), "3 need your decision", "decide", "warn")
    painter.end()
    assert after.x() >= 10 + paint.chip_width("3 need your decision")
    columns = {x for x in range(600) if image.pixelColor(x, 18) != desk.theme.colour("surface")}
    assert min(columns) >= 10
    assert max(columns) < after.x()
