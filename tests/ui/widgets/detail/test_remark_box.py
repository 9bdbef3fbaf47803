"""ui.widgets.detail.remark_box"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.remark_box import RemarkBox
from tests.ui.conduct_stage import Stage


def _box(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> RemarkBox:
    box = RemarkBox(stage.opened, theme, texts)
    qtbot.addWidget(box)
    box.show_item("A1.1")
    return box


def test_a_remark_in_the_making_keeps_the_ids_that_were_seen(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A colleague's remark arrives while somebody types: both stand afterwards."""
    box = _box(stage, qtbot, theme, texts)
    qtbot.keyClicks(box.note, "seen")
    stage.elsewhere("item/A1.1/note", "theirs", kind="note.set")
    box.refresh()
    assert box.note.toPlainText() == "seen"
    with qtbot.waitSignal(box.noted) as said:
        box.leave()
    assert said.args == ["A1.1", "seen", ()]


def test_a_remark_from_elsewhere_is_shown_at_once(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Nobody is typing, so nothing stands in its way."""
    box = _box(stage, qtbot, theme, texts)
    stage.elsewhere("item/A1.1/note", "theirs", kind="note.set")
    box.refresh()
    assert box.note.toPlainText() == "theirs"


def test_a_refused_remark_is_there_when_the_person_comes_back(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A full disk loses no sentence; leaving tells it once more."""
    box = _box(stage, qtbot, theme, texts)
    box.refused("A1.1", "seen")
    assert box.unsaved == {"A1.1"}
    box.show_item("A1.2")
    assert box.note.toPlainText() == ""
    box.show_item("A1.1")
    assert box.note.toPlainText() == "seen"
    with qtbot.waitSignal(box.noted) as said:
        box.leave()
    assert said.args == ["A1.1", "seen", ()]
    box.saved("A1.1")
    assert box.unsaved == frozenset()
