"""ui.pages.conduct.page: moving to another version and back, on the real page in the real window."""

from __future__ import annotations

import json

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import sha256_hex
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from tests.story import RESOURCES, tour_json
from tests.ui.conduct_stage import Stage


@pytest.fixture
def window(qtbot: QtBot, full_stage: Stage) -> MainWindow:
    data = tour_json() | {"version": "1.1.0"}
    data["sections"][1]["sections"][0]["items"][0]["points"] = "9"
    with saving(full_stage.workspace.db):
        full_stage.workspace.checklists.install(
            Installed(data["id"], "1.1.0", sha256_hex(data), json.dumps(data), "2026-10-22")
        )
    texts = {name: Texts(name, RESOURCES / "locale") for name in ("zh_CN", "en")}
    window = MainWindow(full_stage.workspace, texts.__getitem__, ChangesHub(), Tasks())
    qtbot.addWidget(window)
    window.show()
    window.open_evaluation(full_stage.opened.id)
    return window


def shown(window: MainWindow) -> EvaluationPage:
    page = window.pages["evaluation"]
    assert isinstance(page, EvaluationPage)
    return page


def test_a_move_shows_the_evaluation_by_the_other_version_and_back(qtbot: QtBot, window: MainWindow) -> None:
    """Score, page and title follow; undo is one button."""
    opened = window._opened
    assert opened is not None
    total = opened.scoring.result().total
    page = shown(window)
    page.move_bar.buttons["move"].click()
    page.moving.dialog.move_button.click()
    qtbot.waitUntil(lambda: shown(window) is not page)
    assert opened.checklist.version == "1.1.0"
    assert opened.scoring.result().total != total
    assert "1.1.0" in window.frame.top_bar.subtitle.text()
    moved = shown(window)
    moved.move_bar.buttons["back"].click()
    qtbot.waitUntil(lambda: shown(window) is not moved)
    assert opened.checklist.version == "1.0.1"
    assert opened.scoring.result().total == total


def test_what_hinders_a_move_is_told_in_the_dialog(window: MainWindow) -> None:
    page = shown(window)
    page.moving.ask()
    page.moving.dialog.confirmed.emit("1.0.1", {})
    assert page.moving.dialog.problem.text().startswith("本次评价已按版本")
    assert page.moving.dialog.isVisible()
