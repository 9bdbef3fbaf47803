"""ui.pages.conduct.page"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.measured.number import CountEditor
from inspector_app.ui.widgets.panes.folding import FoldingPane
from inspector_app.usecases.session.changes import Changes
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct

Make = Callable[[Stage], Conduct]


@pytest.fixture
def make(qtbot: QtBot, theme: Theme, texts: Texts) -> Make:
    return lambda stage: Conduct(stage, qtbot, theme, texts)


def test_showing_emits_nothing(full_stage: Stage, make: Make) -> None:
    """Opening an evaluation and walking through all its pages changes not one op."""
    before = len(full_stage.opened.evaluation)
    conduct = make(full_stage)
    for name in conduct.page.pages:
        conduct.page.show_page(name)
        conduct.page.grab()
    for item in full_stage.opened.checklist.items:
        conduct.page.go(item)
    conduct.page.hide()
    assert len(full_stage.opened.evaluation) == before
    assert (conduct.saved, conduct.failed) == ([], [])


def test_a_tap_is_saved_scored_and_shown(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """The strip, the outline and the card say it at once."""
    conduct = make(stage)
    point = conduct.segment("A1.1", 0)
    qtbot.mouseClick(conduct.page.items.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert stage.opened.evaluation.value("item/A1.1") == "yes"
    assert conduct.page.strip.counts.buttons["unanswered"].text() == "1/88\nanswered"
    assert conduct.page.items.rows.cards.card("A1.1").score == "3 / 3"
    assert len(conduct.saved) == 1


def test_a_pull_between_paint_and_tap_gives_a_contested_item(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """Through the real widget: the tap replaces what was painted, never what arrived unseen."""
    conduct = make(stage)
    point = conduct.segment("A1.1", 0)
    stage.elsewhere("item/A1.1", "no")
    qtbot.mouseClick(conduct.page.items.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    field = stage.opened.evaluation.field("item/A1.1")
    assert field is not None
    assert {op.value for op in field.ops} == {"yes", "no"}
    assert conduct.page.items.rows.cards.card("A1.1").mark == "contested"


def test_an_announced_pull_between_paint_and_tap_is_contested_too(
    stage: Stage, qtbot: QtBot, make: Make
) -> None:
    """The change was announced, but the screen was not painted before the finger came down."""
    conduct = make(stage)
    point = conduct.segment("A1.1", 0)
    conduct.hub.tell(stage.elsewhere("item/A1.1", "no"))
    qtbot.mouseClick(conduct.page.items.view.viewport(), Qt.MouseButton.LeftButton, pos=point)
    field = stage.opened.evaluation.field("item/A1.1")
    assert field is not None
    assert {op.value for op in field.ops} == {"yes", "no"}


def test_a_change_from_elsewhere_repaints_what_became_stale(stage: Stage, make: Make) -> None:
    """And nothing of another evaluation does."""
    conduct = make(stage)
    conduct.page.go("A1.1")
    conduct.hub.tell(stage.elsewhere("item/A1.1", "no"))
    assert conduct.page.items.panel.heading.standing.text() == "0 / 3  No points"
    conduct.hub.tell(Changes("another", items=frozenset({"A1.1"})), QObject())
    assert conduct.page.strip.counts.buttons["unanswered"].text() == "1/88\nanswered"


def test_a_full_disk_keeps_what_was_typed(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """The window is told; once there is room, leaving the field saves it."""
    conduct = make(stage)
    conduct.page.go("A1.4")
    stage.disk.full = True
    editor = conduct.page.items.panel.editor
    assert isinstance(editor, CountEditor)
    conduct.page.items.panel.focus_editor()
    number = editor.line
    number.setText("11")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert len(conduct.failed) == 1
    assert number.text() == "11"
    assert stage.opened.evaluation.value("item/A1.4") is None
    stage.disk.full = False
    conduct.page.show_page("findings")
    assert stage.opened.evaluation.value("item/A1.4") == 11


def test_leaving_the_page_saves_the_remark_in_the_making(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """No navigation loses the last field."""
    conduct = make(stage)
    conduct.page.go("A1.1")
    conduct.page.items.panel.focus_note()
    qtbot.keyClicks(conduct.page.items.panel.remark.note, "seen")
    conduct.page.hide()
    assert stage.opened.evaluation.value("item/A1.1/note") == "seen"


def test_go_to_clause_understands_codes(stage: Stage, make: Make) -> None:
    """An item, a section, the beginning of a code; nonsense goes nowhere."""
    conduct = make(stage)
    for typed, item in ((" a2.4 ", "A2.4"), ("B", "B1.1"), ("c3", "C3.1"), ("zzz", "C3.1"), ("", "C3.1")):
        conduct.page.go_to_code(typed)
        assert conduct.page.items.view.current == item


def test_the_grade_explains_itself(full_stage: Stage, qtbot: QtBot, make: Make) -> None:
    """A tap on it shows the rule that fixed it."""
    conduct = make(full_stage)
    qtbot.mouseClick(conduct.page.strip.button, Qt.MouseButton.LeftButton)
    words = " ".join(text for _, text in conduct.page.sheet.lines.shown)
    assert "A1.2" in words
    assert "82.6" in words
    conduct.page.sheet.close()


def test_the_outline_leads_to_every_page(stage: Stage, make: Make) -> None:
    """And back to the items of a section."""
    conduct = make(stage)
    for name in ("data", "photos", "findings", "leaving"):
        conduct.page.outline_view.picked.emit(name)
        assert conduct.page.stack.currentWidget() is conduct.page.pages[name]
    conduct.page.outline_view.picked.emit("B2")
    assert conduct.page.items.view.current == "B2.1"


def test_alt_left_goes_back_to_the_list(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """What was typed is saved before."""
    conduct = make(stage)
    conduct.page.activateWindow()
    qtbot.waitUntil(conduct.page.isActiveWindow)
    with qtbot.waitSignal(conduct.page.left):
        qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)


def test_walking_the_outline_keeps_the_keyboard_there(stage: Stage, qtbot: QtBot, make: Make) -> None:
    """Down, down, Enter: only then do the keys answer items."""
    conduct = make(stage)
    conduct.page.activateWindow()
    qtbot.waitUntil(conduct.page.isActiveWindow)
    outline = conduct.page.outline_view
    outline.setFocus()
    for section in ("A", "A1", "A2"):
        qtbot.keyClick(outline, Qt.Key.Key_Down)
        assert outline.hasFocus()
        assert conduct.page.items.view.current.startswith(section)
    qtbot.keyClick(outline, Qt.Key.Key_Return)
    assert conduct.page.items.view.hasFocus()


def test_a_count_in_the_header_leads_to_the_items_it_counts(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """From any page."""
    page = Conduct(full_stage, qtbot, theme, texts).page
    page.show_page("photos")
    qtbot.mouseClick(page.strip.counts.buttons["evidence"], Qt.MouseButton.LeftButton)
    assert page.items.filters.chosen == "evidence"
    assert page.items.isVisible()
    assert (
        page.strip.counts.buttons["evidence"]
        .text()
        .startswith(str(page.items.rows.filters.count("evidence")))
    )


def test_on_a_narrow_screen_the_outline_is_a_drawer(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It opens by its button and key, and closes by a choice in it and by Escape."""
    page = Conduct(full_stage, qtbot, theme, texts).page
    assert not page.strip.outline_door.isVisible()
    page.resize(700, 600)
    page.grab()
    assert page.width() == 700
    qtbot.mouseClick(page.strip.outline_door, Qt.MouseButton.LeftButton)
    assert _is_open(page.folding)
    qtbot.keyClick(page.outline_view, Qt.Key.Key_Escape)
    assert not _is_open(page.folding)
    qtbot.keyClick(page.items.view, Qt.Key.Key_O)
    assert _is_open(page.folding)
    page.outline_view.picked.emit("B2")
    assert not _is_open(page.folding)
    assert page.items.panel.item == "B2.1"


def test_on_a_narrow_screen_the_detail_opens_where_it_is_needed(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """Below the list on a screen that stands, else in a drawer that Enter opens and Escape closes."""
    page = Conduct(full_stage, qtbot, theme, texts).page
    page.resize(700, 1150)
    page.grab()
    assert _where(page.items.folding) == "below"
    page.resize(700, 600)
    page.grab()
    assert _where(page.items.folding) == "drawer"
    qtbot.keyClick(page.items.view, Qt.Key.Key_Return)
    assert _is_open(page.items.folding)
    qtbot.keyClick(page.items.panel, Qt.Key.Key_Escape)
    assert not _is_open(page.items.folding)


def _is_open(pane: FoldingPane) -> bool:
    return pane.open


def _where(pane: FoldingPane) -> str:
    return pane.where
