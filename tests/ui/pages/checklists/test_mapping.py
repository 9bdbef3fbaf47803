"""ui.pages.checklists.mapping"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.mapping import MappingPage
from inspector_app.usecases.session.installed import installed_checklist
from tests.usecases.checklists.plain_files import draft_of


def _page(qtbot: QtBot, desk: Desk, folder: Path) -> MappingPage:
    page = MappingPage(desk, draft_of(desk.workspace, folder))
    qtbot.addWidget(page)
    return page


def test_the_proposal_is_installed_by_one_press(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """Where the guess is right nothing else is needed; the next file of this shape says so."""
    page = _page(qtbot, desk, tmp_path)
    assert "row 4" in page.hint.text()
    with qtbot.waitSignal(page.installed, timeout=500) as told:
        page.install.click()
    identity, version = told.args[0].split()
    assert installed_checklist(desk.workspace, identity, version) is not None
    assert "Read as the last file of this shape." in _page(qtbot, desk, tmp_path).hint.text()


def test_every_correction_is_seen_at_once(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """Columns, header, sheets, name and answers."""
    page = _page(qtbot, desk, tmp_path)
    page.view.meanings.meant.emit("C", "ignore")
    assert page.draft.mapping.sheets[0].of("text") == []
    page.view.header_chosen.emit(4)
    assert page.draft.mapping.sheets[0].of("text") == ["C"]
    assert page.side.count.text() == "8 items"
    page.rows.click()
    assert not page.draft.mapping.sheets[0].heading_rows
    page.use.click()
    page.sheets.activated.emit(1)
    page.use.click()
    assert (page.side.count.text(), page.install.isEnabled()) == ("0 items", False)
    page.side.named.emit("新表", "2.0.0")
    page.side.named.emit("新表", "2.0.0")
    page.side.explained.emit("橙", "no")
    mapping = page.draft.mapping
    assert (mapping.title, mapping.version, mapping.answers) == ("新表", "2.0.0", {"橙": "no"})


def test_a_problem_is_shown_in_its_sheet(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """Its place is a link."""
    page = _page(qtbot, desk, tmp_path)
    page.go("前置条件", 2)
    assert (page.sheets.currentText(), page.view.currentIndex().row()) == ("前置条件", 1)
    page.go("无", 1)
    assert page.sheets.currentText() == "前置条件"


def test_a_mapping_travels_as_a_file(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """Saved on one laptop, used on another; what cannot be read is told."""
    page = _page(qtbot, desk, tmp_path)
    page.view.meanings.meant.emit("H", "guidance")
    page.save.click()
    page.dialog.fileSelected.emit(str(tmp_path / "map.json"))
    other = _page(qtbot, desk, tmp_path)
    other.load.click()
    other.dialog.fileSelected.emit(str(tmp_path / "map.json"))
    assert other.draft.mapping.sheets[0].columns["H"] == "guidance"
    for act in (other.load_file, other.save_file):
        with qtbot.waitSignal(other.failed, timeout=500) as told:
            act(str(tmp_path / "none" / "map.json"))
        assert isinstance(told.args[0], AppError)


def test_a_taken_version_is_told(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """The person gives it another number; nothing is replaced."""
    page = _page(qtbot, desk, tmp_path)
    page.install_now()
    page.view.meanings.meant.emit("D", "guidance")
    with qtbot.waitSignal(page.failed, timeout=500) as told:
        page.install_now()
    assert told.args[0].code == "store.version_taken"


def test_a_workbook_without_sheets_shows_an_empty_page(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    """It cannot be installed, and nothing breaks."""
    draft = draft_of(desk.workspace, tmp_path)
    nothing = replace(
        draft, workbook=replace(draft.workbook, sheets=()), mapping=replace(draft.mapping, sheets=())
    )
    page = MappingPage(desk, nothing)
    qtbot.addWidget(page)
    assert not page.install.isEnabled()
