"""ui.pages.evaluations"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.evaluations import EvaluationsPage
from inspector_app.usecases.session.changes import Changes
from tests.ui.shell_stage import a_row, fill_list


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> EvaluationsPage:
    made = EvaluationsPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 700)
    return made


def test_an_empty_list_says_what_to_do(qtbot: QtBot, page: EvaluationsPage) -> None:
    page.show()
    shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
    assert [button.text() for button in shown] == ["Open the demonstration", "New evaluation"]
    with qtbot.waitSignal(page.wants_demo):
        shown[0].click()
    with qtbot.waitSignal(page.wants_new):
        shown[1].click()


def test_a_tap_opens_the_row(qtbot: QtBot, desk: Desk, page: EvaluationsPage) -> None:
    fill_list(desk.workspace, [a_row(1), a_row(2)])
    page.show()
    middle = page.view.visualRect(page.model.index(1)).center()
    with qtbot.waitSignal(page.opened) as heard:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert heard.args == ["e000001"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_row_opens_by_key(qtbot: QtBot, desk: Desk, page: EvaluationsPage, key: Qt.Key) -> None:
    fill_list(desk.workspace, [a_row(1), a_row(2)])
    page.show()
    qtbot.keyClick(page.view, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as heard:
        qtbot.keyClick(page.view, key)
    assert heard.args == ["e000001"]


def test_what_changes_elsewhere_appears_and_the_row_stays_current(desk: Desk, page: EvaluationsPage) -> None:
    fill_list(desk.workspace, [a_row(1), a_row(2)])
    page.show()
    page.view.setCurrentIndex(page.model.index(1))
    fill_list(desk.workspace, [a_row(3)])
    desk.changes.tell(Changes("e000003", lists=True))
    assert page.model.rowCount() == 3
    assert page.view.currentIndex().data() == "青筠谷酒店 1"


def test_a_hidden_list_reads_nothing_until_it_is_shown(desk: Desk, page: EvaluationsPage) -> None:
    """A tap in an evaluation must not read a page of the list each time."""
    page.show()
    page.hide()
    fill_list(desk.workspace, [a_row(1)])
    desk.changes.tell(Changes("e000001", lists=True))
    assert page.model.rowCount() == 0
    page.show()
    assert page.model.rowCount() == 1


def test_the_notice_comes_from_the_checklists_in_the_list(desk: Desk, page: EvaluationsPage) -> None:
    page.reload()
    assert page.notice.words is None
    fill_list(desk.workspace, [a_row(1)])
    page.reload()
    assert page.notice.words is not None
