"""ui.widgets.evidence.tray_side"""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.suggesting import Suggestion
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.item_targets import Target
from inspector_app.ui.widgets.evidence.tray_side import TraySide


def _side(qtbot: QtBot, theme: Theme, texts: Texts) -> TraySide:
    side = TraySide([Target("A1", "A1.1", "节能目标"), Target("A2", "A1.2", "计量")], theme, texts)
    qtbot.addWidget(side)
    side.show()
    return side


def test_a_suggested_item_is_one_tap_away(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    side = _side(qtbot, theme, texts)
    side.offer(2, Suggestion(("A2", "A1"), "8304"), timed=True)
    assert side.words.text() == "2 pieces chosen. Worked on at that time:"
    assert [button.text() for button in side.suggested] == ["A1.2", "A1.1"]
    assert side.place.text() == "8304"
    with qtbot.waitSignal(side.assigned) as said:
        side.suggested[0].click()
    assert said.args == ["A2"]


def test_why_nothing_is_suggested_is_said(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A missing time is said, never guessed."""
    side = _side(qtbot, theme, texts)
    side.offer(0, Suggestion(()), timed=False)
    assert side.words.text().startswith("Choose pictures")
    assert not side.targets.isEnabled()
    side.offer(1, Suggestion(()), timed=False)
    assert "No time in the picture" in side.words.text()
    side.offer(1, Suggestion(()), timed=True)
    assert "Nobody worked" in side.words.text()
    assert side.targets.isEnabled()


def test_the_place_is_told_once_there_is_one(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    side = _side(qtbot, theme, texts)
    side.offer(1, Suggestion(()), timed=True)
    with qtbot.assertNotEmitted(side.placed):
        side.set_place.click()
    side.place.setText(" 主厨房 ")
    with qtbot.waitSignal(side.placed) as said:
        side.set_place.click()
    assert said.args == ["主厨房"]


def test_a_wrong_camera_clock_is_put_right_here(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    side = _side(qtbot, theme, texts)
    with qtbot.waitSignal(side.clock_changed):
        side.ahead.setValue(-60)
    assert side.camera_ahead == timedelta(hours=-1)


def test_a_problem_is_said_until_something_else_is_chosen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    side = _side(qtbot, theme, texts)
    side.show_problem("The disk is full.")
    assert side.problem.isVisible()
    side.offer(1, Suggestion(()), timed=True)
    assert not side.problem.isVisible()
