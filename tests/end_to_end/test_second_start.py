"""The program is started twice on one folder, and once more after the first was killed."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from inspector_app.ui.one_window import LOCK

PROJECT = Path(__file__).parents[2]
_OFFSCREEN = os.environ | {"QT_QPA_PLATFORM": "offscreen"}


def _start(folder: Path, *more: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "inspector_app", "--data", str(folder), *more]
    return subprocess.Popen(
        command, cwd=PROJECT, env=_OFFSCREEN, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def _wait_for_log(folder: Path, words: str, process: subprocess.Popen[str]) -> None:
    log, until = folder / "logs" / "inspector.log", time.monotonic() + 60
    while not (log.exists() and words in log.read_text("utf-8")):
        assert process.poll() is None, process.communicate()
        assert time.monotonic() < until, "the window never came"
        time.sleep(0.1)


@pytest.mark.parametrize("killed", [False, True], ids=["running", "killed"])
def test_a_second_start_shows_the_first_window_and_ends(tmp_path: Path, *, killed: bool) -> None:
    """A double double-click is no second program; a killed one leaves the folder free."""
    folder = tmp_path / "data"
    first = _start(folder)
    try:
        _wait_for_log(folder, "program.shown", first)
        if killed:
            first.kill()
            first.wait()
            assert (folder / LOCK).exists()
        second = _start(folder, "--self-test") if killed else _start(folder)
        said, _ = second.communicate(timeout=60)
        assert (second.returncode, said) == (0, "")
        assert killed or first.poll() is None
    finally:
        first.kill()
        first.communicate()
