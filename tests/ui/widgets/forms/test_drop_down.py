"""ui.widgets.forms.drop_down"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.drop_down import DropDown


def test_its_rows_are_high_enough_for_a_finger(qtbot: QtBot, desk: Desk) -> None:
    box = DropDown()
    qtbot.addWidget(box)
    box.addItems(["one", "two"])
    box.show()
    box.showPopup()
    height = box.view().visualRect(box.model().index(0, 0)).height()
    assert height >= 40
    assert box.sizeHint().height() >= desk.theme.target

    box.hidePopup()
