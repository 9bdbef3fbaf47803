"""ui.pages.overviews.reports"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from inspector_app.store.database import saving
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.overviews.reports import AllReportsPage
from inspector_app.usecases.overviews.reports import ReportRow, report_folder
from tests.ui.shell_stage import a_row, fill_list

PDF = b"%PDF-1.7"
REPORT = ReportRow(
    "e000001", "DEMO-2026-ABCD-0001", "2026-11-23T17:30:00+08:00", "zh-CN", 21, sha256(PDF).hexdigest()
)


@pytest.fixture
def wanted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open; it has no program for a file named "no"."""
    asked: list[str] = []

    def open_url(url: QUrl) -> bool:
        asked.append(url.toLocalFile())
        return "no" not in Path(url.toLocalFile()).stem

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return asked


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AllReportsPage:
    made = AllReportsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    return made


def issue(desk: Desk, report: ReportRow, content: bytes | None) -> Path:
    """List the report and write its file."""
    fill_list(desk.workspace, [a_row(1)])
    with saving(desk.workspace.db):
        desk.workspace.reports.put("e000001", [report])
    folder = report_folder(desk.workspace)
    folder.mkdir(exist_ok=True)
    path = folder / f"{report.number}.pdf"
    if content is not None:
        path.write_bytes(content)
    return path


def test_an_empty_page_says_where_reports_come_from(page: AllReportsPage) -> None:
    page.show()
    assert not page.footer.isVisible()
    assert page.found.model.rowCount() == 0


def test_a_report_opens_and_its_file_is_known_to_be_as_issued(
    qtbot: QtBot, desk: Desk, page: AllReportsPage, wanted: list[str]
) -> None:
    path = issue(desk, REPORT, PDF)
    page.show()
    assert page.state.text() == "The file is as it was issued."
    qtbot.keyClick(page.found.view, Qt.Key.Key_Return)
    page.folder_button.click()
    assert wanted == [str(path), str(path.parent)]
    with qtbot.waitSignal(page.opened) as heard:
        page.evaluation_button.click()
    assert heard.args == ["e000001"]


@pytest.mark.parametrize(
    ("content", "said", "opens"), [(b"changed", "changed since", True), (None, "not on this laptop", False)]
)
def test_a_changed_or_missing_file_is_told_with_the_way_out(
    desk: Desk, page: AllReportsPage, content: bytes | None, said: str, opens: bool
) -> None:
    issue(desk, REPORT, content)
    page.show()
    assert said in page.state.text()
    assert page.state.text().endswith("Print a new one at the leaving check.")
    assert page.file_button.isEnabled() == opens


def test_a_file_that_the_system_cannot_open_is_named(
    qtbot: QtBot, desk: Desk, page: AllReportsPage, wanted: list[str]
) -> None:
    path = issue(desk, REPORT._replace(number="no-program"), PDF)
    page.show()
    with qtbot.waitSignal(page.failed) as heard:
        page.file_button.click()
    assert heard.args is not None
    assert (heard.args[0].code, heard.args[0].place) == ("report.not_opened", str(path))
    assert wanted == [str(path)]
