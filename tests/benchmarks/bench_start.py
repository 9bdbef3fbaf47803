"""From the start of the process to the first painted, usable window, beside a bare PySide6 window."""

from __future__ import annotations

import compileall
import sys
import tempfile
from pathlib import Path

import inspector_app
from inspector_app.resources import resource
from inspector_app.store.database import saving
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import introduce, open_workspace
from tests.benchmarks.harness import FOLDER, Benchmark, cost_of_process

ROWS = 300
TARGET = 2.5


def benchmarks() -> list[Benchmark]:
    """Both processes end after their first paint, so their wall times compare."""
    kept = tempfile.TemporaryDirectory(prefix="bench-start-")
    folder = Path(kept.name)
    _fill(folder)
    compileall.compile_dir(Path(inspector_app.__file__).parent, quiet=2)  # as the installation does
    ours = [sys.executable, "-m", "inspector_app", "--self-test", "--data", str(folder)]
    bare = [sys.executable, str(FOLDER / "bare_window.py")]

    def start() -> float:
        assert Path(kept.name).is_dir()  # keeps the folder until the last round
        return cost_of_process(ours).wall

    return [
        Benchmark(
            name="start to first paint",
            target=TARGET,
            ours=start,
            yardstick=lambda: cost_of_process(bare).wall,
            yardstick_name="bare PySide6 window",
            note=lambda: f"wall time of the whole process; a list of {ROWS} evaluations",
        )
    ]


def _fill(folder: Path) -> None:
    """A laptop in use: a person and a long list."""
    workspace = open_workspace(folder, resource(), SystemIdentity())
    introduce(workspace, name="A", registration="1", body="B", body_code="B1")
    with saving(workspace.db):
        for number in range(ROWS):
            row = EvaluationRow(
                f"{number:05}", f"场所 {number}", "TOUR-DEMO", "1.0.1", "initial", "2026-10-22", "open",
                "good", "82.64", 60, 91, 2, 0, f"2026-11-23T09:{number // 60:02}:{number % 60:02}.000Z",
            )  # fmt: skip
            workspace.list.put(row)
    workspace.close()
