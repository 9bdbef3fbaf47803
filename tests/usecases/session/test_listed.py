"""usecases.session.listed: the rows of an evaluation say what the evaluation says."""

from contextlib import closing
from pathlib import Path

from inspector_app.store.database import saving
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.evaluations import start_evaluation
from inspector_app.usecases.findings import raise_finding, verify_finding
from inspector_app.usecases.session.listed import finding_rows, list_anew, list_row, listed, report_rows
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.usecases.stage import DAY, VENUE, a_workspace, answer_everything, new_evaluation

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


def test_a_finding_and_a_report_are_listed_when_something_was_said_of_them(opened: OpenedEvaluation) -> None:
    """And not at every tap: a row that did not change is not written."""
    answer_item(opened, "A1", "yes", ())
    rows = listed(opened, opened.evaluation.ops, STAMP)
    assert (rows.findings, rows.reports) == (None, None)
    raise_finding(opened, finding_class="minor", items=["A1", "B1"], text="缺5只", due="2026-12-21")
    opened.say("report.issued", "report/N-1", {"pages": 3, "language": "en", "sha256": "ab"}, ())
    rows = listed(opened, opened.evaluation.ops, STAMP)
    assert rows.findings == finding_rows(opened.id, opened.evaluation)
    assert rows.reports == report_rows(opened.id, opened.evaluation)
    (finding,), (report,) = rows.findings or [], rows.reports or []
    assert (finding.no, finding.items, finding.due, finding.stage) == (
        "NC-01",
        "A1 B1",
        "2026-12-21",
        "raised",
    )
    assert (finding.settled, finding.needs_decision) == (False, False)
    assert (report.number, report.pages, report.language, report.sha256) == ("N-1", 3, "en", "ab")


def test_a_report_that_says_nothing_of_itself_is_listed_all_the_same(opened: OpenedEvaluation) -> None:
    """It came from another program."""
    opened.say("report.issued", "report/N-1", "?", ())
    (report,) = report_rows(opened.id, opened.evaluation)
    assert (report.number, report.pages, report.language, report.sha256) == ("N-1", 0, "", "")


def test_lists_that_an_earlier_program_did_not_keep_are_filled_once(tmp_path: Path) -> None:
    """What is not readable stays out of the lists and does not close the folder."""
    with closing(a_workspace(tmp_path)) as first:
        opened = start_evaluation(first, new_evaluation(first))
        raise_finding(opened, finding_class="minor", items=["A1"], text="缺5只")
        opened.say("report.issued", "report/N-1", {"pages": 3}, ())
        start_evaluation(first, new_evaluation(first))
        with saving(first.db):
            first.findings.clear()
            first.reports.clear()
            first.settings.put("lists", "0")
            first.db.execute("update ops set line = '?' where stream <> ?", (opened.stream,))
    with closing(a_workspace(tmp_path)) as second:
        assert list_anew(second)
        assert [listed.finding.text for listed in second.findings.find("", 9)] == ["缺5只"]
        assert [listed.report.number for listed in second.reports.find("", 9)] == ["N-1"]
        with saving(second.db):
            second.findings.clear()
    with closing(a_workspace(tmp_path)) as third:
        assert not list_anew(third)
        assert third.findings.find("", 9) == []
