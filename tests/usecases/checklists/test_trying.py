"""usecases.checklists.trying"""

from __future__ import annotations

import pytest

from inspector_app.domain.checklist import read_checklist
from inspector_app.errors import InputError
from inspector_app.usecases.checklists.trying import try_fact, try_out
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import answer_everything, small_json


def test_a_scratch_evaluation_is_scored_like_any_other_and_never_stored(workspace: Workspace) -> None:
    checklist = read_checklist(small_json())
    opened = try_out(workspace, checklist)
    assert opened.evaluation.pin is not None
    answer_everything(opened)
    assert opened.scoring.result().total is not None
    assert workspace.journal.ops(opened.stream) == []
    assert list_evaluations(workspace) == []


def test_a_checklist_that_is_not_installed_can_be_tried(workspace: Workspace) -> None:
    """A draft is tried out before it is released."""
    checklist = read_checklist(small_json() | {"version": "9"})
    opened = try_out(workspace, checklist, "surveillance")
    answer_item(opened, "A1", "yes", ())
    assert opened.scoring.items["A1"].earned == 2
    assert opened.scoring.visit_kind == "surveillance"


def test_the_data_period_is_the_twelve_months_before(workspace: Workspace) -> None:
    opened = try_out(workspace, read_checklist(small_json()))
    assert opened.evaluation.value("visit/data_from") == "2025-10"
    assert opened.evaluation.value("visit/data_to") == "2026-09"
    assert len(opened.sheet.series("electricity").missing) == 12


def test_in_january_the_period_is_the_year_before(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workspace.identity, "now", lambda: "2027-01-05T09:00:00+08:00")
    opened = try_out(workspace, read_checklist(small_json()))
    assert opened.evaluation.value("visit/data_from") == "2026-01"
    assert opened.evaluation.value("visit/data_to") == "2026-12"


def test_facts_and_switches_change_what_is_asked(workspace: Workspace) -> None:
    opened = try_out(workspace, read_checklist(small_json()))
    states = [opened.scoring.items["C2"].state]
    try_fact(opened, "pool", "yes")
    states.append(opened.scoring.items["C2"].state)
    assert states == ["absent", "unanswered"]
    try_fact(opened, "rooms", "120")
    assert opened.evaluation.value("fact/rooms") == "120"
    try_fact(opened, "rooms", "")
    assert opened.evaluation.value("fact/rooms") is None
    with pytest.raises(InputError, match=r"answer\.no_number"):
        try_fact(opened, "rooms", "many")
