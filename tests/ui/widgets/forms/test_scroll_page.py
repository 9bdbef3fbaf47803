"""ui.widgets.forms.scroll_page"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.scroll_page import WIDEST, ScrollPage


def test_lines_stay_short_on_a_wide_screen(qtbot: QtBot, desk: Desk) -> None:
    page = ScrollPage(desk.theme)
    qtbot.addWidget(page)
    layout = page.add_card("Title")
    layout.addWidget(QLabel("text"))
    page.resize(1900, 600)
    page.show()
    card = layout.parentWidget()
    assert card is not None
    assert card.width() <= WIDEST
    assert abs(card.mapTo(page, card.rect().center()).x() - page.width() // 2) < 20


def test_nothing_scrolls_sideways(qtbot: QtBot, desk: Desk) -> None:
    page = ScrollPage(desk.theme)
    qtbot.addWidget(page)
    page.add_card("A title that is longer than the page is wide, so that it has to go on below " * 3)
    page.resize(500, 300)
    page.show()
    assert not page.horizontalScrollBar().isVisible()
    inside = page.widget()
    assert inside is not None
    assert inside.width() <= page.viewport().width()
