"""ui.pages.settings"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.settings import SETTINGS
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.settings import SettingsPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    return made


def test_every_setting_can_take_each_of_its_values(qtbot: QtBot, desk: Desk, page: SettingsPage) -> None:
    for setting in SETTINGS:
        for value in setting.values:
            with qtbot.waitSignal(page.changed):
                page.rows[setting.name].buttons[value].click()
            assert desk.workspace.preference(setting.name) == value


def test_the_stored_values_are_shown(page: SettingsPage) -> None:
    assert page.rows["language"].value == "en"
    assert page.rows["text_size"].value == "100"


def test_it_says_where_the_work_lies_and_that_it_is_not_encrypted(desk: Desk, page: SettingsPage) -> None:
    words = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert str(desk.workspace.folder) in words
    assert "not encrypted" in words


def test_the_folder_is_opened_by_the_system(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    next(button for button in page.findChildren(QPushButton) if button.text() == "Show the folder").click()
    assert [url.toLocalFile() for url in opened] == [desk.workspace.folder.as_posix()]


def test_the_person_can_be_corrected(qtbot: QtBot, page: SettingsPage) -> None:
    button = next(button for button in page.findChildren(QPushButton) if "Correct" in button.text())
    with qtbot.waitSignal(page.wants_person):
        button.click()
