"""ui.pages.help.page"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.help.page import HelpPage


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> HelpPage:
    made = HelpPage(desk, "settings")
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_it_opens_at_the_chapter_that_was_asked_for(page: HelpPage) -> None:
    assert page.chapter == "settings"
    assert page.reader.toPlainText().startswith("Settings")
    assert [entry.text(0) for entry in page.contents.selectedItems()] == ["Settings"]
    assert page.back_button.isHidden()


def test_a_link_leads_to_its_chapter_and_back_to_where_it_stood(page: HelpPage) -> None:
    page.resize(1100, 300)
    page.reader.verticalScrollBar().setValue(60)
    page.reader.chapter_wanted.emit("support")
    assert page.chapter == "support"
    assert (page.back_button.isHidden(), page.back_button.text()) == (False, "Settings")
    page.back_button.click()
    assert (page.chapter, page.reader.verticalScrollBar().value()) == ("settings", 60)
    assert page.back_button.isHidden()
    page.back()
    assert page.chapter == "settings"


def test_a_chapter_that_is_not_there_changes_nothing(page: HelpPage) -> None:
    page.open("gone")
    assert page.chapter == "settings"
    assert page.back_button.isHidden()


def test_contents_lead_to_chapters_and_headings(page: HelpPage) -> None:
    page.contents.chosen.emit("evaluation", 8)
    assert page.chapter == "evaluation"
    assert page.reader.textCursor().block().text() == "Keyboard"
    page.contents.chosen.emit("evaluation", -1)
    assert page.reader.textCursor().atStart()


def test_typed_words_are_marked_in_this_chapter(qtbot: QtBot, page: HelpPage) -> None:
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "default")
    assert page.reader.textCursor().selectedText().lower() == "default"
    first = page.reader.textCursor().selectionStart()
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.reader.textCursor().selectionStart() > first
    qtbot.keyClick(page.search, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert page.reader.textCursor().selectionStart() == first
    assert page.message.isHidden()


def test_what_is_not_in_this_chapter_is_looked_for_in_the_others(qtbot: QtBot, page: HelpPage) -> None:
    qtbot.keyClicks(page.search, "signature")
    assert "Enter" in page.message.text()
    assert page.chapter == "settings"
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.chapter != "settings"
    assert page.reader.textCursor().selectedText().lower() == "signature"
    assert page.message.isHidden()
    page.back()
    assert page.chapter == "settings"
    page.look_for(backward=True)
    assert page.reader.textCursor().selectedText().lower() == "signature"


def test_what_is_nowhere_is_said(qtbot: QtBot, page: HelpPage) -> None:
    qtbot.keyClicks(page.search, "xyzzy")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert "xyzzy" in page.message.text()
    assert page.chapter == "settings"
    page.search.clear()
    page.look_for()
    assert page.message.isHidden()


def test_markup_that_has_the_words_is_passed_over(qtbot: QtBot, page: HelpPage) -> None:
    """Stars for bold letters are no text; the search goes on and ends."""
    qtbot.keyClicks(page.search, "**")
    qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert "**" in page.message.text()


def test_escape_leads_back_to_the_work(qtbot: QtBot, page: HelpPage) -> None:
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.reader, Qt.Key.Key_Escape)


def test_the_contents_leave_room_for_the_text(qtbot: QtBot, page: HelpPage) -> None:
    page.resize(640, 400)
    qtbot.waitUntil(lambda: page.contents.width() < 230)
    assert page.reader.viewport().width() > 270
