"""ui.pages.settings"""

from __future__ import annotations

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.errors import UnavailableError
from inspector_app.settings import GROUPS, LOOK, SETTINGS, Choice
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    return made


def button_of(page: SettingsPage, words: str) -> QPushButton:
    return next(button for button in page.findChildren(QPushButton) if button.text() == words)


def cards(page: SettingsPage) -> list[QFrame]:
    return [card for card in page.findChildren(QFrame) if card.property("look") == "card"]


def test_the_page_has_a_row_for_every_setting_in_the_order_of_the_declaration(page: SettingsPage) -> None:
    """One line makes a setting: no page has to be told."""
    assert list(page.rows) == [
        setting.name for group in GROUPS for setting in SETTINGS if setting.group == group
    ]


def test_every_choice_can_take_each_of_its_values(desk: Desk, page: SettingsPage) -> None:
    """What makes every page anew is told to the window; what does not, is not."""
    told: list[str] = []
    page.changed.connect(told.append)
    for setting in SETTINGS:
        editor = page.rows[setting.name].editor
        if isinstance(setting.kind, Choice) and isinstance(editor, ChoiceRow):
            for value in setting.kind.values:
                editor.buttons[value].click()
                assert desk.workspace.preference(setting.name) == value
    assert set(told) == {"language", "theme", "text_size"}
    assert all(setting.group == LOOK for setting in SETTINGS if setting.name in told)


def test_the_stored_values_are_shown(page: SettingsPage) -> None:
    shown = {name: page.rows[name].editor.value for name in ("language", "text_size", "scale")}
    assert shown == {"language": "en", "text_size": "100", "scale": "100"}


@pytest.mark.parametrize(
    ("typed", "rows", "shown_cards"),
    [
        ("text size", {"text_size"}, 1),
        ("DARK", {"theme"}, 1),  # a value
        ("self-assessment", {"report_self"}, 1),
        ("certification", {"report_self", "way_to_grade"}, 1),  # the title of its card
        ("encrypted", set(), 1),
        ("log", set(), 1),
        ("", {setting.name for setting in SETTINGS}, 6),
    ],
)
def test_a_setting_is_found_by_any_of_its_words(
    page: SettingsPage, typed: str, rows: set[str], shown_cards: int
) -> None:
    page.search.setText(typed)
    shown = [card for card in cards(page) if not card.isHidden()]
    found = {
        name
        for name, row in page.rows.items()
        if not row.isHidden() and not any(card.isHidden() and card.isAncestorOf(row) for card in cards(page))
    }
    assert (found, len(shown)) == (rows, shown_cards)
    assert page.nothing.isHidden()


def test_a_search_without_a_find_says_so(page: SettingsPage) -> None:
    page.search.setText("xyzzy")
    assert not page.nothing.isHidden()
    assert "xyzzy" in page.nothing.text()
    page.search.clear()
    assert page.nothing.isHidden()


def test_a_setting_that_was_just_changed_is_brought_into_sight(page: SettingsPage, qtbot: QtBot) -> None:
    """The page was made anew under the fingers of the person: they go on where they were."""
    page.resize(900, 400)
    page.show()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    page.show_setting("report_self")
    row = page.rows["report_self"]
    assert page.verticalScrollBar().value() > 0
    top = row.mapTo(page.viewport(), row.rect().topLeft()).y()
    assert 0 <= top < page.viewport().height()


def test_a_failure_is_passed_on(qtbot: QtBot, page: SettingsPage) -> None:
    error = UnavailableError("store.disk_full", place="data")
    with qtbot.waitSignal(page.failed) as failed:
        page.rows["theme"].failed.emit(error)
    assert failed.args == [error]


def test_it_says_where_the_work_lies_and_that_it_is_not_encrypted(desk: Desk, page: SettingsPage) -> None:
    words = "\n".join(label.text() for label in page.findChildren(QLabel))
    assert str(desk.workspace.folder) in words
    assert "not encrypted" in words


def test_the_folder_is_opened_by_the_system(
    desk: Desk, page: SettingsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    button_of(page, "Show the folder").click()
    assert [url.toLocalFile() for url in opened] == [desk.workspace.folder.as_posix()]


def test_the_person_can_be_corrected(qtbot: QtBot, page: SettingsPage) -> None:
    with qtbot.waitSignal(page.wants_person):
        button_of(page, "Correct these details").click()
