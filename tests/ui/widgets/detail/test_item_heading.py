"""ui.widgets.detail.item_heading"""

from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_cards import Cards
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.item_heading import ItemHeading
from tests.ui.conduct_stage import Stage


def test_it_says_which_item_it_is_and_how_it_stands(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A key item bears its star, the state its word."""
    heading = ItemHeading(theme)
    qtbot.addWidget(heading)
    heading.show_card(Cards(full_stage.opened, texts, Attention(full_stage.opened)).card("A1.2"))
    assert (heading.code.text(), heading.standing.text()) == ("A1.2  ★", "2.3 / 5  45.9 %")
    assert heading.sentence.text() == "Energy and water metering coverage"


def test_it_says_whence_a_value_is_carried(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    heading = ItemHeading(theme)
    qtbot.addWidget(heading)
    cards = Cards(stage.opened, texts, Attention(stage.opened))
    heading.show_card(cards.card("A1.1"))
    assert heading.origin.isHidden()
    carried: Json = {"evaluation": "e1", "on": "2025-10-22", "answer": "yes"}
    stage.opened.say("answer.carried", "item/A1.1", carried)
    cards.forget(["A1.1"])
    heading.show_card(cards.card("A1.1"))
    assert heading.origin.text() == "Carried from the evaluation of 22 October 2025"
