"""ui.pages.checklists.browse"""

from __future__ import annotations

import json
from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.usecases.session.workspace import Workspace
from tests.checklist_builder import checklist, item, section, words
from tests.hanging import ends_within
from tests.ui.shell_stage import a_row, fill_list


@pytest.fixture
def pane(qtbot: QtBot, desk: Desk) -> BrowsePane:
    pane = BrowsePane(desk)
    qtbot.addWidget(pane)
    pane.resize(1180, 660)
    pane.show()
    pane.reload()
    return pane


def install(workspace: Workspace, data: Mapping[str, object]) -> None:
    with saving(workspace.db):
        workspace.checklists.install(
            Installed(str(data["id"]), str(data["version"]), "0" * 64, json.dumps(dict(data)), "2026-11-23")
        )


def test_versions_stand_below_their_checklist_with_their_use(pane: BrowsePane, workspace: Workspace) -> None:
    """Whether a version is used decides whether anybody still needs it."""
    fill_list(workspace, [a_row(1), a_row(2)])
    pane.reload()
    rows = pane.list.rows.rows
    assert [(row.version, row.state) for row in rows] == [
        ("version 1.0.1", "not used yet"), ("version 1.0.1", "used by 2 evaluations"),
    ]  # fmt: skip
    assert rows[0].title == "Green service assessment of elder-care homes (demonstration system)"


def test_two_chinese_characters_lead_to_an_item_and_its_guidance(qtbot: QtBot, pane: BrowsePane) -> None:
    pane.list.setCurrentIndex(pane.list.rows.index(1))
    pane.parts.search.setText("计量")
    assert 0 < pane.parts.model.hits < 30
    qtbot.keyClick(pane.parts.search, Qt.Key.Key_Return)
    assert pane.parts.view.hasFocus()
    pane.parts.go("item/A1.2")
    assert "Walk the meter list against the real meters" in pane.detail.words
    assert "Installed ÷ required" in pane.detail.words
    pane.parts.search.setText("")
    assert pane.parts.current_name == "item/A1.2"
    assert pane.parts.hits.text() == "91 items"


def test_a_search_without_hits_says_so(qtbot: QtBot, pane: BrowsePane) -> None:
    qtbot.keyClicks(pane.parts.search, "zzz")
    assert pane.parts.hits.text() == "Nothing has these words."


def test_arrow_keys_walk_through_the_parts(qtbot: QtBot, pane: BrowsePane) -> None:
    """Everything is reached without a mouse; headings are stepped over."""
    seen = []
    pane.parts.go("table/hotel_comprehensive")
    for _ in range(3):
        seen.append(pane.parts.current_name)
        qtbot.keyClick(pane.parts.view, Qt.Key.Key_Up)
    assert all(seen)
    assert len(set(seen)) == 3


def test_without_any_checklist_the_page_says_what_to_do(qtbot: QtBot, desk: Desk) -> None:
    with saving(desk.workspace.db):
        desk.workspace.db.execute("delete from checklists")
    pane = BrowsePane(desk)
    qtbot.addWidget(pane)
    pane.reload()
    assert not pane.nothing.isHidden()
    assert pane.version is None
    assert pane.notices == []


def test_two_thousand_items_are_shown_and_searched_while_a_person_types(
    pane: BrowsePane, workspace: Workspace
) -> None:
    """A letter typed is answered within the blink of an eye; generous, because tests share the machine."""
    many = [item(f"I{n}", text=words(f"第{n}条 节能照明")) for n in range(2000)]
    install(workspace, checklist(section("A", *many), id="AAA"))
    pane.reload("AAA 1")
    assert pane.parts.model.hits == 2000
    with ends_within(0.5):
        pane.parts.search.setText("1999")
    assert pane.parts.model.hits == 1
