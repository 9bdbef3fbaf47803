"""ui.pages.checklists.exporting"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.checklists.opening import open_checklist

FORM = "Form for ODK and Kobo that shows scores (*.xlsx)"
OWN = "Checklist file, for another laptop (*.json)"


def _export(page: ChecklistsPage, monkeypatch: pytest.MonkeyPatch, path: Path | str, kind: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), kind))
    page.buttons["export"].click()


def _page(qtbot: QtBot, desk: Desk) -> ChecklistsPage:
    page = ChecklistsPage(desk)
    qtbot.addWidget(page)
    return page


def test_the_chosen_version_is_written_as_a_file_of_its_own(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A name without an ending gets the one of its kind; another laptop installs the same."""
    page = _page(qtbot, desk)
    _export(page, monkeypatch, tmp_path / "elder", OWN)
    version = page.browse.version
    assert version is not None
    written = json.loads((tmp_path / "elder.json").read_text("utf-8"))
    assert written == checklist_data(desk.workspace, version.id, version.version)
    sheet = page.exporting.sheet
    assert sheet is not None
    assert sheet.isVisible()


def test_a_form_comes_back_the_same_and_what_it_lacks_is_said(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(qtbot, desk)
    path = tmp_path / "elder.xlsx"
    _export(page, monkeypatch, path, FORM)
    version = page.browse.version
    assert version is not None
    assert open_checklist(path).data == checklist_data(desk.workspace, version.id, version.version)
    sheet = page.exporting.sheet
    assert sheet is not None
    words = [label.text() for label in sheet.lines.findChildren(QLabel)]
    assert "A form does not carry everything:" in words


def test_a_draft_is_written_as_it_stands(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody else shall look at it before it is released."""
    page = _page(qtbot, desk)
    page.buttons["change"].click()
    draft = page.browse.draft
    assert draft is not None
    _export(page, monkeypatch, tmp_path / "draft.json", OWN)
    assert json.loads((tmp_path / "draft.json").read_text("utf-8")) == draft.data


def test_a_file_that_cannot_be_written_is_named_and_no_name_writes_none(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = _page(qtbot, desk)
    with qtbot.assertNotEmitted(page.failed):
        _export(page, monkeypatch, "", "")
    (tmp_path / "taken.xlsx").mkdir()
    with qtbot.waitSignal(page.failed):
        _export(page, monkeypatch, tmp_path / "taken.xlsx", FORM)
