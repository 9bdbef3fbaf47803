"""usecases.session.carrying: an evaluation carried whole is worth what it was."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.domain.checklist import Checklist
from inspector_app.domain.scoring.items import ItemResult
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.conduct import (
    answer_item,
    clear_answer,
    confirm_carried,
    rate_item_as,
    say_not_applicable,
)
from inspector_app.usecases.evaluations import Member, start_evaluation
from inspector_app.usecases.readings import set_reading
from inspector_app.usecases.rows import (
    add_row,
    answer_in_row,
    answer_target,
    remove_row,
    row_target,
    say_not_applicable_in_row,
)
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from tests.checklist_builder import checklist as a_checklist
from tests.checklist_builder import field, indicator, item, section, series
from tests.checklists.gallery import ANSWERS, gallery
from tests.ui.conduct_stage import make_surveillance
from tests.usecases.stage import TEAM, VISIT, a_workspace, completed, new_evaluation

ALL: Json = [{"kind": "surveillance", "evaluate": {"items": []}, "carry": {"all": True}}]
BOTH: Json = [{"kind": "surveillance", "evaluate": {"all": True}, "carry": {"all": True}}]
LATER = {**VISIT, "first_day": "2027-10-20", "assessed_on": "2027-10-21", "data_from": "", "data_to": ""}
OTHERS = (Member("X", "赵明岐", "lead", "0003"),)


def installed(workspace: Workspace, data: Mapping[str, Any]) -> Checklist:
    with saving(workspace.db):
        text = json.dumps(data, ensure_ascii=False)
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(dict(data)), text, "2026-11-23")
        )
    found = installed_checklist(workspace, data["id"], data["version"])
    assert found is not None
    return found


def first(workspace: Workspace, data: Mapping[str, Any], **changes: Any) -> OpenedEvaluation:
    """The evaluation before."""
    of = installed(workspace, data)
    return start_evaluation(workspace, new_evaluation(workspace, checklist=of, **{"facts": {}, **changes}))


def after(
    workspace: Workspace, before: OpenedEvaluation, of: Checklist | None = None, **changes: Any
) -> OpenedEvaluation:
    """The visit a year later, by other people, with nothing said on it yet."""
    new = {"facts": {}, "visit": LATER, "team": OTHERS, "visit_kind": "surveillance", **changes}
    completed(before)
    filled = new_evaluation(workspace, checklist=of or before.checklist, previous=before.id, **new)
    return start_evaluation(workspace, filled)


@contextmanager
def laptop() -> Iterator[Workspace]:
    with tempfile.TemporaryDirectory() as folder:
        workspace = a_workspace(Path(folder))
        yield workspace
        workspace.close()


def worth(result: ItemResult) -> tuple[object, ...]:
    return result.state, result.earned, result.low, result.high, result.reason, result.granted


def scheme(*parts: Json, version: str = "1", visits: Json = ALL, **more: Json) -> dict[str, Any]:
    return dict(a_checklist(*parts, format=2, id="CARRY", version=version, visits=visits, **more))


RATED: Json = section(
    "A",
    item("A1", "scale", anchors=[{"zh": str(n), "en": str(n)} for n in range(5)], points="4", raters=2),
    item("A2", "yes_no", raters=1, raters_roll_up="lead"),
)


def test_the_ratings_of_several_people_are_carried_with_their_names(workspace: Workspace) -> None:
    """They are no longer in the team; the leader's rating stays the one that counts."""
    before = first(workspace, scheme(RATED), team=TEAM)
    for person, level, word in (("L", 3, "no"), ("M", 4, "yes")):
        rate_item_as(before, "A1", person, level, ())
        rate_item_as(before, "A2", person, word, ())
    opened = after(workspace, before)
    for name in ("A1", "A2"):
        assert worth(opened.scoring.items[name]) == worth(before.scoring.items[name])
        carried = opened.scoring.items[name].carried
        assert carried is not None
        assert (carried.on, carried.by) == (VISIT["assessed_on"], (("L", "林知远"), ("M", "陈若溪")))


def test_once_somebody_rates_anew_the_earlier_ratings_count_no_more(workspace: Workspace) -> None:
    """A mean of last year's and this year's people would be nobody's judgement."""
    before = first(workspace, scheme(RATED), team=TEAM)
    rate_item_as(before, "A1", "L", 3, ())
    rate_item_as(before, "A1", "M", 4, ())
    opened = after(workspace, before)
    rate_item_as(opened, "A1", "X", 1, ())
    result = opened.scoring.items["A1"]
    assert (result.state, result.carried) == ("not_computable", None)
    answer_item(opened, "A1", {"X": 1, "Y": 1}, ())
    assert opened.scoring.items["A1"].earned == 1
    assert opened.evaluation.contested() == []


