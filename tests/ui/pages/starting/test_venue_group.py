"""ui.pages.starting.venue_group"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.venue_group import VenueGroup
from inspector_app.usecases.evaluations import NewEvaluation, available_checklists, start_evaluation

HOTEL = {
    "name": "Qingyun Hotel", "client": "Qingyun Ltd", "uscc": "91330523MA0000000B", "area_code": "330523",
    "address": "Road 1", "representative": "Zhou", "phone": "0572",
}  # fmt: skip


@pytest.fixture
def group(qtbot: QtBot, desk: Desk) -> VenueGroup:
    made = VenueGroup(desk)
    qtbot.addWidget(made)
    return made


def test_what_is_shown_is_given_back(group: VenueGroup) -> None:
    group.show_venue(HOTEL)
    assert group.values == HOTEL


@pytest.mark.parametrize(
    ("typed", "warned"),
    [
        ("91330523MA0000000B", False),
        ("91330523ma0000000b", False),  # capitals are made of small letters
        ("91330523MA0000000C", True),
        ("91330523MA", True),
        ("9133052OMA0000000B", True),
        ("", False),
    ],
)
def test_a_doubtful_registration_number_is_doubted_while_it_is_typed(
    qtbot: QtBot, group: VenueGroup, typed: str, warned: bool
) -> None:
    qtbot.keyClicks(group.lines["uscc"], typed)
    field = group.fields["venue.uscc"]
    assert bool(field.message) == warned
    assert not field.in_trouble  # never refused
    assert group.values["uscc"] == typed.upper()


def test_a_venue_visited_before_fills_the_rest(qtbot: QtBot, desk: Desk) -> None:
    checklist = available_checklists(desk.workspace)[0]
    new = NewEvaluation(checklist, "initial", HOTEL, visit={"assessed_on": "2026-11-23"})
    start_evaluation(desk.workspace, new)
    group = VenueGroup(desk)
    qtbot.addWidget(group)
    name = group.lines["name"]
    name.show()
    qtbot.keyClicks(name, "Qing")
    popup = name.completer().popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert group.values == HOTEL


def test_only_counties_are_offered(group: VenueGroup) -> None:
    """A venue stands in a county; a code of a province would find no benchmark."""
    group.area.setText("330000")
    completer = group.area.completer()
    completer.setCompletionPrefix("330000")
    assert completer.completionCount() == 0
    completer.setCompletionPrefix("330523")
    assert completer.completionCount() == 1
