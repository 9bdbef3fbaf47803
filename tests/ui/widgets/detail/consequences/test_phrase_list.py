"""ui.widgets.detail.consequences.phrase_list"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.consequences.phrase_list import PhraseList

_PLAIN = "No log was kept"
_SLOTTED = "{place}: {count} of the lamps are old, {value}"


def _list(qtbot: QtBot, theme: Theme, texts: Texts) -> PhraseList:
    shown = PhraseList(theme, texts)
    qtbot.addWidget(shown)
    shown.show_phrases([_PLAIN, _SLOTTED], {"value": "12 W"})
    shown.show()
    return shown


def test_a_sentence_without_slots_is_taken_by_one_tap(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It becomes the text as it stands."""
    shown = _list(qtbot, theme, texts)
    with qtbot.waitSignal(shown.taken) as taken:
        shown.buttons[0].click()
    assert taken.args == [_PLAIN]


def test_slots_are_asked_for_and_what_is_known_stands_there(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A sentence with a gap never reaches the report."""
    shown = _list(qtbot, theme, texts)
    with qtbot.assertNotEmitted(shown.taken):
        shown.buttons[1].click()
        qtbot.keyClicks(shown.fields["place"], "8304")
        qtbot.keyClick(shown.fields["place"], Qt.Key.Key_Return)
    assert shown.problem.text() == "Say what stands for “How many”."
    assert shown.preview.text() == "8304: [How many] of the lamps are old, 12 W"
    shown.fields["count"].setText("3")
    with qtbot.waitSignal(shown.taken) as taken:
        shown.take.click()
    assert taken.args == ["8304: 3 of the lamps are old, 12 W"]
    assert shown.asked.isHidden()


def test_a_refresh_keeps_what_stands_in_the_slots(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A colleague's answer arrives while the place is being typed; another item closes the question."""
    shown = _list(qtbot, theme, texts)
    shown.choose(_SLOTTED)
    shown.fields["place"].setText("8304")
    shown.show_phrases([_PLAIN, _SLOTTED], {})
    assert shown.fields["place"].text() == "8304"
    assert not shown.asked.isHidden()
    shown.choose("{岗位} absent")
    assert [*shown.fields] == ["岗位"]
    shown.show_phrases([], {})
    assert shown.isHidden()
    assert shown.asked.isHidden()
