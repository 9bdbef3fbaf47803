"""ui.pages.checklists.compare"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.pages.checklists.versions import an_evaluation, install, second_version


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, workspace: Workspace) -> ChecklistsPage:
    install(workspace, second_version())
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 660)
    page.show()
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.buttons["compare"].click()
    return page


def titles(page: ChecklistsPage) -> list[str]:
    model = page.compare.model
    return [str(model.index(row).data()) for row in range(model.rowCount())]


def test_what_changed_came_and_went_stands_below_its_heading(page: ChecklistsPage) -> None:
    assert page.stack.currentWidget() is page.compare
    assert [page.compare.older.currentText(), page.compare.newer.currentText()] == [
        "version 1.0.1", "version 1.1.0",
    ]  # fmt: skip
    assert page.compare.count.text() == "4 changes"
    shown = titles(page)
    assert shown[0] == "Effect on the evaluations here"
    assert [title for title in shown if "·" in title] == ["Changed · 2", "Added · 1", "Removed · 1"]


def test_a_change_shows_every_value_before_and_after(page: ChecklistsPage) -> None:
    row = next(row for row, title in enumerate(titles(page)) if title.startswith("A1.1 "))
    page.compare.view.setCurrentIndex(page.compare.model.index(row))
    words = page.compare.detail.words
    for wanted in ("Full points\n3\n30", "，并向全体员工公布", "Before", "After"):
        assert wanted in words


def test_the_effect_on_evaluations_here_is_counted(
    qtbot: QtBot, page: ChecklistsPage, workspace: Workspace
) -> None:
    """Nothing is stored by looking."""
    opened = an_evaluation(workspace)
    count = len(workspace.journal.ops(f"evaluation/{opened.id}"))
    page.show_comparison()
    qtbot.waitUntil(lambda: "1 evaluation compared." in page.compare.detail.words)
    assert "青筠谷酒店（虚构）" in page.compare.detail.words
    assert len(workspace.journal.ops(f"evaluation/{opened.id}")) == count


def test_without_evaluations_it_says_so(qtbot: QtBot, page: ChecklistsPage) -> None:
    qtbot.waitUntil(lambda: "No evaluation here follows the older version." in page.compare.detail.words)


def test_other_versions_can_be_chosen_and_the_same_says_the_same(page: ChecklistsPage) -> None:
    page.compare.newer.setCurrentIndex(page.compare.older.currentIndex())
    page.compare.newer.activated.emit(page.compare.newer.currentIndex())
    assert page.compare.count.text() == "Both say the same."
    assert len(titles(page)) == 1


def test_back_leads_to_the_parts_again(qtbot: QtBot, page: ChecklistsPage) -> None:
    qtbot.mouseClick(page.compare.back, Qt.MouseButton.LeftButton)
    assert page.stack.currentIndex() == 0


def test_one_version_alone_cannot_be_compared(page: ChecklistsPage) -> None:
    page.compare.back.click()
    page.browse.reload("ELDER-DEMO 1.0.1")
    assert not page.buttons["compare"].isEnabled()
    assert page.buttons["compare"].toolTip() == "There is one version only."
