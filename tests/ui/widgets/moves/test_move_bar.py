"""ui.widgets.moves.move_bar"""

from __future__ import annotations

import json

from pytestqt.qtbot import QtBot

from inspector_app.domain.canonical import sha256_hex
from inspector_app.domain.moves import MOVED, MOVED_TARGET, Move, Pin
from inspector_app.store.checklists import Installed
from inspector_app.store.database import saving
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.moves.move_bar import MoveBar
from inspector_app.usecases.checklists.moving import move_evaluation
from inspector_app.usecases.evaluations import open_evaluation
from tests.story import tour_json
from tests.ui.conduct_stage import Stage


def install(stage: Stage, version: str = "1.1.0") -> str:
    """Another version; returns its hash."""
    data = tour_json() | {"version": version}
    with saving(stage.workspace.db):
        stage.workspace.checklists.install(
            Installed(data["id"], version, sha256_hex(data), json.dumps(data), "2026-10-22")
        )
    return sha256_hex(data)


def a_bar(qtbot: QtBot, stage: Stage, theme: Theme, texts: Texts) -> MoveBar:
    bar = MoveBar(stage.workspace, stage.opened, theme, texts)
    qtbot.addWidget(bar)
    return bar


def test_without_another_version_nothing_is_said(
    qtbot: QtBot, stage: Stage, theme: Theme, texts: Texts
) -> None:
    assert a_bar(qtbot, stage, theme, texts).isHidden()
    install(stage, "0.9.0")
    assert a_bar(qtbot, stage, theme, texts).isHidden()


def test_a_newer_version_is_offered_and_a_move_can_be_taken_back(
    qtbot: QtBot, stage: Stage, theme: Theme, texts: Texts
) -> None:
    install(stage)
    bar = a_bar(qtbot, stage, theme, texts)
    assert bar.words.text() == "Version 1.1.0 of this checklist is installed."
    with qtbot.waitSignal(bar.move_wanted, timeout=500):
        bar.buttons["move"].click()
    opened = open_evaluation(stage.workspace, stage.opened.id)
    move_evaluation(stage.workspace, opened, "1.1.0", {})
    moved = MoveBar(stage.workspace, opened, theme, texts)
    qtbot.addWidget(moved)
    assert moved.words.text() == "Moved from version 1.0.1."
    with qtbot.waitSignal(moved.back_wanted, timeout=500):
        moved.buttons["back"].click()
    opened.say("evaluation.terminated", "status", {"reason": "x"})
    closed = MoveBar(stage.workspace, opened, theme, texts)
    qtbot.addWidget(closed)
    assert closed.isHidden()


def test_different_moves_are_there_to_be_decided(
    qtbot: QtBot, stage: Stage, theme: Theme, texts: Texts
) -> None:
    pin = stage.opened.evaluation.pin
    for version in ("1.1.0", "1.2.0"):
        move = Move(Pin("TOUR-DEMO", version, install(stage, version)), {}, pin)
        stage.opened.say(MOVED, MOVED_TARGET, move.as_json(), ())
    bar = a_bar(qtbot, stage, theme, texts)
    assert "decide" in bar.words.text()
    button = next(one for one in bar.buttons.values() if one.text() == "Follow version 1.2.0")
    with qtbot.waitSignal(bar.decided, timeout=500) as told:
        button.click()
    op = stage.opened.evaluation.op(str(told.args[0]))
    assert op is not None
    assert op.kind == MOVED
