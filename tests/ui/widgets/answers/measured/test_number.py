"""ui.widgets.answers.measured.number"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.number import CountEditor, NumberEditor


def test_text_is_handed_on_as_typed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Whether it is a number is for the item kind to say, with words beside the field."""
    editor = NumberEditor("", theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.typed() is None
    qtbot.keyClicks(editor.line, " twelve ")
    with qtbot.waitSignal(editor.answered) as said:
        editor.commit()
    assert said.args == ["twelve"]


def test_bounds_stand_above_the_number(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Said before somebody types what does not fit."""
    editor = NumberEditor("%", theme, texts, bounds="From 0 to 100")
    qtbot.addWidget(editor)
    editor.show_answer("86.5")
    said = [label.text() for label in editor.findChildren(QLabel) if label.text()]
    assert sorted(said) == ["%", "From 0 to 100"]


def test_a_count_is_one_tap_up_or_down(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """And typed where the tap is far."""
    editor = CountEditor("months", 12, theme, texts, bounds="A whole number, at most 12")
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.typed() is None
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.count.more, Qt.MouseButton.LeftButton)
    assert said.args == [1]
    editor.show_answer("eleven")
    assert editor.typed() == "eleven"
