"""ui.widgets.frame.top_bar"""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.frame.top_bar import TopBar


@pytest.fixture
def bar(qtbot: QtBot, desk: Desk) -> TopBar:
    made = TopBar(desk.texts, desk.theme, desk.icons)
    qtbot.addWidget(made)
    return made


def test_saving_is_told_in_words_with_its_time_and_place(bar: TopBar) -> None:
    bar.show_saved("10:42:07")
    assert bar.saved.text() == "Saved 10:42:07 · this laptop"


def test_a_failure_takes_the_place_of_the_good_news(bar: TopBar) -> None:
    bar.show_saved("10:42:07")
    bar.show_unsaved()
    assert bar.saved.text() == "Not saved"
    assert bar.saved.property("tone") == "bad"
    bar.show_saved("10:43:00")
    assert bar.saved.property("tone") == ""


def test_before_the_first_change_it_says_how_saving_works(bar: TopBar) -> None:
    bar.show_saved("")
    assert "Every change is saved" in bar.saved.text()


def test_the_way_back_is_there_only_where_it_leads_somewhere(qtbot: QtBot, bar: TopBar) -> None:
    bar.show_title("Evaluations")
    assert bar.back_button.isHidden()
    bar.show_title("Hotel", "Initial certification", leads_back=True)
    assert bar.subtitle.text() == "Initial certification"
    assert bar.subtitle.toolTip() == "Initial certification"  # where the bar is too narrow for it
    with qtbot.waitSignal(bar.back):
        qtbot.mouseClick(bar.back_button, Qt.MouseButton.LeftButton)


def test_the_other_language_is_offered_in_its_own_words(qtbot: QtBot, bar: TopBar) -> None:
    assert bar.language_button.text() == "中文"
    with qtbot.waitSignal(bar.language_chosen) as heard:
        qtbot.mouseClick(bar.language_button, Qt.MouseButton.LeftButton)
    assert heard.args == ["zh_CN"]


def titles_hidden(bar: TopBar) -> bool:
    """Whether the places stand where the title was."""
    return bar.title.isHidden() and bar.tabs is not None


def test_places_beside_each_other_take_the_place_of_the_title(qtbot: QtBot, bar: TopBar) -> None:
    bar.show_title("Checklists")
    bar.show_tabs({"checklists": "Checklists", "catalogue": "Catalogue"}, "checklists")
    assert titles_hidden(bar)
    assert bar.tabs is not None
    with qtbot.waitSignal(bar.tab_chosen) as heard:
        bar.tabs.buttons["catalogue"].click()
    assert heard.args == ["catalogue"]
    bar.show_tabs({}, "today")
    assert not titles_hidden(bar)


def test_the_office_is_named_once_somebody_works_here(qtbot: QtBot, bar: TopBar) -> None:
    bar.show_office(False)
    assert bar.office_button.isHidden()
    bar.show_office(True)
    with qtbot.waitSignal(bar.office_wanted):
        bar.office_button.click()


def test_a_narrow_bar_keeps_the_title_whole_and_the_buttons_as_pictures(bar: TopBar) -> None:
    """At 200 % on a small screen; what they are is still told to whoever listens or points."""
    bar.hide_saved()
    bar.show_title("New evaluation", leads_back=True)
    bar.resize(900, 60)
    bar.grab()
    assert bar.help_button.text() == "Help"
    bar.resize(420, 60)
    bar.grab()
    assert bar.help_button.text() == bar.language_button.text() == bar.office_button.text() == ""
    assert bar.help_button.accessibleName() == "Help"
    assert bar.title.width() >= bar.title.sizeHint().width()
