"""ui.widgets.panes.nothing_fits"""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.panes.nothing_fits import NothingFits


def test_an_empty_list_says_why_and_leads_back_to_all(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Without words it would look as if the items were gone."""
    empty = NothingFits(theme, texts)
    qtbot.addWidget(empty)
    assert empty.isHidden()
    empty.say("No evidence is missing.", offer=True)
    assert empty.words.text() == "No evidence is missing."
    with qtbot.waitSignal(empty.all_wanted):
        qtbot.mouseClick(empty.all, Qt.MouseButton.LeftButton)
    empty.say("No item is asked here.", offer=False)
    assert empty.all.isHidden()
    empty.say("", offer=True)
    assert empty.isHidden()
