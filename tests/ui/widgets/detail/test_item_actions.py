"""ui.widgets.detail.item_actions"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.widgets.detail.item_actions import ItemActions


def test_every_action_has_its_button(qtbot: QtBot, texts: Texts) -> None:
    actions = ItemActions(texts)
    qtbot.addWidget(actions)
    buttons = (actions.confirm, actions.aside, actions.clear, actions.new_finding, actions.withhold)
    words = ["Still holds", "Not applicable…", "Clear", "Finding…", "Leave out…"]
    assert [button.text() for button in buttons] == words
