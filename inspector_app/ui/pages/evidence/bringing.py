"""Brings files in: chosen, from the folder of a phone or card, dropped, or out of the clipboard."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Signal
from PySide6.QtGui import QGuiApplication, QImageWriter
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector_app.errors import AppError
from inspector_app.ui.models.evidence.file_import import FileImport
from inspector_app.ui.pages.evidence.work import Around, EvidenceWork
from inspector_app.usecases.evidence.files import FILES, PHOTOS, add_file, files_below, prepare_file


class Bringing(EvidenceWork):
    """Signals:
    waiting_changed: how many files are being read or wait for it.
    said: a sentence about what was brought.
    """

    waiting_changed = Signal(int)
    said = Signal(str)

    def __init__(self, around: Around, page: QWidget) -> None:
        super().__init__(around, page)
        self._known: list[str] = []
        self.waiting = 0

    def bring(self, files: Sequence[str], item: str) -> None:
        """Make files evidence of an item, "" for the tray; folders stand for what lies in them."""
        found = [str(path) for name in files for path in files_below(Path(name))]
        if not found:
            self.said.emit(self._texts.say("No photo, video or PDF was found there."))
            return
        batch = FileImport(self._workspace, self._opened, self._changes, self._tasks)
        batch.added.connect(self._added)
        batch.known.connect(self._was_known)
        batch.failed.connect(self._refused)
        self._known = []
        self.said.emit("")
        self._count(len(found))
        batch.start(found, item)

    def choose(self, what: str, item: str = "") -> None:
        """Ask for "files" or a "folder" and make them evidence of an item, "" for the tray."""
        say = self._texts.say
        if what == "folder":
            folder = QFileDialog.getExistingDirectory(self._window, say("Folder of a phone or card"))
            if folder:
                self.bring([folder], item)
            return
        every = " ".join(f"*{suffix}" for suffix in (*PHOTOS, *FILES))
        kinds = f"{say('Pictures, videos, PDF')} ({every});;{say('All files')} (*)"
        files, _ = QFileDialog.getOpenFileNames(self._window, say("Add files"), "", kinds)
        if files:
            self.bring(files, item)

    def paste(self, item: str = "") -> None:
        """Bring the picture or the files that lie in the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if files:
            self.bring(files, item)
            return
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self.said.emit(self._texts.say("There is no picture in the clipboard."))
            return
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, b"png").write(image)
        name = self._texts.say("Clipboard") + ".png"
        try:
            prepared = prepare_file(self._workspace, bytes(buffer.data().data()), name)
        except AppError as error:
            self.failed.emit(error)
            return
        self._recorder.do(lambda: add_file(self._workspace, self._opened, prepared, [item] if item else []))

    def _added(self) -> None:
        self._count(-1)
        self._recorder.say_saved()

    def _was_known(self, no: str) -> None:
        self._known.append(no)
        self._count(-1)
        told = self._texts.listing(self._known[:5])
        more = len(self._known) - 5
        words = self._texts.plural(
            "{n} file is here already and was not added again: {numbers}",
            "{n} files are here already and were not added again: {numbers}",
            len(self._known),
            numbers=told + (" …" if more > 0 else ""),
        )
        self.said.emit(words)

    def _refused(self, error: Exception) -> None:
        self._count(-1)
        self.failed.emit(error)

    def _count(self, more: int) -> None:
        self.waiting += more
        self.waiting_changed.emit(self.waiting)
