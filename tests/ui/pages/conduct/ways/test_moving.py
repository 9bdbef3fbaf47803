"""ui.pages.conduct.ways.moving: see tests/ui/pages/conduct/test_page_move.py for the whole journey."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.ways.moving import MoveWays
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.moves.move_bar import MoveBar
from tests.ui.conduct_stage import make_stage


def test_a_move_to_where_it_is_already_is_refused_in_its_dialog(
    qtbot: QtBot, theme: Theme, texts: Texts, tmp_path: Path
) -> None:
    """And nothing is said."""
    stage, page = make_stage(tmp_path, full=False), QWidget()
    qtbot.addWidget(page)
    recorder = Recorder(ChangesHub(), texts)
    bar = MoveBar(stage.workspace, stage.opened, theme, texts)
    qtbot.addWidget(bar)
    ways = MoveWays(stage.workspace, stage.opened, recorder, bar, theme, texts, page)
    before = len(stage.opened.evaluation)
    bar.move_wanted.emit()
    ways.dialog.confirmed.emit(stage.opened.checklist.version, {})
    assert ways.dialog.isVisible()
    assert ways.dialog.problem.text()
    assert len(stage.opened.evaluation) == before
