"""ui.pages.conduct.columns"""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.columns import ColumnsPage
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.usecases.columns.comparing import View
from inspector_app.usecases.conduct import answer_item
from tests.ui.conduct_stage import Stage

SELF = "item/A4.2/column/self"


class Shown:
    """The page with a hub that tells it what changed."""

    def __init__(self, stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.stage, hub = stage, ChangesHub()
        self.recorder = Recorder(hub, texts)
        self.page = ColumnsPage(stage.workspace, stage.opened, self.recorder, theme, texts)
        hub.happened.connect(lambda changes, _initiator: self.page.refresh(changes))
        qtbot.addWidget(self.page)

    def words(self, item: str) -> list[str]:
        """The line of an item as it is shown."""
        table = self.page.view.table
        line = next((line for line in table.lines if line.id == item), None)
        return [table.words(line, place) for place in table.places[2:]] if line is not None else []

    def choose(self, item: str, column: int = 2) -> None:
        """Go to a cell."""
        table = self.page.view.table
        row = next(row for row, line in enumerate(table.lines) if line.id == item)
        self.page.view.setCurrentIndex(table.index(row, column))

    def workbook(self, folder: Path, answer: str) -> str:
        """The workbook after the venue had it: one answer, and 1 for a month of the first series."""
        path = folder / "self.xlsx"
        self.page.export_file(str(path))
        book = load_workbook(path)
        for sheet in book.worksheets[1:3]:
            for row in sheet.iter_rows():
                if row[0].value == "item/A4.2":
                    row[5].value = answer
                if str(row[0].value).startswith("raw/") and row[0].row == 3:
                    row[3].value = 1
        book.save(path)
        return str(path)


@pytest.fixture
def shown(full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> Shown:
    return Shown(full_stage, qtbot, theme, texts)


def test_what_came_back_is_shown_before_it_is_taken_over(shown: Shown, tmp_path: Path) -> None:
    """The answer is new, the month differs from ours: it is offered, not ticked."""
    page, opened = shown.page, shown.stage.opened
    page.show()
    page.export_button.click()
    path = shown.workbook(tmp_path, "Yes")
    page.dialog.fileSelected.emit(str(tmp_path / "self.xlsx"))
    assert "Written: self.xlsx" in page.message.text()
    path = shown.workbook(tmp_path, "Yes")
    page.import_button.click()
    page.dialog.fileSelected.emit(path)
    assert page.came_back is not None
    assert [box.isChecked() for box, _ in page.came_back.offers] == [False]
    first = opened.checklist.series[0].id
    before = opened.evaluation.value(f"raw/{first}/2025-10")
    page.came_back.take_button.click()
    assert (opened.evaluation.value(SELF), opened.evaluation.value(f"raw/{first}/2025-10")) == ("yes", before)
    assert page.stack.count() == 1
    assert page.message.text() == "Taken over."
    assert shown.words("A4.2") == ["Yes · 4", "−4", "No · 0"]
    page.take([])


def test_a_workbook_is_put_aside_or_cannot_be_read(shown: Shown, tmp_path: Path) -> None:
    page = shown.page
    page.import_file(shown.workbook(tmp_path, "maybe"))
    assert page.came_back is not None
    page.came_back.aside_button.click()
    assert page.stack.count() == 1
    page.import_file(str(tmp_path / "none.xlsx"))
    assert page.message.text()
    assert page.reading is None


def test_a_completed_evaluation_takes_nothing_over(shown: Shown, tmp_path: Path) -> None:
    """The recorder says why; what came back is still there."""
    page, opened = shown.page, shown.stage.opened
    page.import_file(shown.workbook(tmp_path, "Yes"))
    opened.say("evaluation.terminated", "status", {"reason": "x"})
    assert page.came_back is not None
    page.came_back.take_button.click()
    assert page.reading is not None
    assert opened.evaluation.value(SELF) is None


def test_an_answer_is_entered_in_the_cell_of_its_column(shown: Shown) -> None:
    page = shown.page
    page.show()
    shown.choose("A4.2")
    editor = page.entry.editor
    assert isinstance(editor, ButtonsEditor)
    editor.buttons[0].click()
    assert shown.words("A4.2") == ["Yes · 4", "−4", "No · 0"]
    assert page.entry.editor is editor
    shown.choose("A4.2", 4)
    assert page.entry.hint.text() == "Our answer is given at the item."
    page.leave()


def test_a_refused_entry_is_said_at_the_top_too(shown: Shown) -> None:
    """Whoever has gone on to another cell sees that the last one was not saved."""
    page = shown.page
    page.show()
    shown.choose("A4.2")
    shown.stage.disk.full = True
    editor = page.entry.editor
    assert isinstance(editor, ButtonsEditor)
    editor.buttons[0].click()
    assert shown.stage.opened.evaluation.value(SELF) is None
    shown.stage.disk.full = False
    page.entry.aside.click()
    page.entry.reasons.confirmed.emit("aside", " ")
    assert page.message.text()
    page.entry.reasons.confirmed.emit("aside", "没有")
    assert shown.words("A4.2")[:2] == ["Not applicable", "≠"]
    assert page.message.isHidden()


def test_only_differences_are_shown_when_asked(shown: Shown) -> None:
    page = shown.page
    shown.stage.opened.say("answer.set", SELF, "yes")
    page.show()
    assert shown.words("A1.1")
    page.only.setChecked(True)
    assert shown.words("A1.1") == []
    assert shown.words("A4.2") == ["Yes · 4", "−4", "No · 0"]


def test_out_of_sight_nothing_is_compared_until_it_is_shown(shown: Shown) -> None:
    """Every tap on another page would score the columns beside our own answers."""
    page, opened = shown.page, shown.stage.opened
    shown.recorder.do(lambda: answer_item(opened, "A4.2", "yes", opened.seen("item/A4.2")))
    assert page.view.table.lines == []
    page.show()
    assert shown.words("A4.2")[2] == "Yes · 4"
    shown.recorder.do(lambda: answer_item(opened, "A4.2", "no", opened.seen("item/A4.2")))
    assert shown.words("A4.2")[2] == "No · 0"


def test_the_last_time_stands_behind_ours(
    surveillance_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    shown = Shown(surveillance_stage, qtbot, theme, texts)
    shown.page.show()
    assert [view.title for view in _views(shown)] == [
        "Self-assessment",
        "Recommending body",
        "Assessed",
        "Last time 2026-10-22",
    ]
    with qtbot.waitSignal(shown.page.item_wanted, timeout=500) as told:
        shown.choose("A4.2")
        shown.page.entry.go.click()
    assert told.args == ["A4.2"]


def _views(shown: Shown) -> list[View]:
    table = shown.page.view.table
    found = [table.view_at(place) for place in table.places if place.what == "words"]
    return [view for view in found if view is not None]
