"""ui.widgets.answers.chosen.pick"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.chosen.pick import PickEditor

TOWNS = [Choosable(f"t{n}", f"Town {n}") for n in range(30)]


def test_one_of_many_is_found_by_typing(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """828 choices are no 828 buttons."""
    editor = PickEditor(TOWNS, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.typed() is None
    line = editor.box.lineEdit()
    assert line is not None
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(line, "Town 17")
        qtbot.keyClick(line, Qt.Key.Key_Return)
    assert said.args == ["t17"]


def test_a_tap_in_the_list_is_told_at_once(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = PickEditor(TOWNS, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer("t3")
    assert (editor.box.currentText(), editor.pending) == ("Town 3", False)
    with qtbot.waitSignal(editor.answered) as said:
        editor.box.setCurrentIndex(4)
        editor.box.activated.emit(4)
    assert said.args == ["t4"]


def test_words_that_are_no_option_stay_as_they_are(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The form refuses them beside the field; what was typed is still there to be corrected."""
    editor = PickEditor(TOWNS, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer("elsewhere")
    assert editor.typed() == "elsewhere"
    editor.show_answer(None)
    assert editor.typed() is None
