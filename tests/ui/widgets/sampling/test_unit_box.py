"""ui.widgets.sampling.unit_box"""

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.sampling.plan import Unit
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.sampling.unit_box import UnitBox


@pytest.fixture
def box(qtbot: QtBot, theme: Theme, texts: Texts) -> UnitBox:
    made = UnitBox("Rooms 8304", {}, theme, texts)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize(
    ("unit", "words"),
    [
        (Unit("8304", "", "8304", "drawn"), "Drawn"),
        (Unit("8304", "", "8304", "reserve", stands_in="8301"), "Stands in for 8301"),
        (Unit("8304", "", "8304", "added", reason="a guest said so"), "Not drawn: a guest said so"),
        (
            Unit("8304", "", "8304", "drawn", left_out=True, by=("8305",), reason="asleep"),
            "8305 stands in, because asleep",
        ),
        (Unit("8304", "", "8304", "drawn", left_out=True, reason="asleep"), "Left out, because asleep"),
    ],
)
def test_how_a_unit_came_into_the_sample_is_said(box: UnitBox, unit: Unit, words: str) -> None:
    """Whoever reads the plan later finds the same words."""
    box.show_unit(unit, "")
    assert box.state.text() == words
    assert box.bring_back.isHidden() != unit.left_out


def test_leaving_out_says_what_stands_in(box: UnitBox, qtbot: QtBot) -> None:
    """Before the reason is given; without a reserve that the sample will be short."""
    drawn = Unit("8304", "", "8304", "drawn")
    box.show_unit(drawn, "8310")
    box.leave_out.click()
    assert "8310 stands in" in box.reasons.question.text()
    box.show_unit(drawn, "")
    box.leave_out.click()
    assert "short by one" in box.reasons.question.text()
    with qtbot.waitSignal(box.left_out) as left_out:
        box.reasons.confirmed.emit("left_out", "asleep")
    assert left_out.args == ["asleep"]
    box.show_problem("no")
    assert box.reasons.problem.text() == "no"
    with qtbot.waitSignal(box.brought_back):
        box.bring_back.click()
