"""ui.widgets.answers.shown"""

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.shown import Shown


def test_nothing_can_be_typed_into_what_the_form_says(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The words as they stand when it is shown; what is stored is neither shown nor lost."""
    said = ["5 beds"]
    editor = Shown(lambda: said[0], theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer("stored")
    assert (editor.words.text(), editor.typed(), editor.pending) == ("5 beds", "stored", False)
    assert editor.findChildren(QLineEdit) == []
    said[0] = ""
    editor.show_answer(None)
    assert editor.words.isHidden()
