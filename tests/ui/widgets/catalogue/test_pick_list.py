"""ui.widgets.catalogue.pick_list"""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.pick_list import PickList


def make(qtbot: QtBot, desk: Desk) -> PickList:
    picks = PickList(desk.theme, desk.icons, add="Add", remove="Take out {name}")
    qtbot.addWidget(picks)
    picks.show_choice({"a": "Alpha", "b": "Beta"}, ("a",))
    return picks


def test_what_is_picked_is_no_longer_offered(qtbot: QtBot, desk: Desk) -> None:
    picks = make(qtbot, desk)
    assert [picks.offers.itemText(place) for place in range(picks.offers.count())] == ["Beta"]
    with qtbot.waitSignal(picks.changed):
        picks.offers.activated.emit(0)
    assert picks.keys == ("a", "b")
    assert picks.offers.count() == 0


def test_what_is_taken_out_is_offered_again(qtbot: QtBot, desk: Desk) -> None:
    picks = make(qtbot, desk)
    button = next(one for one in picks.findChildren(QPushButton) if one.accessibleName() == "Take out Alpha")
    with qtbot.waitSignal(picks.changed):
        button.click()
    assert picks.keys == ()
    assert picks.offers.count() == 2


def test_a_key_that_nobody_offers_stays(qtbot: QtBot, desk: Desk) -> None:
    """A scheme keeps a standard that the catalogue does not know: it is remarked, not dropped."""
    picks = make(qtbot, desk)
    with qtbot.assertNotEmitted(picks.changed):
        picks.show_choice({"a": "Alpha"}, ("z",))
    assert picks.keys == ("z",)
