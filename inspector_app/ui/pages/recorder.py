"""The one place of the conduct screen that runs use cases: each change is saved when made, and said so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime, QObject, Signal

from inspector_app.errors import AppError, InputError
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.usecases.session.changes import Changes

Action = Callable[[], Changes]


class Recorder(QObject):
    """Runs an action, announces its changes, and sorts what went wrong.

    Signals:
        saved: the time of day at which something was saved, "10:42:07".
        failed: an AppError that no field can show: disk full, evaluation completed, damaged data.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, changes: ChangesHub, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self._texts = texts

    def do(self, action: Action) -> AppError | None:
        """Run an action; None once its changes are durable.

        An InputError about a field is returned for the field to show; anything else is announced too.
        """
        try:
            changes = action()
        except InputError as error:
            if error.code.startswith("evaluation."):
                self.failed.emit(error)
            return error
        except AppError as error:
            self.failed.emit(error)
            return error
        self._changes.tell(changes, self)
        self.say_saved()
        return None

    def say_saved(self) -> None:
        """Something was saved just now."""
        self.saved.emit(QDateTime.currentDateTime().toString("HH:mm:ss"))

    def words(self, error: AppError) -> str:
        """What a field says about an error; "" for one that `failed` announced."""
        if not isinstance(error, InputError) or error.code.startswith("evaluation."):
            return ""
        return self._texts.told(error)
