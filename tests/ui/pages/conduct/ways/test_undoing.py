"""ui.pages.conduct.ways.undoing: Ctrl+Z through the real page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.opened import OpenedEvaluation
from tests.ui.conduct_stage import Stage
from tests.ui.pages.conduct_page import Conduct


@pytest.fixture
def conduct(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> Conduct:
    """The page on an empty evaluation."""
    return Conduct(stage, qtbot, theme, texts)


def answer_of(conduct: Conduct, item: str) -> object:
    opened: OpenedEvaluation = conduct.stage.opened
    return opened.evaluation.answer(f"item/{item}")


def undo(conduct: Conduct, qtbot: QtBot) -> None:
    qtbot.keyClick(conduct.page.items.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_the_last_tap_is_taken_back_and_done_again(conduct: Conduct, qtbot: QtBot) -> None:
    """From the next item, too: the page goes to where it was undone, and says what stands there now."""
    page, both = conduct.page, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    assert not page.strip.undo.isEnabled()
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    qtbot.keyClick(page.items.view, Qt.Key.Key_N)
    page.go("B1.1")
    undo(conduct, qtbot)
    assert (answer_of(conduct, "A1.1"), page.items.view.current) == ("yes", "A1.1")
    assert page.undo_line.words.text().startswith("Undone: A1.1")
    assert page.undo_line.words.text().endswith("Yes")
    page.strip.undo.click()
    assert answer_of(conduct, "A1.1") is None
    assert not page.strip.undo.isEnabled()
    page.undo_line.redo.click()
    qtbot.keyClick(page.items.view, Qt.Key.Key_Z, both)
    assert answer_of(conduct, "A1.1") == "no"
    assert page.undo_line.words.text().startswith("Done again: A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Z, both)
    assert page.undo_line.words.text() == "There is nothing to undo."


def test_the_line_goes_with_the_next_change(conduct: Conduct, qtbot: QtBot) -> None:
    """It speaks of the last thing only."""
    page = conduct.page
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    undo(conduct, qtbot)
    assert page.undo_line.isVisible()
    qtbot.keyClick(page.items.view, Qt.Key.Key_N)
    assert not page.undo_line.isVisible()


def test_who_changed_it_since_is_named(conduct: Conduct, qtbot: QtBot) -> None:
    """Nothing of a colleague is overwritten."""
    page = conduct.page
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    conduct.hub.tell(conduct.stage.elsewhere("item/A1.1", "no"))
    undo(conduct, qtbot)
    assert page.undo_line.words.text() == (
        "Not undone: 陈若溪 said something else there at 10-21 11:05. Change it where it stands."
    )
    assert len(conduct.stage.opened.seen("item/A1.1")) == 2
    assert page.undo_line.redo.isHidden()


def test_a_full_disk_keeps_the_step(conduct: Conduct, qtbot: QtBot) -> None:
    """Freed, it can be undone."""
    page = conduct.page
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    conduct.stage.disk.full = True
    undo(conduct, qtbot)
    assert (answer_of(conduct, "A1.1"), len(conduct.failed)) == ("yes", 1)
    conduct.stage.disk.full = False
    undo(conduct, qtbot)
    assert answer_of(conduct, "A1.1") is None


def test_a_field_undoes_its_own_typing_first(conduct: Conduct, qtbot: QtBot) -> None:
    """Ctrl+Z in a remark takes back letters, not answers."""
    page = conduct.page
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    note = page.items.panel.remark.note
    note.setFocus()
    qtbot.keyClicks(note, "abc")
    qtbot.keyClick(note, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (note.toPlainText(), answer_of(conduct, "A1.1")) == ("", "yes")


def test_what_is_being_typed_is_told_before_and_undone(conduct: Conduct, qtbot: QtBot) -> None:
    """The button takes the keyboard from the field: the remark is what was done last."""
    page = conduct.page
    page.go("A1.1")
    qtbot.keyClick(page.items.view, Qt.Key.Key_Y)
    note = page.items.panel.remark.note
    note.setFocus()
    qtbot.keyClicks(note, "abc")
    page.strip.undo.click()
    assert conduct.stage.opened.evaluation.value("item/A1.1/note") == ""
    assert page.undo_line.words.text().endswith("Remark")
    assert answer_of(conduct, "A1.1") == "yes"
