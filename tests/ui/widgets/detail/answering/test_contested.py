"""ui.widgets.detail.answering.contested"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import Side
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.answering.contested import ContestedBox

SIDES = [Side("op1", "陈若溪", "10-21 11:05", "2"), Side("op2", "赵明岐", "10-21 11:20", "3")]


def _box(qtbot: QtBot, theme: Theme, texts: Texts) -> ContestedBox:
    box = ContestedBox(theme, texts)
    qtbot.addWidget(box)
    box.show_sides(SIDES)
    return box


def test_the_program_takes_no_side(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nothing is preselected, both names stand there, and a choice is asked for."""
    box = _box(qtbot, theme, texts)
    assert not any(button.isChecked() for button in box.choices.values())
    assert [("陈若溪" in b.text(), "赵明岐" in b.text()) for b in box.choices.values()] == [
        (True, False),
        (False, True),
    ]
    with qtbot.assertNotEmitted(box.decided):
        qtbot.mouseClick(box.decide, Qt.MouseButton.LeftButton)
    assert box.problem.text() == "Choose the value that shall stand."


def test_a_decision_needs_its_reason(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The report prints it."""
    box = _box(qtbot, theme, texts)
    box.choices["op2"].setChecked(True)
    with qtbot.assertNotEmitted(box.decided):
        box.decide.click()
    box.reason.setText("one worn seal only")
    with qtbot.waitSignal(box.decided) as said:
        box.decide.click()
    assert said.args == ["op2", "one worn seal only"]


def test_another_value_can_be_chosen(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The truth may be what nobody said before."""
    box = _box(qtbot, theme, texts)
    box.offer_other("1")
    box.offer_other("4")
    box.reason.setText("seen together")
    with qtbot.waitSignal(box.decided) as said:
        box.decide.click()
    assert said.args == ["", "seen together"]
    assert box.choices[""].text() == "Another value: 4"


def test_a_choice_in_the_making_stays_when_the_panel_is_refreshed(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A colleague's tap elsewhere must not undo it."""
    box = _box(qtbot, theme, texts)
    box.choices["op1"].setChecked(True)
    box.show_sides(SIDES)
    assert box.choices["op1"].isChecked()
    box.show_sides([])
    assert box.isHidden()


def test_long_words_never_widen_the_panel(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """They stand whole on the card and in the tooltip."""
    box = _box(qtbot, theme, texts)
    narrow = box.minimumSizeHint().width()
    box.show_sides([Side("op3", "陈若溪", "10-21 11:05", "several defects " * 20), SIDES[1]])
    assert box.minimumSizeHint().width() == narrow
    assert box.choices["op3"].toolTip().startswith("several defects")
