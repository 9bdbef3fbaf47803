"""ui.pages.overviews.venues"""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.store.database import saving
from inspector_app.store.venues import VenueRow
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE
from inspector_app.ui.pages.overviews.venues import VenuesPage
from tests.ui.shell_stage import a_row, fill_list


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> VenuesPage:
    made = VenuesPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    return made


def remember(desk: Desk, *names: str) -> None:
    """Venues in Anji."""
    with saving(desk.workspace.db):
        for name in names:
            values = {"name": name, "area_code": "330523"}
            desk.workspace.venues.put(VenueRow(name, name, "", "330523", json.dumps(values)))


def test_without_venues_there_is_no_pane_beside_the_list(page: VenuesPage) -> None:
    page.show()
    assert page.current is None
    assert not page.view.isVisible()


def test_the_current_venue_stands_beside_the_list_with_its_visits(
    qtbot: QtBot, desk: Desk, page: VenuesPage
) -> None:
    remember(desk, "甲酒店", "乙酒店")
    fill_list(desk.workspace, [a_row(1, venue_name="乙酒店"), a_row(2, venue_name="乙酒店")])
    page.show()
    page.found.view.setCurrentIndex(page.found.model.index(page.found.model.position("乙酒店")))
    assert page.view.name.text() == "乙酒店"
    assert page.view.visits_title.text() == "2 visits"
    assert page.found.model.index(0).data(ENTRY_ROLE).first == "Anji"
    with qtbot.waitSignal(page.wants_new) as heard:
        page.view.new_button.click()
    assert heard.args == [{"name": "乙酒店", "area_code": "330523"}]
    page.view.view.setCurrentIndex(page.view.visits.index(0))
    with qtbot.waitSignal(page.opened) as heard:
        page.view.view.entered_row.emit(page.view.visits.index(0))
    assert heard.args == ["e000002"]


def test_a_row_of_the_list_leads_to_its_visits(qtbot: QtBot, desk: Desk, page: VenuesPage) -> None:
    """By keyboard alone."""
    remember(desk, "甲酒店")
    page.show()
    page.activateWindow()
    page.found.view.setFocus()
    page.found.entered.emit("甲酒店")
    qtbot.waitUntil(lambda: page.view.view.hasFocus())
