"""ui.widgets.answers.buttons"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor

WORDS = [Choosable("a", "Grade A"), Choosable("b", "Grade B"), Choosable("c", "Grade C")]


def _editor(qtbot: QtBot, theme: Theme, texts: Texts, *, several: bool) -> ButtonsEditor:
    editor = ButtonsEditor(WORDS, theme, texts, several=several)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_one_of_them_is_chosen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A tap on another one lets go of the first."""
    editor = _editor(qtbot, theme, texts, several=False)
    qtbot.mouseClick(editor.buttons[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.buttons[1], Qt.MouseButton.LeftButton)
    assert said.args == ["b"]
    assert [button.isChecked() for button in editor.buttons] == [False, True, False]


def test_several_are_ticked_one_by_one(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """In the checklist's order, whatever the order of the taps."""
    editor = _editor(qtbot, theme, texts, several=True)
    qtbot.mouseClick(editor.buttons[2], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.buttons[0], Qt.MouseButton.LeftButton)
    assert said.args == [["a", "c"]]


def test_none_found_is_an_answer_too(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It earns no points, but the item is answered."""
    editor = _editor(qtbot, theme, texts, several=True)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.none_found, Qt.MouseButton.LeftButton)
    assert said.args == [[]]


def test_an_anchor_of_several_lines_is_shown_whole(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """What was cut would be judged without being read; also after the look was put on."""
    words = "patrolled weekly, night minimum flow recorded and leaks traced within a day"
    editor = ButtonsEditor([Choosable(0, "0", hint="none"), Choosable(1, "1", hint=words)], theme, texts)
    qtbot.addWidget(editor)
    width = theme.pixels(340)
    editor.setFixedSize(width, editor.heightForWidth(width))
    editor.show()
    qtbot.waitExposed(editor)
    label = next(one for one in editor.buttons[1].findChildren(QLabel) if one.text() == words)
    assert label.height() >= label.heightForWidth(label.width())
    assert editor.buttons[1].height() > editor.buttons[0].height()


def test_fingers_find_every_button(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """44 pixels at least, also for anchors of several lines."""
    long = [
        Choosable(0, "0", hint="patrolled weekly, night minimum flow recorded and leaks traced within a day")
    ]
    editor = ButtonsEditor(long, theme, texts)
    qtbot.addWidget(editor)
    assert editor.buttons[0].minimumHeight() >= 44
    assert editor.buttons[0].accessibleName().startswith("0  patrolled")
