"""ui.widgets.answers.chosen.capped"""

from fractions import Fraction

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.chosen.capped import CappedEditor

AIDS = [
    Choosable(name, name, points=Fraction(points))
    for name, points in (("lift", "1"), ("ramp", "1"), ("aed", "1.5"))
]


def test_what_still_counts_is_said_with_every_tick(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Below the cap, at it, and beyond it, where a further tick is kept but earns nothing."""
    editor = CappedEditor(AIDS, Fraction(2), theme, texts)
    qtbot.addWidget(editor)
    editor.show_answer(None)
    assert editor.sum.isHidden()
    said = []
    for button in editor.buttons:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        said.append(editor.sum.text())
    assert said == [
        "1 ticked make 1 of at most 2 points.",
        "2 ticked make 2 points, the most that counts.",
        "3 ticked make 3.5 points; at most 2 count.",
    ]
    assert editor.typed() == ["lift", "ramp", "aed"]
    editor.show_answer([])
    assert editor.sum.isHidden()
