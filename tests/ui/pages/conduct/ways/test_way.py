"""ui.pages.conduct.ways.way: for the team, where the body allows it; nowhere the venue looks."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.settings import ON
from inspector_app.texts import Texts
from inspector_app.ui.pages.conduct.ways import way as joined
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evaluation.way_dialog import WayDialog
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct

DOOR = "Way to the next grade"


@pytest.fixture
def conduct(full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> Conduct:
    return Conduct(full_stage, qtbot, theme, texts)


def words_of(widget: QWidget) -> list[str]:
    """Every sentence and button in it."""
    said = [label.text() for label in widget.findChildren(QLabel)]
    return said + [button.text() for button in widget.findChildren(QAbstractButton)]


def doors(conduct: Conduct) -> list[QPushButton]:
    conduct.page.explain()
    return [button for button in conduct.page.sheet.findChildren(QPushButton) if button.text() == DOOR]


def asked(conduct: Conduct) -> WayDialog:
    """The window behind the door, just opened."""
    conduct.stage.workspace.preferences.put("way_to_grade", ON)
    doors(conduct)[0].click()
    dialog = conduct.page.way.dialog
    assert dialog is not None
    return dialog


def test_the_door_is_there_only_where_the_body_switched_it_on(conduct: Conduct) -> None:
    assert doors(conduct) == []
    conduct.stage.workspace.preferences.put("way_to_grade", ON)
    assert len(doors(conduct)) == 1


def test_the_way_is_found_beside_the_screen_and_shown(conduct: Conduct, qtbot: QtBot) -> None:
    """Nothing is said by it: not one op is made."""
    before = len(conduct.stage.opened.evaluation)
    dialog = asked(conduct)
    qtbot.waitUntil(lambda: bool(dialog.lines.shown))
    assert dialog.lines.shown[0][1].startswith("Items to reach")
    assert len(conduct.stage.opened.evaluation) == before
    dialog.accept()
    assert conduct.page.way.dialog is None


def test_what_arrives_meanwhile_makes_it_a_way_of_before(conduct: Conduct, qtbot: QtBot) -> None:
    """A colleague's answer arrives while the window is open: what stands there is not what is now."""
    dialog = asked(conduct)
    conduct.hub.tell(conduct.stage.elsewhere("item/A2.9", 2))  # the search still runs: nothing to show yet
    qtbot.waitUntil(lambda: bool(dialog.lines.shown))
    assert dialog.lines.shown[0][1].startswith("Something was said after the search began")
    dialog.accept()
    again = asked(conduct)
    qtbot.waitUntil(lambda: bool(again.lines.shown))
    assert not again.lines.shown[0][1].startswith("Something")
    conduct.hub.tell(conduct.stage.elsewhere("item/A2.8", 2))
    assert again.lines.shown[0][1].startswith("Something")


def test_closing_the_window_stops_the_search(
    conduct: Conduct, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for an answer that nobody reads any more."""

    def endless(_opened: object) -> Callable[[Callable[[int, int], None]], object]:
        def search(tell: Callable[[int, int], None]) -> object:
            while True:
                tell(1, 2)

        return search

    monkeypatch.setattr(joined, "search_way", endless)
    dialog = asked(conduct)
    qtbot.waitUntil(lambda: dialog.working.bar.value() == 1)
    dialog.reject()
    qtbot.waitUntil(lambda: not conduct.tasks.busy)


def test_a_search_that_fails_says_so(conduct: Conduct, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_opened: object) -> Callable[[object], object]:
        def search(_tell: object) -> object:
            raise ZeroDivisionError

        return search

    monkeypatch.setattr(joined, "search_way", broken)
    dialog = asked(conduct)
    qtbot.waitUntil(lambda: bool(dialog.lines.shown))


def test_the_venue_never_sees_it(conduct: Conduct) -> None:
    """Switched on: no page says it, and on the page where the venue signs there is no door to it.

    That reports and files cannot know of it stands in tests/usecases/test_way.py.
    """
    conduct.stage.workspace.preferences.put("way_to_grade", ON)
    for name in conduct.page.pages:
        conduct.page.show_page(name)
        assert not any(DOOR in said for said in words_of(conduct.page)), name
    conduct.page.show_page("leaving")
    assert doors(conduct) == []
