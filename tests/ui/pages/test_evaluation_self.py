"""ui.pages.evaluation_self"""

from __future__ import annotations

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.evaluation_recorder import Recorder
from inspector_app.ui.pages.evaluation_self import SelfPage
from inspector_app.ui.theme import Theme
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.self_assessment import self_target
from tests.ui.conduct_stage import Stage


def _page(stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> SelfPage:
    hub = ChangesHub()
    page = SelfPage(stage.opened, Recorder(hub, texts), theme, texts)
    hub.happened.connect(lambda changes, _initiator: page.refresh(changes))
    qtbot.addWidget(page)
    return page


def _words(page: SelfPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def _filled(page: SelfPage, folder: Path, item: str, answer: str) -> str:
    """The workbook after the venue had it: one answer, and 1 for every month of the first series."""
    path = folder / "self.xlsx"
    page.export_file(str(path))
    book = load_workbook(path)
    for sheet in book.worksheets[1:3]:
        for row in sheet.iter_rows():
            if row[0].value == f"item/{item}":
                row[5].value = answer
            if str(row[0].value).startswith("raw/") and row[0].row == 3:
                row[3].value = 1
    book.save(path)
    return str(path)


def test_what_came_back_is_shown_before_it_is_taken_over(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """The answer is new, the month differs from ours: it is offered, not ticked."""
    page = _page(full_stage, qtbot, theme, texts)
    page.export_button.click()
    page.dialog.fileSelected.emit(_filled(page, tmp_path, "A4.2", "Yes"))
    assert "Written: self.xlsx" in page.message.text()
    path = _filled(page, tmp_path, "A4.2", "Yes")
    page.import_button.click()
    page.dialog.fileSelected.emit(path)
    assert "1 new answer" in _words(page)
    assert [box.isChecked() for box, _ in page.offers] == [False]
    before = full_stage.opened.evaluation.value(f"raw/{page.offers[0][1].series}/{page.offers[0][1].cell}")
    page.take_button.click()
    assert full_stage.opened.evaluation.value(self_target("A4.2")) == "yes"
    first = full_stage.opened.checklist.series[0].id
    assert full_stage.opened.evaluation.value(f"raw/{first}/2025-10") == before
    assert (page.reading, page.message.text()) == (None, "Taken over.")
    page.take()
    link = next(button for button in page.findChildren(QPushButton) if button.text().startswith("A4.2"))
    with qtbot.waitSignal(page.item_wanted, timeout=500) as told:
        link.click()
    assert told.args == ["A4.2"]


def test_what_cannot_be_used_is_said_with_its_place(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """A word of their own in one cell; a file that is none at all."""
    page = _page(stage, qtbot, theme, texts)
    page.import_file(_filled(page, tmp_path, "A4.2", "maybe"))
    assert "Self-assessment!F" in _words(page)
    assert [box.isChecked() for box, _ in page.offers] == [True]
    page.take()
    assert "No item was answered differently." not in _words(page)
    page.import_file(str(tmp_path / "none.xlsx"))
    assert page.message.text()
    assert page.reading is None


def test_the_same_answer_is_no_difference(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    page = _page(full_stage, qtbot, theme, texts)
    page.import_file(_filled(page, tmp_path, "A4.2", "No"))
    page.take()
    assert "No item was answered differently." in _words(page)


def test_a_completed_evaluation_takes_nothing_over(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """The recorder says why; what came back is still there."""
    page = _page(full_stage, qtbot, theme, texts)
    page.import_file(_filled(page, tmp_path, "A4.2", "Yes"))
    full_stage.opened.say("evaluation.terminated", "status", {"reason": "x"})
    page.take()
    assert page.reading is not None
    assert full_stage.opened.evaluation.value(self_target("A4.2")) is None


def test_out_of_sight_nothing_is_scored_until_it_is_shown(
    full_stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """Every tap on another page would score the column of the venue beside our own answers."""
    page, opened = _page(full_stage, qtbot, theme, texts), full_stage.opened
    page.import_file(_filled(page, tmp_path, "A4.2", "Yes"))
    page.take()
    same = "No item was answered differently."
    page._recorder.do(lambda: answer_item(opened, "A4.2", "yes", opened.seen("item/A4.2")))
    assert same not in _words(page)
    page.show()
    assert same in _words(page)
    page._recorder.do(lambda: answer_item(opened, "A4.2", "no", opened.seen("item/A4.2")))
    qtbot.waitUntil(lambda: same not in _words(page))
    assert any(button.text().startswith("A4.2") for button in page.findChildren(QPushButton))
