"""ui.widgets.forms.item_links"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.widgets.forms.item_links import ItemLinks


def test_a_code_leads_to_its_item_and_the_same_codes_are_not_made_anew(qtbot: QtBot, texts: Texts) -> None:
    """A button that is made anew under the finger is never tapped."""
    links = ItemLinks(texts)
    qtbot.addWidget(links)
    links.show_items([("a", "A1"), ("b", "B2")])
    first = links.buttons[0]
    links.show_items([("a", "A1"), ("b", "B2")])
    assert links.buttons[0] is first
    with qtbot.waitSignal(links.wanted) as said:
        links.buttons[1].click()
    assert said.args == ["b"]
    links.show_items([])
    assert links.buttons == []
    assert links.isHidden()
