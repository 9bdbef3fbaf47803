"""usecases.sampling.drawing"""

from pathlib import Path

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.domain.sampling.targets import draw_target
from inspector_app.errors import InputError
from inspector_app.usecases.conduct import say_not_applicable
from inspector_app.usecases.sampling.drawing import (
    decide_draw,
    draw_more,
    draw_sample,
    due_items,
    known_population,
    least_wanted,
    plan_now,
)
from tests.domain.sampling.hotel import SEED
from tests.usecases.sampling.staying import OTHER, colleague, draw, hotel, record, rooms
from tests.usecases.stage import deliver, look, reopened


def test_a_draw_is_durable_and_makes_its_seed_itself(tmp_path: Path) -> None:
    """The seed comes from the border to chance, and is written down with the list."""
    workspace, opened = hotel(tmp_path)
    changes = draw(opened, seed="")
    plan = plan_now(reopened(workspace, opened), "rooms")
    assert plan.draw is not None
    assert (len(plan.draw.seed), plan.draw.n, plan.draw.size) == (32, 6, 24)
    assert changes.items == {"R1", "R2"}
    again = plan_now(opened, "rooms")
    assert again.units == plan.units


def test_a_seed_agreed_on_with_the_venue_is_kept_as_it_was_said(tmp_path: Path) -> None:
    """A lottery number that both sides know."""
    _, opened = hotel(tmp_path)
    draw(opened, seed="  双色球 2026124 ")
    found = plan_now(opened, "rooms").draw
    assert found is not None
    assert found.seed == "双色球 2026124"


def test_drawing_more_goes_on_in_the_same_order(tmp_path: Path) -> None:
    """Rooms that were looked at stay part of the sample; it is still one draw."""
    _, opened = hotel(tmp_path)
    draw(opened, 3)
    before = rooms(opened)
    draw_more(opened, "rooms", "6", opened.seen(draw_target("rooms")))
    assert set(before) < set(rooms(opened))
    assert (len(rooms(opened)), plan_now(opened, "rooms").draws) == (6, 1)


@pytest.mark.parametrize(
    ("n", "code"),
    [(6, "sample.not_more"), ("25", "sample.larger_than_population"), ("x", "answer.no_number")],
)
def test_only_more_can_be_drawn_and_no_more_than_there_are(tmp_path: Path, n: Json, code: str) -> None:
    """Less would leave out what was looked at."""
    _, opened = hotel(tmp_path)
    draw(opened, 6)
    with pytest.raises(InputError) as caught:
        draw_more(opened, "rooms", n, ())
    assert (caught.value.code, caught.value.place) == (code, "n")


def test_before_a_draw_nothing_can_be_added_to_it(tmp_path: Path) -> None:
    """The way out is to draw."""
    _, opened = hotel(tmp_path)
    with pytest.raises(InputError, match="not_drawn"):
        draw_more(opened, "rooms", 3, ())


def test_two_draws_apart_are_contested_until_a_person_decides(tmp_path: Path) -> None:
    """Both laptops drew without connection: neither holds, and the one that is chosen holds as it was."""
    workspace, opened = hotel(tmp_path / "a")
    _, other = colleague(opened, tmp_path / "b")
    draw(opened, 6)
    theirs = draw(other, 5, OTHER).targets
    wanted = rooms(other)
    deliver(other.evaluation.ops, workspace, opened)
    plan = plan_now(opened, "rooms")
    assert opened.evaluation.contested() == list(theirs)
    assert plan.draw is None
    with pytest.raises(InputError, match="draw_contested"):
        draw_more(opened, "rooms", 7, ())
    said = {op.value["n"]: op.id for op in plan.contested if isinstance(op.value, dict)}
    chosen = said[5]
    seen = opened.seen(draw_target("rooms"))
    with pytest.raises(InputError, match="reason_missing"):
        decide_draw(opened, "rooms", chosen, " ", seen)
    decide_draw(opened, "rooms", chosen, "名单为当日房态", seen)
    assert rooms(reopened(workspace, opened)) == wanted
    assert opened.evaluation.contested() == []
    assert opened.evaluation.value("sample/rooms/decision") == {"reason": "名单为当日房态"}
    other.take(opened.evaluation.ops)
    assert look(other) == look(opened)


def test_only_a_draw_of_this_population_can_be_decided_for(tmp_path: Path) -> None:
    """An id from elsewhere says nothing here."""
    _, opened = hotel(tmp_path)
    draw(opened)
    op = opened.seen("visit/assessed_on")[0]
    for identity in (op, "nothing"):
        with pytest.raises(InputError, match="unknown_draw"):
            decide_draw(opened, "rooms", identity, "x", ())


def test_what_is_wrong_with_a_draw_is_said_and_nothing_is_stored(tmp_path: Path) -> None:
    """The fields keep what was typed; the place names the field."""
    workspace, opened = hotel(tmp_path)
    before = len(reopened(workspace, opened).evaluation)
    wanted = Wanted(3, (Listed("8304"), Listed("8304")))
    with pytest.raises(InputError) as caught:
        draw_sample(opened, "rooms", wanted, ())
    assert (caught.value.code, caught.value.place) == ("sample.duplicate_unit", "units")
    with pytest.raises(InputError) as caught:
        draw_sample(opened, "taps", wanted, ())
    assert caught.value.details == {"given": "taps", "offered": "rooms, baths, staff"}
    assert len(reopened(workspace, opened).evaluation) == before


def test_the_least_number_is_that_of_the_items_looked_at(tmp_path: Path) -> None:
    """The dialog offers it: one sample serves all of them."""
    _, opened = hotel(tmp_path)
    assert [least_wanted(opened, name) for name in ("rooms", "baths", "staff")] == [4, 1, 3]
    assert [item.id for item in due_items(opened, "rooms")] == ["R1", "R2"]
    say_not_applicable(opened, "R1", "整改停用", ())
    assert least_wanted(opened, "rooms") == 2
    assert known_population(opened, "staff").coded


def test_a_new_draw_keeps_what_was_recorded_and_says_that_it_was_not_drawn(tmp_path: Path) -> None:
    """Nobody draws until the result pleases: the records stay, and so does the number of draws."""
    _, opened = hotel(tmp_path)
    draw(opened)
    record(opened, "R1", "5110", "no")
    draw(opened, seed=OTHER)
    plan = plan_now(opened, "rooms")
    assert plan.draws == 2
    assert opened.scoring.items["R1"].sampled is not None
    unit = plan.unit("5110")
    assert unit is not None
    assert unit.origin == ("drawn" if "5110" in rooms(opened)[:6] else "other")
    assert SEED != OTHER
