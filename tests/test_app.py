"""app"""

from __future__ import annotations

import gc
import logging
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app import app
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.task import Tasks
from tests.ui.shell_stage import make_workspace, texts_for


@pytest.fixture(autouse=True)
def untouched() -> Iterator[None]:
    """What the program sets for its whole process goes back for the next test."""
    hook, handlers = sys.excepthook, list(logging.getLogger().handlers)
    yield
    sys.excepthook = hook
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
    app.show_bugs_in(window)
    error = ZeroDivisionError("a bug")
    sys.excepthook(ZeroDivisionError, error, None)
    assert "safe" in window.frame.failure.sentence.text()
    workspace.close()


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_bugs_are_kept_in_a_file_of_the_data_folder(tmp_path: Path) -> None:
    app.keep_bugs(tmp_path)
    logging.getLogger("inspector_app.ui.errors").error("something broke")
    logging.getLogger().handlers[-1].flush()
    assert "something broke" in (tmp_path / "inspector.log").read_text("utf-8")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_log_without_bugs_makes_no_file(tmp_path: Path) -> None:
    app.keep_bugs(tmp_path)
    assert not (tmp_path / "inspector.log").exists()


def test_garbage_is_collected_again_after_the_first_paint() -> None:
    gc.disable()
    app.collect_garbage()
    assert gc.isenabled()
    gc.unfreeze()
