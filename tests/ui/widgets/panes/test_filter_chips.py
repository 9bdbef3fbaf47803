"""ui.widgets.panes.filter_chips"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import FILTERS
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.panes.filter_chips import FilterChips


def _chips(qtbot: QtBot, theme: Theme, texts: Texts, width: int) -> FilterChips:
    chips = FilterChips(theme, texts)
    qtbot.addWidget(chips)
    chips.resize(width, 120)
    chips.show_counts({name: number for number, name in enumerate(FILTERS)}.__getitem__)
    chips.show()
    return chips


def test_each_chip_has_its_count_and_an_empty_one_is_calm(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """It stays where it is, so that fingers find the others."""
    chips = _chips(qtbot, theme, texts, 560)
    assert chips.buttons["unanswered"].text().endswith(" 1")
    assert chips.buttons["unanswered"].property("look") == "filter"
    assert chips.buttons["all"].property("look") == "filter_calm"
    assert chips.buttons["all"].isVisible()
    assert all(button.height() >= 44 for button in chips.buttons.values())


def test_a_tap_tells_the_filter(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """One is on at a time."""
    chips = _chips(qtbot, theme, texts, 560)
    with qtbot.waitSignal(chips.chosen) as said:
        qtbot.mouseClick(chips.buttons["contested"], Qt.MouseButton.LeftButton)
    assert said.args == ["contested"]
    assert chips.filter == "contested"
    assert not chips.buttons["all"].isChecked()


def test_chips_wrap_into_two_rows_and_scroll_where_two_are_too_few(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A narrow screen keeps its height for the items."""
    assert _chips(qtbot, theme, texts, 1400).height() < 60
    assert 60 < _chips(qtbot, theme, texts, 560).height() < 120
    narrow = _chips(qtbot, theme, texts, 260)
    assert narrow.height() < 60
    bar = narrow.horizontalScrollBar()
    assert bar.maximum() > 0
    narrow.show_filter("contested")
    assert bar.value() > 0
