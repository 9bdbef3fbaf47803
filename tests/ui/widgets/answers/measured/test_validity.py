"""ui.widgets.answers.measured.validity"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option
from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.validity import ValidityEditor

LICENCE = Option("business_licence", Words("营业执照", "Business licence"))


def _editor(qtbot: QtBot, theme: Theme, texts: Texts) -> ValidityEditor:
    editor = ValidityEditor([LICENCE], theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    return editor


def test_stored_documents_come_back_as_they_were(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The ones the checklist names, further ones, without an end, missing."""
    stored: list[Json] = [
        {"document": "business_licence", "until": "2036-03-07"},
        {"document": "特种行业许可证", "until": "long_term"},
        {"document": "卫生许可证", "until": None},
    ]
    editor = _editor(qtbot, theme, texts)
    editor.show_answer(stored)
    assert editor.typed() == stored
    assert not editor.pending


def test_long_term_needs_no_date(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """长期 is told at once; "valid until" waits for its date."""
    editor = _editor(qtbot, theme, texts)
    row = editor.rows[0]
    assert row.end.itemText(2) == "No expiry"
    row.end.setCurrentIndex(2)
    with qtbot.waitSignal(editor.answered) as said:
        row.end.activated.emit(2)
    assert said.args == [[{"document": "business_licence", "until": "long_term"}]]
    assert row.date.isHidden()


def test_a_further_document_is_added_by_name(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Venues have permits that no checklist foresaw."""
    editor = _editor(qtbot, theme, texts)
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    row = editor.rows[1]
    qtbot.keyClicks(row.name, "Pool permit")
    row.end.setCurrentIndex(row.end.findData("until"))
    row.date.setText("2027.1.5")
    assert editor.typed() == [{"document": "Pool permit", "until": "2027-01-05"}]
