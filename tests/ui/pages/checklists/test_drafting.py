"""ui.pages.checklists: writing the next version, from the first edit to the release."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import at_place
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.checklists.drafts import draft_of
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.session.installed import installed_checklist
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json

PLACE = ("sections", 1, "sections", 0, "items", 0)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 700)
    page.show()
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.browse.parts.go("item/A1.1")
    page.buttons["change"].click()
    return page


def points(page: ChecklistsPage) -> QLineEdit:
    line = page.browse.form.fields[(*PLACE, "points")][0].input
    assert isinstance(line, QLineEdit)
    return line


def type_points(qtbot: QtBot, page: ChecklistsPage, text: str) -> None:
    line = points(page)
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_change_opens_a_draft_at_the_same_item(page: ChecklistsPage) -> None:
    assert page.browse.list.current_key == "draft TOUR-DEMO"
    assert page.browse.parts.current_name == "item/A1.1"
    assert page.title.text() == "TOUR-DEMO · Draft of 1.1.0"
    assert page.browse.right.currentWidget() is page.browse.form


def test_an_edit_is_kept_at_once_and_shown_in_the_tree(
    qtbot: QtBot, page: ChecklistsPage, workspace: Workspace
) -> None:
    """The released version stays word for word as it was."""
    type_points(qtbot, page, "7")
    draft = draft_of(workspace, "TOUR-DEMO")
    assert draft is not None
    assert at_place(draft.data, (*PLACE, "points")) == "7"
    row = page.browse.parts.model.row_of("item/A1.1")
    assert page.browse.parts.model.index(row).data(Qt.ItemDataRole.AccessibleTextRole).endswith("7 points")
    assert checklist_data(workspace, "TOUR-DEMO", "1.0.1") == tour_json()


def test_what_breaks_is_told_beside_the_field_and_nothing_is_lost(
    qtbot: QtBot, page: ChecklistsPage, desk: Desk
) -> None:
    """Counted above, marked in the tree, still there when the page is opened again."""
    type_points(qtbot, page, "seven")
    field = page.browse.form.fields[(*PLACE, "points")][0]
    assert field.in_trouble
    assert '"seven"' in field.message
    assert points(page).text() == "seven"
    assert page.title.text().endswith("1 problem")
    assert not page.buttons["try"].isEnabled()
    again = ChecklistsPage(desk)
    qtbot.addWidget(again)
    again.browse.reload("draft TOUR-DEMO")
    qtbot.waitUntil(lambda: again.title.text().endswith("1 problem"))
    again.browse.parts.go("item/A1.1")
    assert points(again).text() == "seven"
    assert again.browse.form.fields[(*PLACE, "points")][0].in_trouble


def test_what_only_the_whole_can_tell_is_shown_too(qtbot: QtBot, page: ChecklistsPage) -> None:
    """A condition that reads a fact which does not exist."""
    line = page.browse.form.fields[(*PLACE, "applies")][0].input
    assert isinstance(line, QLineEdit)
    line.setText("${profile.nothing}")
    line.editingFinished.emit()
    qtbot.waitUntil(lambda: "1 problem" in page.title.text())
    assert "profile.nothing" in page.browse.problems.rows[0].words
    assert page.browse.problems.rows[0].name == "item/A1.1"


def test_undo_takes_the_last_edit_back(qtbot: QtBot, page: ChecklistsPage) -> None:
    assert not page.buttons["undo"].isEnabled()
    type_points(qtbot, page, "7")
    page.buttons["undo"].click()
    assert points(page).text() == "3"
    assert not page.buttons["undo"].isEnabled()
    page.buttons["redo"].click()
    assert points(page).text() == "7"
    assert not page.buttons["redo"].isEnabled()


def test_a_text_is_told_when_the_person_goes_on(page: ChecklistsPage, workspace: Workspace) -> None:
    edit = page.browse.form.long_edits[0]
    edit.setPlainText("设有专职节能负责人")
    page.browse.parts.go("item/A1.2")
    draft = draft_of(workspace, "TOUR-DEMO")
    assert draft is not None
    assert at_place(draft.data, (*PLACE, "text", "zh")) == "设有专职节能负责人"


def test_phrases_come_and_go(page: ChecklistsPage, workspace: Workspace) -> None:
    """The first phrase of an item makes the list; a removed one takes its fields along."""
    page.browse.parts.go("item/A1.3")
    form = page.browse.form
    adder = form.adders["phrases", "A1.3"].input
    assert isinstance(adder, QPushButton)
    adder.click()
    edit = form.long_edits[-2]
    edit.setPlainText("已任命")
    edit.leave()
    draft = draft_of(workspace, "TOUR-DEMO")
    assert draft is not None
    assert at_place(draft.data, ("phrases", "A1.3", 0, "zh")) == "已任命"
    form.heads["phrases", "A1.3", 0].buttons["remove"].click()
    assert ("phrases", "A1.3", 0) not in form.fields


def test_a_full_disk_is_told_and_the_text_stays(qtbot: QtBot, page: ChecklistsPage) -> None:
    told: list[object] = []
    page.failed.connect(told.append)
    page.browse._desk.workspace.db.execute("pragma query_only = on")
    type_points(qtbot, page, "7")
    assert [getattr(error, "code", "") for error in told] == ["store.read_only"]
    assert points(page).text() == "7"
    page.browse.undo()
    assert page.browse.state is not None
    assert not page.browse.state.can_undo


def test_a_draft_is_compared_and_tried_like_a_version(qtbot: QtBot, page: ChecklistsPage) -> None:
    type_points(qtbot, page, "7")
    page.buttons["compare"].click()
    assert page.compare.newer.currentText() == "Draft of 1.1.0"
    assert page.compare.count.text() == "1 change"
    page.compare.back.click()
    page.buttons["try"].click()
    assert page.try_out is not None
    assert page.try_out.items.panel.item == "A1.1"


def test_a_release_asks_for_notes_and_makes_a_version(
    qtbot: QtBot, page: ChecklistsPage, workspace: Workspace
) -> None:
    type_points(qtbot, page, "7")
    page.buttons["release"].click()
    dialog = page.release
    assert dialog.version.text() == "1.1.0"
    assert any("A1.1" in line for line in dialog.summary)
    dialog.release.click()
    assert dialog.fields["notes"].in_trouble
    dialog.notes["zh"].setPlainText("A1.1分值调整")
    dialog.version.setText("1.0.1")
    dialog.release.click()
    assert dialog.fields["version"].in_trouble
    dialog.version.setText("1.1.0")
    dialog.release.click()
    assert page.browse.list.current_key == "TOUR-DEMO 1.1.0"
    assert draft_of(workspace, "TOUR-DEMO") is None
    released = installed_checklist(workspace, "TOUR-DEMO", "1.1.0")
    assert released is not None
    assert released.items["A1.1"].points == 7


def test_problems_keep_a_draft_from_being_released(qtbot: QtBot, page: ChecklistsPage) -> None:
    type_points(qtbot, page, "seven")
    page.ask_release()
    page.release.notes["zh"].setPlainText("甲")
    page.release.release.click()
    assert page.release.problem.text().startswith("1 problems are left.")


def test_a_draft_is_thrown_away_after_a_question(page: ChecklistsPage, workspace: Workspace) -> None:
    page.buttons["drop"].click()
    next(one for one in page.question.buttons() if one.text() == "Throw away").click()
    assert draft_of(workspace, "TOUR-DEMO") is None
    assert page.browse.list.current_key == "TOUR-DEMO 1.0.1"
