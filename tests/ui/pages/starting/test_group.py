"""ui.pages.starting.group"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.group import Group


def test_a_field_is_found_by_the_place_of_its_value(qtbot: QtBot, desk: Desk) -> None:
    group = Group(desk, "Venue")
    qtbot.addWidget(group)
    line = group.add_line("venue.name", "Name", (0, 0, 2), hint="hint")
    assert group.fields["venue.name"].input is line


def test_typing_clears_the_trouble(qtbot: QtBot, desk: Desk) -> None:
    group = Group(desk, "Venue")
    qtbot.addWidget(group)
    line = group.add_line("venue.name", "Name", (0, 0, 1))
    group.fields["venue.name"].show_trouble("Fill it in.")
    qtbot.keyClicks(line, "x")
    assert not group.fields["venue.name"].in_trouble
