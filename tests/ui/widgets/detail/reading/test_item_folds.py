"""ui.widgets.detail.reading.item_folds"""

from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.reading.item_folds import ItemFolds
from tests.ui.conduct_stage import Stage


def test_what_is_closed_is_not_worked_out(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """A tap must not pay for an explanation nobody reads."""
    folds = ItemFolds(full_stage.opened, theme, texts)
    qtbot.addWidget(folds)
    folds.show_item(full_stage.opened.checklist.items["A1.2"])
    assert all(lines.shown == () for lines in folds.lines.values())
    folds.folds["explanation"].open()
    assert any("2.2963" in text for _, text in folds.lines["explanation"].shown)


def test_an_open_fold_follows_from_item_to_item(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Whoever reads the guidance of one item wants that of the next."""
    folds = ItemFolds(full_stage.opened, theme, texts)
    qtbot.addWidget(folds)
    folds.folds["guidance"].open()
    folds.show_item(full_stage.opened.checklist.items["A1.1"])
    first = folds.lines["guidance"].shown
    folds.show_item(full_stage.opened.checklist.items["A1.2"])
    assert first != folds.lines["guidance"].shown != ()
