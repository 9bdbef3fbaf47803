"""__main__"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from inspector_app import __version__
from inspector_app.__main__ import DONE, FAILED, NO_SCREEN, STOPPED, has_display, main
from inspector_app.resources import resource
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import introduce, open_workspace
from tests.usecases.stage import a_workspace, started

PROJECT = Path(__file__).parent.parent


def run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The program as a process without a screen."""
    screen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    without = {name: value for name, value in os.environ.items() if name not in screen}
    return subprocess.run(
        [sys.executable, "-m", "inspector_app", *arguments],
        cwd=PROJECT,
        env=without | {"PYTHONIOENCODING": "utf-8"} | environment,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture(scope="module")
def demo_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose demonstration is an evaluation just started: quick to make and to print."""
    folder = tmp_path_factory.mktemp("demo")
    with closing(a_workspace(folder)) as workspace:
        introduce(workspace, name="林知远", registration="0001", body="示例机构", body_code="DEMO")
        workspace.settings.put("demo", started(workspace).id)
        return workspace.folder


@pytest.mark.parametrize(
    ("system", "environment", "shown"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_window_is_tried_only_where_it_can_be_shown(
    system: str, environment: dict[str, str], shown: bool
) -> None:
    assert has_display(system, environment) is shown


def test_without_a_screen_it_says_so_and_what_works_without_one(tmp_path: Path) -> None:
    """Qt would abort with a text that misleads; nothing is made in the data folder either."""
    ran = run("--data", tmp_path / "data")
    assert ran.returncode == NO_SCREEN
    assert "demo --headless" in ran.stderr
    assert "No screen" in ran.stderr
    assert "未找到显示器" in ran.stderr
    assert not (tmp_path / "data").exists()


def test_the_self_test_paints_and_ends_without_a_screen(tmp_path: Path) -> None:
    ran = run("--self-test", "--data", tmp_path)
    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert (tmp_path / "inspector.db").exists()


def test_the_self_test_leaves_the_users_own_folder_alone(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--self-test"])
    assert ended.value.code == 2
    assert "--data" in capsys.readouterr().err


def test_a_data_folder_that_cannot_be_opened_is_said_in_one_sentence(tmp_path: Path) -> None:
    """A file where the folder should be: no traceback, nothing half-made."""
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")
    ran = run("--self-test", "--language", "en", "--data", taken)
    assert ran.returncode == FAILED
    assert "Traceback" not in ran.stderr
    assert len(ran.stderr.splitlines()) == 1
    assert taken.read_text("utf-8") == "mine"


def test_the_language_of_the_command_line_is_kept(tmp_path: Path) -> None:
    run("--self-test", "--language", "en", "--data", tmp_path)
    workspace = open_workspace(tmp_path, resource(), SystemIdentity())
    assert workspace.language == "en"
    workspace.close()


def test_it_says_its_version() -> None:
    ran = run("--version")
    assert (ran.returncode, ran.stdout) == (DONE, f"inspector-app {__version__}\n")


def test_a_console_without_chinese_letters_still_gets_the_report(demo_folder: Path, tmp_path: Path) -> None:
    ran = run("demo", "--headless", "--data", demo_folder, "--out", tmp_path, PYTHONIOENCODING="ascii")
    assert (ran.returncode, ran.stderr) == (DONE, "")
    assert str(tmp_path) in ran.stdout
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_options_before_the_command_count_like_those_after_it(demo_folder: Path, tmp_path: Path) -> None:
    """The command's own defaults must not undo them: the work would go to another folder."""
    ran = run("--data", demo_folder, "--language", "en", "demo", "--headless", "--out", tmp_path)
    assert ran.returncode == DONE
    assert "Recommended grade: " in ran.stdout
    assert [path.suffix for path in tmp_path.iterdir()] == [".pdf"]


def test_whoever_stops_it_sees_no_traceback(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("inspector_app.usecases.demonstration.run.play_demo", stop)
    assert main(["demo", "--headless", "--out", str(tmp_path)]) == STOPPED
