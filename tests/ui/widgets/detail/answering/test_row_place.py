"""ui.widgets.detail.answering.row_place: rooms answered one by one, on the whole conduct page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.measured.number import NumberEditor
from inspector_app.ui.widgets.answers.raters import RatersEditor
from inspector_app.ui.widgets.detail.answering.row_place import RowPlace
from inspector_app.usecases.rows import answer_target, row_target
from tests.ui.conduct_stage import Stage
from tests.ui.gallery_stage import make_gallery

Shown = tuple[Stage, EvaluationPage, RowPlace]


@pytest.fixture
def show(tmp_path: Path, qtbot: QtBot, theme: Theme, texts: Texts) -> Callable[..., Shown]:
    """The page with the gallery, at an item of the rooms."""

    def make(item: str, *, full: bool) -> Shown:
        stage = make_gallery(tmp_path, full=full)
        page = EvaluationPage(stage.workspace, stage.opened, texts, theme, ChangesHub(), Tasks())
        qtbot.addWidget(page)
        page.go(item)
        place = page.items.panel.editor
        assert isinstance(place, RowPlace)
        return stage, page, place

    return make


def said(stage: Stage, item: str, row: str) -> object:
    return stage.opened.evaluation.value(answer_target(item, row))


def add(qtbot: QtBot, place: RowPlace, name: str, weight: str = "") -> str:
    place.box.new_name.setText(name)
    place.box.new_weight.setText(weight)
    qtbot.keyClick(place.box.new_name, Qt.Key.Key_Return)
    return place.row


def test_a_room_is_added_answered_and_rolled_up(show: Callable[..., Shown], qtbot: QtBot) -> None:
    """From an empty section to the mean of two rooms by their area: (18 × 1 + 36 × ½) ÷ 54."""
    stage, _, place = show("F1", full=False)
    assert place.editor.isHidden()
    first = add(qtbot, place, "301", "18")
    assert isinstance(place.editor, ButtonsEditor)
    place.editor.buttons[0].click()
    assert place.box.roll_up.text() == "mean of the rows (1): 100.0%"
    second = add(qtbot, place, "302", "36")
    assert place.box.roll_up.text() == "1 row answered"
    assert first != second
    assert place.editor.typed() is None
    place.editor.buttons[1].click()
    assert (said(stage, "F1", first), said(stage, "F1", second)) == ("yes", "partly")
    result = stage.opened.scoring.items["F1"]
    assert result.rate is not None
    assert result.rate * 3 == 2
    assert "66.7%" in place.box.roll_up.text()
    assert [button.text() for button in place.box.buttons.values()] == ["301 · Met", "302 · Partly met"]


def test_what_was_typed_goes_to_the_row_it_was_typed_for(show: Callable[..., Shown]) -> None:
    """Changing the room while a number stands in the field must not move the number."""
    stage, _, place = show("F2", full=True)
    first, second = place.box.buttons
    assert isinstance(place.editor, NumberEditor)
    place.editor.line.setText("44")
    place.box.buttons[second].click()
    assert (said(stage, "F2", first), said(stage, "F2", second)) == ("44", "46.5")
    assert place.editor.line.text() == "46.5"


def test_a_wrong_number_stays_beside_its_reason(show: Callable[..., Shown]) -> None:
    stage, _, place = show("F2", full=True)
    first, second = place.box.buttons
    assert isinstance(place.editor, NumberEditor)
    place.editor.line.setText("120")
    place.leave()
    assert place.editor.problems
    place.box.buttons[second].click()
    place.box.buttons[first].click()
    assert place.editor.line.text() == "120"
    assert said(stage, "F2", first) == "46.5"
    place.editor.line.setText("60")
    place.leave()
    assert said(stage, "F2", first) == "60"
    assert place.editor.problems == ()


def test_a_row_is_renamed_and_removed(show: Callable[..., Shown], qtbot: QtBot) -> None:
    stage, _, place = show("F1", full=True)
    first, second = place.box.buttons
    place.box.name.setText("311")
    qtbot.keyClick(place.box.name, Qt.Key.Key_Return)
    assert place.box.buttons[first].text() == "311 · Met"
    for _ in range(2):
        qtbot.mouseClick(place.box.remove, Qt.MouseButton.LeftButton)
    assert list(place.box.buttons) == [second]
    rate = stage.opened.scoring.items["F1"].rate
    assert rate is not None
    assert rate * 2 == 1


def test_a_row_without_a_name_is_not_added(show: Callable[..., Shown], qtbot: QtBot) -> None:
    _, _, place = show("F1", full=False)
    add(qtbot, place, " ")
    assert not place.box.problem.isHidden()
    assert place.row == ""


def test_not_applicable_and_clearing_concern_the_chosen_row(show: Callable[..., Shown]) -> None:
    stage, page, place = show("F1", full=True)
    first, second = place.box.buttons
    panel = page.items.panel
    panel.questions.ask_not_applicable()
    panel.questions.box.reason.setText("停用")
    panel.questions.box.yes.click()
    assert said(stage, "F1", first) == {"reason": "停用"}
    rate = stage.opened.scoring.items["F1"].rate
    assert rate is not None
    assert rate * 2 == 1
    panel.buttons.clear.click()
    assert said(stage, "F1", first) is None
    assert said(stage, "F1", second) == "partly"


def test_several_people_rate_a_room(show: Callable[..., Shown], qtbot: QtBot) -> None:
    """Each has a register of their own in each room."""
    stage, _, place = show("F3", full=False)
    row = add(qtbot, place, "301")
    assert place.box.roll_up.text() == "Not rated while a row has no weight"
    place.box.weight.setText("18")
    qtbot.keyClick(place.box.weight, Qt.Key.Key_Return)
    assert isinstance(place.editor, RatersEditor)
    for person, button in (("M", 0), ("N", 1)):
        editor = place.editor.people[person]
        assert isinstance(editor, ButtonsEditor)
        editor.buttons[button].click()
    assert said(stage, "F3", f"{row}/rater/M") == "yes"
    rate = stage.opened.scoring.items["F3"].rate
    assert rate is not None
    assert rate * 2 == 1
    place.leave()
    place.failed("M", "no")
    assert place.editor.people["M"].problems == ("no",)


def test_a_row_inside_a_row_belongs_to_the_one_around_it(show: Callable[..., Shown], qtbot: QtBot) -> None:
    """A new bathroom goes to the room of the bathroom shown, at first to the room added last."""
    stage, page, place = show("F1", full=False)
    room = add(qtbot, place, "301")
    page.go("G1")
    inner = page.items.panel.editor
    assert isinstance(inner, RowPlace)
    for name in ("301-1", "301-2"):
        bathroom = add(qtbot, inner, name)
        said_of_row = stage.opened.evaluation.value(row_target("G", bathroom))
        assert isinstance(said_of_row, dict)
        assert said_of_row["parent"] == room


def test_a_bathroom_before_any_room_stands_alone(show: Callable[..., Shown], qtbot: QtBot) -> None:
    stage, _, place = show("G1", full=False)
    bathroom = add(qtbot, place, "1")
    said_of_row = stage.opened.evaluation.value(row_target("G", bathroom))
    assert isinstance(said_of_row, dict)
    assert said_of_row["parent"] is None


def test_two_answers_in_a_room_are_marked(show: Callable[..., Shown]) -> None:
    stage, page, place = show("F1", full=True)
    first = place.row
    stage.elsewhere(answer_target("F1", first), "no")
    page.go("F2")
    page.go("F1")
    shown = page.items.panel.editor
    assert isinstance(shown, RowPlace)
    assert shown.box.buttons[first].text() == "301 · Needs your decision"
    assert shown.editor.isVisibleTo(shown)


def test_a_carried_answer_in_a_room_bears_its_mark(show: Callable[..., Shown]) -> None:
    """Until the room is answered on this visit, or what was carried is confirmed for all rooms."""
    stage, page, place = show("F1", full=True)
    first = place.row
    target = answer_target("F1", first)
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "inputs": {}, "answer": "partly"}
    stage.opened.say("answer.carried", target, carried)
    page.go("F2")
    page.go("F1")
    shown = page.items.panel.editor
    assert isinstance(shown, RowPlace)
    assert shown.box.buttons[first].text() == "301 · Partly met · Carried 2025-10-22"
    page.items.panel.buttons.confirm.click()
    assert said(stage, "F1", first) == "partly"
