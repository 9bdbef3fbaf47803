"""Joins the explanation of the grade to the search for the next one, where the body allows it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from inspector_app.domain.way.result import Way
from inspector_app.ui.errors import describe
from inspector_app.ui.models.conduct.way_lines import way_lines
from inspector_app.ui.pages.evidence.work import Around
from inspector_app.ui.task import Task
from inspector_app.ui.widgets.evaluation.sheet_of_words import SheetOfWords
from inspector_app.ui.widgets.evaluation.way_dialog import WayDialog
from inspector_app.usecases.way import may_ask, search_way


class WayToGrade(QObject):
    """Searches beside the screen; what it finds stands in a window of its own and is kept nowhere."""

    def __init__(self, around: Around, page: QWidget) -> None:
        super().__init__(page)
        self.around = around
        self._task: Task | None = None
        self._way: Way | None = None
        self.dialog: WayDialog | None = None
        around.changes.happened.connect(self._happened)

    def offer(self, sheet: SheetOfWords) -> None:
        """Add the door to the explanation, if it may be opened."""
        if may_ask(self.around.workspace, self.around.opened):
            self.door = sheet.add_door(self.around.texts.say("Way to the next grade"))
            self.door.clicked.connect(partial(self.ask, sheet))

    def ask(self, sheet: SheetOfWords) -> None:
        """Search, and show what was found instead of the explanation."""
        around, page = self.around, self.parent()
        assert isinstance(page, QWidget)
        sheet.accept()
        self._checklist, self._said, self._way = around.opened.checklist, len(around.opened.evaluation), None
        self.dialog = WayDialog(around.theme, around.texts, page)
        self.dialog.finished.connect(self._stop)
        self._task = around.tasks.start(
            search_way(around.opened),
            succeeded=self._found,
            failed=self._failed,
            progressed=self._progressed,
        )
        self.dialog.open()

    def _progressed(self, done: int, total: int) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(done, total)

    def _found(self, way: object) -> None:
        assert isinstance(way, Way)
        self._task, self._way = None, way
        self._show()

    def _happened(self, _changes: object, _initiator: object) -> None:
        """Somebody else's words arrived while the window is open."""
        self._show()

    def _show(self) -> None:
        if self.dialog is None or self._way is None:
            return
        opened = self.around.opened
        before = len(opened.evaluation) != self._said
        self.dialog.show_lines(
            way_lines(self.around.texts, opened, self._checklist, self._way, before=before)
        )

    def _failed(self, error: Exception) -> None:
        self._task = None
        if self.dialog is not None:
            self.dialog.show_problem(describe(error, self.around.texts).words)

    def _stop(self) -> None:
        """The window closes: nobody waits for the rest."""
        self.dialog = self._way = None
        if self._task is not None:
            self._task.cancel()
            self._task = None
