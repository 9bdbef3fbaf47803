"""usecases.overviews.reports: the file of a report is told by its hash, never by its name alone."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from inspector_app.store.lists.reports import ReportRow
from inspector_app.usecases.overviews.reports import find_reports, report_file, report_folder
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.stage import VENUE, started

NUMBER = "DEMO-2026-[AB]-0001"
PDF = b"%PDF-1.7 as it was issued"
REPORT = ReportRow("1", NUMBER, "2026-10-22T17:30:00+08:00", "en", 3, sha256(PDF).hexdigest())


@pytest.fixture
def folder(workspace: Workspace) -> Path:
    made = report_folder(workspace)
    made.mkdir()
    return made


def test_an_issued_report_is_found(workspace: Workspace) -> None:
    opened = started(workspace)
    opened.say("report.issued", f"report/{NUMBER}", {"pages": 3, "language": "en", "sha256": "ab"}, ())
    (listed,) = find_reports(workspace, "云栖")
    assert (listed.report.number, listed.report.pages, listed.venue_name) == (NUMBER, 3, VENUE["name"])
    assert find_reports(workspace, "0002") == []


def test_the_file_is_here_also_under_a_further_name(workspace: Workspace, folder: Path) -> None:
    """A viewer held the first name when the report was printed."""
    (folder / f"{NUMBER}.pdf").write_bytes(b"%PDF-1.7 another print")
    (folder / f"{NUMBER} (2).pdf").write_bytes(PDF)
    assert report_file(workspace, REPORT) == ("here", folder / f"{NUMBER} (2).pdf")


def test_a_changed_file_is_told(workspace: Workspace, folder: Path) -> None:
    (folder / f"{NUMBER}.pdf").write_bytes(PDF + b" and changed")
    assert report_file(workspace, REPORT) == ("changed", folder / f"{NUMBER}.pdf")


def test_a_file_that_cannot_be_read_is_not_taken_for_the_report(workspace: Workspace, folder: Path) -> None:
    (folder / f"{NUMBER}.pdf").mkdir()
    assert report_file(workspace, REPORT)[0] == "changed"


def test_the_file_of_a_later_edition_is_another_report(workspace: Workspace, folder: Path) -> None:
    (folder / f"{NUMBER}-2.pdf").write_bytes(PDF)
    assert report_file(workspace, REPORT) == ("missing", None)
