"""ui.widgets.answers.measured.number"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.number import NumberEditor


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
