"""Joins the items and the page of evidence to what brings, records and covers it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from inspector_app.ui.pages.conduct.items import ItemsPane
from inspector_app.ui.pages.evidence.bringing import Bringing
from inspector_app.ui.pages.evidence.covering import Covering
from inspector_app.ui.pages.evidence.page import EvidencePage
from inspector_app.ui.pages.evidence.recording import Recording
from inspector_app.ui.pages.evidence.work import Around


class EvidenceWays(QObject):
    """The one place that knows which button leads to which work.

    Signals:
        failed: an AppError that no field or window can show.
    """

    failed = Signal(object)

    def __init__(self, around: Around, items: ItemsPane, page: EvidencePage, window: QWidget) -> None:
        """`window`: over what questions are asked."""
        super().__init__(window)
        self.bringing, self.recording = Bringing(around, window), Recording(around, window)
        self.covering = Covering(around, window)
        bringing, recording, covering = self.bringing, self.recording, self.covering
        for source in (bringing, recording, covering):
            source.failed.connect(self.failed)
        asked: dict[str, Callable[[str], None]] = {
            "correct": recording.correct,
            "open": recording.open_file,
            "redact": covering.redact,
            "mark": covering.mark,
        }
        items.photos_wanted.connect(bringing.bring)
        items.evidence_wanted.connect(self._add)
        items.evidence_asked.connect(lambda what, piece: asked[what](piece))
        page.asked.connect(lambda what, piece: asked[what](piece))
        page.files_chosen.connect(bringing.bring)
        page.files_wanted.connect(bringing.choose)
        page.restricted_wanted.connect(covering.choose)
        page.pasted.connect(bringing.paste)
        page.record_wanted.connect(lambda kind: recording.add(kind, []))
        bringing.waiting_changed.connect(page.show_waiting)
        bringing.said.connect(page.say)

    def _add(self, kind: str, item: str) -> None:
        if kind == "file":
            self.bringing.choose("files", item)
        else:
            self.recording.add(kind, [item])
