"""The reports issued of all evaluations: find one, open its file, see whether it is as it was issued."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.errors import UnavailableError
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entry
from inspector_app.ui.models.overviews.words import report_entry
from inspector_app.ui.theme import Tone, look
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.row_or_column import RowOrColumn
from inspector_app.ui.widgets.overviews.found_list import FoundList
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet
from inspector_app.usecases.overviews.reports import (
    FileState,
    ListedReport,
    find_reports,
    report_file,
    report_folder,
)

_TONES: dict[FileState, Tone] = {"here": "good", "changed": "bad", "missing": "warn"}


class AllReportsPage(QWidget):
    """A row opens its file; below the list stands what is known of the file of the current row.

    Signals:
        opened: id of the evaluation whose report is in sight.
        failed: an AppError: the system has no program for the file.
    """

    opened = Signal(str)
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._listed: dict[str, ListedReport] = {}
        self._file: Path | None = None
        look(self, "page")
        say = desk.texts.say
        nothing = NothingYet(
            desk.theme,
            desk.icons,
            icon="report",
            title=say("No report yet"),
            what=say("Reports that you print at the leaving check of an evaluation stand here."),
        )
        self.found = FoundList(
            desk, self._find, name=say("Reports"), hint=say("Venue or report number"), nothing=nothing
        )
        self.found.entered.connect(lambda _key: self._open_file())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.found, 1)
        column.addWidget(self._footer())
        self.found.view.selectionModel().currentChanged.connect(lambda *_: self._show_file())
        self.found.model.modelReset.connect(self._show_file)
        self.setFocusProxy(self.found)

    def _footer(self) -> QFrame:
        theme, say = self._desk.theme, self._desk.texts.say
        self.footer = QFrame()
        look(self.footer, "footer")
        row = RowOrColumn(self.footer, theme.space(3), grows=0)
        row.setContentsMargins(theme.space(8), theme.space(3), theme.space(8), theme.space(3))
        self.state = QLabel()
        self.state.setWordWrap(True)
        row.addWidget(self.state)
        self.evaluation_button = QPushButton(say("Go to the evaluation"))
        self.evaluation_button.clicked.connect(self._open_evaluation)
        self.folder_button = QPushButton(say("Show the folder"))
        self._desk.icons.beside(self.folder_button, "folder")
        self.folder_button.clicked.connect(self._open_folder)
        self.file_button = QPushButton(say("Open the report"))
        look(self.file_button, "primary")
        self.file_button.clicked.connect(self._open_file)
        buttons = QWidget()
        flow = FlowLayout(buttons, theme.space(3))
        for button in (self.evaluation_button, self.folder_button, self.file_button):
            flow.addWidget(button)
        row.addWidget(buttons)
        return self.footer

    def _find(self, text: str, _choice: str) -> list[Entry]:
        entries = []
        for listed in find_reports(self._desk.workspace, text):
            entry = report_entry(self._desk.texts, listed)
            self._listed[entry.key] = listed
            entries.append(entry)
        return entries

    @property
    def _current(self) -> ListedReport | None:
        entry = self.found.view.currentIndex().data(ENTRY_ROLE)
        return self._listed.get(entry.key) if isinstance(entry, Entry) else None

    def _show_file(self) -> None:
        current = self._current
        self.footer.setVisible(current is not None)
        if current is None:
            return
        state, self._file = report_file(self._desk.workspace, current.report)
        look(self.state, "small", tone=_TONES[state])
        self.state.setText(self._state_words(state))
        self.file_button.setEnabled(self._file is not None)

    def _state_words(self, state: FileState) -> str:
        say = self._desk.texts.say
        if state == "here":
            return say("The file is as it was issued.")
        if state == "changed":
            return say("The file was changed since it was issued. Print a new one at the leaving check.")
        return say("The file is not on this laptop any more. Print a new one at the leaving check.")

    def _open_evaluation(self) -> None:
        current = self._current
        if current is not None:
            self.opened.emit(current.report.evaluation)

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(report_folder(self._desk.workspace))))

    def _open_file(self) -> None:
        self._show_file()
        file = self._file
        if file is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.failed.emit(UnavailableError("report.not_opened", place=str(file)))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.found.reload()
