"""ui.pages.checklists.bring_in"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.checklists.drafts import draft_of
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json

FORM = "| survey |\n| | type | name | label |\n| | text | who | Who |\n| | unheard | what | What |\n"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.resize(1180, 700)
    page.show()
    return page


def a_file(folder: Path, data: Any, name: str = "own.json") -> Path:
    path = folder / name
    path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return path


def broken() -> dict[str, Any]:
    data = tour_json() | {"version": "2.0.0"}
    data["sections"][1]["sections"][0]["items"][0]["points"] = "x"
    return data


def test_a_whole_checklist_is_installed_and_shown(page: ChecklistsPage, tmp_path: Path) -> None:
    page.bring(a_file(tmp_path, tour_json() | {"version": "2.0.0"}))
    assert page.bring_in.count.text() == "own.json · TOUR-DEMO 2.0.0 · Nothing is wrong with it."
    page.bring_in.install.click()
    assert page.browse.list.current_key == "TOUR-DEMO 2.0.0"
    assert page.stack.currentIndex() == 0


def test_a_problem_opens_its_place(page: ChecklistsPage, tmp_path: Path) -> None:
    page.bring(a_file(tmp_path, broken()))
    pane = page.bring_in
    assert not pane.install.isEnabled()
    assert pane.model.cells(pane.model.troubles[0])[:2] == ("Problem", "A1.1 · Full points")
    assert "A named person is responsible" in pane.detail.words
    assert not pane.detail.isHidden()


def test_a_broken_checklist_is_corrected_as_a_draft(
    page: ChecklistsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.bring(a_file(tmp_path, broken() | {"id": "NEW"}))
    page.bring_in.draft.click()
    assert page.browse.list.current_key == "draft NEW"
    assert page.browse.list.rows.rows[0].state == "not released yet"
    assert draft_of(workspace, "NEW") is not None


def test_a_row_of_a_sheet_is_shown_with_the_cell_that_is_meant(page: ChecklistsPage, tmp_path: Path) -> None:
    page.bring(a_file(tmp_path, FORM, "form.md"))
    pane = page.bring_in
    row = next(row for row, one in enumerate(pane.model.troubles) if getattr(one.said, "row", 0) == 4)
    pane.table.selectRow(row)
    assert "unheard" in pane.place.text()
    assert "What" in pane.place.text()
    heads = [
        pane.model.headerData(column, pane.table.horizontalHeader().orientation()) for column in range(6)
    ]
    assert heads == ["Kind", "Place", "Row", "Column", "What", "Way out"]


def test_the_same_version_with_other_content_is_refused(page: ChecklistsPage, tmp_path: Path) -> None:
    told: list[object] = []
    page.failed.connect(told.append)
    page.bring(a_file(tmp_path, tour_json() | {"sector": "other"}))
    page.bring_in.install.click()
    assert [getattr(error, "code", "") for error in told] == ["store.version_taken"]
    assert page.stack.currentWidget() is page.bring_in


def test_what_is_no_checklist_can_neither_be_installed_nor_corrected(
    page: ChecklistsPage, tmp_path: Path
) -> None:
    page.bring(a_file(tmp_path, "{nothing"))
    assert not page.bring_in.install.isEnabled()
    assert not page.bring_in.draft.isEnabled()
    assert page.bring_in.detail.isHidden()
