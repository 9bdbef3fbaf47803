"""ui.widgets.answers.expert_grade"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.definition.fields import Option
from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.expert_grade import ExpertGradeEditor


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, texts: Texts) -> ExpertGradeEditor:
    editor = ExpertGradeEditor([Option("fine", Words("出色")), Option("fair", Words("一般"))], theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_a_level_waits_for_its_reason(qtbot: QtBot, editor: ExpertGradeEditor) -> None:
    """Nothing is saved, and no error is shown, before the person had a chance to write the reason."""
    with qtbot.assertNotEmitted(editor.answered):
        qtbot.mouseClick(editor.levels.buttons[0], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(editor.answered) as said:
        editor.reason.setPlainText("每季更新")
        editor.reason.leave()
    assert said.args == [{"level": "fine", "reason": "每季更新"}]


def test_a_reason_waits_for_its_level(qtbot: QtBot, editor: ExpertGradeEditor) -> None:
    with qtbot.assertNotEmitted(editor.answered):
        editor.reason.setPlainText("每季更新")
        editor.reason.leave()
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.levels.buttons[1], Qt.MouseButton.LeftButton)
    assert said.args == [{"level": "fair", "reason": "每季更新"}]
