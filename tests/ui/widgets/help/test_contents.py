"""ui.widgets.help.contents"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTreeWidgetItem
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.help.book import Chapter
from inspector_app.ui.widgets.help.contents import Contents

CHAPTERS = [Chapter("a", "A", ""), Chapter("b", "B", "")]


def entry_of(contents: Contents, number: int) -> QTreeWidgetItem:
    found = contents.topLevelItem(number)
    assert found is not None
    return found


def test_the_chapter_that_is_read_shows_its_headings_alone(qtbot: QtBot, theme: Theme) -> None:
    contents = Contents(CHAPTERS, "Contents", theme)
    qtbot.addWidget(contents)
    contents.show_chapter("a", ["one", "two"])
    contents.show_chapter("b", ["three"])
    first, second = (entry_of(contents, number) for number in (0, 1))
    assert (first.childCount(), second.childCount()) == (0, 1)
    assert contents.currentItem() is second
    assert second.isExpanded()


def test_chapters_and_headings_are_chosen_by_tap_and_by_key(qtbot: QtBot, theme: Theme) -> None:
    contents = Contents(CHAPTERS, "Contents", theme)
    qtbot.addWidget(contents)
    contents.show()
    contents.show_chapter("a", ["one", "two"])
    heading = entry_of(contents, 0).child(1)
    assert heading is not None
    with qtbot.waitSignal(contents.chosen) as chosen:
        qtbot.mouseClick(
            contents.viewport(), Qt.MouseButton.LeftButton, pos=contents.visualItemRect(heading).center()
        )
    assert chosen.args == ["a", 1]
    contents.setCurrentItem(entry_of(contents, 1))
    with qtbot.waitSignal(contents.chosen) as chosen:
        qtbot.keyClick(contents, Qt.Key.Key_Return)
    assert chosen.args == ["b", -1]


def test_a_row_has_room_for_a_finger(qtbot: QtBot, theme: Theme) -> None:
    contents = Contents(CHAPTERS, "Contents", theme)
    qtbot.addWidget(contents)
    contents.show()
    assert contents.visualItemRect(entry_of(contents, 0)).height() >= 44
