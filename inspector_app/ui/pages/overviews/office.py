"""The office: what it has of the work, and what is on this laptop only."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout

from inspector_app.ui.desk import Desk
from inspector_app.ui.task import Report
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.overviews.kept import SafetyCopy, what_is_kept, write_safety_copy

_MEGABYTE = 1_000_000


class OfficePage(ScrollPage):
    """Says plainly that nothing leaves this laptop by itself yet, and writes a safety copy.

    Signals:
        failed: an AppError.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self._copy: Path | None = None
        self._add_office()
        self._add_copy()
        self.column.addStretch()
        self.setFocusProxy(self.copy_button)

    def write_copy(self, target: Path) -> None:
        """Write a safety copy below a folder, outside the window's thread."""
        workspace = self._desk.workspace
        data, now = workspace.folder, datetime.fromisoformat(workspace.identity.now())

        def write(report: Report) -> object:
            return write_safety_copy(data, target, now, report)

        self.copy_button.setEnabled(False)
        self._say(self._desk.texts.say("Writing the copy …"))
        self.bar.setRange(0, 0)
        self.bar.show()
        self._desk.tasks.start(
            write, succeeded=self._copied, failed=self._not_copied, progressed=self._show_progress
        )

    def _add_office(self) -> None:
        say = self._desk.texts.say
        layout = self.add_card(say("What the office has"))
        layout.addWidget(plain_label(say("This laptop is not connected to an office."), "strong"))
        layout.addWidget(
            plain_label(
                say(
                    "Nothing is sent by itself: everything below is on this laptop only. "
                    "Hand the report over on paper or as a file, and keep a safety copy in another place."
                ),
                "muted",
            )
        )
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        layout.addWidget(self.counts)

    def _add_copy(self) -> None:
        desk = self._desk
        say = desk.texts.say
        layout: QVBoxLayout = self.add_card(say("Safety copy"))
        layout.addWidget(
            plain_label(
                say(
                    "All evaluations, photos and reports, in a new folder on a memory stick or another disk. "
                    "Each file is read again after it was written. The copy is not encrypted."
                ),
                "muted",
            )
        )
        self.copy_button = QPushButton(say("Write a safety copy…"))
        desk.icons.beside(self.copy_button, "folder", "accent_text")
        look(self.copy_button, "primary")
        self.copy_button.clicked.connect(self._ask_target)
        self.folder_button = QPushButton(say("Show the copy"))
        self.folder_button.clicked.connect(self._show_copy)
        self.folder_button.hide()
        row = QHBoxLayout()
        row.setSpacing(desk.theme.space(3))
        row.addWidget(self.copy_button)
        row.addWidget(self.folder_button)
        row.addStretch()
        layout.addLayout(row)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.hide()
        layout.addWidget(self.bar)
        self.said = plain_label("", selectable=True)
        self.said.hide()
        layout.addWidget(self.said)

    def _show_counts(self) -> None:
        texts, kept = self._desk.texts, what_is_kept(self._desk.workspace)
        parts = (
            texts.plural("{n} evaluation", "{n} evaluations", kept.evaluations),
            texts.plural("{n} entry in them", "{n} entries in them", kept.entries),
            texts.plural("{n} photo", "{n} photos", kept.photos)
            + (f" ({kept.photo_bytes / _MEGABYTE:.1f} MB)" if kept.photos else ""),
        )
        self.counts.setText(texts.listing(parts))

    def _ask_target(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self._desk.texts.say("Where to write the safety copy")
        )
        if chosen:
            self.write_copy(Path(chosen))

    def _show_progress(self, done: int, total: int) -> None:
        self.bar.setRange(0, total)
        self.bar.setValue(done)

    def _copied(self, copy: object) -> None:
        assert isinstance(copy, SafetyCopy)
        self._copy = copy.folder
        self._end()
        self.folder_button.show()
        self._say(
            self._desk.texts.say(
                "Written and read again: {files} files, {size} MB\n{folder}",
                files=copy.files,
                size=f"{copy.size / _MEGABYTE:.1f}",
                folder=copy.folder,
            )
        )

    def _not_copied(self, error: Exception) -> None:
        self._end()
        self._say("")
        self.failed.emit(error)

    def _end(self) -> None:
        self.copy_button.setEnabled(True)
        self.bar.hide()

    def _say(self, words: str) -> None:
        self.said.setText(words)
        self.said.setVisible(bool(words))

    def _show_copy(self) -> None:
        if self._copy is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._copy)))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_counts()