def test_contested_ratings_are_not_carried(workspace: Workspace) -> None:
    before = first(workspace, scheme(RATED), team=TEAM)
    rate_item_as(before, "A2", "L", "yes", ())
    rate_item_as(before, "A2", "L", "no", ())
    rate_item_as(before, "A1", "L", 2, ())
    before.say("answer.cleared", "item/A1/rater/L", None)
    items = after(workspace, before).scoring.items
    assert [items[name].state for name in ("A1", "A2")] == ["absent", "absent"]


def test_what_others_rated_is_not_confirmed_by_one(workspace: Workspace) -> None:
    before = first(workspace, scheme(RATED), team=TEAM)
    rate_item_as(before, "A2", "L", "yes", ())
    opened = after(workspace, before)
    with pytest.raises(Exception, match="not_carried"):
        confirm_carried(opened, "A2", opened.seen("item/A2"))


ROOMS: Json = section(
    "R",
    item("R1", not_applicable=True),
    item("R2", "yes_no", raters=1),
    sections=[section("S", item("S1"), repeat={"roll_up": "min"})],
    repeat={"roll_up": "mean", "weight": True},
)


def rooms(workspace: Workspace) -> tuple[OpenedEvaluation, list[str], str]:
    """Two rooms, a bathroom in the first; a third that was taken away again."""
    before = first(workspace, scheme(ROOMS), team=TEAM)
    found = [add_row(before, "R", label, weight).row for label, weight in (("301", "20"), ("302", "30"))]
    bath = add_row(before, "S", "301 卫", parent=found[0]).row
    gone = add_row(before, "R", "303", "5").row
    answer_in_row(before, "R1", found[0], "yes", ())
    answer_in_row(before, "R1", found[1], "no", ())
    answer_in_row(before, "R1", gone, "no", ())
    answer_in_row(before, "R2", found[0], "yes", (), person="M")
    answer_in_row(before, "R2", found[1], "no", (), person="M")
    say_not_applicable_in_row(before, "R1", bath, "不在此节", ())
    answer_in_row(before, "S1", bath, "no", ())
    remove_row(before, "R", gone, before.seen(row_target("R", gone)))
    return before, found, bath


def test_rows_are_carried_with_what_was_answered_in_them(workspace: Workspace) -> None:
    """A room keeps its name, weight and place, and says from when it is."""
    before, found, bath = rooms(workspace)
    opened = after(workspace, before)
    assert opened.scoring.rows("R") == before.scoring.rows("R")
    assert opened.scoring.rows("S") == before.scoring.rows("S")
    for name in ("R1", "R2", "S1"):
        assert worth(opened.scoring.items[name]) == worth(before.scoring.items[name])
    said = opened.evaluation.value(row_target("R", found[1]))
    assert isinstance(said, dict)
    assert (said["evaluation"], said["on"], said["weight"]) == (before.id, VISIT["assessed_on"], "30")
    carried = opened.scoring.items["R2"].carried
    assert carried is not None
    assert (carried.on, carried.by, carried.whole) == (VISIT["assessed_on"], (("M", "陈若溪"),), True)
    assert [row.id for row in opened.scoring.rows("S")] == [bath]


def test_one_row_answered_anew_leaves_the_item_carried_in_part(workspace: Workspace) -> None:
    """Its mark says so until every row is answered on this visit; confirming says all of them again."""
    before, found, _ = rooms(workspace)
    opened = after(workspace, before)
    target = answer_target("R1", found[0])
    answer_in_row(opened, "R1", found[0], "no", opened.seen(target))
    carried = opened.scoring.items["R1"].carried
    assert carried is not None
    assert not carried.whole
    confirm_carried(opened, "R1", opened.seen_below("item/R1/row"))
    assert opened.scoring.items["R1"].carried is None
    assert opened.evaluation.value(answer_target("R1", found[1])) == "no"


def test_a_row_added_on_this_visit_need_not_answer_what_is_only_carried(workspace: Workspace) -> None:
    before, _, _ = rooms(workspace)
    opened = after(workspace, before)
    add_row(opened, "R", "305", "10")
    assert worth(opened.scoring.items["R1"]) == worth(before.scoring.items["R1"])


