"""What the pages ask of the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Ways(QObject):
    """A page connects its own signals to these; the window answers them.

    Signals:
        go: a place of `places.PLACES`.
        opened: id of an evaluation to open.
        finding_opened: id of an evaluation, id of its finding.
        new_wanted: the values of the venue to evaluate, by name of VENUE_FIELDS; empty for none.
        started: an OpenedEvaluation that was started.
        introduced: somebody has said who works here.
        left: back to where the person came from.
        demo_wanted: play the demonstration.
        renamed: the page in sight names other checklists now.
        restyled: the look was changed by the setting of this name.
        saved: the time of day of the last saving.
        not_saved: an AppError; nothing was stored.
        failed: an AppError that no field can show.
    """

    go = Signal(str)
    opened = Signal(str)
    finding_opened = Signal(str, str)
    new_wanted = Signal(object)
    started = Signal(object)
    introduced = Signal()
    left = Signal()
    demo_wanted = Signal()
    renamed = Signal()
    restyled = Signal(str)
    saved = Signal(str)
    not_saved = Signal(object)
    failed = Signal(object)
