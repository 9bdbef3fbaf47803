"""ui.widgets.panes.header_counts"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.panes.header_counts import HeaderCounts
from tests.ui.conduct_stage import Stage


def test_each_count_says_what_it_counts_and_leads_there(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A number that nothing follows from would be decoration."""
    counts = HeaderCounts(theme, texts)
    qtbot.addWidget(counts)
    counts.show()
    counts.show_answered(stage.opened.scoring.result())
    counts.show_counts(lambda _name: 3)
    counts.show_gaps(0)
    assert counts.buttons["unanswered"].text() == "0/88\nanswered"
    assert counts.buttons["gaps"].property("tone") == "good"
    for name in ("unanswered", "flagged", "evidence"):
        with qtbot.waitSignal(counts.filter_asked) as said:
            qtbot.mouseClick(counts.buttons[name], Qt.MouseButton.LeftButton)
        assert said.args == [name]
    with qtbot.waitSignal(counts.gaps_asked):
        qtbot.mouseClick(counts.buttons["gaps"], Qt.MouseButton.LeftButton)
    counts.show_all(False)
    assert not counts.buttons["gaps"].isVisible()
    assert counts.full_width > counts.sizeHint().width() - theme.space(2)
