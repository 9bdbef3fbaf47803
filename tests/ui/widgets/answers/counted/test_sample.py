"""ui.widgets.answers.counted.sample"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option
from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.counted.sample import SampleEditor

LOCKED = Option("locked", Words("上锁", "Locked"))


def _editor(qtbot: QtBot, theme: Theme, texts: Texts) -> SampleEditor:
    editor = SampleEditor(10, [LOCKED], theme, texts)
    qtbot.addWidget(editor)
    return editor


def test_a_stored_sample_comes_back_as_it_was(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Population, failures and grave circumstances included."""
    stored: dict[str, Json] = {
        "population": "138",
        "n": "12",
        "ok": "11",
        "failures": ["主楼3F东通道"],
        "flags": ["locked"],
    }
    editor = _editor(qtbot, theme, texts)
    editor.show_answer(stored)
    assert editor.typed() == stored
    editor.show_answer(None)
    assert editor.typed() is None


def test_a_grave_circumstance_is_told_at_once(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A locked escape makes the whole item zero."""
    editor = _editor(qtbot, theme, texts)
    editor.show_answer({"n": 12, "ok": 12})
    with qtbot.waitSignal(editor.answered) as said:
        editor.flags["locked"].click()
    assert said.args == [{"n": "12", "ok": "12", "flags": ["locked"]}]


def test_a_number_is_told_when_it_is_left(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An incomplete sample is told too: the item kind says what is missing."""
    editor = _editor(qtbot, theme, texts)
    editor.show_answer(None)
    editor.numbers["n"].setText("12")
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(editor.numbers["n"], Qt.Key.Key_Return)
    assert said.args == [{"n": "12"}]
