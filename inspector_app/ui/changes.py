"""The one signal by which the screens learn what became stale."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from inspector_app.usecases.session.changes import Changes


class ChangesHub(QObject):
    """Whoever changed something tells it here; whoever shows something listens.

    Signals:
        happened: a Changes and its initiator: the object that made the change and has painted it
            already, or None.
    """

    happened = Signal(object, object)

    def tell(self, changes: Changes, initiator: QObject | None = None) -> None:
        """Announce what became stale; an empty Changes is not announced."""
        if changes.targets or changes.items or changes.lists:
            self.happened.emit(changes, initiator)
