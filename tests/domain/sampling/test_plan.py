"""domain.sampling.plan"""

from inspector_app.domain.sampling.frame import Listed, Wanted
from inspector_app.domain.sampling.plan import Plan, Unit, items_of, unseen
from inspector_app.domain.sampling.targets import DRAWN, REPLACED, added_target, draw_target, replaced_target
from tests.domain.sampling.hotel import SEED, Stay

OTHER = "1e" * 16


def drawn(plan: Plan) -> list[str]:
    return [unit.id for unit in plan.sample]


def unit(plan: Plan, name: str) -> Unit:
    found = plan.unit(name)
    assert found is not None
    return found


def test_before_the_draw_there_is_nothing_to_look_at() -> None:
    """The page offers to draw; nothing is missing yet."""
    plan = Stay().plan()
    assert (plan.draw, plan.units, plan.missing, plan.draws) == (None, (), 0, 0)
    assert plan.next_reserve("main") == ""


def test_the_drawn_rooms_stand_in_the_order_of_the_draw() -> None:
    """By stratum, each as the seed gives it."""
    stay = Stay()
    stay.draw()
    plan = stay.plan()
    assert drawn(plan) == ["5110", "5104", "5106", "5108", "6105", "6102"]
    assert plan.units[0] == Unit("5110", "main", "5110", "drawn")
    assert (plan.draws, plan.missing, plan.left_out) == (1, 0, ())
    assert plan.next_reserve("annex") == "6107"
    assert plan.unit("5101") is None


def test_an_occupied_room_is_replaced_by_the_next_drawn_of_its_building() -> None:
    """递补: the reason stays, the room stays in the plan, and its replacement is drawn like all others."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.replace("6107", "6106", "正在布草")
    plan = stay.plan()
    assert drawn(plan) == ["5110", "5104", "5106", "5108", "6106", "6102"]
    assert [one.id for one in plan.left_out] == ["6105", "6107"]
    assert plan.units[4] == Unit("6105", "annex", "6105", "drawn", "", True, ("6107",), "住客勿扰")
    assert plan.units[5] == Unit("6107", "annex", "6107", "reserve", "6105", True, ("6106",), "正在布草")
    assert all(one.random for one in plan.units)
    assert (plan.missing, plan.next_reserve("annex")) == (0, "6108")


def test_a_room_that_is_accessible_after_all_comes_back() -> None:
    """The replacement is taken back; what was found in the room that had come for it is kept."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.record("R1", "6107", "yes")
    stay.say(REPLACED, replaced_target("rooms", "6105"), None)
    plan = stay.plan()
    assert drawn(plan) == ["5110", "5104", "5106", "5108", "6105", "6102", "6107"]
    assert unit(plan, "6107").origin == "other"


def test_without_a_reserve_the_sample_is_short_and_says_so() -> None:
    """The last room of a stratum is left out with its reason only."""
    stay = Stay()
    stay.draw(wanted=Wanted(2, (Listed("1", "a"), Listed("2", "b"))))
    stay.replace("1", "")
    plan = stay.plan()
    assert (drawn(plan), plan.missing, plan.next_reserve("a")) == (["2"], 1, "")
    assert plan.units[0].by == ()


def test_two_laptops_that_took_the_same_room_count_it_once() -> None:
    """Both took the next drawn while they were apart: the sample is short by one, and one draws again."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.replace("6102", "6107", unseen=True)
    plan = stay.plan()
    assert (drawn(plan), plan.missing) == (["5110", "5104", "5106", "5108", "6107"], 1)
    assert unit(plan, "6107").shared
    stay.replace("6102", plan.next_reserve("annex"))
    plan = stay.plan()
    assert (drawn(plan)[4:], plan.missing) == (["6107", "6106"], 0)
    assert not unit(plan, "6107").shared


def test_two_laptops_that_replaced_one_room_apart_show_both() -> None:
    """Each had taken another reserve before: until somebody decides, both rooms are part of the sample."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.replace("6105", "6106", "已退订", unseen=True)
    plan = stay.plan()
    assert unit(plan, "6105").by == ("6107", "6106")
    assert unit(plan, "6105").contested
    assert unit(plan, "6105").reason == "住客勿扰 / 已退订"
    assert (drawn(plan)[4:], plan.missing) == (["6107", "6106", "6102"], 0)


