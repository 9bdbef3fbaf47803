"""ui.pages.conduct.ways.units"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.models.conduct.places import Place, places_of, standings_of
from inspector_app.ui.pages.conduct.ways.units import Key, UnitWays
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.unit_box import UnitBox
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.sampling.staying import draw, hotel, rooms


class Room:
    """The boxes of the first room of the hotel's sample."""

    def __init__(self, opened: OpenedEvaluation, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.opened, self.texts = opened, texts
        draw(opened)
        self.unit = rooms(opened)[0]
        self.ways = UnitWays(opened, Recorder(ChangesHub(), texts), theme, texts)
        self.boxes: dict[Key, UnitBox] = self.ways.boxes(self.place())
        for box in self.boxes.values():
            qtbot.addWidget(box)
        self.show()

    @property
    def box(self) -> UnitBox:
        return self.boxes["rooms", self.unit]

    def place(self) -> Place:
        places = places_of(self.opened, standings_of(self.opened), self.texts)
        return next(place for place in places if place.name == self.unit)

    def show(self) -> None:
        self.ways.show(self.boxes, self.place())


@pytest.fixture
def room(qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path) -> Room:
    return Room(hotel(tmp_path)[1], qtbot, theme, texts)


def test_one_tap_records_and_the_sum_follows(room: Room) -> None:
    """Durable at once; the sum names the least number and what the sample tells of the rest."""
    row = room.box.rows["R1"]
    assert row.sum.text() == "At least 4 units"
    row.checks["result"].buttons["yes"].click()
    room.show()
    assert row.sum.text() == (
        "1 of 1 conform; at least 4 units · with 95 % confidence at most 22 of 24 do not"
    )


def test_what_is_refused_is_said_at_the_row(room: Room) -> None:
    """A room that was left out meanwhile takes no record."""
    row = room.box.rows["R1"]
    room.box.left_out.emit("住客勿扰")
    assert room.unit not in rooms(room.opened)
    row.checks["result"].buttons["yes"].click()
    assert room.unit in row.problem.text()


def test_leaving_out_needs_a_reason(room: Room) -> None:
    """The report prints it."""
    room.box.leave_out.click()
    room.box.left_out.emit(" ")
    assert room.box.reasons.isVisibleTo(room.box)
    assert room.unit in rooms(room.opened)
