"""Records evidence without a file, and asks about it, from whatever page a person is on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from inspector_app.domain.evidence.details import Recorded
from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import AppError
from inspector_app.ui.pages.evidence.work import Around, EvidenceWork
from inspector_app.ui.widgets.evidence.record_dialog import RecordDialog
from inspector_app.usecases.evidence.files import export_file
from inspector_app.usecases.evidence.pieces import pieces
from inspector_app.usecases.evidence.records import correct_evidence, instruments, record_evidence


class Recording(EvidenceWork):
    """Opens the form of a record; what was typed stays there until it is saved."""

    def __init__(self, around: Around, page: QWidget) -> None:
        super().__init__(around, page)
        self.dialog: RecordDialog | None = None

    def add(self, kind: str, items: Sequence[str]) -> None:
        """Ask for a new record of these items."""
        codes = self._texts.listing(self._opened.checklist.items[item].code for item in items)
        words = self._texts.word("evidence_kind", kind)
        dialog = self._open(cast(Recorded, kind), f"{words} · {codes}" if codes else words, None)
        dialog.told.connect(partial(self._record, dialog, tuple(items)))

    def correct(self, identity: str) -> None:
        """Ask for the details of a record anew."""
        piece = self._piece(identity)
        if piece is None or piece.kind in ("photo", "file"):
            return
        seen = self._opened.seen(f"evidence/{identity}/details")
        words = f"{self._texts.word('evidence_kind', piece.kind)} · {piece.no}"
        dialog = self._open(cast(Recorded, piece.kind), words, piece)
        dialog.told.connect(partial(self._correct, dialog, identity, seen))

    def open_file(self, identity: str) -> None:
        """Hand a copy of a file to the program that the person has for it."""
        piece = self._piece(identity)
        if piece is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.TempLocation)
        try:
            path = export_file(self._workspace, piece, folder)
        except AppError as error:
            self.failed.emit(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _piece(self, identity: str) -> Evidence | None:
        return next((piece for piece in pieces(self._opened) if piece.id == identity), None)

    def _open(self, kind: Recorded, title: str, piece: Evidence | None) -> RecordDialog:
        dialog = RecordDialog(
            kind,
            title,
            self._theme,
            self._texts,
            assessed_on=self._opened.sheet.assessed_on,
            instruments=instruments(self._opened),
            details=piece.details if piece is not None else None,
            place="" if piece is None else None,
            parent=self._window,
        )
        self.dialog = dialog
        dialog.open()
        return dialog

    def _record(
        self, dialog: RecordDialog, items: tuple[str, ...], details: dict[str, str], place: str
    ) -> None:
        opened = self._opened
        self._told(
            dialog, self._recorder.do(lambda: record_evidence(opened, dialog.kind, details, items, place))
        )

    def _correct(
        self, dialog: RecordDialog, identity: str, seen: tuple[str, ...], details: dict[str, str], _place: str
    ) -> None:
        opened = self._opened
        self._told(dialog, self._recorder.do(lambda: correct_evidence(opened, identity, details, seen)))

    def _told(self, dialog: RecordDialog, error: AppError | None) -> None:
        if error is None:
            dialog.accept()
        else:
            dialog.show_trouble(error.place, self._recorder.words(error) or self._texts.told(error))
