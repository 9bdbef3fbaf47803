"""Plays the demonstration beside the screen: a job with a database connection of its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.ui.task import Report, Task, Tasks
from inspector_app.usecases.session.identity import Identity
from inspector_app.usecases.session.workspace import Workspace, open_workspace


class DemoPlayer(QObject):
    """At most one run at a time.

    Signals:
        progressed: steps done, steps in all (0: unknown).
        played: the id of the evaluation.
        failed: the exception.
        ended: after any of the two, or after stop().
    """

    progressed = Signal(int, int)
    played = Signal(str)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._task: Task | None = None

    def play(self, workspace: Workspace) -> None:
        """Prepare the demonstration in the workspace's folder; while one is prepared, nothing."""
        if self._task is not None:
            return
        folder, resources, identity = workspace.folder, workspace.resources, workspace.identity
        self._task = self._tasks.start(
            lambda report: play_into(folder, resources, identity, report),
            succeeded=self._succeeded,
            failed=self._failed,
            progressed=self.progressed.emit,
            cancelled=self._ended,
        )

    def stop(self) -> None:
        """Stop where the story can be stopped."""
        if self._task is not None:
            self._task.cancel()

    def _succeeded(self, identity: object) -> None:
        self._ended()
        self.played.emit(str(identity))

    def _failed(self, error: Exception) -> None:
        self._ended()
        self.failed.emit(error)

    def _ended(self) -> None:
        self._task = None
        self.ended.emit()


def play_into(folder: Path, resources: Path, identity: Identity, report: Report) -> str:
    """Play the story into a data folder; returns the id of its evaluation."""
    # What draws the photographs of the story is slow to load, and few starts need it.
    from inspector_app.usecases.demonstration.play import play_demo

    report(0, 0)
    workspace = open_workspace(folder, resources, identity)
    try:
        return play_demo(workspace, report).id
    finally:
        workspace.close()
