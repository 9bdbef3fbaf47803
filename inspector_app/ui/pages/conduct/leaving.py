"""The leaving check: what is missing, signatures, completion and the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.errors import AppError, UnavailableError
from inspector_app.settings import ON
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.gap_words import gap_words
from inspector_app.ui.models.item_cards import when
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.task import Report, Tasks
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evaluation.conclusion_box import ConclusionBox
from inspector_app.ui.widgets.evaluation.signatures import Signatures, Signer
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.usecases.completion import Gap, complete, gaps, reopen, sign, terminate, waive_photo
from inspector_app.usecases.overviews.reports import report_folder
from inspector_app.usecases.reports import (
    PreparedReport,
    copy_report,
    prepare_report,
    print_report,
    record_report,
)
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.wording import conclusion_words

_SIDE = 400


class LeavingPage(QWidget):
    """Signals:
    item_wanted: go to this item or section.
    record_wanted: go to this finding or risk.
    """

    item_wanted = Signal(str)
    record_wanted = Signal(str)

    def __init__(
        self,
        workspace: Workspace,
        opened: OpenedEvaluation,
        recorder: Recorder,
        tasks: Tasks,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._opened = opened
        self._recorder = recorder
        self._tasks = tasks
        self._theme = theme
        self._texts = texts
        self._prepared: PreparedReport | None = None
        self.issued: Path | None = None
        self._build()

    def _build(self) -> None:
        theme, texts = self._theme, self._texts
        title, self.summary = QLabel(texts.say("Leaving check")), QLabel()
        look(title, "heading")
        look(self.summary, "muted")
        self.gaps = QListWidget()
        self.gaps.setFrameShape(QFrame.Shape.NoFrame)
        self.gaps.setWordWrap(True)
        self.gaps.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.gaps.setAccessibleName(texts.say("What is missing"))
        self.gaps.setStyleSheet(f"QListWidget::item {{ min-height: {theme.target}px; padding: 4px 0; }}")
        self.gaps.itemClicked.connect(self._jump)
        self.gaps.itemActivated.connect(self._jump)
        self.gaps.currentItemChanged.connect(lambda *_: self._offer_waiver())
        self.setFocusProxy(self.gaps)
        self.waive = QPushButton(texts.say("No photo here, because…"))
        self.waive.clicked.connect(self._ask_waiver)
        left = QVBoxLayout()
        pad = theme.space(4)
        left.setContentsMargins(pad, pad, pad, pad)
        left.setSpacing(theme.space(2))
        self.conclusion = ConclusionBox(theme, texts)
        for widget in (title, self.conclusion, self.summary):
            left.addWidget(widget)
        left.addWidget(self.gaps, 1)
        left.addWidget(self.waive, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self._build_side())

    def _build_side(self) -> QFrame:
        theme, texts = self._theme, self._texts
        side = QFrame()
        look(side, "panel")
        side.setFixedWidth(theme.pixels(_SIDE))
        box = QVBoxLayout(side)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        self.status, signing = QLabel(), QLabel(texts.say("Signatures"))
        look(self.status, "title")
        look(signing, "strong")
        self.signatures = Signatures(theme, texts)
        self.signatures.signed.connect(self._sign)
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(self._reasoned)
        for widget in (self.status, signing, self.signatures, *self._build_buttons(), self.reasons):
            box.addWidget(widget)
        box.addStretch(1)
        last = QHBoxLayout()
        last.addWidget(self.reopen)
        last.addWidget(self.terminate)
        last.addStretch(1)
        box.addLayout(last)
        return side

    def _build_buttons(self) -> tuple[QWidget, ...]:
        """Make all buttons; returns those that stand below the signatures."""
        texts = self._texts
        self.complete = QPushButton(texts.say("Complete the evaluation"))
        look(self.complete, "primary")
        self.complete.clicked.connect(lambda: self._do(lambda: complete(self._opened)))
        self.report = QPushButton(texts.say("Issue the report"))
        self.report.clicked.connect(self.issue)
        self.reopen = QPushButton(texts.say("Reopen…"))
        self.reopen.clicked.connect(self._ask_reopening)
        self.terminate = QPushButton(texts.say("Terminate…"))
        self.terminate.clicked.connect(self._ask_termination)
        self.path = QLabel()
        self.path.setWordWrap(True)
        self.path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.folder = QPushButton(texts.say("Open folder"))
        self.folder.clicked.connect(self._open_folder)
        for button in (self.reopen, self.terminate, self.folder):
            look(button, "quiet")
        self.path.hide()
        self.folder.hide()
        return (self.complete, self.report, self.path, self.folder)

    def refresh(self, _changes: Changes) -> None:
        """Anything may open or close a gap; looked up when somebody looks."""
        if self.isVisible():
            self._show()

    def leave(self) -> None:
        """Nothing is typed here that waits for being told."""

    def issue(self) -> None:
        """Print the report: prepared at once, written outside the GUI thread, recorded when it is there."""

        def prepare() -> Changes:
            self._prepared = prepare_report(self._workspace, self._opened, self._report_texts())
            return Changes()

        error = self._recorder.do(prepare)
        prepared = self._prepared
        if error is not None or prepared is None:
            self._say_path("" if error is None else self._recorder.words(error))
            return
        folder, copies = report_folder(self._workspace), self._workspace.files_folder

        def write(report: Report) -> object:
            path, facts = print_report(prepared, folder, report)
            return path, facts, _copied(path, copies)

        self.report.setEnabled(False)
        self._say_path(self._texts.say("Printing the report …"))
        self._tasks.start(write, succeeded=self._printed, failed=self._not_printed)

    def _printed(self, printed: object) -> None:
        self.report.setEnabled(True)
        prepared = self._prepared
        assert prepared is not None
        assert isinstance(printed, tuple)
        path, facts, copied = printed

        def record() -> Changes:
            issued, changes = record_report(self._opened, prepared, path, facts)
            self.issued = issued.path
            return changes

        if self._recorder.do(record) is None:
            say = self._texts.say
            words = say(
                "Report {number}, {pages} pages:\n{path}",
                number=prepared.number,
                pages=facts.pages,
                path=path,
            )
            if isinstance(copied, AppError):
                words += "\n" + say("It was not copied: {why}", why=self._texts.told(copied))
            elif copied is not None:
                words += "\n" + say("Copied to {path}", path=copied)
            self._say_path(words)
            self.folder.show()
            if self._workspace.preference("report_opens") == ON:
                QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _report_texts(self) -> Texts:
        """The words of the report: those of the pages, or of the language that is set for reports."""
        language = self._workspace.preference("report_language")
        return self._texts if language == "screen" else Texts(language, self._workspace.resources / "locale")

    def _not_printed(self, error: Exception) -> None:
        self.report.setEnabled(True)
        self._say_path("")
        self._recorder.failed.emit(error)

    def _say_path(self, words: str) -> None:
        self.path.setText(words)
        self.path.setVisible(bool(words))

    def _open_folder(self) -> None:
        if self.issued is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.issued.parent)))

    def _show(self) -> None:
        texts, opened = self._texts, self._opened
        self.conclusion.show_conclusion(conclusion_words(texts, opened))
        found = gaps(opened)
        blocking = sum(gap.blocking for gap in found)
        if blocking:
            self.summary.setText(
                texts.plural(
                    "{n} point must be settled before leaving.",
                    "{n} points must be settled before leaving.",
                    blocking,
                )
            )
        else:
            self.summary.setText(texts.say("Nothing blocks completion."))
        row = self.gaps.currentRow()
        self.gaps.clear()
        for gap in found:
            entry = QListWidgetItem(gap_words(texts, opened, gap))
            entry.setData(Qt.ItemDataRole.UserRole, gap)
            self.gaps.addItem(entry)
        self.gaps.setCurrentRow(min(row, len(found) - 1))
        status = opened.evaluation.status
        is_open = status in ("open", "returned")
        self.status.setText(texts.word("status", status))
        self.complete.setVisible(is_open)
        self.complete.setEnabled(not blocking)
        self.reopen.setVisible(not is_open)
        self.terminate.setVisible(is_open)
        self.signatures.show_signers(self._signers())
        self._offer_waiver()

    def _signers(self) -> list[Signer]:
        evaluation = self._opened.evaluation
        found: list[Signer] = []
        for person in evaluation.names("team"):
            said = evaluation.value(f"team/{person}")
            if isinstance(said, dict):
                found.append(Signer(person, str(said["name"]), str(said["role"]), self._signed(person)))
        venue = evaluation.value("venue/representative")
        name = venue if isinstance(venue, str) else self._texts.say("Representative of the venue")
        found.append(Signer("venue", name, "venue", self._signed("venue")))
        return found

    def _signed(self, who: str) -> str:
        said = self._opened.evaluation.value(f"signature/{who}")
        return when(str(said.get("at", ""))) if isinstance(said, dict) else ""

    def _sign(self, who: str, role: str, name: str) -> None:
        objections = (
            sum(f.venue == "disputed" and f.open for f in self._opened.scoring.findings)
            if role == "venue"
            else 0
        )
        self._do(lambda: sign(self._opened, who, role, name, objections))

    def _jump(self, entry: QListWidgetItem) -> None:
        gap = entry.data(Qt.ItemDataRole.UserRole)
        if not isinstance(gap, Gap):
            return
        if gap.target.startswith(("risk/", "finding/")):
            self.record_wanted.emit(gap.target.split("/")[1])
        elif gap.item:
            self.item_wanted.emit(gap.item)

    def _current_gap(self) -> Gap | None:
        gap = self.gaps.currentIndex().data(Qt.ItemDataRole.UserRole)
        return gap if isinstance(gap, Gap) else None

    def _offer_waiver(self) -> None:
        gap = self._current_gap()
        self.waive.setVisible(gap is not None and gap.code == "photo_missing")

    def _ask_waiver(self) -> None:
        gap = self._current_gap()
        if gap is not None:
            code = self._opened.checklist.items[gap.item].code
            question = self._texts.say("Why is there no photo of {code}?", code=code)
            self.reasons.ask(f"waive/{gap.item}", question, self._texts.say("Go without a photo"))

    def _ask_reopening(self) -> None:
        texts = self._texts
        self.reasons.ask(
            "reopen", texts.say("Why is the evaluation reopened?"), texts.say("Reopen"), tone="warn"
        )

    def _ask_termination(self) -> None:
        texts = self._texts
        question = texts.say("The evaluation ends without a grade. Why?")
        self.reasons.ask("terminate", question, texts.say("Terminate"), tone="bad")

    def _reasoned(self, purpose: str, reason: str) -> None:
        opened = self._opened
        what, _, item = purpose.partition("/")
        actions: dict[str, Callable[[], Changes]] = {
            "waive": lambda: waive_photo(opened, item, reason),
            "reopen": lambda: reopen(opened, reason),
            "terminate": lambda: terminate(opened, reason),
        }
        self._do(actions[what])

    def _do(self, action: Callable[[], Changes]) -> None:
        error = self._recorder.do(action)
        if error is None:
            self.reasons.hide()
        else:
            self.reasons.show_problem(self._recorder.words(error))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)


def _copied(report: Path, folder: Path | None) -> Path | UnavailableError | None:
    """The copy in the folder for files; why there is none; None where none is wanted."""
    try:
        return copy_report(report, folder) if folder is not None else None
    except UnavailableError as error:
        return error
