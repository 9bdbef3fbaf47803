"""ui.pages.checklists.page"""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.mapping import MappingPage
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.session.workspace import Workspace
from tests.usecases.checklists.plain_files import plain_file


def test_the_chosen_version_is_named_above_with_what_pins_it(qtbot: QtBot, desk: Desk) -> None:
    """A person who compares two laptops reads the same few digits."""
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    version = page.browse.version
    assert version is not None
    assert page.title.text() == f"ELDER-DEMO · version 1.0.1 · {version.sha256[:12]}"
    assert page.title.toolTip().endswith(version.sha256)


def test_the_notice_is_that_of_the_chosen_checklist(qtbot: QtBot, desk: Desk) -> None:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    version = page.browse.version
    assert version is not None
    assert page.notice.words == version.notice is not None


def test_choosing_another_version_tells_the_window(qtbot: QtBot, desk: Desk) -> None:
    """The strip above must speak of what is in sight."""
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.reloaded, timeout=500):
        page.browse.list.setCurrentIndex(page.browse.list.rows.index(1))
    assert page.title.text().startswith("TOUR-DEMO")


def test_a_plain_table_asks_what_its_columns_mean(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """It is no form; the mapping step stands between, and the new checklist is chosen afterwards."""
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.bring(plain_file(tmp_path))
    first = page.mapping
    assert first is not None
    first.left.emit()
    assert page.stack.currentIndex() == 0
    page.bring(plain_file(tmp_path))
    mapping = page.mapping
    assert isinstance(mapping, MappingPage)
    mapping.install.click()
    version = page.browse.version
    assert version is not None
    assert version.title.zh == "绿色饭店分级评价评分表"


def test_a_new_checklist_that_is_there_already_is_told_beside_its_id(
    qtbot: QtBot, desk: Desk, workspace: Workspace
) -> None:
    """The dialog stays, and what a full disk refuses is said as everywhere."""
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    page.show()
    failed: list[object] = []
    page.failed.connect(failed.append)
    page.buttons["new"].click()
    page.beginning.title["zh"].setText("甲")
    page.beginning.identity.setText("TOUR-DEMO")
    page.beginning.begin.click()
    assert page.beginning.fields["id"].in_trouble
    page.beginning.identity.setText("INN")
    workspace.db.execute("pragma query_only = on")
    page.beginning.begin.click()
    assert [getattr(error, "code", "") for error in failed] == ["store.read_only"]
    workspace.db.execute("pragma query_only = off")
    page.beginning.begin.click()
    assert page.browse.list.current_key == "draft INN"
