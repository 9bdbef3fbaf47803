"""Records evidence without a file, and asks about it, from whatever page a person is on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import cast

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.domain.evidence.details import Recorded
from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.pages.evaluation_recorder import Recorder
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.evidence.record_dialog import RecordDialog
from inspector_app.usecases.evidence.files import FILES, PHOTOS, export_file
from inspector_app.usecases.evidence.pieces import pieces
from inspector_app.usecases.evidence.records import correct_evidence, instruments, record_evidence
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace


class Recording(QObject):
    """Signals:
    files_chosen: files to add, the item they belong to.
    failed: an AppError that no field can show.
    """

    files_chosen = Signal(object, str)
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        opened: OpenedEvaluation,
        recorder: Recorder,
        theme: Theme,
        texts: Texts,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self._recorder = recorder
        self._theme = theme
        self._texts = texts
        self.dialog: RecordDialog | None = None

    @property
    def _window(self) -> QWidget:
        window = self.parent()
        assert isinstance(window, QWidget)
        return window

    def add(self, kind: str, items: Sequence[str]) -> None:
        """Ask for a new piece of evidence of these items."""
        if kind == "file":
            self.choose_files(items[0] if items else "")
            return
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

    def choose_files(self, item: str) -> None:
        """Ask for any file: a video, a PDF, a plan."""
        every = " ".join(f"*{suffix}" for suffix in (*PHOTOS, *FILES))
        title = self._texts.say("Add files")
        kinds = f"{self._texts.say('Pictures, videos, PDF')} ({every});;{self._texts.say('All files')} (*)"
        files, _ = QFileDialog.getOpenFileNames(self._window, title, "", kinds)
        if files:
            self.files_chosen.emit(files, item)

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
