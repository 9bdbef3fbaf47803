"""ui.widgets.evaluation.conclusion_box"""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.conclusion_box import ConclusionBox
from inspector_app.usecases.wording import ConclusionWords

LOWER = ConclusionWords("lower", "Lower", "Excellent", "Good", "Because: lower", ("Not “Suspend”",), 0)


def test_it_shows_what_is_proposed_and_why(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    box = ConclusionBox(theme, texts)
    qtbot.addWidget(box)
    box.show_conclusion(LOWER)
    shown = [label.text() for label in (box.title, box.before, box.now, box.why, box.others)]
    assert shown == ["Lower", "Excellent", "Good", "Because: lower", "Not “Suspend”"]
    assert box.so_far.isHidden()


def test_while_items_are_open_it_says_so(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A proposal by half of the answers must not be taken for the last word."""
    box = ConclusionBox(theme, texts)
    qtbot.addWidget(box)
    box.show_conclusion(replace(LOWER, why="", open=1))
    assert box.why.isHidden()
    assert box.so_far.text() == "By the answers so far: 1 item is still open."
    box.show_conclusion(LOWER)
    assert not box.why.isHidden()
    assert box.so_far.isHidden()


def test_a_visit_that_concludes_nothing_shows_no_box(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    box = ConclusionBox(theme, texts)
    qtbot.addWidget(box)
    box.show_conclusion(None)
    assert box.isHidden()
