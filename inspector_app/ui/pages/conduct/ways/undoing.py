"""Joins the keys and buttons of undoing to what was done on the page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.errors import InputError
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.models.conduct.undo_words import Spot, refused_words, spot_of, step_words
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.widgets.evaluation.undo_line import UndoLine
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.undo.steps import Step, Steps


class UndoWays(QObject):
    """Ctrl+Z takes back what was done last here; a field that is being typed in undoes its own typing first.

    Signals:
        leave_wanted: what is being typed is to be told before something is undone.
        wanted: the Spot that shows what was undone.
    """

    leave_wanted = Signal()
    wanted = Signal(object)

    def __init__(
        self,
        opened: OpenedEvaluation,
        recorder: Recorder,
        changes: ChangesHub,
        texts: Texts,
        line: UndoLine,
        button: QPushButton,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._opened, self._recorder, self._texts = opened, recorder, texts
        self._line, self._button = line, button
        self._steps = Steps(opened)
        self._busy = False
        changes.happened.connect(self._note)
        line.redo_wanted.connect(self.redo)
        button.clicked.connect(self.undo)
        button.setEnabled(False)
        for keys, way in (("Ctrl+Z", self.undo), ("Ctrl+Shift+Z", self.redo), ("Ctrl+Y", self.redo)):
            QShortcut(QKeySequence(keys), page).activated.connect(way)

    def undo(self) -> None:
        """Take back what was done last, show where, and say what stands there now."""
        self.leave_wanted.emit()
        say = self._texts.say
        self._take_back(
            self._steps.last, self._steps.undo, lambda words: say("Undone: {words}", words=words), redo=True
        )

    def redo(self) -> None:
        """Do again what was undone last."""
        say = self._texts.say
        self._take_back(
            self._steps.next, self._steps.redo, lambda words: say("Done again: {words}", words=words)
        )

    def _take_back(
        self, step: Step, way: Callable[[], Changes], words: Callable[[str], str], *, redo: bool = False
    ) -> None:
        self._busy = True
        error = self._recorder.do(way)
        self._busy = False
        self._offer()
        if isinstance(error, InputError):
            self._line.show_words(refused_words(self._texts, self._opened, error), refused=True)
        if error is not None:
            return
        spot: Spot = spot_of(self._opened, step)
        self.wanted.emit(spot)
        self._line.show_words(words(step_words(self._texts, self._opened, step)), redo=redo)

    def _note(self, changes: Changes, _initiator: QObject | None) -> None:
        if self._busy or changes.evaluation != self._opened.id or not changes.said:
            return
        self._steps.note(changes)
        self._line.hide()
        self._offer()

    def _offer(self) -> None:
        self._button.setEnabled(bool(self._steps.last))
