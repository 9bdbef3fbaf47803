"""ui.widgets.settings.support_box"""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.settings.support_box import SupportBox
from inspector_app.usecases.session.preferences import Preferences


@pytest.fixture
def box(qtbot: QtBot, desk: Desk) -> SupportBox:
    made = SupportBox(desk)
    qtbot.addWidget(made)
    return made


def test_the_file_is_written_and_its_folder_shown(
    qtbot: QtBot, desk: Desk, box: SupportBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The person sends it: they must find it."""
    box.button.click()
    assert not box.button.isEnabled()
    qtbot.waitUntil(lambda: box.written is not None)
    written = box.written
    assert written is not None
    assert written.parent == desk.workspace.folder / "support"
    assert str(written) in box.said.text()
    assert box.button.isEnabled()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    box.folder.click()
    assert [url.toLocalFile() for url in opened] == [written.parent.as_posix()]
    with zipfile.ZipFile(written) as packed:
        about = json.loads(packed.read("about.json"))
    assert about["language"] == "en"
    assert about["screen_1"].endswith("@1")


def test_it_goes_into_the_folder_that_was_chosen(
    qtbot: QtBot, desk: Desk, box: SupportBox, tmp_path: Path
) -> None:
    desk.workspace.preferences.put("files_folder", str(tmp_path / "out"))
    box.button.click()
    qtbot.waitUntil(lambda: box.written is not None)
    assert box.written is not None
    assert box.written.parent == tmp_path / "out"


def test_what_is_in_it_and_what_is_not_stands_beside_the_button(box: SupportBox) -> None:
    """Nobody sends a file of which they do not know what it says."""
    words = "\n".join(label.text() for label in box.findChildren(QLabel))
    assert "the log" in words
    assert "Not in it: answers, remarks, photos, and names" in words


def test_a_damaged_database_is_said(
    qtbot: QtBot, desk: Desk, box: SupportBox, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.workspace.close()
    (desk.workspace.folder / "inspector.db").write_bytes(b"no database" * 1000)
    for part in desk.workspace.folder.glob("inspector.db-*"):
        part.unlink()
    monkeypatch.setattr(Preferences, "get", lambda _self, _name: "")  # its connection is closed
    box.button.click()
    qtbot.waitUntil(lambda: box.written is not None)
    assert "found trouble" in box.said.text()


def test_a_folder_that_is_gone_is_said(qtbot: QtBot, desk: Desk, box: SupportBox, tmp_path: Path) -> None:
    """A stick that was pulled out: the sentence and the way out, and the button works again."""
    stick = tmp_path / "stick"
    desk.workspace.preferences.put("files_folder", str(stick))
    stick.rmdir()
    stick.touch()
    box.button.click()
    qtbot.waitUntil(box.button.isEnabled)
    assert stick.name in box.said.text()
    assert box.written is None
    assert box.folder.isHidden()