def test_not_applicable_everywhere_is_carried_for_the_item(workspace: Workspace) -> None:
    before, _, _ = rooms(workspace)
    say_not_applicable(before, "R1", "整层停用", ())
    result = after(workspace, before).scoring.items["R1"]
    assert (result.state, result.reason) == ("not_applicable", "整层停用")


def test_rows_of_a_section_that_nests_otherwise_now_are_not_carried(workspace: Workspace) -> None:
    """Their rows would hang in the air."""
    before, _, _ = rooms(workspace)
    flat = section("S", item("S1"), repeat={"roll_up": "min"})
    of = installed(workspace, scheme(flat, version="2"))
    opened = after(workspace, before, of)
    assert opened.evaluation.names("row") == []


PER_ROOM: dict[str, Json] = {"unit": "kWh", "value": "${indicator.use}", "curve": {
    "type": "steps", "direction": "at_most", "steps": [["100", "2"], ["200", "1"]]}}  # fmt: skip
DATA: Json = section(
    "D",
    item("D1", "formula", **PER_ROOM),
    item("D2", "formula", fields=[field("n")], value="${n} div ${fact.rooms}", curve={
        "type": "steps", "steps": [["1", "2"], ["0", "1"]]}),
    item("D3", "date_age", steps=[{"months": 12, "points": "2"}]),
)  # fmt: skip
FACTS: Json = [{"id": "rooms", "type": "number", "text": {"zh": "间数", "en": "rooms"}}]


def measured(workspace: Workspace, visits: Json = ALL) -> OpenedEvaluation:
    """D1 follows from twelve months of data, D2 from an answer and a fact, D3 from the day of the visit."""
    data = scheme(
        DATA,
        visits=visits,
        facts=FACTS,
        series=[series("electricity")],
        indicators=[indicator("use", "sum(${raw.electricity}) div ${fact.rooms}")],
    )
    before = first(workspace, data, facts={"rooms": "120"})
    for month in before.sheet.months:
        set_reading(before, "electricity", month, {"value": "1500"}, ())
    answer_item(before, "D2", {"n": "121"}, ())
    answer_item(before, "D3", {"date": "2026-05-01"}, ())
    assert [before.scoring.items[name].earned for name in ("D1", "D2", "D3")] == [1, 2, 2]
    return before


def test_what_follows_from_data_and_days_is_worth_what_it_was(workspace: Workspace) -> None:
    """This visit has no readings, another number of rooms, and is a year later; none of it matters."""
    before = measured(workspace)
    opened = after(workspace, before, facts={"rooms": "500"})
    for name in ("D1", "D2", "D3"):
        result = opened.scoring.items[name]
        assert worth(result) == worth(before.scoring.items[name])
        assert result.carried is not None
        assert result.carried.on == VISIT["assessed_on"]
    third = after(workspace, opened, visit={**LATER, "assessed_on": "2028-10-21"})
    assert worth(third.scoring.items["D1"]) == worth(before.scoring.items["D1"])
    carried = third.scoring.items["D1"].carried
    assert carried is not None
    assert (carried.evaluation, carried.on) == (before.id, VISIT["assessed_on"])


def test_what_data_alone_give_is_computed_anew_where_the_visit_evaluates_it(workspace: Workspace) -> None:
    """An old value must not hide this year's readings; what a person answered stays until it is said anew."""
    before = measured(workspace, BOTH)
    opened = after(workspace, before, facts={"rooms": "120"})
    assert opened.scoring.items["D1"].state == "not_computable"
    assert worth(opened.scoring.items["D2"]) == worth(before.scoring.items["D2"])
    again = after(workspace, opened)
    assert again.scoring.items["D1"].state == "not_computable"


def test_a_value_from_data_can_be_confirmed_or_cleared(workspace: Workspace) -> None:
    """From then on the data of this visit count."""
    before = measured(workspace)
    opened = after(workspace, before, facts={"rooms": "120"})
    confirm_carried(opened, "D1", opened.seen("item/D1"))
    assert (opened.scoring.items["D1"].state, opened.scoring.items["D1"].carried) == ("not_computable", None)
    clear_answer(opened, "D2", opened.seen("item/D2"))
    assert opened.scoring.items["D2"].state == "absent"


