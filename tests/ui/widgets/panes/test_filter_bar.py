"""ui.widgets.panes.filter_bar"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.panes.filter_bar import FilterBar


def _bar(qtbot: QtBot, theme: Theme, texts: Texts) -> FilterBar:
    bar = FilterBar(theme, texts)
    qtbot.addWidget(bar)
    bar.resize(600, 120)
    bar.show()
    return bar


def test_a_filter_and_a_search_are_told_together(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Both narrow the list."""
    bar = _bar(qtbot, theme, texts)
    with qtbot.waitSignal(bar.changed) as said:
        qtbot.mouseClick(bar.chips.buttons["flagged"], Qt.MouseButton.LeftButton)
    assert said.args == ["flagged", ""]
    with qtbot.waitSignal(bar.changed) as said:
        qtbot.keyClicks(bar.search, "a")
    assert said.args == ["flagged", "a"]


def test_showing_a_filter_tells_nobody(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """The page knows already."""
    bar = _bar(qtbot, theme, texts)
    with qtbot.assertNotEmitted(bar.changed):
        bar.show_filter("evidence", "x")
    assert bar.chosen == "evidence"


def test_the_search_stands_beside_the_door_on_a_narrow_screen(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It would be at the end of a row that scrolls otherwise."""
    bar = _bar(qtbot, theme, texts)
    assert not bar.detail_door.isVisible()
    bar.show_door(shown=True)
    assert bar.detail_door.isVisible()
    assert bar.search.parentWidget() is bar.detail_door.parentWidget()
    bar.show_door(shown=False)
    assert not bar.detail_door.isVisible()
    assert not bar.search.isHidden()
