"""ui.widgets.answers.measured.date_age"""

from datetime import date

import pytest
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


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-10-22", "0 months before the assessment"),
        ("2025-09-23", "12 months before the assessment"),
        ("2025-09-22", "13 months before the assessment"),
        ("2026-10-23", "✕ After the day of the assessment, 22 October 2026"),
        ("soon", ""),
    ],
)
def test_the_age_is_said_in_whole_months(
    day: str, words: str, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """As the rule counts them: what is 12 months old on the day is within 12 months."""
    editor = DateAgeEditor(asks_result=False, theme=theme, texts=texts)
    qtbot.addWidget(editor)
    editor.assess(date(2026, 10, 22))
    editor.show_answer({"date": day})
    assert editor.age.text() == words
