"""ui.one_window: a second start shows the first window; two programs never number the same work."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from inspector_app.errors import UnavailableError
from inspector_app.ui.one_window import LOCK, REQUEST, OneWindow


def test_a_second_start_asks_the_first_window_to_the_front(tmp_path: Path, qtbot: QtBot) -> None:
    """It says which evaluation it was started for, and knows that it was heard."""
    folder = tmp_path / "data"
    first, second = OneWindow(folder), OneWindow(folder)
    assert first.take()
    assert not second.take()
    with ThreadPoolExecutor(1) as elsewhere, qtbot.waitSignal(first.asked) as asked:
        heard = elsewhere.submit(second.show_first, "e1")
    assert asked.args == ["e1"]
    heard.result()
    assert not (folder / REQUEST).exists()
    first.give_back()
    assert second.take()
    second.give_back()


def test_a_program_that_does_not_answer_is_named(tmp_path: Path) -> None:
    """It hangs: the person is told what to do, and no request waits for the day it wakes up."""
    first, second = OneWindow(tmp_path), OneWindow(tmp_path)
    assert first.take()
    with pytest.raises(UnavailableError, match=r"program\.does_not_answer"):
        second.show_first("", patience=0)
    assert not (tmp_path / REQUEST).exists()
    first.give_back()


def test_what_a_killed_program_left_stops_nobody(tmp_path: Path, qtbot: QtBot) -> None:
    """Its lock names a process that is no more; a request that nobody took is no wish of today."""
    (tmp_path / LOCK).write_text("999999999\npython3\n\n\n", "utf-8")
    (tmp_path / REQUEST).write_text("e1", "utf-8")
    one = OneWindow(tmp_path)
    with qtbot.assertNotEmitted(one.asked, wait=200):
        assert one.take()
        (tmp_path / "other").touch()
    one.give_back()


def test_a_folder_that_takes_no_file_is_left_to_the_error_of_the_work(tmp_path: Path) -> None:
    """The store says why in words; a lock is nobody's problem."""
    (tmp_path / "data").touch()
    assert OneWindow(tmp_path / "data").take()
