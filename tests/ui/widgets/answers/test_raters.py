"""ui.widgets.answers.raters"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.raters import RatersEditor


def test_everybody_has_levels_of_their_own(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The level goes to the person beside whom it was tapped."""
    editor = RatersEditor({"M": "陈若溪", "N": "赵明岐"}, 4, theme, texts)
    qtbot.addWidget(editor)
    editor.show_levels({"M": 2})
    assert editor.people["M"].buttons[2].isChecked()
    with qtbot.waitSignal(editor.rated) as said:
        qtbot.mouseClick(editor.people["N"].buttons[3], Qt.MouseButton.LeftButton)
    assert said.args == ["N", 3]
