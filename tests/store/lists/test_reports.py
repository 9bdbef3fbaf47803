"""store.lists.reports"""

from __future__ import annotations

from inspector_app.store.database import Database, saving
from inspector_app.store.evaluations import Evaluations
from inspector_app.store.lists.reports import ListedReport, ReportRow, Reports
from tests.store.samples import a_row

REPORT = ReportRow("1", "DEMO-2026-ABCD-0001", "2026-10-22T17:30:00+08:00", "zh-CN", 21, "a" * 64)


def filled(db: Database, *reports: ReportRow) -> Reports:
    """The list with these reports of evaluation 1."""
    kept = Reports(db)
    with saving(db):
        Evaluations(db).put(a_row("1", "2026-11-23T01:00:00.000Z"))
        kept.put("1", reports)
    return kept


def test_the_latest_report_stands_first_with_its_venue(db: Database) -> None:
    later = REPORT._replace(number="DEMO-2026-ABCD-0001-2", issued_at="2026-10-23T09:00:00+08:00")
    row = a_row("1", "")
    listed = [ListedReport(report, row.venue_name, row.assessed_on) for report in (later, REPORT)]
    assert filled(db, REPORT, later).find("", 10) == listed
    assert Reports(db).find("", 1) == listed[:1]


def test_a_report_is_found_by_its_number_or_its_venue(db: Database) -> None:
    kept = filled(db, REPORT)
    venue = a_row("1", "").venue_name
    assert [len(kept.find(text, 10)) for text in ("abcd", venue[:2], "0002", "%")] == [1, 1, 0, 0]


def test_a_dropped_list_is_empty(db: Database) -> None:
    kept = filled(db, REPORT)
    kept.clear()
    assert kept.find("", 10) == []