def test_a_larger_sample_may_draw_what_had_come_for_another() -> None:
    """The seed stays, so 6107 is drawn itself now; it counts once and something else must come."""
    stay = Stay()
    stay.draw(3)
    stay.replace("6105", "6102")
    stay.draw(6)
    plan = stay.plan()
    assert plan.draws == 1
    assert unit(plan, "6102").origin == "drawn"
    assert unit(plan, "6102").shared
    assert plan.missing == 1


def test_replacements_in_a_ring_end() -> None:
    """Two people can send each room to the other; nobody waits for ever."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.replace("6107", "6105")
    plan = stay.plan()
    assert (plan.missing, [one.id for one in plan.left_out]) == (1, ["6105", "6107"])


def test_a_new_draw_knows_nothing_of_the_replacements_of_the_one_before() -> None:
    """They belong to another order of rooms; that there were two draws is said."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "6107")
    stay.draw(seed=OTHER)
    plan = stay.plan()
    assert (plan.draws, plan.left_out) == (2, ())


def test_a_replacement_that_names_no_room_of_the_list_brings_none() -> None:
    """Another program may write anything."""
    stay = Stay()
    stay.draw()
    stay.replace("6105", "9999")
    stay.say(REPLACED, replaced_target("rooms", "6102"), "x")
    plan = stay.plan()
    assert plan.missing == 1
    assert unit(plan, "6105").by == ()


def test_two_draws_apart_are_contested_and_neither_holds() -> None:
    """A person decides; meanwhile what was recorded is shown, and nothing is lost."""
    stay = Stay()
    stay.draw()
    stay.draw_unseen(5, OTHER)
    stay.record("R1", "5110", "yes")
    plan = stay.plan()
    assert plan.draw is None
    assert [op.value["n"] for op in plan.contested if isinstance(op.value, dict)] == [6, 5]
    assert (plan.draws, plan.missing) == (2, 0)
    assert [(one.id, one.origin) for one in plan.units] == [("5110", "other")]
    assert plan.next_reserve("main") == ""


def test_a_room_added_by_judgement_is_not_random() -> None:
    """It may be looked at, but says nothing of the rooms that nobody saw."""
    stay = Stay()
    stay.draw()
    stay.add("5101")
    stay.add("5110")
    stay.add("总统套房", "贵宾反映")
    stay.say(DRAWN, added_target("rooms", "5102"), {"reason": "x"})
    stay.say(DRAWN, added_target("rooms", "5102"), None)
    found = {one.id: one for one in stay.plan().units}
    assert found["5101"] == Unit("5101", "main", "5101", "added", reason="同事反映")
    assert found["总统套房"] == Unit("总统套房", "", "总统套房", "added", reason="贵宾反映")
    assert found["5110"].origin == "drawn"
    assert "5102" not in found
    assert not found["5101"].random


def test_numbers_and_codes_are_no_places() -> None:
    """Resident 12 has nothing to do with lamp 12."""
    stay = Stay()
    stay.draw(identity="staff", wanted=Wanted(2, counts=(("", 9),)))
    stay.add("100", identity="staff")
    assert [one.place for one in stay.plan("staff").units] == ["", "", ""]


def test_a_unit_is_where_the_list_says() -> None:
    """So that the tap of room 8304 is found at room 8304."""
    stay = Stay()
    stay.draw(wanted=Wanted(1, (Listed("8304 面盆", "", "8304"),)))
    assert [one.place for one in stay.plan().units] == ["8304"]


def test_the_items_of_a_population_are_those_that_name_it() -> None:
    """One draw of rooms serves all of them."""
    stay = Stay()
    assert [item.id for item in items_of(stay.checklist, "rooms")] == ["R1", "R2"]
    assert items_of(stay.checklist, "") == ()


def test_a_draw_of_another_program_is_no_draw() -> None:
    """It is shown that somebody drew, but not repeated wrongly."""
    stay = Stay()
    stay.say(DRAWN, draw_target("rooms"), {"method": "dice", "seed": SEED})
    assert (stay.plan().draw, stay.plan().draws) == (None, 1)


def test_drawn_units_wait_until_somebody_says_what_was_found() -> None:
    """Not there is an answer, several values are none; what was left out or added waits for nobody."""
    stay = Stay()
    stay.draw()
    stay.add("5101")
    stay.replace("6105", "6107")
    for room, value in (("5110", "yes"), ("5104", "na"), ("5106", "no")):
        stay.record("R1", room, value)
    stay.record("R1", "5106", "yes", unseen=True)
    waiting = unseen(stay.evaluation, stay.plan(), stay.checklist.items["R1"])
    assert waiting == ("5106", "5108", "6107", "6102")
