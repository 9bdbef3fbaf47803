"""Files that become evidence: read one after the other outside the GUI thread, whatever page is open."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inspector_app.errors import AppError
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.task import Report, Tasks
from inspector_app.usecases.evidence.files import (
    Prepared,
    add_file,
    attached_already,
    prepare_file,
    read_file,
)
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class FileImport(QObject):
    """One batch of files. A child of the tasks, so that leaving the evaluation loses no file that waits.

    Signals:
        added: a file has become evidence and is saved.
        known: the number of the piece of evidence that a file is already; it is not added again.
        failed: the exception of a file that has not; the next one goes on.
    """

    added = Signal()
    known = Signal(str)
    failed = Signal(object)

    def __init__(
        self, workspace: Workspace, opened: OpenedEvaluation, changes: ChangesHub, tasks: Tasks
    ) -> None:
        super().__init__(tasks)
        self._workspace = workspace
        self._opened = opened
        self._changes = changes
        self._tasks = tasks
        self._files: deque[Path] = deque()
        self._item = ""

    def start(self, files: Sequence[str], item: str) -> None:
        """Make files evidence of an item, "" for the tray; ends its own life after the last one."""
        self._files.extend(Path(file) for file in files)
        self._item = item
        self._next()

    def _next(self) -> None:
        if not self._files:
            self.deleteLater()
            return
        path, workspace = self._files.popleft(), self._workspace

        def read(_report: Report) -> Prepared:
            return prepare_file(workspace, read_file(path), path.name)

        self._tasks.start(read, succeeded=self._prepared, failed=self._unreadable)

    def _prepared(self, prepared: object) -> None:
        assert isinstance(prepared, Prepared)
        known = attached_already(self._opened, prepared.sha256) if not self._item else ""
        if known:
            self.known.emit(known)
            self._next()
            return
        try:
            changes = add_file(self._workspace, self._opened, prepared, [self._item] if self._item else [])
        except AppError as error:
            self.failed.emit(error)
        else:
            self._changes.tell(changes, self)
            self.added.emit()
        self._next()

    def _unreadable(self, error: Exception) -> None:
        self.failed.emit(error)
        self._next()
