"""ui.pages.conduct.items"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct

Make = Callable[[Stage], Conduct]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, texts: Texts) -> Make:
    return lambda stage: Conduct(stage, qtbot, theme, texts)


def test_a_proposal_is_confirmed_by_f_and_declined_by_d(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """One key each."""
    answer_item(stage.opened, "A4.2", "no", ())
    answer_item(stage.opened, "B2.5", "no", ())
    conduct = make(stage)
    conduct.page.go("A4.2")
    qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_F)
    assert [finding.items for finding in stage.opened.scoring.findings] == [("A4.2",)]
    conduct.page.go("B2.5")
    qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_D)
    assert {p.item: p.decision for p in stage.opened.scoring.proposals()} == {
        "A4.2": "raised",
        "B2.5": "declined",
    }


def test_going_to_a_hidden_item_lifts_the_filter(stage: Stage, make: Make) -> None:
    """The leaving check jumps to any item."""
    answer_item(stage.opened, "A1.1", "yes", ())
    conduct = make(stage)
    items = conduct.page.items
    items.filters.chips.buttons["unanswered"].click()
    assert items.rows.row_of("A1.1") == -1
    items.go("A1.1")
    assert items.view.current == "A1.1"
    assert items.filters.chosen == "all"


def test_a_filter_that_fits_nothing_says_so(stage: Stage, make: Make) -> None:
    """An empty list looks like a fault."""
    conduct = make(stage)
    conduct.page.items.filters.changed.emit("all", "no such words")
    assert not conduct.page.items.empty.isHidden()


def test_files_are_chosen_for_the_item_in_sight(
    stage: Stage, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P opens the system's own dialog; what it returns becomes photos of this item."""
    conduct = make(stage)
    conduct.page.go("A1.3")
    wanted: list[tuple[object, str]] = []
    conduct.page.items.photos_wanted.disconnect()
    conduct.page.items.photos_wanted.connect(lambda files, item: wanted.append((files, item)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (["/photos/one.jpg"], ""))
    conduct.page.items.choose_photos()
    assert wanted == [(["/photos/one.jpg"], "A1.3")]
