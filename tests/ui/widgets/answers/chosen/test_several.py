"""ui.widgets.answers.chosen.several"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.chosen.several import SeveralEditor

TOWNS = [Choosable(f"t{n}", f"Town {n}") for n in range(30)]


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, texts: Texts) -> SeveralEditor:
    made = SeveralEditor(TOWNS, theme, texts)
    qtbot.addWidget(made)
    made.show_answer(None)
    return made


def test_several_of_many_are_found_one_after_the_other(editor: SeveralEditor, qtbot: QtBot) -> None:
    """Each stands above the line as a button; the line is free for the next."""
    line = editor.box.lineEdit()
    assert line is not None
    assert editor.typed() is None
    for name, said in (("Town 17", ["t17"]), ("Town 3", ["t17", "t3"])):
        with qtbot.waitSignal(editor.answered) as told:
            qtbot.keyClicks(line, name)
            qtbot.keyClick(line, Qt.Key.Key_Return)
        assert told.args == [said]
        assert line.text() == ""
    assert [button.text() for button in editor.buttons.values()] == ["Town 17  ×", "Town 3  ×"]


def test_a_tap_takes_one_out_again(editor: SeveralEditor, qtbot: QtBot) -> None:
    """Down to none, which is an answer, too."""
    editor.show_answer(["t1", "t2"])
    assert not editor.pending
    with qtbot.waitSignal(editor.answered) as told:
        editor.buttons["t1"].click()
    assert told.args == [["t2"]]
    with qtbot.waitSignal(editor.answered) as told:
        editor.none_found.click()
    assert told.args == [[]]
    assert editor.buttons == {}


def test_the_same_twice_and_words_that_are_no_choice_change_nothing(
    editor: SeveralEditor, qtbot: QtBot
) -> None:
    """What is typed stays in the line to be corrected."""
    editor.show_answer(["t1"])
    with qtbot.assertNotEmitted(editor.answered):
        editor.box.setCurrentIndex(1)
        editor.box.activated.emit(1)
        editor.box.setEditText("Tovvn")
        editor.box.activated.emit(0)
    assert editor.box.currentText() == "Tovvn"
    assert editor.typed() == ["t1"]


def test_what_is_offered_no_more_still_stands_there(editor: SeveralEditor) -> None:
    """By its name, until a person takes it out."""
    editor.show_answer(["gone"])
    assert [button.text() for button in editor.buttons.values()] == ["gone  ×"]
