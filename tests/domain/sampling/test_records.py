"""domain.sampling.records"""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.sampling.frame import Wanted
from inspector_app.domain.sampling.records import (
    RollUp,
    UnitRecord,
    fields_of,
    records_of,
    roll_up,
    sampled,
)
from tests.domain.sampling.hotel import Stay


def rolled(stay: Stay, item: str) -> RollUp:
    found = roll_up(stay.evaluation, stay.checklist.items[item])
    assert found is not None
    return found


def found_in(stay: Stay, item: str) -> dict[str, str]:
    return {record.unit: record.found for record in records_of(stay.evaluation, stay.checklist.items[item])}


def test_records_of_rooms_make_the_answer_of_the_item() -> None:
    """Nobody counts by hand: n, conforming, all rooms and the failures with their notes."""
    stay = Stay()
    stay.draw()
    for room, value in (("5110", "yes"), ("5104", "no"), ("5106", "yes"), ("5108", "na")):
        stay.record("R1", room, value)
    stay.record("R1", "5104", "床头卤素灯", "note")
    made = rolled(stay, "R1")
    assert made == RollUp(3, 2, 24, ("5104 床头卤素灯",), (), 0, 0)
    assert made.answer == {"n": 3, "ok": 2, "population": 24, "failures": ["5104 床头卤素灯"]}
    assert made.speaks


def test_a_unit_conforms_if_all_of_its_checks_do() -> None:
    """One that fails decides at once; one that is not there is left aside; one that waits keeps it open."""
    stay = Stay()
    for unit, flush, lock in (
        ("a", "yes", "yes"), ("b", "yes", "no"), ("c", "yes", None), ("d", "na", "na"), ("e", "na", "yes"),
        ("f", None, "no"),
    ):  # fmt: skip
        for name, value in (("flush", flush), ("lock", lock)):
            if value is not None:
                stay.record("B1", unit, value, name)
    assert found_in(stay, "B1") == {"a": "yes", "b": "no", "c": "open", "d": "na", "e": "yes", "f": "no"}
    assert rolled(stay, "B1").answer == {"n": 4, "ok": 2, "failures": ["b", "f"]}
    assert rolled(stay, "B1").unfinished == 1
    record = next(one for one in records_of(stay.evaluation, stay.checklist.items["B1"]) if one.unit == "b")
    assert record == UnitRecord("b", "no", {"flush": "yes", "lock": "no"}, ("lock",), (), "")


def test_a_record_that_is_taken_back_counts_no_more() -> None:
    """Its note alone is no record."""
    stay = Stay()
    stay.record("R1", "5110", "yes")
    stay.record("R1", "5110", "看错房间", "note")
    stay.record("R1", "5110", None)
    assert roll_up(stay.evaluation, stay.checklist.items["R1"]) is None


def test_two_people_who_found_otherwise_leave_the_unit_open() -> None:
    """Both values are kept, neither counts, and a check that fails for both still decides."""
    stay = Stay()
    stay.record("R1", "5110", "yes")
    stay.record("R1", "5110", "no", unseen=True)
    made = rolled(stay, "R1")
    assert (made.n, made.contested, made.speaks) == (0, 1, True)
    assert found_in(stay, "R1") == {"5110": "contested"}
    stay.record("B1", "a", "yes", "flush")
    stay.record("B1", "a", "na", "flush", unseen=True)
    stay.record("B1", "a", "no", "lock")
    assert found_in(stay, "B1") == {"a": "no"}


def test_a_circumstance_seen_in_one_unit_holds_for_the_item_and_the_unit() -> None:
    """A locked exit fails its place whatever else was ticked there; an unknown circumstance is nothing."""
    stay = Stay()
    stay.record("R2", "5110", "yes")
    stay.record("R2", "5104", ["locked", "unknown"], "flags")
    assert rolled(stay, "R2").answer == {"n": 2, "ok": 1, "failures": ["5104"], "flags": ["locked"]}
    stay.record("R2", "5104", [], "flags", unseen=True)
    assert rolled(stay, "R2").flags == ("locked",)


def test_a_circumstance_that_somebody_typed_is_not_lost() -> None:
    """The summary gives way to the records, the danger does not."""
    stay = Stay()
    stay.answer("R2", {"n": 9, "ok": 9, "flags": ["locked"]})
    stay.record("R2", "5110", "yes")
    made = rolled(stay, "R2")
    assert (made.n, made.ok, made.flags) == (1, 1, ("locked",))
    assert made.typed == {"n": 9, "ok": 9, "flags": ["locked"]}


def test_a_typed_summary_that_says_the_same_is_no_mismatch() -> None:
    """Nobody has to look at what agrees."""
    stay = Stay()
    stay.answer("R1", {"n": 1, "ok": 1, "population": 30})
    stay.record("R1", "5110", "yes")
    assert rolled(stay, "R1").typed is None


def test_the_population_counts_only_while_it_is_settled_and_large_enough() -> None:
    """Two draws apart leave its size open; rooms beyond the list were added by judgement."""
    stay = Stay()
    stay.draw(identity="staff", wanted=Wanted(1, counts=(("", 2),)))
    for code in ("1", "2"):
        stay.record("S1", code, "yes")
    assert rolled(stay, "S1").answer == {"n": 2, "ok": 2, "population": 2}
    stay.record("S1", "7", "yes")
    assert rolled(stay, "S1").answer == {"n": 3, "ok": 3}
    stay.draw()
    stay.draw_unseen(3, "1e" * 16)
    stay.record("R1", "5110", "yes")
    assert rolled(stay, "R1").population == 0


@pytest.mark.parametrize("value", ["maybe", 1, {"a": 1}, ["yes"]])
def test_what_no_record_can_say_is_nothing(value: Json) -> None:
    """Another program may write anything."""
    stay = Stay()
    stay.record("R1", "5110", value)
    stay.record("R2", "5110", value, "flags")
    assert found_in(stay, "R1") == found_in(stay, "R2") == {}


def test_units_that_are_not_there_say_nothing_of_the_item() -> None:
    """Then the item is still to be answered."""
    stay = Stay()
    stay.record("R1", "5110", "na")
    assert not rolled(stay, "R1").speaks


def test_only_samples_of_a_population_have_records() -> None:
    """An item that is ticked once has none, whatever stands below it."""
    stay = Stay()
    stay.record("Y1", "5110", "yes")
    assert records_of(stay.evaluation, stay.checklist.items["Y1"]) == ()
    assert roll_up(stay.evaluation, stay.checklist.items["Y1"]) is None
    kinds = [sampled(stay.checklist.items[name]) for name in ("R1", "B1")]
    assert [fields_of(kind) for kind in kinds if kind is not None] == [("result",), ("flush", "lock")]
