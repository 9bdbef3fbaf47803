"""ui.pages.overviews.findings"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.store.database import saving
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE
from inspector_app.ui.pages.overviews.findings import AllFindingsPage
from inspector_app.usecases.overviews.findings import FindingRow
from tests.ui.shell_stage import a_row, fill_list

OPEN = FindingRow(
    "e000001",
    "f",
    "NC-01",
    "minor",
    "缺5只",
    "no-item",
    "2026-11-20",
    "raised",
    settled=False,
    needs_decision=False,
)
CLOSED = OPEN._replace(id="g", no="NC-02", stage="closed", settled=True)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> AllFindingsPage:
    made = AllFindingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    return made


def test_while_nothing_is_open_the_page_says_what_belongs_there(page: AllFindingsPage) -> None:
    page.show()
    assert any(label.text() == "No open finding" for label in page.findChildren(QLabel) if label.isVisible())


def test_open_findings_are_shown_and_closed_ones_on_demand(
    qtbot: QtBot, desk: Desk, page: AllFindingsPage
) -> None:
    fill_list(desk.workspace, [a_row(1)])
    with saving(desk.workspace.db):
        desk.workspace.findings.put("e000001", [OPEN, CLOSED])
    page.show()
    assert page.found.model.rowCount() == 1
    entry = page.found.model.index(0).data(ENTRY_ROLE)
    assert [chip.words for chip in entry.chips] == ["Overdue"]
    assert page.found.chosen is not None
    page.found.chosen.buttons["all"].click()
    assert page.found.model.rowCount() == 2
    with qtbot.waitSignal(page.opened) as heard:
        qtbot.keyClick(page.found.view, Qt.Key.Key_Return)
    assert heard.args == ["e000001", "f"]
