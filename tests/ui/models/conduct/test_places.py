"""ui.models.conduct.places"""

from pathlib import Path

from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.places import places_of, standings_of
from inspector_app.usecases.sampling.drawing import draw_sample
from tests.usecases.sampling.staying import draw, hotel, record, rooms, stand_in


def test_places_stand_in_the_order_in_which_people_walk(texts: Texts, tmp_path: Path) -> None:
    """Room by room, floor by floor, not in the order of the draw; 9 before 10."""
    _, opened = hotel(tmp_path)
    assert places_of(opened, standings_of(opened), texts) == []
    draw(opened)
    draw_sample(opened, "staff", Wanted(12, counts=(("", 12),)), ())
    names = [place.name for place in places_of(opened, standings_of(opened), texts)]
    assert names[:6] == sorted(rooms(opened))
    assert names[-3:] == ["员工 10", "员工 11", "员工 12"]


def test_a_place_holds_every_unit_that_is_there(texts: Texts, tmp_path: Path) -> None:
    """The bathroom of a room is looked at with the room."""
    _, opened = hotel(tmp_path)
    draw(opened)
    room = rooms(opened)[0]
    bath = Listed(f"{room}-B", "up", room)
    draw_sample(opened, "baths", Wanted(1, (bath,)), ())
    place = next(place for place in places_of(opened, standings_of(opened), texts) if place.name == room)
    assert [spot.unit.id for spot in place.spots] == [room, f"{room}-B"]
    assert (place.due, place.done, place.failed) == (3, 0, 0)
    record(opened, "R1", room)
    record(opened, "R2", room, "no")
    record(opened, "B1", f"{room}-B", "yes", "flush")
    place = next(place for place in places_of(opened, standings_of(opened), texts) if place.name == room)
    assert (place.due, place.done, place.failed) == (3, 2, 1)  # the lock waits


def test_a_place_nobody_can_look_at_asks_for_nothing(texts: Texts, tmp_path: Path) -> None:
    """Its stand-in does."""
    _, opened = hotel(tmp_path)
    draw(opened)
    room = rooms(opened)[0]
    by = stand_in(opened, room).by
    places = {place.name: place for place in places_of(opened, standings_of(opened), texts)}
    assert (places[room].left_out, places[room].due) == (True, 0)
    assert (places[by].left_out, places[by].due) == (False, 2)
