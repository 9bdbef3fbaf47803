"""app"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from inspector_app import __version__, app
from inspector_app.errors import DataError
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.task import Tasks
from tests.ui.shell_stage import make_workspace, texts_for


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """What the program sets for its whole process goes back for the next test."""
    hook, handlers = sys.excepthook, list(logging.getLogger().handlers)
    level = logging.getLogger("inspector_app").level
    yield
    sys.excepthook = hook
    logging.getLogger("inspector_app").setLevel(level)
    root = logging.getLogger()
    for handler in [handler for handler in root.handlers if handler not in handlers]:
        root.removeHandler(handler)
        handler.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_bug_reaches_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    """A console is not there for a person to read."""
    workspace = make_workspace(tmp_path)
    window = MainWindow(workspace, texts_for, ChangesHub(), Tasks())
    qtbot.addWidget(window)
    app.show_bugs_in(window, app.Log(tmp_path))
    error = ZeroDivisionError("a bug")
    sys.excepthook(ZeroDivisionError, error, None)
    assert "safe" in window.frame.failure.sentence.text()
    workspace.close()


def test_a_bug_before_the_first_paint_is_in_the_log(qtbot: QtBot, tmp_path: Path) -> None:
    """The log begins after the first paint, or with what goes wrong before."""
    workspace = make_workspace(tmp_path)
    window = MainWindow(workspace, texts_for, ChangesHub(), Tasks())
    qtbot.addWidget(window)
    log = app.Log(tmp_path)
    app.show_bugs_in(window, log)
    sys.excepthook(ZeroDivisionError, ZeroDivisionError("a bug"), None)
    log.end()
    log.end()
    text = (tmp_path / "logs" / "inspector.log").read_text("utf-8")
    assert [word for word in ("program.started", "ERROR bug", "ZeroDivisionError") if word not in text] == []
    workspace.close()


def test_the_log_says_where_the_program_runs(tmp_path: Path) -> None:
    log = app.Log(tmp_path)
    log.begin()
    log.begin()
    log.end()
    started, ended = (tmp_path / "logs" / "inspector.log").read_text("utf-8").splitlines()
    assert f"version={__version__} python=3." in started
    assert " qt=6." in started
    assert "?" not in started
    assert "program.ended ms=" in ended


def test_a_data_folder_that_cannot_be_opened_is_in_the_log(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    """No window ever shows that: the log is all there is."""
    monkeypatch.setattr(app, "QApplication", lambda _arguments: qapp)
    (tmp_path / "inspector.db").write_bytes(b"no database" * 1000)
    with pytest.raises(DataError, match=r"store\.damaged"):
        app.run(app.Start(tmp_path))
    assert "ERROR error code=store.damaged" in (tmp_path / "logs" / "inspector.log").read_text("utf-8")


def test_garbage_is_collected_again_after_the_first_paint() -> None:
    gc.disable()
    app.collect_garbage()
    assert gc.isenabled()
    gc.unfreeze()
