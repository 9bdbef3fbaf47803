"""ui.widgets.answers.counted.survey"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.counted.survey import SurveyEditor


def test_the_tally_of_the_story_and_its_mean(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """46 valid, 4.43 in the mean."""
    editor = SurveyEditor(5, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer({"issued": 51, "tally": [25, 17, 3, 1, 0]})
    assert editor.summary.text() == "46 valid, mean mark 4.43"
    editor.tally[4].setText("2")
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(editor.tally[4], Qt.Key.Key_Return)
    assert said.args == [{"issued": "51", "tally": ["25", "17", "3", "1", "2"]}]


def test_marks_wait_for_the_number_issued(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Counting goes on without a complaint until the last number is there."""
    editor = SurveyEditor(5, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.summary.text() == "0 valid, mean mark —"
    editor.tally[0].setText("3")
    with qtbot.assertNotEmitted(editor.answered):
        qtbot.keyClick(editor.tally[0], Qt.Key.Key_Return)
