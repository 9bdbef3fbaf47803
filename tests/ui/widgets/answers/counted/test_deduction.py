"""ui.widgets.answers.counted.deduction"""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.definition.words import Words
from inspector_app.domain.item_kinds.counted.deduction import Reason
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.counted.deduction import DeductionEditor, RatioEditor

REASONS = [Reason("dust", Words("积尘"), Fraction(1)), Reason("leak", Words("滴漏"), Fraction("0.5"))]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def editor(qtbot: QtBot, theme: Theme, texts: Texts) -> DeductionEditor:
    editor = DeductionEditor(REASONS, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_every_tap_is_told_with_all_that_was_found(qtbot: QtBot, editor: DeductionEditor) -> None:
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.steppers["leak"].more, LEFT)
    assert said.args == [{"deductions": [{"id": "leak", "times": 1}]}]
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.steppers["dust"].more, LEFT)
    assert said.args == [{"deductions": [{"id": "dust", "times": 1}, {"id": "leak", "times": 1}]}]


def test_nothing_found_is_an_answer(qtbot: QtBot, editor: DeductionEditor) -> None:
    """Full points are said, not assumed."""
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.none, LEFT)
    assert said.args == [{"deductions": []}]
    assert editor.none.isChecked()
    qtbot.mouseClick(editor.steppers["dust"].more, LEFT)
    assert not editor.none.isChecked()
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.steppers["dust"].less, LEFT)
    assert said.args == [{"deductions": []}]
    assert editor.none.isChecked()


def test_leaving_an_empty_line_says_nothing(qtbot: QtBot, editor: DeductionEditor) -> None:
    with qtbot.assertNotEmitted(editor.answered):
        editor.steppers["dust"].line.editingFinished.emit()
    assert not editor.none.isChecked()


def test_half_of_a_ratio_is_no_answer_yet(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = RatioEditor(theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    with qtbot.assertNotEmitted(editor.answered):
        qtbot.keyClicks(editor.numbers["failing"], "2")
        qtbot.keyClick(editor.numbers["failing"], Qt.Key.Key_Return)
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(editor.numbers["n"], "12")
        qtbot.keyClick(editor.numbers["n"], Qt.Key.Key_Return)
    assert said.args == [{"failing": "2", "n": "12"}]
