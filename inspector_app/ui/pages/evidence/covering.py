"""Paints over restricted evidence and marks photographs: the windows and what is saved by them."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.domain.evidence.marks import Mark
from inspector_app.errors import AppError
from inspector_app.ui.pages.evidence.work import Around, EvidenceWork
from inspector_app.ui.task import Report
from inspector_app.ui.widgets.evidence.marking_dialog import MarkingDialog
from inspector_app.ui.widgets.evidence.redaction_dialog import Area, RedactionDialog
from inspector_app.usecases.evidence.files import PHOTOS, add_file, prepare_redacted, read_file
from inspector_app.usecases.evidence.pieces import mark_evidence, piece_of
from inspector_app.usecases.evidence.redaction import (
    Redacted,
    redact_evidence,
    redact_file,
    whole_picture,
)
from inspector_app.usecases.session.changes import Changes


class Covering(EvidenceWork):
    """One window at a time; nothing of a restricted original stays in memory longer than its window."""

    def __init__(self, around: Around, page: QWidget) -> None:
        super().__init__(around, page)
        self._data, self._name, self._piece = b"", "", ""
        self._result: Redacted | None = None
        self.redacting: RedactionDialog | None = None
        self.marking: MarkingDialog | None = None

    def choose(self) -> None:
        """Ask for a photograph that may only be kept painted over."""
        every = " ".join(f"*{suffix}" for suffix in PHOTOS)
        title = self._texts.say("Restricted photo")
        file, _ = QFileDialog.getOpenFileName(
            self._window, title, "", f"{self._texts.say('Pictures')} ({every})"
        )
        if file:
            self.bring(Path(file))

    def bring(self, path: Path) -> None:
        """Paint over a photograph before anything of it is kept."""
        try:
            self._begin(read_file(path), path.name, "")
        except AppError as error:
            self.failed.emit(error)

    def redact(self, piece: str) -> None:
        """Paint over a photograph that is evidence already."""
        try:
            self._begin(*whole_picture(self._workspace, self._opened, piece), piece)
        except AppError as error:
            self.failed.emit(error)

    def mark(self, identity: str) -> None:
        """Draw over a photograph that stays untouched."""
        try:
            piece = piece_of(self._opened, identity)
            data, _name = whole_picture(self._workspace, self._opened, identity)
        except AppError as error:
            self.failed.emit(error)
            return
        seen = self._opened.seen(f"evidence/{identity}/marks")
        dialog = MarkingDialog(
            upright(data), piece.no, piece.marks, piece.turn, self._theme, self._texts, self._window
        )
        dialog.told.connect(partial(self._marked, dialog, identity, seen))
        self.marking = dialog
        dialog.open()

    def _marked(self, dialog: MarkingDialog, identity: str, seen: tuple[str, ...], marks: list[Mark]) -> None:
        error = self._recorder.do(lambda: mark_evidence(self._opened, identity, marks, seen))
        if error is None:
            dialog.accept()
        else:
            dialog.show_problem(self._recorder.words(error))

    def _begin(self, data: bytes, name: str, piece: str) -> None:
        self._data, self._name, self._piece, self._result = data, name, piece, None
        dialog = RedactionDialog(upright(data), name, self._theme, self._texts, self._window)
        dialog.areas_drawn.connect(self._make)
        dialog.confirmed.connect(self._keep)
        dialog.finished.connect(self._forget)
        self.redacting = dialog
        dialog.open()

    def _make(self, areas: list[Area]) -> None:
        data, name = self._data, self._name

        def job(_report: Report) -> Redacted:
            return redact_file(data, name, areas)

        self._tasks.start(job, succeeded=self._made, failed=self._not_made)

    def _made(self, result: object) -> None:
        assert isinstance(result, Redacted)
        if self.redacting is not None:
            self._result = result
            self.redacting.show_result(result.data)

    def _not_made(self, error: Exception) -> None:
        if self.redacting is not None and isinstance(error, AppError):
            self.redacting.show_problem(self._texts.told(error))
        else:
            self.failed.emit(error)

    def _keep(self) -> None:
        dialog, result = self.redacting, self._result
        if dialog is None or result is None:
            return
        error = self._recorder.do(partial(self._save, result))
        if error is None:
            dialog.accept()
        else:
            dialog.show_problem(self._texts.told(error))

    def _save(self, result: Redacted) -> Changes:
        if self._piece:
            return redact_evidence(self._workspace, self._opened, self._piece, result)
        prepared = prepare_redacted(self._workspace, result, self._name)
        return add_file(self._workspace, self._opened, prepared, ())

    def _forget(self) -> None:
        """Nothing of the original stays in memory longer than its window."""
        self._data, self._result, self.redacting = b"", None, None


def upright(data: bytes) -> QImage:
    """A photograph as it is looked at, turned as its camera says; a null image where Qt cannot read it."""
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    return reader.read()
