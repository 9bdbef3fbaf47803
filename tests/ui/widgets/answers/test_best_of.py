"""ui.widgets.answers.best_of"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist import read_checklist
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.best_of import BestOfEditor
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.factory import make_editor
from tests.checklists.gallery import gallery


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, texts: Texts) -> BestOfEditor:
    editor = make_editor(read_checklist(gallery()).items["B3"], theme, texts)
    assert isinstance(editor, BestOfEditor)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_one_way_is_answered_and_left_out_again(qtbot: QtBot, editor: BestOfEditor) -> None:
    meeting = editor.ways["meeting"]
    assert isinstance(meeting, ButtonsEditor)
    assert editor.leave_out["meeting"].isHidden()
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(meeting.buttons[1], Qt.MouseButton.LeftButton)
    assert said.args == [{"meeting": "partly"}]
    editor.show_answer({"meeting": "partly", "banquet": {"n": 4, "ok": 4}})
    with qtbot.waitSignal(editor.answered) as said:
        editor.leave_out["meeting"].click()
    assert said.args == [{"banquet": {"n": "4", "ok": "4"}}]


def test_what_is_wrong_stands_beside_the_field_of_its_way(editor: BestOfEditor) -> None:
    editor.show_problem("banquet.ok", "4 conforming of only 2 sampled.")
    assert list(editor.ways["banquet"].problems) == ["4 conforming of only 2 sampled."]
    assert list(editor.ways["meeting"].problems) == []
    editor.show_problem("", "The answer is incomplete.")
    assert editor.problems == ("The answer is incomplete.",)
    assert list(editor.ways["banquet"].problems) == []
