"""ui.widgets.checklists.part_view"""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.checklists.part_view import PartView
from tests.checklist_builder import checklist, item, section
from tests.ui.widgets.painted import painted_colours

SMALL = checklist(section("A", item("A1", key=True), item("A2")))


def a_view(qtbot: QtBot, theme: Theme, texts: Texts) -> PartView:
    view = PartView(theme, texts)
    qtbot.addWidget(view)
    view.resize(400, 600)
    view.show()
    view.show_data(SMALL)
    return view


def test_the_first_item_is_chosen_and_told(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    view = PartView(theme, texts)
    qtbot.addWidget(view)
    with qtbot.waitSignal(view.chosen, timeout=500) as told:
        view.show_data(SMALL)
    assert told.args[0].name == "item/A1"


def test_going_to_a_part_leaves_a_search_that_hides_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    view = a_view(qtbot, theme, texts)
    view.search.setText("A2")
    view.go("item/A1")
    assert (view.current_name, view.search.text()) == ("item/A1", "")


def test_ctrl_f_goes_to_the_search(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    view = a_view(qtbot, theme, texts)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.view.setFocus()
    qtbot.keyClick(view.view, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert view.search.hasFocus()


def test_rows_are_large_enough_for_a_finger_and_what_was_found_is_underlined(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    view = a_view(qtbot, theme, texts)
    assert view.view.visualRect(view.model.index(2)).height() >= 44
    view.view.clearSelection()
    before = painted_colours(view.view)
    view.search.setText("A1 text")
    view.view.clearSelection()
    assert theme.colour("accent").name() in painted_colours(view.view)
    assert theme.colour("accent").name() not in before


def test_a_sign_stands_in_place_of_the_points(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """What is wrong in a draft is seen in the tree."""
    view = a_view(qtbot, theme, texts)
    view.model.sign_of = lambda part: "1 problem" if part.id == "A2" else ""
    view.show_data(SMALL)
    assert theme.colour("bad").name() in painted_colours(view.view)
