"""usecases.session.previous: what a visit takes over from the one before it."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.errors import InputError
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.completion import override_grade
from inspector_app.usecases.conduct import answer_item, say_not_applicable
from inspector_app.usecases.evaluations import open_evaluation, start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.previous import evaluations_before, last_saved
from inspector_app.usecases.session.workspace import Workspace
from tests.checklist_builder import checklist as a_checklist
from tests.checklist_builder import item, section, words
from tests.usecases.stage import VENUE, VISIT, completed, deliver, new_evaluation, started

CARRY = ["B1", "B2", "B3", "B4"]


def scheme(version: str = "1", *, b1: str = "B1", **more: Json) -> dict[str, Any]:
    """A is looked at again, B is carried, if it was settled."""
    visits: Json = [
        {
            "kind": "surveillance",
            "previous": "required",
            "evaluate": {"sections": ["A"]},
            "carry": {"items": [b1, *CARRY[1:]]},
            "conclusions": [
                {"id": "lower", "title": words("降级"), "when": {"measure": "grade_change", "at_most": "-1"}},
                {"id": "maintain", "title": words("保持")},
            ],
        }
    ]
    parts = section("B", item(b1), item("B2"), item("B3", not_applicable=True), item("B4"))
    return dict(
        a_checklist(
            section("A", item("A1")), parts, format=2, id="CARRY", version=version, visits=visits, **more
        )
    )


def installed(workspace: Workspace, data: dict[str, Any]) -> Any:
    with saving(workspace.db):
        text = json.dumps(data, ensure_ascii=False)
        workspace.checklists.install(
            Installed(data["id"], data["version"], sha256_hex(data), text, "2026-11-23")
        )
    return installed_checklist(workspace, data["id"], data["version"])


def first_visit(workspace: Workspace, data: dict[str, Any]) -> OpenedEvaluation:
    """A1 and B1 yes, B2 no, B3 not applicable, B4 contested."""
    opened = start(workspace, installed(workspace, data))
    for name, answer in (("A1", "yes"), ("B1", "yes"), ("B2", "no"), ("B4", "yes")):
        answer_item(opened, name, answer, ())
    say_not_applicable(opened, "B3", "没有", ())
    answer_item(opened, "B4", "no", ())
    return opened


def start(workspace: Workspace, of: Any, kind: str = "initial", previous: str = "") -> OpenedEvaluation:
    if previous:
        completed(open_evaluation(workspace, previous))
    new = new_evaluation(workspace, checklist=of, visit_kind=kind, facts={}, previous=previous)
    return start_evaluation(workspace, new)


def test_settled_answers_are_carried_with_their_date_and_the_grade_of_the_visit_before(
    workspace: Workspace,
) -> None:
    before = first_visit(workspace, scheme())
    opened = start(workspace, before.checklist, "surveillance", before.id)
    items = opened.scoring.items
    assert {name: result.state for name, result in items.items()} == {
        "A1": "unanswered",
        "B1": "rated",
        "B2": "rated",
        "B3": "not_applicable",
        "B4": "absent",
    }
    carried = items["B1"].carried
    assert carried is not None
    assert (carried.evaluation, carried.on) == (before.id, VISIT["assessed_on"])
    previous = opened.scoring.result().previous
    assert previous is not None
    assert (previous.evaluation, previous.grade) == (before.id, "good")
    answer_item(opened, "A1", "no", ())
    assert opened.scoring.result().conclusion == "lower"
    answer_item(opened, "B1", "no", opened.seen("item/B1"))
    assert opened.scoring.items["B1"].carried is None


def test_what_was_carried_keeps_its_own_date(workspace: Workspace) -> None:
    """A value two visits old says so."""
    first = first_visit(workspace, scheme())
    second = start(workspace, first.checklist, "surveillance", first.id)
    third = start(workspace, first.checklist, "surveillance", second.id)
    carried = third.scoring.items["B2"].carried
    assert carried is not None
    assert carried.evaluation == first.id


def test_a_newer_version_takes_over_what_it_still_asks(workspace: Workspace) -> None:
    """B1 is called N1 now; B2 is answered otherwise, so its old answer fits no more."""
    before = first_visit(workspace, scheme())
    data = scheme("2", b1="N1", moved_from=[{"version": "1", "items": {"B1": "N1"}}])
    data["sections"][1]["items"][1] = item("B2", "count", curve={"type": "share", "whole": "2"})
    opened = start(workspace, installed(workspace, data), "surveillance", before.id)
    assert [opened.scoring.items[name].state for name in ("N1", "B2")] == ["rated", "absent"]


def test_what_may_no_longer_be_set_aside_is_not_carried_so(workspace: Workspace) -> None:
    before = first_visit(workspace, scheme())
    data = scheme("2")
    data["sections"][1]["items"][2]["not_applicable"] = False
    opened = start(workspace, installed(workspace, data), "surveillance", before.id)
    assert opened.scoring.items["B3"].state == "absent"


def test_a_visit_that_rests_on_another_names_one_by_the_same_checklist(workspace: Workspace) -> None:
    of = installed(workspace, scheme())
    with pytest.raises(InputError) as caught:
        start(workspace, of, "surveillance")
    assert (caught.value.code, caught.value.place) == ("evaluation.previous_missing", "previous")
    other = started(workspace)
    with pytest.raises(InputError) as caught:
        start(workspace, of, "surveillance", other.id)
    assert (caught.value.code, caught.value.place) == ("evaluation.previous_other", "previous")


def test_a_kind_of_visit_without_rules_only_remembers_the_one_before(workspace: Workspace) -> None:
    before = first_visit(workspace, scheme())
    opened = start(workspace, before.checklist, "recertification", before.id)
    assert opened.scoring.items["B1"].state == "unanswered"
    assert opened.scoring.result().previous is not None


def test_only_signed_evaluations_of_the_checklist_come_into_question(workspace: Workspace) -> None:
    before = first_visit(workspace, scheme())
    completed(started(workspace))
    day = VISIT["assessed_on"]

    def offered(venue: dict[str, str], on: str = day) -> list[str]:
        return [row.id for row in evaluations_before(workspace, before.checklist, venue, on)]

    assert offered(VENUE) == []
    completed(before)
    assert offered(VENUE) == [before.id]
    assert offered({"name": "西山旅馆"}) == []
    assert offered({"name": "云栖度假酒店", "uscc": VENUE["uscc"]}) == [before.id]  # it has a new name
    assert offered(VENUE, "2026-10-21") == []


REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"venue": {**VENUE, "uscc": "91330523MA0000000C"}}, "evaluation.previous_venue"),
    ({"venue": {"name": "西山旅馆", "area_code": "330523"}}, "evaluation.previous_venue"),
    ({"visit": {**VISIT, "first_day": "", "assessed_on": "2026-10-21"}}, "evaluation.previous_later"),
]


@pytest.mark.parametrize(("changes", "code"), REFUSED)
def test_another_venue_or_a_later_visit_is_none_before(
    workspace: Workspace, changes: dict[str, Any], code: str
) -> None:
    """Another hotel's answers must never stand in a report; nothing is started then."""
    before = completed(first_visit(workspace, scheme()))
    new = new_evaluation(workspace, checklist=before.checklist, facts={}, previous=before.id)
    with pytest.raises(InputError) as caught:
        start_evaluation(workspace, replace(new, **changes))
    assert (caught.value.code, caught.value.place) == (code, "previous")
    assert len(workspace.list.page(None, 10)) == 1


