"""ui.widgets.evidence.tile_list"""

from pytestqt.qtbot import QtBot

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evidence.tile_list import TileList
from tests.ui.conduct_stage import picture


def _tiles(qtbot: QtBot, theme: Theme, texts: Texts) -> TileList:
    tiles = TileList(Thumbnails(picture), theme, texts)
    qtbot.addWidget(tiles)
    names = [f"{n}.jpg" for n in range(4)]
    pieces = [(Evidence(name, f"P{n:02}", "photo", (), blob=name), name) for n, name in enumerate(names)]
    tiles.show_pieces(pieces, {"2.jpg"})
    return tiles


def test_what_was_chosen_is_chosen_again(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    tiles = _tiles(qtbot, theme, texts)
    assert [piece.no for piece in tiles.chosen] == ["P02"]


def test_one_or_several_are_chosen_in_the_order_of_the_tiles(
    qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    tiles = _tiles(qtbot, theme, texts)
    tiles.choose_several(True)
    tiles.item(0).setSelected(True)
    assert [piece.no for piece in tiles.chosen] == ["P00", "P02"]
    tiles.choose_several(False)
    tiles.setCurrentRow(3)
    assert [piece.no for piece in tiles.chosen] == ["P03"]


def test_pictures_are_drawn_one_after_the_other(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Taps go on between two of them; what left the list meanwhile is passed over."""
    tiles = _tiles(qtbot, theme, texts)
    blank = tiles.item(0).icon().cacheKey()
    tiles.takeItem(3)
    qtbot.waitUntil(lambda: not tiles.drawing.isActive())
    assert all(tiles.item(row).icon().cacheKey() != blank for row in range(3))
