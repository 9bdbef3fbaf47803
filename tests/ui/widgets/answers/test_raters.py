"""ui.widgets.answers.raters"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.counted.sample import SampleEditor
from inspector_app.ui.widgets.answers.factory import rater_editor_of
from inspector_app.ui.widgets.answers.raters import RatersEditor
from tests.checklist_builder import kind, words


def test_everybody_has_levels_of_their_own(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The level goes to the person beside whom it was tapped."""
    scale = kind("scale", anchors=[words(f"level {level}") for level in range(5)])
    editor = RatersEditor({"M": "陈若溪", "N": "赵明岐"}, lambda: rater_editor_of(scale, theme, texts), theme)
    qtbot.addWidget(editor)
    editor.show_answers({"M": 2})
    chen, zhao = (editor.people[person] for person in "MN")
    assert isinstance(chen, ButtonsEditor)
    assert isinstance(zhao, ButtonsEditor)
    assert chen.buttons[2].isChecked()
    with qtbot.waitSignal(editor.rated) as said:
        qtbot.mouseClick(zhao.buttons[3], Qt.MouseButton.LeftButton)
    assert said.args == ["N", 3]


def test_a_wrong_entry_is_blamed_on_its_rater(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """What somebody typed stays beside the reason why it was not saved."""
    inner = kind("sample")
    editor = RatersEditor({"M": "陈若溪", "N": "赵明岐"}, lambda: rater_editor_of(inner, theme, texts), theme)
    qtbot.addWidget(editor)
    chen, zhao = (editor.people[person] for person in "MN")
    assert isinstance(chen, SampleEditor)
    chen.numbers["n"].setText("3")
    with qtbot.waitSignal(editor.rated):
        editor.leave()
    editor.show_problem("M.ok", "is missing")
    assert chen.problems == ("is missing",)
    assert zhao.problems == ()
    editor.show_answers({"M": {"n": 1, "ok": 1}, "N": {"n": 2, "ok": 2}})
    assert chen.typed() == {"n": "3"}
    assert zhao.typed() == {"n": "2", "ok": "2"}
    with qtbot.waitSignal(editor.rated):
        editor.leave()
