"""ui.main_window"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from inspector_app.errors import DataError, InputError
from inspector_app.store.database import saving
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.pages.conduct.findings import FindingsPage
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.pages.evaluations import EvaluationsPage
from inspector_app.ui.pages.first_start import FirstStartPage
from inspector_app.ui.pages.help.page import HelpPage
from inspector_app.ui.pages.overviews.findings import AllFindingsPage
from inspector_app.ui.pages.overviews.today import TodayPage
from inspector_app.ui.pages.overviews.venues import VenuesPage
from inspector_app.ui.pages.settings import SettingsPage
from inspector_app.ui.pages.starting.new_evaluation import NewEvaluationPage
from inspector_app.ui.places import PLACES, STOPS
from inspector_app.ui.task import Tasks
from inspector_app.ui.widgets.help.book import CHAPTER_OF
from inspector_app.ui.widgets.settings.editors import NumberRow
from inspector_app.usecases.findings import raise_finding
from inspector_app.usecases.session.workspace import Workspace
from tests.ui.shell_stage import a_row, fill_list, make_workspace, texts_for

Open = Callable[[Workspace], MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot) -> Iterator[Open]:
    """Windows that close before their data folder does."""
    windows: list[MainWindow] = []

    def open_on(workspace: Workspace) -> MainWindow:
        window = MainWindow(workspace, texts_for, ChangesHub(), Tasks())
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        return window

    yield open_on
    for window in windows:
        window.close()


@pytest.fixture
def window(workspace: Workspace, open_window: Open) -> MainWindow:
    return open_window(workspace)


def start_one(window: MainWindow, *, checklist: str = "TOUR") -> None:
    """Start an evaluation as a person does."""
    window.show_place("new_evaluation")
    page = window.pages["new_evaluation"]
    assert isinstance(page, NewEvaluationPage)
    key = next(key for key in page.kind.chooser.buttons if key.startswith(checklist))
    page.kind.chooser.buttons[key].click()
    page.venue.show_venue({"name": "Hotel", "area_code": "330523"})
    page.start_button.click()


def test_the_first_start_asks_who_works_here_and_then_shows_today(
    qtbot: QtBot, open_window: Open, tmp_path: Path
) -> None:
    stranger = make_workspace(tmp_path / "new", known=False)
    window = open_window(stranger)
    assert window.place == "first_start"
    assert window.frame.rail.isHidden()
    page = window.pages["first_start"]
    assert isinstance(page, FirstStartPage)
    for name, value in {"name": "Lin", "registration": "R", "body": "B", "body_code": "BB"}.items():
        qtbot.keyClicks(page.fields[name].input, value)
    page.start_button.click()
    assert window.place == "today"
    assert window.frame.rail.isVisible()
    window.close()
    stranger.close()


def test_correcting_the_person_can_be_left_without_a_change(window: MainWindow) -> None:
    window.show_place("first_start")
    assert window.frame.rail.isVisible()
    window.frame.top_bar.back_button.click()
    assert window.place == "today"


def test_it_says_when_it_was_painted(qtbot: QtBot, workspace: Workspace) -> None:
    window = MainWindow(workspace, texts_for, ChangesHub(), Tasks())
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.painted):
        window.show()


@pytest.mark.parametrize("place", STOPS)
def test_the_rail_leads_everywhere(qtbot: QtBot, window: MainWindow, place: str) -> None:
    window.show_place("new_evaluation")
    qtbot.mouseClick(window.frame.rail.buttons[place], Qt.MouseButton.LeftButton)
    assert window.place == place
    assert window.frame.stack.currentWidget() is window.pages[place]
    assert window.frame.top_bar.title.text()


def test_a_started_evaluation_is_open_at_once_and_in_the_list_later(window: MainWindow) -> None:
    window.show_place("evaluations")
    start_one(window)
    assert window.place == "evaluation"
    assert window.frame.top_bar.title.text() == "Hotel"
    assert "Initial certification" in window.frame.top_bar.subtitle.text()
    window.frame.top_bar.back_button.click()
    assert window.place == "evaluations"
    page = window.pages["evaluations"]
    assert isinstance(page, EvaluationsPage)
    assert page.model.rowCount() == 1


def test_an_opened_evaluation_has_the_keyboard_in_its_items(window: MainWindow) -> None:
    """The first key answers; it does not press the button that leads back."""
    start_one(window)
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    assert window.focusWidget() is page.items.view


def test_a_stored_evaluation_is_opened_from_the_list(window: MainWindow) -> None:
    window.show_place("evaluations")
    start_one(window)
    window.leave_evaluation()
    page = window.pages["evaluations"]
    assert isinstance(page, EvaluationsPage)
    page.view.entered_row.emit(page.model.index(0))
    assert window.place == "evaluation"
    assert window.frame.top_bar.title.text() == "Hotel"


def test_the_notice_stands_on_every_screen_that_names_a_demonstration_checklist(window: MainWindow) -> None:
    """示例指标体系，非认证依据."""
    assert window.frame.notice.isHidden()  # an empty list names none
    start_one(window)
    for place in ("evaluation", "checklists", "evaluations", "new_evaluation"):
        if place != "evaluation":
            window.show_place(place)
        assert "not a basis for certification" in window.frame.notice.sentence.text(), place
        assert not window.frame.notice.isHidden()
    window.show_place("settings")
    assert window.frame.notice.isHidden()


def test_elder_care_says_that_nothing_is_encrypted(window: MainWindow) -> None:
    start_one(window, checklist="ELDER")
    assert window.place == "evaluation"
    assert not window.frame.unencrypted.isHidden()
    window.leave_evaluation()
    assert window.frame.unencrypted.isHidden()


def test_saving_and_failing_are_told(window: MainWindow) -> None:
    start_one(window)
    page = window.pages["evaluation"]
    page.saved.emit("10:42:07")  # type: ignore[attr-defined]  # the conduct page
    assert "10:42:07" in window.frame.top_bar.saved.text()
    page.failed.emit(InputError("evaluation.closed", status="completed"))  # type: ignore[attr-defined]  # the same
    assert window.frame.top_bar.saved.text() == "Not saved"
    assert not window.frame.failure.isHidden()
    page.saved.emit("10:43:00")  # type: ignore[attr-defined]  # the same
    assert window.frame.failure.isHidden()


def test_what_only_the_office_can_mend_is_a_dialog(window: MainWindow) -> None:
    window.show_error(DataError("evaluation.unknown", id="e9"))
    assert window.dialog is not None
    assert window.dialog.isVisible()
    assert "e9" in window.dialog.text()
    window.dialog.close()


def test_an_evaluation_that_is_gone_is_said(window: MainWindow, workspace: Workspace) -> None:
    fill_list(workspace, [a_row(1)])
    window.open_evaluation("e000001")
    assert window.place == "today"
    assert window.dialog is not None
    window.dialog.close()


def test_the_language_changes_everything_and_stays_where_it_was(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    window.show_place("settings")
    window.frame.top_bar.language_button.click()
    qtbot.waitUntil(lambda: window.frame.top_bar.language_button.text() == "English")
    assert workspace.language == "zh_CN"
    assert window.place == "settings"


def test_a_setting_that_was_changed_stays_in_sight(
    qtbot: QtBot, window: MainWindow, workspace: Workspace
) -> None:
    """All pages are made anew in the new size; the person goes on choosing."""
    window.show_place("settings")
    page = window.pages["settings"]
    assert isinstance(page, SettingsPage)
    editor = page.rows["scale"].editor
    assert isinstance(editor, NumberRow)
    for _ in range(10):
        editor.chosen.emit("200")
    qtbot.waitUntil(lambda: window.pages["settings"] is not page)
    renewed = window.pages["settings"]
    assert isinstance(renewed, SettingsPage)
    assert workspace.scale == 200
    qtbot.waitUntil(lambda: renewed.verticalScrollBar().value() > 0)


def test_every_place_has_a_chapter_of_the_help(window: MainWindow) -> None:
    """A new place without one would open the help at its first page and leave the person alone."""
    start_one(window)
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    places = {*PLACES, *(f"evaluation/{name}" for name in page.pages)}
    assert places - CHAPTER_OF.keys() == set()


def test_help_opens_at_the_chapter_of_the_place_and_leads_back_there(
    qtbot: QtBot, window: MainWindow
) -> None:
    """What was typed meanwhile is kept: the evaluation stays as it is."""
    start_one(window)
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    page.show_page("photos")
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_F1)
    qtbot.waitUntil(lambda: window.place == "help")
    help_page = window.pages["help"]
    assert isinstance(help_page, HelpPage)
    assert (window.place, help_page.chapter) == ("help", "photos")
    assert window.frame.top_bar.title.text() == "Help"
    help_page.left.emit()
    assert (window.place, page.shown) == ("evaluation", "photos")
    assert window.pages["evaluation"] is page
    window.frame.top_bar.help_button.click()
    assert window.place == "help"
    window.frame.top_bar.help_button.click()
    assert window.place == "evaluation"


def test_help_in_the_other_language_stays_help(qtbot: QtBot, window: MainWindow) -> None:
    window.show_place("settings")
    window.show_help()
    window.frame.top_bar.language_button.click()
    qtbot.waitUntil(lambda: window.frame.top_bar.language_button.text() == "English")
    page = window.pages["help"]
    assert isinstance(page, HelpPage)
    assert (window.place, page.chapter) == ("help", "settings")
    assert page.reader.toPlainText().startswith("设置")
    page.left.emit()
    assert window.place == "settings"


def test_an_open_evaluation_survives_a_change_of_look(qtbot: QtBot, window: MainWindow) -> None:
    start_one(window)
    before = window.pages["evaluation"]
    window.frame.top_bar.language_button.click()
    qtbot.waitUntil(lambda: window.pages["evaluation"] is not before)
    assert window.place == "evaluation"
    assert window.frame.top_bar.title.text() == "Hotel"


def test_a_narrow_window_gives_the_rails_room_to_the_evaluation(window: MainWindow) -> None:
    window.resize(1280, 800)
    start_one(window)
    assert window.frame.rail.isHidden()
    window.resize(1920, 1000)
    assert not window.frame.rail.isHidden()


def test_a_demonstration_played_before_is_opened_again(window: MainWindow, workspace: Workspace) -> None:
    window.show_place("evaluations")
    start_one(window)
    window.leave_evaluation()
    page = window.pages["evaluations"]
    assert isinstance(page, EvaluationsPage)
    workspace.settings.put("demo", page.model.index(0).data(Qt.ItemDataRole.UserRole).id)
    page.wants_demo.emit()
    assert window.place == "evaluation"


@pytest.mark.parametrize("place", [place for place in PLACES if place != "evaluation"])
def test_every_button_has_a_name_and_room_for_a_finger(window: MainWindow, place: str) -> None:
    window.show_place(place)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not button.objectName().startswith("qt_"):
            assert button.accessibleName() or button.text(), button
            assert button.height() >= 44, (place, button.text(), button.height())


def test_tab_reaches_the_work_without_a_mouse(qtbot: QtBot, window: MainWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_place("new_evaluation")
    page = window.pages["new_evaluation"]
    assert isinstance(page, NewEvaluationPage)
    assert window.focusWidget() is page.venue.lines["name"]
    for expected in ("client", "uscc"):
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        assert window.focusWidget() is page.venue.lines[expected]


def test_one_comes_back_to_where_an_evaluation_was_opened(window: MainWindow) -> None:
    """From the venue back to the venue, not to a list of everything."""
    start_one(window)
    window.leave_evaluation()
    window.show_place("venues")
    page = window.pages["venues"]
    assert isinstance(page, VenuesPage)
    page.view.view.entered_row.emit(page.view.visits.index(0))
    assert window.place == "evaluation"
    window.frame.top_bar.back_button.click()
    assert window.place == "venues"


def test_an_evaluation_begins_with_the_venue_that_was_chosen(window: MainWindow) -> None:
    start_one(window)
    window.leave_evaluation()
    window.show_place("venues")
    page = window.pages["venues"]
    assert isinstance(page, VenuesPage)
    page.view.new_button.click()
    new = window.pages["new_evaluation"]
    assert isinstance(new, NewEvaluationPage)
    assert new.venue.values["name"] == "Hotel"


def test_a_finding_opens_where_it_was_raised(window: MainWindow) -> None:
    """The card of the very finding has the keyboard."""
    start_one(window)
    evaluation = window.pages["evaluation"]
    assert isinstance(evaluation, EvaluationPage)
    opened = evaluation.opened
    for text in ("缺5只", "标识缺失"):
        item = next(iter(opened.checklist.items))
        raise_finding(opened, finding_class="minor", items=[item], text=text)
    window.leave_evaluation()
    window.show_place("findings")
    page = window.pages["findings"]
    assert isinstance(page, AllFindingsPage)
    page.found.view.entered_row.emit(page.found.model.index(1))
    shown = window.pages["evaluation"]
    assert isinstance(shown, EvaluationPage)
    last = opened.scoring.findings[-1]
    findings = shown.pages["findings"]
    assert isinstance(findings, FindingsPage)
    assert shown.stack.currentWidget() is findings
    assert findings.cards[last.id].text.hasFocus()


def test_the_catalogue_stands_beside_the_checklists(window: MainWindow) -> None:
    window.show_place("checklists")
    assert window.frame.top_bar.tabs is not None
    window.frame.top_bar.tabs.buttons["catalogue"].click()
    assert window.place == "catalogue"
    assert window.frame.rail.buttons["checklists"].isChecked()
    window.show_place("today")
    assert window.frame.top_bar.tabs is None


def test_the_bar_leads_to_what_the_office_has(window: MainWindow) -> None:
    window.frame.top_bar.office_button.click()
    assert window.place == "office"


def test_lists_that_are_new_to_the_program_are_filled_while_the_person_reads(
    qtbot: QtBot, workspace: Workspace, open_window: Open
) -> None:
    window = open_window(workspace)
    start_one(window)
    evaluation = window.pages["evaluation"]
    assert isinstance(evaluation, EvaluationPage)
    opened = evaluation.opened
    item = next(iter(opened.checklist.items))
    raise_finding(opened, finding_class="minor", items=[item], text="缺5只", due="2026-11-20")
    window.close()
    with saving(workspace.db):
        workspace.findings.clear()
        workspace.settings.put("lists", "0")
    later = open_window(workspace)
    page = later.pages["today"]
    assert isinstance(page, TodayPage)
    assert page.due.entries.rowCount() == 0
    qtbot.waitUntil(lambda: page.due.entries.rowCount() == 1)
