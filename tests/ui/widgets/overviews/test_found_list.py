"""ui.widgets.overviews.found_list"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import Entry
from inspector_app.ui.widgets.overviews.found_list import FoundList

NAMES = ["甲酒店", "乙酒店", "丙养老院"]


class Kept:
    """Entries that the test changes."""

    def __init__(self, names: list[str]) -> None:
        self.names = names
        self.asked: list[tuple[str, str]] = []

    def find(self, text: str, choice: str) -> list[Entry]:
        """Those whose name holds the text; "none" finds nothing."""
        self.asked.append((text, choice))
        found = self.names if choice != "none" else []
        return [Entry(name, name) for name in found if text in name]


@pytest.fixture
def kept() -> Kept:
    return Kept(list(NAMES))


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, kept: Kept) -> FoundList:
    made = FoundList(
        desk,
        kept.find,
        name="Venues",
        hint="Name",
        nothing=QLabel("Nothing yet"),
        choices={"": "All", "none": "None"},
    )
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    made.reload()
    return made


def said(page: FoundList) -> list[str]:
    """The words in sight."""
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible() and label.text()]


def test_what_is_typed_is_searched_when_the_person_pauses(qtbot: QtBot, page: FoundList, kept: Kept) -> None:
    """One search for a word, not one for each letter."""
    kept.asked.clear()
    for text in ("酒", "酒店"):
        page.search.setText(text)
    qtbot.waitUntil(lambda: page.model.rowCount() == 2)
    assert kept.asked == [("酒店", "")]
    assert "2 entries" in said(page)


def test_a_search_without_success_says_so_and_keeps_the_field(qtbot: QtBot, page: FoundList) -> None:
    page.search.setText("无")
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert said(page) == ["Nothing fits this search."]
    assert page.search.isVisible()


def test_a_choice_finds_at_once(page: FoundList) -> None:
    assert page.chosen is not None
    page.chosen.buttons["none"].click()
    assert said(page) == ["Nothing fits this search."]
    assert page.choice == "none"


def test_while_there_is_nothing_at_all_the_page_says_what_belongs_there(page: FoundList, kept: Kept) -> None:
    kept.names = []
    page.reload()
    assert said(page) == ["Nothing yet"]
    assert not page.search.isVisible()


def test_the_current_entry_stays_current_and_opens(qtbot: QtBot, page: FoundList, kept: Kept) -> None:
    page.view.setCurrentIndex(page.model.index(1))
    kept.names = ["新酒店", *NAMES]
    page.reload()
    with qtbot.waitSignal(page.entered) as heard:
        qtbot.keyClick(page.view, Qt.Key.Key_Return)
    assert heard.args == ["乙酒店"]


def test_without_choices_there_is_none(qtbot: QtBot, desk: Desk, kept: Kept) -> None:
    page = FoundList(desk, kept.find, name="Venues", hint="Name", nothing=QLabel())
    qtbot.addWidget(page)
    page.reload()
    assert (page.choice, page.model.rowCount()) == ("", 3)
