"""usecases.session.carrying with records of units: what they make together is carried, the units are not."""

from inspector_app.domain.canonical import Json
from inspector_app.domain.sampling.frame import Wanted
from inspector_app.usecases.sampling.drawing import draw_sample, plan_now
from inspector_app.usecases.sampling.recording import record_unit
from inspector_app.usecases.session.workspace import Workspace
from tests.checklist_builder import item, section
from tests.usecases.session.test_carrying import BOTH, after, first, installed, scheme, worth
from tests.usecases.stage import TEAM

HOTEL: list[Json] = [{"id": "rooms", "text": {"zh": "客房", "en": "Rooms"}}]


def test_what_the_records_of_units_make_is_carried_as_one_answer(workspace: Workspace) -> None:
    """The units belong to that visit, the people who looked at them are named; a record here replaces it."""
    part = section("A", item("A1", "sample", of="rooms", minimum=2))
    before = first(workspace, scheme(part, visits=BOTH, populations=HOTEL), team=TEAM)
    draw_sample(before, "rooms", Wanted(2, counts=(("", 30),)), ())
    for unit, value in zip(plan_now(before, "rooms").sample, ("yes", "no"), strict=True):
        record_unit(before, "A1", unit.id, value, ())
    opened = after(workspace, before)
    result = opened.scoring.items["A1"]
    assert worth(result) == worth(before.scoring.items["A1"])
    carried = opened.evaluation.answer("item/A1")
    assert isinstance(carried, dict)
    assert (carried["n"], carried["ok"], carried["population"]) == (2, 1, 30)
    assert result.sampled is None
    draw_sample(opened, "rooms", Wanted(2, counts=(("", 30),)), ())
    for unit in plan_now(opened, "rooms").sample:
        record_unit(opened, "A1", unit.id, "yes", ())
    now = opened.scoring.items["A1"]
    assert now.earned == 2
    assert now.carried is None


def test_records_that_the_newer_item_cannot_read_are_not_carried(workspace: Workspace) -> None:
    """It is another kind of question by now."""
    part = section("A", item("A1", "sample", of="rooms"))
    before = first(workspace, scheme(part, visits=BOTH, populations=HOTEL), team=TEAM)
    draw_sample(before, "rooms", Wanted(1, counts=(("", 3),)), ())
    record_unit(before, "A1", plan_now(before, "rooms").sample[0].id, "yes", ())
    newer = installed(workspace, scheme(section("A", item("A1")), visits=BOTH, version="2"))
    assert after(workspace, before, newer).scoring.items["A1"].state == "unanswered"
