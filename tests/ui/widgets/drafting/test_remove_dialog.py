"""ui.widgets.drafting.remove_dialog"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.drafting.remove_dialog import Naming, RemoveDialog

NAMINGS = [Naming("limiter/cap", ("limiters", 0, "when", "of", 0), "cap · A1")]


def test_a_place_that_names_it_can_be_opened_instead(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = RemoveDialog("A1", "", NAMINGS, theme, texts, known=True)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.consequence.text().startswith("These places are problems then")
    with qtbot.waitSignal(dialog.opened, timeout=500) as told:
        dialog.links[0].click()
    assert told.args == ["limiter/cap", NAMINGS[0].place]
    assert dialog.isHidden()


def test_nothing_is_said_where_nothing_follows(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """An item that was added a minute ago, and that no rule names, just goes."""
    dialog = RemoveDialog("A1", "2 items go with it.", [], theme, texts)
    qtbot.addWidget(dialog)
    assert dialog.consequence.isHidden()
    assert dialog.successor.isHidden()
    dialog.show_successor("A2")
    assert dialog.consequence.text() == "Rules and earlier answers go to A2."
    with qtbot.waitSignal(dialog.confirmed, timeout=500):
        dialog.remove.click()


def test_a_rule_that_others_name_offers_another_one(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    dialog = RemoveDialog("gold", "", NAMINGS, theme, texts, rule=True)
    qtbot.addWidget(dialog)
    assert not dialog.successor.isHidden()
    dialog.show_successor("silver")
    assert dialog.consequence.text() == "These places name silver then."
    lone = RemoveDialog("gold", "", [], theme, texts, rule=True)
    qtbot.addWidget(lone)
    assert lone.successor.isHidden()
