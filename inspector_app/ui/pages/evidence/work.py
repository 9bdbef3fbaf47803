"""What brings, records and covers evidence rests on: one evaluation and the page over which it asks."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class Around(NamedTuple):
    """The evaluation that is conducted, and the tools of its page."""

    workspace: Workspace
    opened: OpenedEvaluation
    changes: ChangesHub
    tasks: Tasks
    recorder: Recorder
    theme: Theme
    texts: Texts


class EvidenceWork(QObject):
    """Asks in windows over the page and saves what was said there.

    Signals:
        failed: an AppError that no field or window can show.
    """

    failed = Signal(object)

    def __init__(self, around: Around, page: QWidget) -> None:
        super().__init__(page)
        self._workspace, self._opened = around.workspace, around.opened
        self._changes, self._tasks, self._recorder = around.changes, around.tasks, around.recorder
        self._theme, self._texts = around.theme, around.texts

    @property
    def _window(self) -> QWidget:
        """The page; kept by Qt alone, so that it can go."""
        window = self.parent()
        assert isinstance(window, QWidget)
        return window
