"""ui.widgets.answers.editor, by its smallest child"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.number import NumberEditor


def _editor(qtbot: QtBot, theme: Theme, texts: Texts) -> NumberEditor:
    editor = NumberEditor("months", theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(11)
    return editor


def test_showing_is_silent(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Opening an item must not look like answering it again."""
    editor = _editor(qtbot, theme, texts)
    with qtbot.assertNotEmitted(editor.answered):
        editor.show_answer(12)
        editor.commit()


def test_an_entry_is_told_once(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Leaving the field twice is one answer."""
    editor = _editor(qtbot, theme, texts)
    editor.line.setText("9")
    assert editor.pending
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert said.args == ["9"]
    with qtbot.assertNotEmitted(editor.answered):
        editor.commit()


def test_an_entry_that_was_not_saved_is_told_again(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It still stands in the field."""
    editor = _editor(qtbot, theme, texts)
    editor.line.setText("9")
    editor.commit()
    editor.tell_again()
    with qtbot.waitSignal(editor.answered):
        editor.commit()


def test_a_problem_is_shown_and_goes_away(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Beside its field, or below where the place has no field."""
    editor = _editor(qtbot, theme, texts)
    label = editor.problem_for("n")
    editor.show_problem("n", "too many")
    assert (label.text(), label.isHidden()) == ("too many", False)
    editor.show_problem("", "")
    assert label.isHidden()
