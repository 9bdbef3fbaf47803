"""ui.models.overviews.words: what the rows say."""

from __future__ import annotations

from datetime import date

import pytest

from inspector_app.texts import Texts
from inspector_app.ui.models.list_words import row_words
from inspector_app.ui.models.overviews.words import (
    evaluation_entry,
    finding_entry,
    report_entry,
    venue_entry,
    visit_entry,
)
from inspector_app.usecases.overviews.findings import FindingRow, ListedFinding
from inspector_app.usecases.overviews.reports import ListedReport, ReportRow
from inspector_app.usecases.overviews.venues import Venue
from tests.ui.shell_stage import a_row

FINDING = FindingRow(
    "1",
    "f",
    "NC-01",
    "minor",
    "疏散门\n上锁",
    "A1",
    "2026-12-21",
    "raised",
    settled=False,
    needs_decision=False,
)
TODAY = date(2026, 12, 21)


def listed(**changed: object) -> ListedFinding:
    """A finding in the list, changed."""
    return ListedFinding(FINDING._replace(**changed), "示例酒店", "TOUR-DEMO", "1")  # type: ignore[arg-type]  # the test names fields and values


def test_a_finding_says_what_was_found_where_and_when_it_is_due(texts: Texts) -> None:
    entry = finding_entry(texts, listed(), ["A1.2", "A1.3"], TODAY)
    assert (entry.key, entry.title) == ("1/f", "NC-01 · Minor nonconformity")
    assert (entry.first, entry.second) == ("疏散门 上锁", "示例酒店 · A1.2, A1.3")
    assert (entry.side, entry.side_tone, entry.below) == ("Raised", "warn", "Due 21 December 2026")
    assert entry.chips == ()


@pytest.mark.parametrize(
    ("changed", "chips"),
    [
        ({"due": "2026-12-20"}, ["Overdue"]),
        ({"due": "2026-12-20", "settled": True, "stage": "closed"}, []),
        ({"due": "", "needs_decision": True}, ["Needs your decision"]),
    ],
)
def test_a_finding_that_is_late_or_in_doubt_carries_a_chip(
    texts: Texts, changed: dict[str, object], chips: list[str]
) -> None:
    """A closed one is late no more."""
    assert [chip.words for chip in finding_entry(texts, listed(**changed), [], TODAY).chips] == chips


@pytest.mark.parametrize(
    "stage", ["raised", "accepted", "disputed", "corrected", "partly", "closed", "withdrawn"]
)
def test_every_stage_has_words(texts: Texts, stage: str) -> None:
    assert finding_entry(texts, listed(stage=stage, due=""), [], TODAY).side


def test_a_report_says_its_venue_its_number_and_its_edition(texts: Texts) -> None:
    row = ReportRow("1", "DEMO-1", "2026-10-22T17:30:00+08:00", "zh-CN", 21, "")
    entry = report_entry(texts, ListedReport(row, "示例酒店", "2026-10-21"))
    assert (entry.title, entry.first, entry.second) == ("示例酒店", "DEMO-1", "Visit of 21 October 2026")
    assert (entry.side, entry.below) == ("22 October 2026", "17:30 · 21 pages · 中文")
    unnamed = report_entry(texts, ListedReport(row._replace(pages=1, language="fr"), "", ""))
    assert (unnamed.title, unnamed.second) == ("Venue without a name", "")
    assert unnamed.below == "17:30 · 1 page · fr"


def test_a_venue_says_where_it_lies(texts: Texts) -> None:
    venue = Venue("9", {"name": "示例酒店", "area_code": "330523", "address": "示例路1号", "uscc": "91"})
    entry = venue_entry(texts, venue, {"330523": "安吉县"}.__getitem__)
    assert entry[:4] == ("9", "示例酒店", "安吉县 · 示例路1号", "91")


def test_a_visit_says_its_day_and_an_evaluation_its_venue_too(texts: Texts) -> None:
    row = a_row(1, open_findings=2, needs_decision=1)
    words = row_words(texts, lambda _id, _version: None, row)
    visit, evaluation = visit_entry(row, words), evaluation_entry(row, words)
    assert (visit.key, visit.title, evaluation.title) == (row.id, words.visit, row.venue_name)
    assert visit.first == "In progress · 45 of 90 answered"
    assert evaluation.first == f"{words.visit} · In progress"
    assert evaluation.below == "82.6 points so far · 45 of 90 answered"
    assert [chip.words for chip in evaluation.chips] == [words.decide, words.findings]
