"""ui.widgets.leaving_edit"""

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


def _edit(qtbot: QtBot, theme: Theme) -> LeavingEdit:
    edit = LeavingEdit("Remark", lines=2, theme=theme)
    qtbot.addWidget(edit)
    return edit


def test_showing_is_silent(qtbot: QtBot, theme: Theme) -> None:
    """Opening an item must not look like writing its remark again."""
    edit = _edit(qtbot, theme)
    with qtbot.assertNotEmitted(edit.left):
        edit.show_text("as stored")
        edit.leave()


def test_chinese_through_the_input_method_is_told_once(qtbot: QtBot, theme: Theme) -> None:
    """What is composed is not told before it is chosen."""
    edit = _edit(qtbot, theme)
    composed = QInputMethodEvent()
    composed.setCommitString("灭火器压力不足")
    QApplication.sendEvent(edit, composed)
    with qtbot.waitSignal(edit.left):
        edit.leave()
    assert edit.toPlainText() == "灭火器压力不足"
    with qtbot.assertNotEmitted(edit.left):
        edit.leave()


def test_a_pause_saves_without_leaving(qtbot: QtBot, theme: Theme) -> None:
    """A crash loses at most the last moment of typing."""
    edit = _edit(qtbot, theme)
    with qtbot.waitSignal(edit.left, timeout=5_000):
        qtbot.keyClicks(edit, "abc")


def test_a_text_that_was_not_saved_is_told_again(qtbot: QtBot, theme: Theme) -> None:
    """The disk was full; once there is room, leaving suffices."""
    edit = _edit(qtbot, theme)
    qtbot.keyClicks(edit, "abc")
    edit.leave()
    edit.tell_again()
    with qtbot.waitSignal(edit.left):
        edit.leave()
