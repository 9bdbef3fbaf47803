"""ui.models.list_words"""

from __future__ import annotations

import pytest

from inspector_app.domain.evaluation import Status
from inspector_app.domain.scoring.grading import Kind
from inspector_app.ui.models.list_words import RowWords, row_words
from inspector_app.usecases.checklists.names import checklist_name
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.shell_stage import a_row, texts_for

STATUSES: tuple[Status, ...] = (
    "none", "open", "completed", "returned", "approved", "terminated", "contested",
)  # fmt: skip
OUTCOMES: tuple[Kind, ...] = ("not_graded", "withheld", "terminated", "nothing_rated", "newer_program")


def said(workspace: Workspace, language: str = "en", **changed: object) -> RowWords:
    row = a_row(1, **changed)
    return row_words(texts_for(language), lambda name, version: checklist_name(workspace, name, version), row)


def test_a_row_says_who_when_and_how_far(workspace: Workspace) -> None:
    words = said(workspace, venue_name="Hotel")
    assert words.title == "Hotel"
    assert words.visit == "Initial certification · 22 October 2026"
    assert words.progress == "45 of 90 answered"
    assert words.share == 0.5


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_words(workspace: Workspace, status: str) -> None:
    assert said(workspace, status=status).status


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_outcome_has_words_or_is_left_out(workspace: Workspace, outcome: str) -> None:
    assert said(workspace, outcome=outcome).grade != outcome


def test_a_grade_is_called_as_its_checklist_calls_it(workspace: Workspace) -> None:
    assert said(workspace, outcome="excellent").grade == "Excellent"


def test_a_grade_is_provisional_while_the_visit_goes_on(workspace: Workspace) -> None:
    """A green grade before the end would be read as the result."""
    open_row = said(workspace, status="open", outcome="good")
    assert open_row.grade_tone == "neutral"
    assert "so far" in open_row.total
    done = said(workspace, status="completed", outcome="good")
    assert done.grade_tone == "good"
    assert "so far" not in done.total


def test_what_is_open_is_said_only_where_something_is(workspace: Workspace) -> None:
    calm = said(workspace, open_findings=0, needs_decision=0)
    assert (calm.findings, calm.decide) == ("", "")
    busy = said(workspace, open_findings=1, needs_decision=3)
    assert busy.findings == "1 open nonconformity"
    assert busy.decide == "3 need your decision"


def test_a_checklist_that_is_missing_here_is_named_by_its_id(workspace: Workspace) -> None:
    assert said(workspace, checklist_id="GONE", checklist_version="9").checklist == "GONE · 9"


def test_a_row_without_items_has_made_no_progress(workspace: Workspace) -> None:
    assert said(workspace, answered=0, relevant=0).share == 0
