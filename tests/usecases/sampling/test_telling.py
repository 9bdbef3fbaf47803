"""usecases.sampling.telling"""

from pathlib import Path

from inspector_app.usecases.sampling.telling import Bound, bound_of
from inspector_app.usecases.sampling.units import add_unit
from tests.usecases.sampling.staying import draw, hotel, record, rooms


def test_only_drawn_units_speak_for_the_population(tmp_path: Path) -> None:
    """One that somebody added by judgement changes the score, not the bound."""
    _, opened = hotel(tmp_path)
    item = opened.checklist.items["R1"]
    assert bound_of(opened, item) is None
    assert bound_of(opened, opened.checklist.items["Y1"]) is None
    draw(opened)
    assert bound_of(opened, item) is None
    first, second, *_ = rooms(opened)
    record(opened, "R1", first)
    record(opened, "R1", second, "no")
    found = bound_of(opened, item)
    assert found is not None
    assert (found.n, found.failed, found.size) == (2, 1, 24)
    other = next(str(room) for room in range(5101, 5117) if str(room) not in rooms(opened))
    add_unit(opened, "rooms", other, "同事反映")
    record(opened, "R1", other, "no")
    assert bound_of(opened, item) == Bound(2, 1, found.most, 24)


def test_nobody_knows_how_many_units_have_something_to_check(tmp_path: Path) -> None:
    """A room without the thing leaves the population unknown: no bound is claimed."""
    _, opened = hotel(tmp_path)
    draw(opened)
    first, second, *_ = rooms(opened)
    record(opened, "R1", first)
    record(opened, "R1", second, "na")
    assert bound_of(opened, opened.checklist.items["R1"]) is None
