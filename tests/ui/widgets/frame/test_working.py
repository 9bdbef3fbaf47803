"""ui.widgets.frame.working"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.frame.working import WorkingStrip


def test_a_long_piece_of_work_is_shown_and_can_be_stopped(qtbot: QtBot, desk: Desk) -> None:
    strip = WorkingStrip(desk.theme, "Stop")
    qtbot.addWidget(strip)
    strip.show_working("Preparing", 3, 10)
    assert not strip.isHidden()
    assert (strip.words.text(), strip.bar.value(), strip.bar.maximum()) == ("Preparing", 3, 10)
    with qtbot.waitSignal(strip.stopped):
        strip.stop.click()
    strip.show_working("")
    assert strip.isHidden()
