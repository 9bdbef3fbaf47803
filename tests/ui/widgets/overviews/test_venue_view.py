"""ui.widgets.overviews.venue_view"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import Entry
from inspector_app.ui.widgets.overviews.venue_view import VenueView
from inspector_app.usecases.overviews.venues import Venue

VENUE = Venue("9", {"name": "示例<酒店>", "uscc": "91330523MA0000000B", "area_code": "330523", "phone": ""})


def test_a_venue_shows_what_is_known_of_it_and_its_visits(qtbot: QtBot, desk: Desk) -> None:
    view = VenueView(desk, {"330523": "安吉县", "": ""}.__getitem__)
    qtbot.addWidget(view)
    view.show()
    view.show_venue(VENUE, [Entry("e2", "Surveillance"), Entry("e1", "Initial")])
    words = [label.text() for label in view.findChildren(QLabel)]
    assert {"示例<酒店>", "91330523MA0000000B", "安吉县", "2 visits"} <= set(words)
    assert "Telephone" not in words
    view.view.setCurrentIndex(view.visits.index(1))
    with qtbot.waitSignal(view.visit_chosen) as heard:
        qtbot.keyClick(view.view, Qt.Key.Key_Return)
    assert heard.args == ["e1"]
    with qtbot.waitSignal(view.new_wanted):
        view.new_button.click()


def test_a_venue_of_which_only_the_name_is_known_has_no_empty_card(qtbot: QtBot, desk: Desk) -> None:
    view = VenueView(desk, lambda _code: "")
    qtbot.addWidget(view)
    view.show()
    view.show_venue(Venue("9", {"name": "示例酒店"}), [])
    assert not view.card.isVisible()
    assert view.visits_title.text() == "0 visits"
