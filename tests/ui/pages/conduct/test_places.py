"""ui.pages.conduct.places: a sample drawn, looked at room by room, and rolled up, through the page."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.sampling.targets import record_target
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.pages.conduct.places import PlacesPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.usecases.sampling.drawing import plan_now
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.sampling.staying import OTHER, colleague, draw, hotel, record, rooms
from tests.usecases.stage import deliver


class Hotel:
    """The conduct page on a fresh visit to the hotel, with its page of places in sight."""

    def __init__(self, folder: Path, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.folder = folder
        self.workspace, self.opened = hotel(folder / "a")
        self.hub = ChangesHub()
        self.page = EvaluationPage(self.workspace, self.opened, texts, theme, self.hub, Tasks())
        qtbot.addWidget(self.page)
        self.page.resize(1280, 740)
        self.page.show_page("places")
        places = self.page.pages["places"]
        assert isinstance(places, PlacesPage)
        self.places = places

    def names(self) -> list[str]:
        return [self.places.list.item(row).text() for row in range(self.places.list.count())]

    def elsewhere(self) -> OpenedEvaluation:
        """The same visit on another laptop."""
        return colleague(self.opened, self.folder / "b")[1]

    def deliver(self, other: OpenedEvaluation) -> None:
        """What the other laptop says arrives."""
        deliver(other.evaluation.ops, self.workspace, self.opened)
        self.happen()

    def happen(self) -> None:
        """Something about the samples changed behind the page."""
        self.hub.tell(Changes(self.opened.id, frozenset(("sample/rooms",)), lists=True))


@pytest.fixture
def stay(qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path) -> Hotel:
    return Hotel(tmp_path, qtbot, theme, texts)


def test_a_sample_is_drawn_looked_at_and_rolled_up(stay: Hotel, qtbot: QtBot) -> None:
    """From the list of the venue to the answer of the item, without leaving the page."""
    places = stay.places
    assert places.overview is not None
    assert places.overview.states["rooms"].text() == "Nothing is drawn yet; the items ask for 4 at least."
    places.overview.draws["rooms"].click()
    form = places.form
    assert form is not None
    form.listed.setPlainText("\n".join(str(room) for room in range(8301, 8313)))
    form.n.setText("40")
    form.draw.click()
    assert form.problem.text().startswith("40 cannot be drawn from 12")
    form.n.setText("4")
    form.draw.click()
    assert form.problem.isHidden()
    assert len(stay.names()) == 4
    assert all(name.endswith("0/2") for name in stay.names())
    places.list.setCurrentRow(0)
    room = plan_now(stay.opened, "rooms").sample
    first = sorted(unit.id for unit in room)[0]
    box = places.boxes["rooms", first]
    box.rows["R1"].checks["result"].buttons["yes"].click()
    box.rows["R2"].checks["result"].buttons["no"].click()
    qtbot.keyClicks(box.rows["R2"].note, "drips")
    places.step(1)
    assert stay.names()[0] == f"● {first}  2/2 · 1 bad"
    assert stay.opened.scoring.items["R1"].sampled is not None
    assert stay.opened.evaluation.value(record_target("R2", first, "note")) == "drips"
    assert first not in [unit for _, unit in places.boxes]


def test_an_occupied_room_is_replaced_by_the_next_drawn(stay: Hotel) -> None:
    """With its reason; brought back it asks again."""
    draw(stay.opened)
    places, room = stay.places, rooms(stay.opened)[0]
    stay.happen()
    places.show_place(room)
    box = places.boxes["rooms", room]
    box.leave_out.click()
    box.reasons.reason.setText("guest asleep")
    box.reasons.yes.click()
    assert room not in rooms(stay.opened)
    assert len(rooms(stay.opened)) == 6
    assert "because guest asleep" in box.state.text()
    assert f"⊘ {room} (left out)" in stay.names()
    box.bring_back.click()
    assert room in rooms(stay.opened)


def test_two_that_found_otherwise_are_asked_for_a_reason(stay: Hotel) -> None:
    """A tap alone overwrites nobody."""
    draw(stay.opened)
    other, room = stay.elsewhere(), rooms(stay.opened)[0]
    record(stay.opened, "R1", room, "yes")
    record(other, "R1", room, "no")
    stay.deliver(other)
    stay.places.show_place(room)
    row = stay.places.boxes["rooms", room].rows["R1"]
    assert "say why" in row.problem.text()
    row.checks["result"].buttons["no"].click()
    assert row.reasons.isVisibleTo(row)
    row.reasons.reason.setText("seen again")
    row.reasons.yes.click()
    assert stay.opened.evaluation.value(record_target("R1", room, "result")) == "no"
    assert row.problem.isHidden()
    row.checks["result"].buttons["no"].click()
    assert stay.opened.evaluation.value(record_target("R1", room, "result")) is None


def test_a_circumstance_makes_the_item_zero(stay: Hotel) -> None:
    """A locked exit in one room."""
    draw(stay.opened)
    room = rooms(stay.opened)[0]
    stay.places.show_draw("rooms")
    stay.places.show_place("nowhere")
    stay.happen()
    stay.places.show_place(room)
    stay.places.boxes["rooms", room].rows["R2"].flags["locked"].click()
    assert stay.opened.scoring.items["R2"].earned == 0
    assert "conform" in stay.places.boxes["rooms", room].rows["R2"].sum.text()


def test_draws_made_apart_are_decided_here_and_more_can_be_drawn(stay: Hotel) -> None:
    """One register, one draw; what was drawn stays part of the sample."""
    other = stay.elsewhere()
    draw(stay.opened)
    draw(other, 5, OTHER)
    stay.deliver(other)
    stay.places.show_draw("rooms")
    form = stay.places.form
    assert form is not None
    identity = next(iter(form.choices))
    form.decided.emit(identity, "")
    assert "reason" in form.problem.text().casefold()
    form.decided.emit(identity, "the first")
    assert form.choices == {}
    form.n.setText("9")
    form.more_button.click()
    assert len(rooms(stay.opened)) == 9
    form.added.emit("6199", "a guest said so")
    assert any("6199" in name for name in stay.names())


def test_a_place_is_found_and_its_item_opened(stay: Hotel) -> None:
    """Type 83, tap the code; the item leads back here."""
    draw(stay.opened)
    room = rooms(stay.opened)[0]
    stay.happen()
    stay.places.search.setText(room)
    assert len(stay.names()) == 1
    stay.places.list.setCurrentRow(0)
    stay.places.step(1)
    stay.places.boxes["rooms", room].rows["R1"].code.click()
    assert (stay.page.shown, stay.page.items.view.current) == ("items", "R1")
    assert not stay.page.items.panel.buttons.places.isHidden()
    stay.page.items.panel.buttons.places.click()
    assert stay.page.shown == "places"
