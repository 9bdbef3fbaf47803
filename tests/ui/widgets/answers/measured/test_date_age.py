"""ui.widgets.answers.measured.date_age"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.date_age import DateAgeEditor


def _editor(qtbot: QtBot, theme: Theme, texts: Texts) -> DateAgeEditor:
    editor = DateAgeEditor(asks_result=True, theme=theme, texts=texts)
    qtbot.addWidget(editor)
    editor.show_answer({"date": "2026-05-18", "passed": True})
    return editor


def test_date_and_result_make_one_answer(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A report that did not pass earns nothing, whatever its age."""
    editor = _editor(qtbot, theme, texts)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.result.buttons[1], Qt.MouseButton.LeftButton)
    assert said.args == [{"date": "2026-05-18", "passed": False}]


def test_there_is_none_empties_the_date(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Both at once would say nothing."""
    editor = _editor(qtbot, theme, texts)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.none, Qt.MouseButton.LeftButton)
    assert said.args == [{"date": None}]
    assert editor.date.text() == ""
    editor.show_answer(None)
    assert editor.typed() is None
