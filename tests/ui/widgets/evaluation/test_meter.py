"""ui.widgets.evaluation.meter"""

from fractions import Fraction

from pytestqt.qtbot import QtBot

from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.meter import Meter

FLOORS = [Fraction(bound) for bound in (80, 70, 60, 50)]


def test_the_rate_stands_beside_its_floor(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A sign says whether it is met; so does the name that is read aloud."""
    meter = Meter("A Energy", Rounding(), theme, texts)
    qtbot.addWidget(meter)
    meter.show_rate(Fraction(744, 1000), FLOORS, Fraction(60))
    assert meter.words == "74.4 ≥ 60"
    meter.show_rate(Fraction(4, 10), FLOORS, Fraction(60))
    assert meter.words == "40.0 < 60"
    assert meter.accessibleName() == "A Energy 40.0 < 60"
    assert not meter.grab().isNull()


def test_nothing_rated_is_no_zero(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An untouched section has no rate yet."""
    meter = Meter("A Energy", Rounding(), theme, texts)
    qtbot.addWidget(meter)
    meter.show_rate(None, FLOORS, None)
    assert meter.words == "—"
    assert not meter.grab().isNull()


def test_the_checklist_says_how_many_decimals_stand_and_what_is_compared(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A rate that misses its floor is never shown as the floor."""
    for rounding, words in (
        (Rounding(decimals=2), "79.96 < 80"),
        (Rounding(decimals=0), "79.96 < 80"),
        (Rounding(rounded=True), "80.0 ≥ 80"),
    ):
        meter = Meter("A Energy", rounding, theme, texts)
        qtbot.addWidget(meter)
        meter.show_rate(Fraction("0.7996"), FLOORS, Fraction(80))
        assert meter.words == words
    meter.show_rate(Fraction("0.85"), FLOORS, None)
    assert meter.words == "85.0"
    meter.show_rate(None, FLOORS, Fraction("60.5"))
    assert meter.words == "— ≥ 60.5"
