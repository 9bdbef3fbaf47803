"""usecases.sampling.units"""

from pathlib import Path

import pytest

from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.domain.sampling.plan import Unit
from inspector_app.domain.sampling.targets import added_target, draw_target, replaced_target
from inspector_app.errors import InputError
from inspector_app.usecases.sampling.drawing import draw_more, draw_sample, plan_now
from inspector_app.usecases.sampling.units import (
    add_unit,
    bring_back_unit,
    leave_out_unit,
    replace_unit,
    take_unit_back,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.sampling.staying import colleague, draw, hotel, record, rooms, stand_in
from tests.usecases.stage import deliver, look, reopened


def unit(opened: OpenedEvaluation, name: str) -> Unit:
    found = plan_now(opened, "rooms").unit(name)
    assert found is not None
    return found


def test_the_next_drawn_comes_for_an_occupied_room(tmp_path: Path) -> None:
    """The person gives the reason, the draw gives the room; both are durable."""
    workspace, opened = hotel(tmp_path)
    draw(opened)
    assert stand_in(opened, "6105", " 住客勿扰 ").by == "6107"
    assert rooms(reopened(workspace, opened)) == ["5110", "5104", "5106", "5108", "6107", "6102"]
    assert unit(opened, "6105").reason == "住客勿扰"
    with pytest.raises(InputError) as caught:
        stand_in(opened, "6105")
    assert (caught.value.code, caught.value.details) == ("sample.replaced_already", {"by": "6107"})
    assert stand_in(opened, "6107").by == "6106"


def test_without_a_reason_nobody_comes(tmp_path: Path) -> None:
    """The report prints it."""
    _, opened = hotel(tmp_path)
    draw(opened)
    with pytest.raises(InputError, match="reason_missing"):
        stand_in(opened, "6105", "  ")
    assert rooms(opened)[4] == "6105"


def test_two_laptops_that_took_the_same_room_draw_one_more(tmp_path: Path) -> None:
    """Apart from each other both got the next drawn: it counts once, and one of the two gets another."""
    workspace, opened = hotel(tmp_path / "a")
    draw(opened)
    _, other = colleague(opened, tmp_path / "b")
    assert stand_in(opened, "6105").by == stand_in(other, "6102").by == "6107"
    deliver(other.evaluation.ops, workspace, opened)
    assert plan_now(opened, "rooms").missing == 1
    with pytest.raises(InputError, match="replaced_already"):
        stand_in(opened, "6105")
    assert stand_in(opened, "6102").by == "6106"
    assert plan_now(opened, "rooms").missing == 0
    other.take(opened.evaluation.ops)
    assert look(other) == look(opened)


def test_two_laptops_that_replaced_the_same_room_apart_decide_by_drawing_on(tmp_path: Path) -> None:
    """Both rooms are kept until then; whoever decides replaces what both said."""
    _, opened = hotel(tmp_path / "a")
    draw(opened)
    _, other = colleague(opened, tmp_path / "b")
    stand_in(other, "6102")
    stand_in(opened, "6105")
    stand_in(other, "6105")
    opened.take(other.evaluation.ops)
    assert unit(opened, "6105").contested
    assert set(unit(opened, "6105").by) == {"6107", "6106"}
    assert stand_in(opened, "6105").by == "6108"
    assert not unit(opened, "6105").contested


def test_a_larger_sample_that_draws_a_stand_in_itself_lacks_one(tmp_path: Path) -> None:
    """It had come for another room, which needs a new one now."""
    _, opened = hotel(tmp_path)
    draw(opened, 3)
    assert stand_in(opened, "6105").by == "6102"
    draw_more(opened, "rooms", 6, opened.seen(draw_target("rooms")))
    assert plan_now(opened, "rooms").missing == 1
    assert stand_in(opened, "6105").by == "6107"
    assert plan_now(opened, "rooms").missing == 0


def test_where_nothing_is_left_the_room_is_left_out_with_its_reason(tmp_path: Path) -> None:
    """The sample is short, the report says why; while something is left, that comes."""
    _, opened = hotel(tmp_path)
    draw_sample(opened, "rooms", Wanted(2, (Listed("1", "a"), Listed("2", "b"), Listed("3", "b"))), ())
    drawn = rooms(opened)[1]
    with pytest.raises(InputError) as caught:
        replace_unit(opened, "rooms", "1", "停水", ())
    assert (caught.value.code, caught.value.place, caught.value.details) == (
        "sample.no_reserve", "1", {"stratum": "a"},
    )  # fmt: skip
    with pytest.raises(InputError, match="reserve_left"):
        leave_out_unit(opened, "rooms", drawn, "停水", ())
    leave_out_unit(opened, "rooms", "1", "停水", ())
    assert (plan_now(opened, "rooms").missing, rooms(opened)) == (1, [drawn])


def test_a_room_that_can_be_seen_after_all_comes_back(tmp_path: Path) -> None:
    """What had come for it goes."""
    _, opened = hotel(tmp_path)
    draw(opened)
    with pytest.raises(InputError, match="not_replaced"):
        bring_back_unit(opened, "rooms", "6105", ())
    stand_in(opened, "6105")
    bring_back_unit(opened, "rooms", "6105", opened.seen(replaced_target("rooms", "6105")))
    assert rooms(opened) == ["5110", "5104", "5106", "5108", "6105", "6102"]


@pytest.mark.parametrize(
    ("name", "code"), [("9999", "sample.unknown_unit"), ("5101", "sample.not_drawn_unit")]
)
def test_only_a_drawn_room_can_be_replaced(tmp_path: Path, name: str, code: str) -> None:
    """What was added by judgement is taken back instead."""
    _, opened = hotel(tmp_path)
    draw(opened)
    add_unit(opened, "rooms", "5101", "同事反映")
    with pytest.raises(InputError) as caught:
        stand_in(opened, name)
    assert (caught.value.code, caught.value.place) == (code, name)


def test_nothing_is_replaced_before_it_is_drawn(tmp_path: Path) -> None:
    """The way out is to draw."""
    _, opened = hotel(tmp_path)
    with pytest.raises(InputError, match="not_drawn"):
        stand_in(opened, "6105")


def test_a_room_can_be_added_by_judgement_and_taken_back(tmp_path: Path) -> None:
    """With a reason, without a draw as well; what was recorded stays."""
    _, opened = hotel(tmp_path)
    add_unit(opened, "rooms", " ５１０１ ", "同事反映")
    assert unit(opened, "5101").origin == "added"
    with pytest.raises(InputError, match="unit_known"):
        add_unit(opened, "rooms", "5101", "x")
    with pytest.raises(InputError, match="reason_missing"):
        add_unit(opened, "rooms", "5102", "")
    record(opened, "R1", "5101")
    take_unit_back(opened, "rooms", "5101", opened.seen(added_target("rooms", "5101")))
    assert unit(opened, "5101").origin == "other"
    for name in ("5101", "8888"):
        with pytest.raises(InputError, match="not_added"):
            take_unit_back(opened, "rooms", name, ())
    add_unit(opened, "rooms", "5101", "再看一次")
    assert unit(opened, "5101").origin == "added"


def test_persons_are_added_by_code_only(tmp_path: Path) -> None:
    """A name is never asked for and never taken."""
    _, opened = hotel(tmp_path)
    with pytest.raises(InputError, match="only_codes"):
        add_unit(opened, "staff", "王秀英", "当班")
