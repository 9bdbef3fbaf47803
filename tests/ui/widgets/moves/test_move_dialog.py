"""ui.widgets.moves.move_dialog"""

from __future__ import annotations

import json
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import sha256_hex
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.moves.move_dialog import MoveDialog
from tests.story import tour_json
from tests.ui.conduct_stage import Stage


def newer(version: str = "1.1.0") -> dict[str, Any]:
    """A1.1 has another id, A1.2 was renamed and says so, A1.3 is gone, A2.6 wants fewer levels."""
    data = tour_json() | {
        "version": version,
        "moved_from": [{"version": "1.0.1", "items": {"A1.2": "A1.22"}}],
    }
    items = data["sections"][1]["sections"][0]["items"]
    items[0] |= {"id": "N1", "code": "甲1"}
    items[1]["id"] = "A1.22"
    items.pop(2)
    return data


@pytest.fixture
def dialog(qtbot: QtBot, full_stage: Stage, theme: Theme, texts: Texts) -> MoveDialog:
    with saving(full_stage.workspace.db):
        for data in (newer(), tour_json() | {"version": "1.2.0"}):
            full_stage.workspace.checklists.install(
                Installed(data["id"], data["version"], sha256_hex(data), json.dumps(data), "2026-10-22")
            )
    dialog = MoveDialog(full_stage.workspace, full_stage.opened, theme, texts, None)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.versions.setCurrentIndex(dialog.versions.findData("1.1.0"))
    dialog.versions.activated.emit(0)
    return dialog


def words(dialog: MoveDialog) -> list[str]:
    return [text for _, text in dialog.after.shown]


def test_the_highest_version_is_looked_at_first(dialog: MoveDialog) -> None:
    assert dialog.versions.itemData(0) == "1.2.0"
    dialog.versions.setCurrentIndex(0)
    dialog.versions.activated.emit(0)
    assert "Nothing that was said is lost." in words(dialog)
    assert dialog.filters["said"].isChecked()
    assert dialog.all.isHidden()


def test_what_is_not_sure_waits_for_a_person(dialog: MoveDialog) -> None:
    """Until then the answer counts as lost, and the score says so."""
    assert dialog.step == {"A1.1": None, "A1.2": "A1.22", "A1.3": None}
    before = words(dialog)
    assert any(line.startswith("A1.1 ") for line in before)
    dialog.all.click()
    assert dialog.step["A1.1"] == "N1"
    assert not any(line.startswith("A1.1 ") for line in words(dialog))
    assert any(line.startswith("A1.3 ") for line in words(dialog))
    assert dialog.all.isHidden()


def test_every_answer_can_be_sent_anywhere_that_it_fits(dialog: MoveDialog) -> None:
    """Score and losses follow at once; an item that is answered otherwise cannot be taken, and says why."""
    dialog.show_filter("all")
    dialog.list.wanted.emit("A1.3")
    picker = dialog.picker
    assert picker is not None
    picker.parts.go("item/A2.6")
    assert not picker.take.isEnabled()
    assert "another way" in picker.problem.text()
    picker.parts.go("item/N1")
    dialog.list.wanted.emit("A1.4")
    assert dialog.picker is picker
    picker.reject()
    before = words(dialog)
    dialog.ask("A1.1")
    assert dialog.picker is not None
    assert dialog.picker.parts.current_name == "item/N1"
    dialog.picker.take.click()
    steps = [dialog.step["A1.1"]]
    assert words(dialog) != before
    dialog.ask("A1.1")
    dialog.picker.nothing.click()
    assert [*steps, dialog.step["A1.1"]] == ["N1", None]
    assert words(dialog) == before


def test_answers_that_meet_are_told(dialog: MoveDialog) -> None:
    """Nobody decides for the team which of the two counts."""
    yes_no = [
        item.id for item in dialog._opened.checklist.items.values()
        if item.kind.name == "yes_no" and item.role == "scored"
    ]  # fmt: skip
    first, second = [name for name in yes_no if name not in ("A1.1", "A1.2", "A1.3")][:2]
    assert dialog.rows.choose(first, second)
    dialog._look()
    assert "Several answers meet here; you decide after the move" in words(dialog)


def test_the_list_shows_what_a_person_looks_for(dialog: MoveDialog) -> None:
    assert dialog.filters["decide"].text() == f"To look at · {dialog.rows.rowCount()}"
    dialog.filters["all"].click()
    assert dialog.rows.rowCount() == len(dialog._opened.checklist.items)
    dialog.filters["said"].click()
    assert 0 < dialog.rows.rowCount() <= len(dialog._opened.checklist.items)


def test_score_and_grade_stand_before_and_after(dialog: MoveDialog, full_stage: Stage) -> None:
    count = len(full_stage.opened.evaluation)
    lines = words(dialog)
    assert lines[0] == "Score and grade"
    assert lines[1].startswith("Before: ")
    assert lines[2].startswith("After: ")
    assert lines[1][8:] != lines[2][7:]
    assert len(full_stage.opened.evaluation) == count


def test_the_move_is_told_with_every_decision(qtbot: QtBot, dialog: MoveDialog) -> None:
    with qtbot.waitSignal(dialog.confirmed, timeout=500) as told:
        dialog.move_button.click()
    assert told.args == ["1.1.0", dialog.step]
    dialog.show_problem("closed")
    assert dialog.problem.text() == "closed"
