"""ui.widgets.evaluation.way_dialog"""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.way_dialog import WayDialog


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def dialog(parent: QWidget, theme: Theme, texts: Texts) -> WayDialog:
    return WayDialog(theme, texts, parent)


def test_it_shows_how_far_the_search_is_and_then_what_it_found(dialog: WayDialog) -> None:
    assert not dialog.working.isHidden()
    dialog.show_progress(30, 120)
    assert (dialog.working.bar.value(), dialog.working.bar.maximum()) == (30, 120)
    dialog.show_lines([(0, "two items")])
    assert dialog.working.isHidden()
    assert dialog.lines.shown == ((0, "two items"),)


def test_stop_closes_it(qtbot: QtBot, dialog: WayDialog) -> None:
    with qtbot.waitSignal(dialog.rejected):
        dialog.working.stop.click()


def test_a_search_that_broke_off_says_so(dialog: WayDialog) -> None:
    dialog.show_problem("no room")
    assert dialog.lines.shown == ((0, "no room"),)
