"""ui.widgets.catalogue.entry_view"""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.catalogue_list import CatalogueList, EntryWords
from inspector_app.ui.widgets.catalogue.entry_view import EntryView


def test_rows_are_high_enough_for_a_finger_and_are_painted(qtbot: QtBot, desk: Desk) -> None:
    view, model = EntryView(desk.theme, "Entries"), CatalogueList()
    qtbot.addWidget(view)
    model.show_rows([EntryWords("a", "GB 1-2024", "A long title " * 9, "In force", "good"),
                     EntryWords("b", "GB 2", "")])  # fmt: skip
    view.setModel(model)
    view.resize(300, 200)
    view.setCurrentIndex(model.index(0))
    assert view.sizeHintForRow(0) >= desk.theme.target
    picture = view.grab().toImage()
    accent = desk.theme.colour("accent")
    assert picture.pixelColor(1, 10) == accent
