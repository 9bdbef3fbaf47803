"""ui.widgets.forms.reason_box"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.reason_box import ReasonBox


def _box(qtbot: QtBot, theme: Theme, texts: Texts) -> ReasonBox:
    box = ReasonBox(theme, texts)
    qtbot.addWidget(box)
    return box


def test_enter_confirms_with_the_reason(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A, type, Enter: without a mouse."""
    box = _box(qtbot, theme, texts)
    box.ask("not_applicable", "Why?", "Not applicable")
    qtbot.keyClicks(box.reason, "no such thing")
    with qtbot.waitSignal(box.confirmed) as said:
        qtbot.keyClick(box.reason, Qt.Key.Key_Return)
    assert said.args == ["not_applicable", "no such thing"]


def test_without_a_reason_nothing_is_confirmed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It says what is missing; Escape goes back."""
    box = _box(qtbot, theme, texts)
    box.ask("withhold", "Why?", "Leave out")
    with qtbot.assertNotEmitted(box.confirmed):
        box.yes.click()
    assert not box.problem.isHidden()
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.isHidden()


def test_a_second_question_needs_no_reason(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A gate fails by two taps."""
    box = _box(qtbot, theme, texts)
    box.ask("fail", "Is that so?", "Yes, it fails", tone="bad", reason=False)
    assert box.reason.isHidden()
    with qtbot.waitSignal(box.confirmed) as said:
        box.yes.click()
    assert said.args == ["fail", ""]
