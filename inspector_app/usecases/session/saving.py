"""Where an opened evaluation is saved: its ops in the journal, its rows in the lists, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from inspector_app.domain.ops import Op
from inspector_app.store.database import saving
from inspector_app.usecases.session.listed import listed, put_listed
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.save_times import SaveTimes
from inspector_app.usecases.session.workspace import Workspace


class FolderSaver:
    """The saver of evaluations that are kept in a data folder."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._times = SaveTimes()

    def next_n(self, stream: str, device: str) -> int:
        """The number of the device's next op."""
        return self._workspace.journal.next_n(stream, device)

    def save(self, ops: Sequence[Op], opened: OpenedEvaluation) -> None:
        """One transaction: the ops and what the lists show of the evaluation."""
        workspace, started = self._workspace, perf_counter()
        rows = listed(opened, ops, workspace.identity.stamp())
        with saving(workspace.db):
            for op in ops:
                workspace.journal.append(op)
            put_listed(workspace, rows)
        self._times.note(opened.id, perf_counter() - started)