def test_a_carried_value_that_fits_no_more_is_left_behind(workspace: Workspace) -> None:
    """The third visit follows a version in which the items are asked otherwise."""
    before = measured(workspace)
    second = after(workspace, before)
    data = scheme(
        section("D", item("D1"), item("D2", not_applicable=False), item("D3")), version="2", facts=FACTS
    )
    items = after(workspace, second, installed(workspace, data)).scoring.items
    assert {items[name].state for name in ("D1", "D2", "D3")} == {"absent"}


def test_not_applicable_is_carried_twice_while_the_item_allows_it(workspace: Workspace) -> None:
    data = scheme(section("A", item("A1", not_applicable=True)))
    before = first(workspace, data)
    say_not_applicable(before, "A1", "无", ())
    second = after(workspace, before)
    assert after(workspace, second).scoring.items["A1"].reason == "无"
    data = scheme(section("A", item("A1", not_applicable=False)), version="2")
    assert after(workspace, second, installed(workspace, data)).scoring.items["A1"].state == "absent"


def test_the_whole_story_carried_is_worth_what_it_was(tmp_path: Path) -> None:
    """All kinds of items of the shipped checklist; what data alone give waits for the data of this visit."""
    stage = make_surveillance(tmp_path, evaluate={"items": []})
    opened = stage.opened
    before = stage.before
    assert before is not None
    carried = [name for name, result in opened.scoring.items.items() if result.carried is not None]
    assert len(carried) == 88
    for name in carried:
        assert worth(opened.scoring.items[name]) == worth(before.scoring.items[name])
    assert opened.scoring.result().total == before.scoring.result().total
    stage.workspace.close()


@st.composite
def tellings(draw: st.DrawFn) -> list[tuple[str, ...]]:
    """What is said of which item of the gallery: an answer, not applicable, ratings, rows."""
    said: list[tuple[str, ...]] = [
        (draw(st.sampled_from(("answer", "answer", "aside", "nothing", "contested"))), name)
        for name in ANSWERS
    ]
    said += [("rate", "A4", person, draw(st.sampled_from(("yes", "partly", "no")))) for person in "LM"]
    for row in range(draw(st.integers(0, 3))):
        said.append(("row", str(row), draw(st.sampled_from(("5", "12.5", "")))))
        for name in ("F1", "F2", "F3", "G1"):
            said.append(("in", str(row), name, draw(st.sampled_from(("yes", "no", "aside", "nothing")))))
    return said


BONUS = ("E1", "E2")  # what occurs or does not is never inapplicable


def tell(opened: OpenedEvaluation, said: list[tuple[str, ...]]) -> None:
    rows: dict[tuple[str, str], str] = {}
    for what, *rest in said:
        match what, *rest:
            case "answer" | "contested", name:
                answer_item(opened, name, ANSWERS[name], ())
                if what == "contested" and name not in BONUS:
                    say_not_applicable(opened, name, "无", ())
            case "aside", name if name not in BONUS:
                say_not_applicable(opened, name, "无", ())
            case "rate", name, person, level:
                rate_item_as(opened, name, person, level, ())
            case "row", number, weight:
                room = add_row(opened, "F", number, weight).row
                rows["F", number] = room
                rows["G", number] = add_row(opened, "G", number, parent=room).row
            case "in", number, name, answer:
                tell_in(opened, rows[name[0], number], name, answer)
            case _:
                pass


def tell_in(opened: OpenedEvaluation, row: str, name: str, answer: str) -> None:
    if answer == "aside":
        say_not_applicable_in_row(opened, name, row, "无", ())
    elif name == "F2" and answer != "nothing":
        answer_in_row(opened, name, row, "48.5", ())
    elif answer != "nothing":
        for person in "LM" if name == "F3" else ("",):
            answer_in_row(opened, name, row, answer, (), person=person)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(said=tellings())
def test_whatever_was_settled_is_carried_and_worth_what_it_was(said: list[tuple[str, ...]]) -> None:
    """Every kind of item, in rows and by raters; what was open or contested is not carried."""
    data = dict(gallery()) | {"visits": ALL}
    with laptop() as workspace:
        before = first(workspace, data, team=TEAM)
        tell(before, said)
        opened = after(workspace, before)
        for name, result in before.scoring.items.items():
            now = opened.scoring.items[name]
            if result.state in ("unanswered", "contested") and not before.checklist.items[name].repeat:
                assert now.state == "absent"
            if result.state in ("rated", "not_applicable"):
                assert now.carried is not None
                assert worth(now) == worth(result)
