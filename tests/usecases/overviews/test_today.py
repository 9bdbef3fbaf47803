"""usecases.overviews.today: what waits, and in which order."""

from __future__ import annotations

from datetime import date

from inspector_app.store.database import saving
from inspector_app.usecases.findings import raise_finding, verify_finding
from inspector_app.usecases.overviews.today import SHOWN, today
from inspector_app.usecases.session.workspace import Workspace
from tests.store.samples import a_row
from tests.usecases.stage import DAY, new_evaluation, started

ANOTHER_DAY = {"first_day": "2026-10-01", "assessed_on": "2026-10-02"}


def test_nothing_waits_in_a_new_folder(workspace: Workspace) -> None:
    assert today(workspace).nothing


def test_a_visit_of_today_stands_before_one_that_was_changed_later(workspace: Workspace) -> None:
    here = started(workspace)
    other = started(workspace, visit=ANOTHER_DAY)
    found = today(workspace)
    assert found.day == date.fromisoformat(DAY)
    assert [row.id for row in found.going_on] == [here.id, other.id]
    assert not found.nothing


def test_only_findings_that_are_due_within_two_weeks_wait(workspace: Workspace) -> None:
    """Overdue ones first; closed ones and those without a date not at all."""
    opened = started(workspace)
    for due in ("2026-11-06", "2026-11-05", "2026-10-01", "", "2026-10-20"):
        raise_finding(opened, finding_class="minor", items=["A1"], text=due or "ohne", due=due)
    last = next(finding for finding in opened.scoring.findings if finding.due == "2026-10-20")
    verify_finding(opened, last.id, "复查")
    assert [listed.finding.due for listed in today(workspace).due] == ["2026-10-01", "2026-11-05"]


def test_a_completed_visit_without_a_report_waits_for_one(workspace: Workspace) -> None:
    with saving(workspace.db):
        for number in range(SHOWN + 2):
            workspace.list.put(a_row(f"{number}", status="completed"))
    assert len(today(workspace).unreported) == SHOWN


def test_no_more_is_shown_than_fits(workspace: Workspace) -> None:
    for _ in range(SHOWN + 1):
        started(workspace, visit=new_evaluation(workspace).visit)
    assert len(today(workspace).going_on) == SHOWN
