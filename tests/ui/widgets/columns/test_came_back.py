"""ui.widgets.columns.came_back"""

from __future__ import annotations

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.exchange.problems import Problem
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.columns.came_back import CameBack
from inspector_app.usecases.columns.workbook import ColumnReading, Offered
from inspector_app.usecases.session.opened import Said
from tests.ui.conduct_stage import Stage


def test_a_value_that_differs_from_ours_is_offered_but_not_ticked(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """What was read, what could not be, what is offered; nothing is taken before the button is pressed."""
    series = stage.opened.checklist.series[0].id
    reading = ColumnReading(
        answers=[Said("answer.set", "item/A4.2/column/self", "yes"), Said("note.set", "x", "y")],
        readings=[Offered(series, "2025-10", "7", "5", ()), Offered(series, "base", "8", "", ())],
        problems=[Problem("error", "self.no_number", "Data", 3, "E", {"said": "abc"})],
    )
    back = CameBack(stage.opened, reading, theme, texts)
    qtbot.addWidget(back)
    words = "\n".join(label.text() for label in back.findChildren(QLabel))
    assert "1 new answer" in words
    assert "Data!E3" in words
    assert "here: 5" in back.offers[0][0].text()
    assert [box.isChecked() for box, _ in back.offers] == [False, True]
    with qtbot.waitSignal(back.taken, timeout=500) as told:
        back.take_button.click()
    assert told.args == [[reading.readings[1]]]
    with qtbot.waitSignal(back.put_aside, timeout=500):
        back.aside_button.click()