def test_an_evaluation_that_goes_on_is_none_before(workspace: Workspace) -> None:
    """What is carried must not change any more where it comes from."""
    before = first_visit(workspace, scheme())
    new = new_evaluation(workspace, checklist=before.checklist, facts={}, previous=before.id)
    with pytest.raises(InputError) as caught:
        start_evaluation(workspace, new)
    assert caught.value.code == "evaluation.previous_open"


def test_a_venue_with_another_name_is_known_by_its_number(workspace: Workspace) -> None:
    before = completed(first_visit(workspace, scheme()))
    new = new_evaluation(workspace, checklist=before.checklist, facts={}, previous=before.id)
    renamed = replace(new, venue={**VENUE, "name": "云栖度假酒店"})
    assert start_evaluation(workspace, renamed).scoring.result().previous is not None


def test_only_what_was_signed_is_carried(workspace: Workspace) -> None:
    """An answer that a colleague's laptop delivers later is no part of it."""
    before = completed(first_visit(workspace, scheme()))
    late = replace(before.evaluation.history("item/B2")[0], id="z", device="other", n=1, replaces=())
    deliver([replace(late, value="yes")], workspace)
    opened = start(workspace, before.checklist, "surveillance", before.id)
    assert opened.evaluation.answer("item/B2") == "no"


def test_the_evaluation_saved_last_need_not_be_signed(workspace: Workspace) -> None:
    """As on a phone: what was saved last, whatever became of it."""
    before = first_visit(workspace, scheme())
    later = start(workspace, before.checklist)
    found = last_saved(workspace, before.checklist)
    assert found is not None
    assert found.id == later.id


def test_a_grade_that_the_checklist_does_not_let_decide_is_refused(workspace: Workspace) -> None:
    """Said and silently without effect, it would look as if it counted."""
    opened = first_visit(workspace, scheme("3", override={"allowed": False}))
    before = len(opened.evaluation.history("grade"))
    with pytest.raises(InputError) as caught:
        override_grade(opened, "good", "技术委员会决定")
    assert (caught.value.code, caught.value.place) == ("grade.not_this_far", "grade")
    assert len(opened.evaluation.history("grade")) == before
