"""ui.pages.conduct.beside: a change reaches every page of the evaluation, whichever is in sight."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.pages.conduct.data import DataPage
from inspector_app.ui.pages.conduct.page import ITEMS
from inspector_app.ui.pages.conduct.places import PlacesPage
from inspector_app.ui.theme import Theme
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


def test_every_page_beside_the_items_is_told(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """A page that was left out would show yesterday's values or lose what was typed."""
    page = Conduct(stage, qtbot, theme, texts).page
    told = {id(each) for each in page.beside}
    assert told == {id(each) for name, each in page.pages.items() if name != ITEMS}
    assert isinstance(page.pages["data"], DataPage)
    assert isinstance(page.pages["places"], PlacesPage)
