"""Scenes of the checklists page: browse, search, compare, try out, a draft in trouble, an import, a move."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.usecases.checklists.drafts import draft_of, drop_draft
from inspector_app.usecases.conduct import answer_item
from inspector_app.usecases.session.workspace import Workspace
from tests.story import tour_json
from tests.ui.models.checklists.test_move_rows import newer
from tests.ui.pages.checklists.versions import an_evaluation, install, second_version
from tests.usecases.checklists.plain_files import plain_file

_POINTS = ("sections", 1, "sections", 0, "items", 0, "points")


def checklist_scenes(window: MainWindow, workspace: Workspace) -> Iterator[str]:
    """Bring the window to one scene after the other; yields its name when it stands."""
    install(workspace, second_version())
    opened = an_evaluation(workspace)
    answer_item(opened, "A1.4", 11, ())
    window.show_place("checklists")
    page = window.pages["checklists"]
    assert isinstance(page, ChecklistsPage)
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.browse.parts.search.setText("计量")
    page.browse.parts.go("item/A1.2")
    yield "checklists-search"
    page.browse.parts.search.clear()
    page.show_comparison()
    yield "checklists-compare"
    page.compare.view.setCurrentIndex(page.compare.model.index(2))
    yield "checklists-compare-change"
    page.compare.back.click()
    page.browse.parts.go("item/A1.1")
    page.show_try_out()
    assert page.try_out is not None
    page.try_out.items.panel.answer.answered.emit("A1.1", "yes", ())
    yield "checklists-try"
    page.try_out.back.click()
    yield from _draft_scenes(page, workspace)
    page.browse.reload("TOUR-DEMO 1.0.1")
    page.bring(_broken(workspace.folder))
    yield "checklists-import"
    page.bring_in.back.click()
    page.bring(plain_file(workspace.folder))
    assert page.mapping is not None
    yield "checklists-mapping"
    page.mapping.back.click()
    install(workspace, newer() | {"version": "1.3.0"})
    window.open_evaluation(opened.id)
    evaluation = window.pages["evaluation"]
    assert isinstance(evaluation, EvaluationPage)
    evaluation.moving.ask()
    yield "evaluation-move"
    evaluation.moving.dialog.ask("A1.1")
    assert evaluation.moving.dialog.picker is not None
    yield "evaluation-move-choose"
    evaluation.moving.dialog.picker.reject()
    evaluation.moving.dialog.reject()
    window.leave_evaluation()


def _draft_scenes(page: ChecklistsPage, workspace: Workspace) -> Iterator[str]:
    page.begin_draft()
    page.browse.parts.go("item/A1.1")
    points = page.browse.form.fields[_POINTS][0].input
    assert isinstance(points, QLineEdit)
    points.setText("三分")
    points.editingFinished.emit()
    yield "checklists-draft"
    bar = page.browse.form.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    yield "checklists-draft-below"
    page.ask_release()
    yield "checklists-release"
    page.release.reject()
    yield from _arranging_scenes(page)
    draft = draft_of(workspace, "TOUR-DEMO")
    assert draft is not None
    drop_draft(workspace, draft)


def _arranging_scenes(page: ChecklistsPage) -> Iterator[str]:
    """A new item is unfinished; an item that rules name is about to go."""
    arranger = page.browse.arranger
    arranger.do("item")
    assert arranger.kinds is not None
    yield "checklists-draft-kinds"
    arranger.kinds.buttons["choice"].click()
    yield "checklists-draft-item"
    bar = page.browse.form.verticalScrollBar()
    bar.setValue(bar.maximum() * 2 // 3)
    yield "checklists-draft-kind"
    page.browse.parts.go("item/C2.1")
    arranger.do("remove")
    assert arranger.remover.dialog is not None
    yield "checklists-draft-remove"
    arranger.remover.dialog.reject()
    arranger.do("move")
    assert arranger.picker is not None
    yield "checklists-draft-move"
    arranger.picker.reject()


def _broken(folder: Path) -> Path:
    """A checklist file with two wrong values."""
    data = tour_json() | {"version": "9.0.0"}
    data["sections"][1]["sections"][0]["items"][0]["points"] = "三"
    data["sections"][1]["weight"] = "重"
    path = folder / "own.json"
    path.write_text(json.dumps(data), "utf-8")
    return path
