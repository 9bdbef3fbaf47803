"""ui.widgets.answers.text"""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.domain.item_kinds.written.text import Text
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.text import PlaceEditor, TextEditor

ONE = Fraction(1)


def test_a_line_is_told_with_enter(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = TextEditor(Text(ONE), theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.line is not None
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(editor.line, "Wang ")
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert said.args == ["Wang"]


def test_a_date_is_understood_as_people_type_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = TextEditor(Text(ONE, "date"), theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.line is not None
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(editor.line, "2026.3.18")
        qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert said.args == ["2026-03-18"]


def test_several_lines_are_told_when_they_are_left(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = TextEditor(Text(ONE, multiline=True), theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.area is not None
    with qtbot.waitSignal(editor.answered) as said:
        editor.area.setPlainText("一\n二")
        editor.area.leave()
    assert said.args == ["一\n二"]


@pytest.mark.parametrize("kind", [Text(ONE, read_only=True), Text(ONE, multiline=True, read_only=True)])
def test_a_read_only_text_is_shown_and_cannot_be_typed(
    kind: Text, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    editor = TextEditor(kind, theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer("算出的值")
    field = editor.line or editor.area
    assert field is not None
    qtbot.keyClicks(field, "x")
    assert editor.typed() == "算出的值"


def test_what_is_attached_says_where(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = TextEditor(Text(ONE, "audio"), theme, texts)
    qtbot.addWidget(editor)
    assert any("Photos" in label.text() for label in editor.findChildren(QLabel))


def place(qtbot: QtBot, theme: Theme, texts: Texts) -> PlaceEditor:
    editor = PlaceEditor(read_only=False, theme=theme, texts=texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_a_place_is_typed_or_pasted(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Half a place says nothing yet; a whole one pasted into the first field is parted."""
    editor = place(qtbot, theme, texts)
    latitude, longitude, height, accuracy = editor.lines
    with qtbot.assertNotEmitted(editor.answered):
        qtbot.keyClicks(latitude, "31.2")
        qtbot.keyClick(latitude, Qt.Key.Key_Return)
    latitude.setText("31.2304，121.4737")
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(latitude, Qt.Key.Key_Return)
    assert said.args == ["31.2304 121.4737"]
    assert longitude.text() == "121.4737"
    latitude.setText("30.1 120.2 12.5 4")  # as a receiver writes it
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(latitude, Qt.Key.Key_Return)
    assert said.args == ["30.1 120.2 12.5 4"]
    assert (height.text(), accuracy.text()) == ("12.5", "4")
    latitude.setText("30.1 120.2")  # another place: nothing of the one before stays
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(latitude, Qt.Key.Key_Return)
    assert said.args == ["30.1 120.2"]


def test_height_and_accuracy_are_typed_where_they_are_known(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An accuracy alone stands behind a height of 0, so that it stays the fourth number."""
    editor = place(qtbot, theme, texts)
    editor.show_answer("31.2 121.4 12.5 3")
    assert (editor.typed(), editor.pending) == ("31.2 121.4 12.5 3", False)
    editor.lines[2].clear()
    with qtbot.waitSignal(editor.answered) as said:
        editor.lines[2].editingFinished.emit()
    assert said.args == ["31.2 121.4 0 3"]
