"""ui.widgets.answers.measured.validity"""

from datetime import date

import pytest
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
    """长期 is one tap, told at once; the date that stood there goes, and a date lets go of 长期."""
    editor = _editor(qtbot, theme, texts)
    row = editor.rows[0]
    row.date.setText("2027-01-05")
    assert row.permanent.text() == "No expiry"
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(row.permanent, Qt.MouseButton.LeftButton)
    assert said.args == [[{"document": "business_licence", "until": "long_term"}]]
    assert row.date.text() == ""
    qtbot.keyClicks(row.date, "20280301")
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClick(row.date, Qt.Key.Key_Return)
    assert said.args == [[{"document": "business_licence", "until": "2028-03-01"}]]
    assert not row.permanent.isChecked()


def test_a_missing_document_is_one_tap_too(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Tapped again it is not said any more."""
    editor = _editor(qtbot, theme, texts)
    row = editor.rows[0]
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(row.missing, Qt.MouseButton.LeftButton)
    assert said.args == [[{"document": "business_licence", "until": None}]]
    assert row.standing.text() == "Not there: the item is not met"
    qtbot.mouseClick(row.missing, Qt.MouseButton.LeftButton)
    assert editor.typed() is None


@pytest.mark.parametrize(
    ("until", "words", "tone"),
    [
        ("2026-10-21", "✕ Expired 1 day before the assessment", "bad"),
        ("2026-10-22", "! Valid: 0 days left after the assessment", "warn"),
        ("2027-10-22", "✓ Valid: 365 days left after the assessment", "good"),
        ("soon", "", ""),
    ],
)
def test_expiry_is_seen_on_the_day_of_the_assessment(
    until: str, words: str, tone: str, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Not by the clock: the laptop's day does not decide about a document."""
    editor = ValidityEditor([LICENCE], theme, texts)
    qtbot.addWidget(editor)
    editor.assess(date(2026, 10, 22))
    editor.show_answer([{"document": "business_licence", "until": until}])
    standing = editor.rows[0].standing
    assert standing.text() == words
    assert standing.property("tone") == tone


def test_a_further_document_is_added_by_name(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Venues have permits that no checklist foresaw."""
    editor = _editor(qtbot, theme, texts)
    qtbot.mouseClick(editor.add, Qt.MouseButton.LeftButton)
    row = editor.rows[1]
    qtbot.keyClicks(row.name, "Pool permit")
    with qtbot.assertNotEmitted(editor.answered):
        qtbot.keyClick(row.name, Qt.Key.Key_Return)  # half a document is no answer yet, but it is kept
    assert editor.pending
    row.date.setText("2027.1.5")
    with qtbot.waitSignal(editor.answered):
        qtbot.keyClick(row.name, Qt.Key.Key_Return)
    assert editor.typed() == [{"document": "Pool permit", "until": "2027-01-05"}]
