"""ui.widgets.answers.counted.stepper"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.counted.stepper import Stepper, TimesEditor


def test_buttons_count_up_and_never_below_zero(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    stepper = Stepper("滴漏", theme, texts)
    qtbot.addWidget(stepper)
    assert stepper.value is None
    more, less = stepper.more, stepper.less
    for button, value in ((more, 1), (more, 2), (less, 1), (less, 0), (less, 0)):
        with qtbot.waitSignal(stepper.changed):
            qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert stepper.value == value


def test_its_buttons_are_large_enough_for_a_finger(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    stepper = Stepper("滴漏", theme, texts)
    qtbot.addWidget(stepper)
    assert min(stepper.less.width(), stepper.less.height(), stepper.more.width()) >= 44


def test_zero_is_an_answer_and_empty_is_none(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Nobody looked, and nothing was found, are two different things."""
    editor = TimesEditor(theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.typed() is None
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.mouseClick(editor.never, Qt.MouseButton.LeftButton)
    assert said.args == [0]


def test_a_number_is_typed_on_the_keyboard(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    editor = TimesEditor(theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(2)
    editor.times.line.selectAll()
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(editor.times.line, "12")
        qtbot.keyClick(editor.times.line, Qt.Key.Key_Return)
    assert said.args == [12]


def test_what_is_no_number_stays_for_words_beside_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A line that swallowed letters would leave the person without a reason."""
    editor = TimesEditor(theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(2)
    editor.times.line.selectAll()
    with qtbot.waitSignal(editor.answered) as said:
        qtbot.keyClicks(editor.times.line, "12x")
        qtbot.keyClick(editor.times.line, Qt.Key.Key_Return)
    assert said.args == ["12x"]
    assert editor.times.line.text() == "12x"


def test_the_button_for_one_more_ends_where_the_bounds_end(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Twelve months are all there are in a year."""
    stepper = Stepper("月", theme, texts, most=12)
    qtbot.addWidget(stepper)
    stepper.show_value(12)
    qtbot.mouseClick(stepper.more, Qt.MouseButton.LeftButton)
    assert stepper.value == 12


def test_arrow_keys_step_where_the_keyboard_is(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The buttons beside the line are for fingers; Tab goes from line to line."""
    stepper = Stepper("滴漏", theme, texts)
    qtbot.addWidget(stepper)
    qtbot.keyClick(stepper.line, Qt.Key.Key_Up)
    qtbot.keyClick(stepper.line, Qt.Key.Key_Up)
    with qtbot.waitSignal(stepper.changed):
        qtbot.keyClick(stepper.line, Qt.Key.Key_Down)
    assert stepper.value == 1
    assert stepper.more.focusPolicy() == Qt.FocusPolicy.NoFocus
