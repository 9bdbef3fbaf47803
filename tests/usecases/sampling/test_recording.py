"""usecases.sampling.recording"""

from pathlib import Path

import pytest

from inspector_app.domain.sampling.targets import record_target
from inspector_app.errors import InputError
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.sampling.recording import (
    flag_unit,
    note_unit,
    record_unit,
    seen_of,
    withdraw_record,
)
from inspector_app.usecases.sampling.units import add_unit
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.sampling.staying import colleague, draw, hotel, record, stand_in
from tests.usecases.stage import deliver, look, reopened


def counts(opened: OpenedEvaluation, item: str) -> bool:
    """Whether the records of its units answer an item."""
    return opened.scoring.items[item].by_records


def test_one_tap_records_and_rates_its_item_only(tmp_path: Path) -> None:
    """Durable when it returns, and no other item is looked at."""
    workspace, opened = hotel(tmp_path)
    draw(opened)
    for room in ("5110", "5104", "5106"):
        assert record(opened, "R1", room).items == {"R1"}
    changes = record(opened, "R1", "5108", "no")
    assert changes.targets == {record_target("R1", "5108", "result")}
    note_unit(opened, "R1", "5108", " 床头卤素灯 ", ())
    sampled = reopened(workspace, opened).scoring.items["R1"].sampled
    assert sampled is not None
    assert sampled.answer == {"n": 4, "ok": 3, "population": 24, "failures": ["5108 床头卤素灯"]}


def test_checks_of_a_unit_are_recorded_one_by_one(tmp_path: Path) -> None:
    """A bathroom conforms if everything in it does."""
    _, opened = hotel(tmp_path)
    draw(opened, 3, population="staff")
    add_unit(opened, "baths", "大堂男卫", "近旁")
    record(opened, "B1", "大堂男卫", "yes", "flush")
    assert opened.scoring.items["B1"].state == "unanswered"
    record(opened, "B1", "大堂男卫", "yes", "lock")
    assert opened.scoring.items["B1"].earned == 2


def test_a_circumstance_makes_the_item_zero_and_can_be_taken_back(tmp_path: Path) -> None:
    """A locked exit, until somebody sees that it is open."""
    _, opened = hotel(tmp_path)
    draw(opened)
    for room in ("5110", "5104"):
        record(opened, "R2", room)
    target = record_target("R2", "5110", "flags")
    flag_unit(opened, "R2", "5110", ["locked"], ())
    assert opened.scoring.items["R2"].earned == 0
    flag_unit(opened, "R2", "5110", [], opened.seen(target))
    assert opened.scoring.items["R2"].earned == 2
    with pytest.raises(InputError, match="not_offered"):
        flag_unit(opened, "R2", "5110", ["open"], ())


def test_a_record_can_be_taken_back_whole_or_in_part(tmp_path: Path) -> None:
    """The wrong room was tapped."""
    _, opened = hotel(tmp_path)
    draw(opened)
    record(opened, "R2", "5110")
    flag_unit(opened, "R2", "5110", ["locked"], ())
    withdraw_record(opened, "R2", "5110", seen_of(opened, "R2", "5110"), check="flags")
    assert counts(opened, "R2")
    assert seen_of(opened, "R2", "5110") != ()
    withdraw_record(opened, "R2", "5110", seen_of(opened, "R2", "5110"))
    assert not counts(opened, "R2")
    with pytest.raises(InputError, match="nothing_recorded"):
        withdraw_record(opened, "R2", "5110", ())


def test_two_people_in_one_room_are_contested_and_one_decides_with_a_reason(tmp_path: Path) -> None:
    """Nothing is overwritten; completion waits; the decision says why."""
    workspace, opened = hotel(tmp_path / "a")
    draw(opened)
    _, other = colleague(opened, tmp_path / "b")
    record(opened, "R2", "5110")
    record(other, "R2", "5110", "no")
    deliver(other.evaluation.ops, workspace, opened)
    assert opened.scoring.items["R2"].state == "contested"
    assert [gap.item for gap in gaps(opened) if gap.code == "contested"] == ["R2"]
    target = record_target("R2", "5110", "result")
    with pytest.raises(InputError, match="reason_missing"):
        record_unit(opened, "R2", "5110", "no", opened.seen(target))
    record_unit(opened, "R2", "5110", "no", opened.seen(target), reason="一起复看，灯不亮")
    assert opened.evaluation.contested() == []
    why = opened.evaluation.value(record_target("R2", "5110", "decision"))
    assert why == {"reason": "一起复看，灯不亮"}
    other.take(opened.evaluation.ops)
    assert look(other) == look(opened)


def test_contested_notes_are_told_by_themselves(tmp_path: Path) -> None:
    """The item is answered; only its remark waits for a decision."""
    workspace, opened = hotel(tmp_path / "a")
    draw(opened)
    record(opened, "R2", "5110")
    _, other = colleague(opened, tmp_path / "b")
    note_unit(opened, "R2", "5110", "灯不亮", ())
    note_unit(other, "R2", "5110", "灯坏", ())
    deliver(other.evaluation.ops, workspace, opened)
    found = [(gap.item, gap.target) for gap in gaps(opened) if gap.code == "contested"]
    assert found == [("R2", record_target("R2", "5110", "note"))]


def test_a_withdrawn_record_against_an_edited_one_is_contested(tmp_path: Path) -> None:
    """Taking back is saying something: a colleague's later look is not lost by it."""
    _, opened = hotel(tmp_path / "a")
    draw(opened)
    record(opened, "R2", "5110")
    _, other = colleague(opened, tmp_path / "b")
    withdraw_record(opened, "R2", "5110", seen_of(opened, "R2", "5110"))
    record(other, "R2", "5110", "no")
    opened.take(other.evaluation.ops)
    assert opened.scoring.items["R2"].state == "contested"


@pytest.mark.parametrize(
    ("item", "unit", "value", "check", "code", "place"),
    [
        ("Y1", "5110", "yes", "result", "sample.no_records", "Y1"),
        ("R1", "5110", "maybe", "result", "answer.not_offered", "result"),
        ("R1", "5110", "yes", "flush", "sample.unknown_check", "flush"),
        ("R1", "8888", "yes", "result", "sample.unknown_unit", "8888"),
        ("R1", "6105", "yes", "result", "sample.left_out_unit", "6105"),
        ("X9", "5110", "yes", "result", "answer.unknown_item", ""),
    ],
)
def test_what_cannot_be_recorded_is_named_with_its_place(
    tmp_path: Path, item: str, unit: str, value: str, check: str, code: str, place: str
) -> None:
    """A room that was replaced comes back first."""
    _, opened = hotel(tmp_path)
    draw(opened)
    stand_in(opened, "6105")
    with pytest.raises(InputError) as caught:
        record_unit(opened, item, unit, value, (), check=check)
    assert (caught.value.code, caught.value.place) == (code, place)


def test_a_note_may_say_why_a_room_was_left_out(tmp_path: Path) -> None:
    """More than the reason fits into."""
    _, opened = hotel(tmp_path)
    draw(opened)
    stand_in(opened, "6105")
    note_unit(opened, "R1", "6105", "服务员确认至 14:00", ())
    assert opened.evaluation.value(record_target("R1", "6105", "note")) == "服务员确认至 14:00"
