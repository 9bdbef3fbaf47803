"""ui.pages.overviews.today"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.store.database import saving
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.overviews.today import TodayPage
from inspector_app.usecases.overviews.findings import FindingRow
from tests.ui.shell_stage import a_row, fill_list

LATE = FindingRow(
    "e000001",
    "f",
    "NC-01",
    "minor",
    "缺5只",
    "A1",
    "2026-11-20",
    "raised",
    settled=False,
    needs_decision=False,
)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> TodayPage:
    made = TodayPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    return made


def said(page: TodayPage) -> list[str]:
    """The words in sight."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_new_laptop_says_how_to_begin(qtbot: QtBot, page: TodayPage) -> None:
    page.show()
    assert said(page)[0] == "Nothing waits today"
    shown = {button.text(): button for button in page.findChildren(QPushButton) if button.isVisible()}
    with qtbot.waitSignal(page.wants_demo):
        shown["Open the demonstration"].click()
    with qtbot.waitSignal(page.wants_new):
        shown["New evaluation"].click()


def test_what_waits_stands_in_parts_and_an_empty_part_is_not_there(desk: Desk, page: TodayPage) -> None:
    fill_list(desk.workspace, [a_row(1), a_row(2, status="completed")])
    with saving(desk.workspace.db):
        desk.workspace.findings.put("e000001", [LATE])
    page.show()
    day = "Monday, 23 November 2026"
    assert said(page) == [day, "Going on", "Findings that are due", "Completed, no report printed yet"]
    fill_list(desk.workspace, [a_row(2, status="approved")])
    with saving(desk.workspace.db):
        desk.workspace.findings.put("e000001", [])
    page.reload()
    assert "Findings that are due" not in said(page)


def test_a_row_opens_its_evaluation_and_a_finding_opens_there(
    qtbot: QtBot, desk: Desk, page: TodayPage
) -> None:
    fill_list(desk.workspace, [a_row(1)])
    with saving(desk.workspace.db):
        desk.workspace.findings.put("e000001", [LATE])
    page.show()
    middle = page.going_on.view.visualRect(page.going_on.entries.index(0)).center()
    with qtbot.waitSignal(page.opened) as heard:
        qtbot.mouseClick(page.going_on.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert heard.args == ["e000001"]
    page.due.view.setCurrentIndex(page.due.entries.index(0))
    with qtbot.waitSignal(page.finding_opened) as heard:
        qtbot.keyClick(page.due.view, Qt.Key.Key_Return)
    assert heard.args == ["e000001", "f"]


def test_the_keyboard_begins_at_the_first_thing_that_waits(desk: Desk, page: TodayPage) -> None:
    page.show()
    assert page.focusProxy() is page.start_button
    fill_list(desk.workspace, [a_row(1, status="completed")])
    page.reload()
    assert page.focusProxy() is page.unreported.view
