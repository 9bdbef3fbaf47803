"""ui.widgets.risks.new_risk"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.risks.new_risk import NewRisk, privacy_hint


def _form(qtbot: QtBot, theme: Theme, texts: Texts) -> NewRisk:
    form = NewRisk(theme, texts)
    qtbot.addWidget(form)
    form.begin("exit locked")
    return form


def test_two_fields_and_one_key_are_enough(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """While the exit is locked nobody fills in a form."""
    form = _form(qtbot, theme, texts)
    form.place.setText("3F west")
    with qtbot.waitSignal(form.recorded) as said:
        qtbot.keyClick(form.place, Qt.Key.Key_Return)
    assert said.args == ["exit locked", "3F west"]
    form.saved()
    assert (form.what.toPlainText(), form.place.text(), form.isHidden()) == ("", "", True)


def test_going_back_keeps_what_was_typed(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A call comes in between; the words are still there, and stand before any proposal."""
    form = _form(qtbot, theme, texts)
    with qtbot.waitSignal(form.left):
        qtbot.keyClick(form.what, Qt.Key.Key_Escape)
    assert form.isHidden()
    form.begin("another proposal")
    assert form.what.toPlainText() == "exit locked"
    with qtbot.waitSignal(form.left):
        form.back.click()


def test_a_refusal_stands_below_the_fields(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """And nothing that was typed is lost."""
    form = _form(qtbot, theme, texts)
    form.show_problem("A text is needed.")
    assert not form.problem.isHidden()
    with qtbot.assertNotEmitted(form.recorded):
        qtbot.keyClick(form.place, Qt.Key.Key_A)
    assert form.what.toPlainText() == "exit locked"


def test_the_form_asks_for_no_names(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Suspected abuse names no resident."""
    form = _form(qtbot, theme, texts)
    assert privacy_hint(texts) in [label.text() for label in form.findChildren(QLabel)]
