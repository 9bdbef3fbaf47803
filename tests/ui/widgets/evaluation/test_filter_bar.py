"""ui.widgets.evaluation.filter_bar"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.filter_bar import FilterBar


def test_filter_and_search_are_told_together(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """One narrows the other."""
    bar = FilterBar(theme, texts)
    qtbot.addWidget(bar)
    with qtbot.waitSignal(bar.changed) as said:
        qtbot.mouseClick(bar.filters["flagged"], Qt.MouseButton.LeftButton)
    assert said.args == ["flagged", ""]
    with qtbot.waitSignal(bar.changed) as said:
        qtbot.keyClicks(bar.search, "x")
    assert said.args == ["flagged", "x"]


def test_showing_a_filter_is_silent(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The page does it when it jumps to a hidden item."""
    bar = FilterBar(theme, texts)
    qtbot.addWidget(bar)
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_filter("evidence")
    assert bar.chosen == "evidence"
