"""domain.scoring with records of units: they answer their item, step by step as from scratch."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.definition.rating import NotComputable, Points
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.domain.sampling.targets import REPLACED, replaced_target
from inspector_app.domain.scoring import ItemResult, Scoring
from inspector_app.domain.scoring.items import answer_of
from tests.builders import deliveries
from tests.checklists.visits import Visit
from tests.domain.sampling.hotel import SEED, Stay, hotel_json
from tests.domain.scoring.small_visits import visits

OTHER = "1e" * 16
ROOMS = ("5110", "5104", "5106", "5108", "6105", "6102")


def rated(stay: Stay, item: str = "R1") -> ItemResult:
    return stay.scoring().items[item]


def test_an_item_is_answered_by_its_records_once_they_suffice() -> None:
    """Three rooms are too few for four; the fourth makes it computable, and it is answered."""
    stay = Stay()
    stay.draw()
    for room in ROOMS[:3]:
        stay.record("R1", room, "yes")
    assert rated(stay).state == "not_computable"
    assert isinstance(rated(stay).rating, NotComputable)
    stay.record("R1", ROOMS[3], "no")
    result = rated(stay)
    assert (result.state, result.earned, result.by_records) == ("rated", Fraction(3, 2), True)
    assert answer_of(stay.evaluation, result) == {
        "n": 4, "ok": 3, "population": 24, "failures": ["5108"],
    }  # fmt: skip


def test_a_small_population_is_enough_if_all_of_it_was_seen() -> None:
    """Two rooms are all there are: the least number is two then."""
    stay = Stay()
    stay.draw(wanted=Wanted(2, (Listed("1"), Listed("2"))))
    stay.record("R1", "1", "yes")
    assert rated(stay).state == "not_computable"
    stay.record("R1", "2", "yes")
    assert rated(stay).earned == 2


def test_what_is_recorded_stands_before_what_was_typed_and_the_difference_is_kept() -> None:
    """A mismatch is said, never silently dropped."""
    stay = Stay()
    stay.answer("R2", {"n": 9, "ok": 3})
    assert (rated(stay, "R2").earned, rated(stay, "R2").by_records) == (Fraction(2, 3), False)
    for room in ROOMS[:2]:
        stay.record("R2", room, "yes")
    result = rated(stay, "R2")
    assert result.earned == 2
    assert result.sampled is not None
    assert result.sampled.typed == {"n": 9, "ok": 3}


def test_units_that_say_nothing_leave_the_typed_summary_standing() -> None:
    """A room without a bath is no answer."""
    stay = Stay()
    stay.answer("R2", {"n": 9, "ok": 3})
    stay.record("R2", "5110", "na")
    result = rated(stay, "R2")
    assert (result.earned, result.by_records) == (Fraction(2, 3), False)
    assert answer_of(stay.evaluation, result) == {"n": 9, "ok": 3}


def test_not_applicable_said_of_the_item_stands_above_its_records() -> None:
    """And the records stay with it, so that somebody notices."""
    stay = Stay()
    stay.record("R2", "5110", "yes")
    stay.leave_out("R2")
    result = rated(stay, "R2")
    assert (result.state, result.by_records) == ("not_applicable", False)
    assert result.sampled is not None


def test_two_typed_summaries_are_decided_before_anything_else() -> None:
    """Contested stays contested, whatever is recorded."""
    stay = Stay()
    stay.answer("R2", {"n": 9, "ok": 3})
    stay.say_unseen("answer.set", "item/R2", {"n": 9, "ok": 4})
    stay.record("R2", "5110", "yes")
    assert rated(stay, "R2").state == "contested"


def test_a_record_of_this_visit_takes_the_place_of_a_carried_value() -> None:
    """As an ordinary answer does."""
    stay = Stay()
    stay.carry("R2", {"n": 4, "ok": 0})
    for room in ROOMS[:2]:
        stay.record("R2", room, "yes")
    result = rated(stay, "R2")
    assert result.earned == 2
    assert result.carried is None


def test_people_who_found_otherwise_in_one_room_contest_the_item() -> None:
    """It counts as unanswered and can end anywhere; one of them looks again."""
    stay = Stay()
    stay.record("R2", "5110", "yes")
    stay.record("R2", "5110", "no", unseen=True)
    result = rated(stay, "R2")
    assert result.state == "contested"
    assert [result.low, result.high] == [0, 2]
    assert stay.scoring().contested == {"R2"}


def test_one_unit_that_fails_decides_without_tolerance() -> None:
    """However few were looked at."""
    stay = Stay()
    stay.record("S1", "4", "yes")
    assert rated(stay, "S1").state == "not_computable"
    stay.record("S1", "5", "no")
    assert rated(stay, "S1").earned == 0


def test_a_locked_exit_in_one_unit_makes_the_item_zero_and_demands_a_finding() -> None:
    """As in the typed summary."""
    stay = Stay()
    stay.record("R2", "5110", ["locked"], "flags")
    rating = rated(stay, "R2").rating
    assert isinstance(rating, Points)
    assert rating.earned == 0
    assert rating.forced == "major"


def test_a_draw_rates_the_items_of_its_population_and_no_other() -> None:
    """Its size decides whether the units are enough; a tap elsewhere costs nothing."""
    stay = Stay()
    scoring = stay.scoring()
    assert scoring.update(["sample/rooms"]) == {"R1", "R2"}
    assert scoring.update(["sample/rooms/replaced/8411"]) == {"R1", "R2"}
    assert scoring.update(["item/R1/sample/8411/result"]) == {"R1"}
    assert scoring.update(["sample/unknown"]) == set()


@st.composite
def stays(draw: st.DrawFn) -> Stay:
    """Draws, replacements, records and typed summaries, some of them unseen by the next."""
    stay = Stay()
    for _ in range(draw(st.integers(0, 12))):
        unseen = draw(st.booleans())
        room, item = draw(st.sampled_from(ROOMS)), draw(st.sampled_from(["R1", "R2"]))
        match draw(st.integers(0, 6)):
            case 0:
                stay.draw(draw(st.integers(1, 24)), draw(st.sampled_from([SEED, OTHER])))
            case 1:
                stay.draw_unseen(draw(st.integers(1, 24)), draw(st.sampled_from([SEED, OTHER])))
            case 2:
                stay.replace(room, draw(st.sampled_from([*ROOMS, "6107", ""])), unseen=unseen)
            case 3:
                stay.say(REPLACED, replaced_target("rooms", room), None)
            case 4:
                stay.answer(item, {"n": 5, "ok": draw(st.integers(0, 5))})
            case 5:
                stay.record("R2", room, ["locked"], "flags", unseen=unseen)
            case _:
                stay.record(item, room, draw(st.sampled_from(["yes", "no", "na", None])), unseen=unseen)
    return stay


@given(stays(), st.data())
def test_step_by_step_is_as_from_scratch_in_any_order(stay: Stay, data: st.DataObject) -> None:
    """The same ops give the same plan, ratings and total on every laptop, however they arrive."""
    evaluation = Evaluation()
    before = Scoring(stay.checklist, evaluation, stay.scoring().sheet)
    for op in data.draw(deliveries(list(stay.evaluation.ops))):
        before.update(evaluation.apply(op))
    after = Scoring(stay.checklist, evaluation, stay.scoring().sheet)
    assert before.items == after.items == stay.scoring().items
    assert before.result() == after.result()


@given(stays())
def test_a_plan_lists_every_unit_once_and_never_more_than_was_drawn(stay: Stay) -> None:
    """What lacks and what is there are together what was asked for, unless people disagree."""
    plan = stay.plan()
    names = [unit.id for unit in plan.units]
    assert len(set(names)) == len(names)
    if plan.draw is not None and not any(unit.contested for unit in plan.units):
        there = [unit for unit in plan.sample if unit.random]
        assert len(there) + plan.missing == plan.draw.n


@given(visits())
def test_a_checklist_without_populations_is_rated_as_ever(visit: Visit) -> None:
    """What is stored of earlier programs keeps its points."""
    assert all(result.sampled is None for result in visit.scoring().items.values())


@pytest.mark.parametrize("name", ["populations", "of"])
def test_the_hotel_without_its_populations_is_a_checklist_like_any_other(name: str) -> None:
    """Everything about drawing may be left out."""
    data = hotel_json()
    for one in data["sections"][0]["items"]:
        one.pop("of", None)
    data.pop(name, None)
    assert read_checklist(data).items["R1"].kind.name == "sample"
