"""ui.widgets.answers.numbers"""

from fractions import Fraction

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.numbers import NumberInput, bounds_words, number_text, with_unit


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("１２。５", "12.5"),
        ("1,200", "1200"),
        ("−3", "-3"),
        ("7,5", "7,5"),
        ("about 9 ", "about 9"),
    ],
)
def test_numbers_are_understood_as_people_type_them(typed: str, stored: str) -> None:
    """A Chinese keyboard gives wide digits and 。; what is no number stays, to be read and mended."""
    assert number_text(typed) == stored


def test_leaving_the_line_writes_the_number_as_it_is_stored(qtbot: QtBot) -> None:
    """So that the person sees how it was understood."""
    line = NumberInput("Number")
    qtbot.addWidget(line)
    line.setText("１２。５")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == line.number == "12.5"


@pytest.mark.parametrize("whole", [True, False])
def test_a_tablet_opens_the_pad_with_digits(whole: bool, qtbot: QtBot) -> None:
    """Whole numbers need no point."""
    line = NumberInput("n", whole=whole)
    qtbot.addWidget(line)
    hints = Qt.InputMethodHint
    assert line.inputMethodHints() == (hints.ImhDigitsOnly if whole else hints.ImhFormattedNumbersOnly)


def test_the_unit_stands_beside_the_number(qtbot: QtBot, theme: Theme) -> None:
    """Without one there is no empty place either."""
    for unit, labels in (("kWh", ["kWh"]), ("", [])):
        widget = QWidget()
        qtbot.addWidget(widget)
        widget.setLayout(with_unit(NumberInput("n"), unit, theme))
        assert [label.text() for label in widget.findChildren(QLabel)] == labels


def test_bounds_are_said_before_somebody_types(texts: Texts) -> None:
    """Whichever of them are known."""
    one, two = Fraction(1), Fraction(5, 2)
    assert bounds_words(texts, one, two) == "From 1 to 2.5"
    assert bounds_words(texts, one, two, one) == "From 1 to 2.5 in steps of 1"
    assert bounds_words(texts, one, None) == "At least 1"
    assert bounds_words(texts, None, two, one) == "At most 2.5; in steps of 1"
    assert bounds_words(texts, None, None) == ""
