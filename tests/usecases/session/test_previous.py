"""usecases.session.previous: what a visit takes over from the one before it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from inspector_app.domain.canonical import Json, sha256_hex
from inspector_app.errors import InputError
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.usecases.completion import override_grade
from inspector_app.usecases.conduct import answer_item, say_not_applicable
from inspector_app.usecases.evaluations import start_evaluation
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.previous import evaluations_before
from inspector_app.usecases.session.workspace import Workspace
from tests.checklist_builder import checklist as a_checklist
from tests.checklist_builder import item, section, words
from tests.usecases.stage import VISIT, new_evaluation, started

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
    started(workspace)
    assert evaluations_before(workspace, before.checklist) == []
    before.say("evaluation.completed", "status", {"covers": {}, "state": ""})
    assert [row.id for row in evaluations_before(workspace, before.checklist)] == [before.id]


def test_a_grade_that_the_checklist_does_not_let_decide_is_refused(workspace: Workspace) -> None:
    """Said and silently without effect, it would look as if it counted."""
    opened = first_visit(workspace, scheme("3", override={"allowed": False}))
    before = len(opened.evaluation.history("grade"))
    with pytest.raises(InputError) as caught:
        override_grade(opened, "good", "技术委员会决定")
    assert (caught.value.code, caught.value.place) == ("grade.not_this_far", "grade")
    assert len(opened.evaluation.history("grade")) == before
