"""ui.demo_player"""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.errors import InputError
from inspector_app.ui.demo_player import DemoPlayer
from inspector_app.ui.task import Tasks
from inspector_app.usecases.session.workspace import Workspace


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = Tasks(parent)
    yield made
    made.close()


@pytest.fixture
def player(tasks: Tasks) -> DemoPlayer:
    return DemoPlayer(tasks, tasks)


@pytest.fixture
def gate(tasks: Tasks) -> threading.Event:
    """Another job runs until the gate opens; a demonstration waits behind it."""
    opened = threading.Event()
    tasks.start(lambda _report: opened.wait(5), succeeded=lambda _: None, failed=lambda _: None)
    return opened


def test_a_demonstration_that_is_stopped_leaves_nothing_behind(
    qtbot: QtBot, player: DemoPlayer, workspace: Workspace, gate: threading.Event
) -> None:
    played: list[str] = []
    player.played.connect(played.append)
    with qtbot.waitSignal(player.ended):
        player.play(workspace)
        player.stop()
        gate.set()
    assert played == []
    assert workspace.settings.get("demo") is None


def test_a_demonstration_that_cannot_be_played_says_why(
    qtbot: QtBot, player: DemoPlayer, workspace: Workspace
) -> None:
    workspace.settings.put("demo", "played before")
    with qtbot.waitSignal(player.failed) as heard:
        player.play(workspace)
    assert isinstance(heard.args, list)
    assert isinstance(heard.args[0], InputError)


def test_a_second_wish_starts_no_second_run(
    qtbot: QtBot, player: DemoPlayer, workspace: Workspace, gate: threading.Event
) -> None:
    ended: list[int] = []
    player.ended.connect(lambda: ended.append(1))
    with qtbot.waitSignal(player.ended):
        player.play(workspace)
        player.play(workspace)
        player.stop()
        gate.set()
    assert ended == [1]
