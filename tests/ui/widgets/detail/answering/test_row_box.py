"""ui.widgets.detail.answering.row_box"""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.answering.row_box import RowBox, RowShown

ROWS = [RowShown("a", "301", "18", "Met", ("op1",)), RowShown("b", "302", "22", seen=("op2",))]
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def box(qtbot: QtBot, theme: Theme, texts: Texts) -> RowBox:
    box = RowBox(theme, texts, weighted=True)
    qtbot.addWidget(box)
    box.show_rows(ROWS, "Mean of 2 rows")
    return box


def test_the_first_row_is_chosen_and_says_what_is_answered(box: RowBox) -> None:
    assert box.row == "a"
    assert [button.text() for button in box.buttons.values()] == ["301 · Met", "302"]
    assert [button.isChecked() for button in box.buttons.values()] == [True, False]
    assert (box.name.text(), box.weight.text(), box.roll_up.text()) == ("301", "18", "Mean of 2 rows")


def test_a_tap_chooses_another_row(qtbot: QtBot, box: RowBox) -> None:
    with qtbot.waitSignal(box.chosen) as said:
        box.buttons["b"].click()
    assert said.args == ["b"]
    assert box.name.text() == "302"
    assert box.buttons["b"].isChecked()


def test_a_new_row_is_added_with_enter_and_the_line_is_free_again(qtbot: QtBot, box: RowBox) -> None:
    """One room after the other without the mouse."""
    box.new_name.setText("303")
    box.new_weight.setText("25")
    with qtbot.waitSignal(box.added) as said:
        qtbot.keyClick(box.new_name, Qt.Key.Key_Return)
    assert said.args == ["303", "25"]
    box.show_rows([*ROWS, RowShown("c", "303", "25")])
    box.added_row("c")
    assert box.row == "c"
    assert (box.new_name.text(), box.new_weight.text()) == ("", "")


def test_a_name_is_told_with_what_was_seen_when_it_is_left(qtbot: QtBot, box: RowBox) -> None:
    box.name.setText("311")
    with qtbot.waitSignal(box.changed) as said:
        qtbot.keyClick(box.name, Qt.Key.Key_Return)
    assert said.args == ["a", "311", "18", ("op1",)]


def test_a_name_in_the_making_is_told_before_another_row_is_shown(qtbot: QtBot, box: RowBox) -> None:
    box.name.setText("311")
    with qtbot.waitSignal(box.changed) as said:
        box.buttons["b"].click()
    assert said.args is not None
    assert said.args[:2] == ["a", "311"]


def test_showing_is_silent_and_keeps_what_is_typed(qtbot: QtBot, box: RowBox) -> None:
    box.name.setText("31")
    with qtbot.assertNotEmitted(box.changed):
        box.show_rows(ROWS)
    assert box.name.text() == "31"


def test_a_row_is_removed_after_a_second_tap(qtbot: QtBot, box: RowBox) -> None:
    """Its answers would go with it, so one slip of a finger is not enough."""
    with qtbot.assertNotEmitted(box.removed):
        qtbot.mouseClick(box.remove, LEFT)
    assert "301" in box.remove.text()
    box.choose("b")
    with qtbot.assertNotEmitted(box.removed):
        qtbot.mouseClick(box.remove, LEFT)
    with qtbot.waitSignal(box.removed) as said:
        qtbot.mouseClick(box.remove, LEFT)
    assert said.args == ["b", ("op2",)]


def test_when_the_chosen_row_is_gone_the_first_is_shown(box: RowBox) -> None:
    box.name.setText("31")
    box.show_rows(ROWS[1:])
    assert (box.row, box.name.text()) == ("b", "302")
    box.show_rows([])
    assert box.row == ""
    assert box.chosen_line.isHidden()


def test_what_is_wrong_with_a_name_is_said_until_it_is_right(box: RowBox) -> None:
    box.show_problem("Nothing is filled in.")
    assert not box.problem.isHidden()
    box.show_rows(ROWS)
    assert box.problem.isHidden()


def test_rows_that_a_form_counts_are_neither_added_named_nor_removed(box: RowBox) -> None:
    """They follow from an answer; choosing one is all there is to do."""
    box.show_rows(ROWS, counted=True)
    assert (box.new_line.isHidden(), box.chosen_line.isHidden()) == (True, True)
    assert len(box.buttons) == 2
    box.show_rows(ROWS)
    assert (box.new_line.isHidden(), box.chosen_line.isHidden()) == (False, False)
