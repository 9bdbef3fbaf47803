"""ui.pages.overviews.office"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.overviews.office import OfficePage
from tests.ui.shell_stage import a_row, fill_list


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> OfficePage:
    made = OfficePage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 740)
    return made


def test_what_is_on_this_laptop_only_is_counted(desk: Desk, page: OfficePage) -> None:
    fill_list(desk.workspace, [a_row(1), a_row(2)])
    page.show()
    assert page.counts.text() == "2 evaluations, 0 entries in them, 0 photos"


def test_a_safety_copy_is_written_where_the_person_says(
    qtbot: QtBot, desk: Desk, page: OfficePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    desk.workspace.evidence.put(b"photo")
    answers = iter(["", str(stick)])
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: next(answers))
    shown: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: shown.append(QUrl(url).toLocalFile()))
    page.show()
    page.copy_button.click()  # and thought better of it
    assert page.copy_button.isEnabled()
    page.copy_button.click()
    assert page.bar.isVisible()
    assert not page.copy_button.isEnabled()
    qtbot.waitUntil(page.folder_button.isVisible)
    assert page.said.text().startswith("Written and read again: 2 files")
    (written,) = stick.iterdir()
    page.folder_button.click()
    assert shown == [str(written)]
    assert page.copy_button.isEnabled()


def test_a_copy_that_fails_is_told_and_can_be_tried_again(qtbot: QtBot, desk: Desk, page: OfficePage) -> None:
    page.show()
    with qtbot.waitSignal(page.failed) as heard:
        page.write_copy(desk.workspace.folder)
    assert heard.args is not None
    assert heard.args[0].code == "copy.inside"
    assert page.copy_button.isEnabled()
    assert not page.bar.isVisible()
    assert not page.said.isVisible()
