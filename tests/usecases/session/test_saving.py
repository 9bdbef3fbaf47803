"""usecases.session.saving: ops and row are stored together; the row says what the evaluation says."""

from dataclasses import replace

import pytest

from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.findings import raise_finding, verify_finding
from inspector_app.usecases.session.listing import list_evaluations
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.saving import FolderSaver, list_row
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import DAY, VENUE, answer_everything

STAMP = "2026-10-22T01:00:00.000Z"


def test_the_row_of_a_fresh_evaluation(opened: OpenedEvaluation) -> None:
    row = list_row(opened, STAMP)
    assert (row.id, row.venue_name, row.assessed_on, row.changed_at) == (opened.id, VENUE["name"], DAY, STAMP)
    assert (row.checklist_id, row.checklist_version, row.kind_of_visit) == ("SMALL", "1", "initial")
    assert (row.status, row.outcome, row.total) == ("open", "nothing_rated", "")
    assert (row.answered, row.open_findings, row.needs_decision) == (0, 0, 0)
    assert row.relevant == opened.scoring.result().relevant


def test_the_row_of_an_answered_one_has_total_grade_and_what_is_open(opened: OpenedEvaluation) -> None:
    answer_everything(opened)
    for finding_class in ("minor", "major", "observation"):
        raise_finding(opened, finding_class=finding_class, items=["A1"], text="事实")
    verify_finding(opened, opened.scoring.findings[0].id, "已复查")
    row = list_row(opened, STAMP)
    assert row.answered == row.relevant
    assert row.outcome == "good"
    assert row.total == "97.9"
    assert row.open_findings == 1


def test_several_values_show_as_needing_a_decision(opened: OpenedEvaluation) -> None:
    answer_item(opened, "A1", "yes", ())
    answer_item(opened, "A1", "no", ())
    assert list_row(opened, STAMP).needs_decision == 1


def test_an_overridden_grade_stands_in_the_row_and_a_name_in_doubt_is_left_out(
    opened: OpenedEvaluation,
) -> None:
    answer_everything(opened)
    opened.say("grade.overridden", "grade", {"grade": "good", "reason": "x"})
    opened.say("profile.set", "venue/name", "另一名称", ())
    row = list_row(opened, STAMP)
    assert (row.outcome, row.venue_name) == ("good", "")


def test_ops_and_row_are_stored_together_or_not_at_all(
    workspace: Workspace, opened: OpenedEvaluation
) -> None:
    """A list that shows what the journal lacks, or the other way round, would mislead after a power cut."""
    before = workspace.journal.ops(opened.stream), list_evaluations(workspace)
    saver, some = FolderSaver(workspace), next(opened.evaluation.ops)
    fits = replace(some, id="z1", n=saver.next_n(opened.stream, opened.device))
    with pytest.raises(ValueError, match="does not follow"):
        saver.save([fits, replace(fits, id="z2")], opened)
    assert (workspace.journal.ops(opened.stream), list_evaluations(workspace)) == before
