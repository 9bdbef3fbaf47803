"""The conduct screen: an evaluation with its outline, its items and its other pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QInputDialog, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.moves import MOVED_TARGET
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.models.conduct.filters import Filter
from inspector_app.ui.models.conduct.undo_words import Spot
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_list import BONUS, GATES
from inspector_app.ui.models.item_outline import PAGES, Outline
from inspector_app.ui.pages.conduct.beside import PageBeside
from inspector_app.ui.pages.conduct.columns import ColumnsPage
from inspector_app.ui.pages.conduct.data import DataPage
from inspector_app.ui.pages.conduct.findings import FindingsPage
from inspector_app.ui.pages.conduct.items import ItemsPane
from inspector_app.ui.pages.conduct.leaving import LeavingPage
from inspector_app.ui.pages.conduct.places import PlacesPage
from inspector_app.ui.pages.conduct.ways.evidence import EvidenceWays
from inspector_app.ui.pages.conduct.ways.moving import MoveWays
from inspector_app.ui.pages.conduct.ways.risks import RiskWays
from inspector_app.ui.pages.conduct.ways.undoing import UndoWays
from inspector_app.ui.pages.conduct.ways.way import WayToGrade
from inspector_app.ui.pages.evidence.page import EvidencePage
from inspector_app.ui.pages.evidence.work import Around
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evaluation.grade_strip import GradeStrip
from inspector_app.ui.widgets.evaluation.key_map import key_lines
from inspector_app.ui.widgets.evaluation.outline_view import OutlineView
from inspector_app.ui.widgets.evaluation.sheet_of_words import SheetOfWords
from inspector_app.ui.widgets.evaluation.undo_line import UndoLine
from inspector_app.ui.widgets.moves.move_bar import MoveBar
from inspector_app.ui.widgets.panes.folding import FoldingPane
from inspector_app.usecases.columns.comparing import view_before
from inspector_app.usecases.completion import gaps
from inspector_app.usecases.evidence.files import thumbnail
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.session.workspace import Workspace
from inspector_app.usecases.wording import explain_result

_OUTLINE = 252
_THREE = 1040  # pixels of the page from which all three panes have room
_PAUSE = 150  # milliseconds
ITEMS = "items"


class EvaluationPage(QWidget):
    """No Save button: what a person enters is saved at once, and told by `saved`.

    Signals:
        left: the person goes back to the list.
        moved: the evaluation follows another version of its checklist now; the page has to be made anew.
        saved: the time of day of the last saving, "10:42:07".
        failed: an AppError that no field can show; nothing was stored, what was typed is still there.
    """

    left = Signal()
    moved = Signal()
    saved = Signal(str)
    failed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        opened: OpenedEvaluation,
        texts: Texts,
        theme: Theme,
        changes: ChangesHub,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        look(self, "page")
        self._workspace = workspace
        self._opened = opened
        self._texts = texts
        self._theme = theme
        self._tasks = tasks
        self._attention = Attention(opened)
        self._thumbnails = Thumbnails(partial(thumbnail, workspace))
        self.recorder = Recorder(changes, texts, self)
        self.recorder.saved.connect(self.saved)
        self.recorder.failed.connect(self.failed)
        self._changes = changes
        self._before_known = False
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)
        self._counting.setInterval(_PAUSE)
        self._counting.timeout.connect(self._count_gaps)
        self._build()
        self._connect()
        changes.happened.connect(self._take)
        self._refresh_frame()
        self._count_gaps()
        self.outline_view.follow(GATES)
        self.setFocusProxy(self.items.view)

    def _build(self) -> None:
        opened, texts, theme = self._opened, self._texts, self._theme
        self.move_bar = MoveBar(self._workspace, opened, theme, texts)
        self.strip, self.undo_line = GradeStrip(opened, theme, texts), UndoLine(theme, texts)
        self.outline = Outline(opened, texts, self._attention, self)
        self.outline_view = OutlineView(self.outline, theme, texts)
        side = QFrame()
        side.setFocusProxy(self.outline_view)
        look(side, "rail")
        column = QVBoxLayout(side)
        column.setContentsMargins(0, theme.space(2), 1, 0)
        column.addWidget(self.outline_view)
        self.items = ItemsPane(opened, self._attention, self._thumbnails, self.recorder, theme, texts)
        photos = EvidencePage(opened, self._thumbnails, self.recorder, theme, texts)
        findings = FindingsPage(opened, self.recorder, theme, texts)
        leaving = LeavingPage(self._workspace, opened, self.recorder, self._tasks, theme, texts)
        columns = ColumnsPage(self._workspace, opened, self.recorder, theme, texts)
        columns.item_wanted.connect(self.go)
        self.beside: list[PageBeside] = [photos, findings, leaving, columns]
        self.pages: dict[str, QWidget] = {
            ITEMS: self.items, "photos": photos, "findings": findings, "leaving": leaving, "columns": columns
        }  # fmt: skip
        if opened.checklist.populations:
            places = PlacesPage(opened, self.recorder, theme, texts)
            places.item_wanted.connect(self.go)
            self.items.panel.buttons.places.clicked.connect(partial(self.show_page, "places"))
            self.pages["places"] = places
            self.beside.append(places)
        if opened.checklist.series:
            data = DataPage(opened, self.recorder, theme, texts)
            self.pages["data"] = data
            self.beside.append(data)
        self.stack = QStackedWidget()
        for page in self.pages.values():
            self.stack.addWidget(page)
        self.folding = FoldingPane(self.stack, side, "left", theme)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        box.addWidget(self.move_bar)
        box.addWidget(self.strip)
        box.addWidget(self.undo_line)
        box.addWidget(self.folding, 1)
        for part in (self.strip, self.stack):
            part.setMinimumWidth(1)  # a narrow screen cuts what has no room instead of growing the window

    def _connect(self) -> None:
        opened = self._opened
        self.strip.explanation_asked.connect(self.explain)
        self.strip.counts.gaps_asked.connect(lambda: self.show_page("leaving"))
        self.strip.counts.filter_asked.connect(self.show_filter)
        self.strip.outline_asked.connect(self.folding.open_drawer)
        self.folding.folded.connect(self.strip.show_door)
        self.move_bar.move_wanted.connect(self._leave_fields)
        self.moving = MoveWays(
            self._workspace, opened, self.recorder, self.move_bar, self._theme, self._texts, self
        )
        self.outline_view.picked.connect(self._pick)
        self.outline_view.walked.connect(self._walk)
        self.items.moved.connect(self._moved)
        self.items.asked.connect(self._ask)
        photos, findings, leaving = self.pages["photos"], self.pages["findings"], self.pages["leaving"]
        assert isinstance(photos, EvidencePage)
        assert isinstance(findings, FindingsPage)
        assert isinstance(leaving, LeavingPage)
        around = Around(
            self._workspace, opened, self._changes, self._tasks, self.recorder, self._theme, self._texts
        )
        self.evidence = EvidenceWays(around, self.items, photos, self)
        self.evidence.failed.connect(self.failed)
        self.way = WayToGrade(around, self)
        self.risks = RiskWays(opened, self.recorder, self.items.panel, findings, self)
        self.undoing = UndoWays(
            opened, self.recorder, self._changes, self._texts, self.undo_line, self.strip.undo, self
        )
        self.undoing.leave_wanted.connect(self._leave_fields)
        self.undoing.wanted.connect(self._show_spot)
        leaving.record_wanted.connect(self.show_finding)
        self.items.photo_opened.connect(self.show_photo)
        for page in (photos, findings, leaving):
            page.item_wanted.connect(self.go)
        keys: dict[str, Callable[[], None]] = {
            "F6": self._next_pane,
            "Ctrl+F": self._find,
            "Ctrl+G": lambda: self._ask("goto"),
            "Alt+Left": self._leave,
        }
        for number, page_name in enumerate((ITEMS, *PAGES), start=1):
            keys[f"Ctrl+{number}"] = partial(self.show_page, page_name)
        for key, action in keys.items():
            QShortcut(QKeySequence(key), self).activated.connect(action)

    @property
    def opened(self) -> OpenedEvaluation:
        """The evaluation that is conducted here."""
        return self._opened

    @property
    def shown(self) -> str:
        """The page in sight: "items", "data", "photos", "findings", "leaving", "columns" or "places"."""
        return next(name for name, page in self.pages.items() if page is self.stack.currentWidget())

    def show_page(self, name: str) -> None:
        """Show the items or another page; what is being typed is told first."""
        page = self.pages.get(name)
        if page is None:
            return
        self._leave_fields()
        self.stack.setCurrentWidget(page)
        if name == ITEMS:
            self._moved(self.items.view.current)
            self.items.view.setFocus()
        else:
            self.outline_view.follow(name)
            page.setFocus()

    def show_filter(self, wanted: Filter) -> None:
        """Show the items of a filter."""
        self.show_page(ITEMS)
        self.items.show_filter(wanted)

    def _next_pane(self) -> None:
        """From the outline to the items, from there to the detail, from there to the outline."""
        if self.outline_view.hasFocus():
            self.folding.close_drawer()
            self.show_page(ITEMS)
        elif self.items.view.hasFocus():
            self.items.open_detail()
        else:
            self.items.folding.close_drawer()
            self.folding.open_drawer()

    def _find(self) -> None:
        self.show_page(ITEMS)
        self.items.filters.focus_search()

    def go(self, identity: str) -> None:
        """Go to an item or a section."""
        self.show_page(ITEMS)
        self.items.go(identity)

    def _show_spot(self, spot: Spot) -> None:
        """Show where something was undone; the page in sight stays if it shows it too."""
        if spot.page != ITEMS and spot.page in self.pages:
            self.show_page(spot.page)
        elif spot.item:
            self.go(spot.item)

    def show_finding(self, identity: str) -> None:
        """Show a finding or a risk among the others."""
        self.show_page("findings")
        findings = self.pages["findings"]
        assert isinstance(findings, FindingsPage)
        findings.go(identity)

    def show_photo(self, sha256: str) -> None:
        """Show a photo large."""
        self.show_page("photos")
        photos = self.pages["photos"]
        assert isinstance(photos, EvidencePage)
        photos.show_large(sha256)

    def explain(self) -> None:
        """Show why the grade is what it is."""
        lines = [(line.level, line.text) for line in explain_result(self._texts, self._opened)]
        self._open(self._texts.say("Why this grade"), lines)
        if self.shown != "leaving":  # where the venue signs nobody looks for points
            self.way.offer(self.sheet)

    def _open(self, title: str, lines: list[tuple[int, str]]) -> None:
        self.sheet = SheetOfWords(title, lines, self._theme, self._texts, self)
        self.sheet.open()

    def _take(self, changes: Changes, _initiator: QObject | None) -> None:
        """Something changed, here or elsewhere: repaint what became stale."""
        if changes.evaluation != self._opened.id:
            return
        if MOVED_TARGET in changes.targets:
            QTimer.singleShot(0, self, self.moved.emit)  # not under the button that asked
            return
        around = self._attention.renew(changes.targets)
        self.items.refresh(changes, around)
        for page in self.beside:
            page.refresh(changes)
        self._refresh_frame()

    def _refresh_frame(self) -> None:
        opened = self._opened
        self.strip.refresh()
        self.strip.counts.show_counts(self.items.rows.filters.count)
        self.outline.changed()
        self._counting.start()
        missing = sum(len(opened.sheet.series(series.id).missing) for series in opened.checklist.series)
        say = self._texts.say
        counts = {
            "data": say("{n} missing", n=missing) if missing else "",
            "photos": str(self._attention.evidence or ""),
            "findings": str(sum(not finding.withdrawn for finding in opened.scoring.findings) or ""),
        }
        for page, words in counts.items():
            self.outline.count(page, words)

    def _count_gaps(self) -> None:
        """Looks at every item: done once the person pauses, so that quick taps stay quick."""
        waiting = sum(gap.blocking for gap in gaps(self._opened))
        self.strip.counts.show_gaps(waiting)
        self.outline.count("leaving", str(waiting) if waiting else self._texts.say("ready"))

    def _pick(self, identity: str) -> None:
        self.folding.close_drawer()
        if identity in self.pages:
            self.show_page(identity)
        else:
            self.show_page(ITEMS)
            self.items.go(identity)
            self.outline_view.follow(identity)

    def _walk(self, identity: str) -> None:
        """The arrow keys moved in the outline, which keeps the keyboard, in a drawer too."""
        opened = self.folding.open
        self._pick(identity)
        if opened:
            self.folding.open_drawer()
        self.outline_view.setFocus()

    def _moved(self, item: str) -> None:
        if not item or self.stack.currentWidget() is not self.items:
            return
        role = self._opened.checklist.items[item].role
        section = self._opened.checklist.items[item].section
        self.outline_view.follow(GATES if role == "gate" else BONUS if role == "bonus" else section)

    def _ask(self, what: str) -> None:
        texts = self._texts
        if what == "outline":
            self.folding.open_drawer()
            return
        if what == "keys":
            self._open(texts.say("Keyboard"), key_lines(texts))
            return
        self.goto = QInputDialog(self)
        self.goto.setWindowTitle(texts.say("Go to clause"))
        self.goto.setLabelText(texts.say("Code of the item, such as A2.4"))
        self.goto.textValueSelected.connect(self.go_to_code)
        self.goto.open()

    def go_to_code(self, code: str) -> None:
        """Go to the item or section of this code; capitals and spaces do not matter."""
        found = self.outline.with_code(code)
        if found:
            self.go(found)

    def _leave(self) -> None:
        self._leave_fields()
        self.left.emit()

    def _leave_fields(self) -> None:
        """The field that has the keyboard tells what was typed, on every way out."""
        self.items.leave()
        for page in self.beside:
            page.leave()

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.pixels(_THREE)
        self.folding.place("drawer" if narrow else "beside", self._theme.pixels(_OUTLINE))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._before_known:
            self._before_known = True
            self.items.know_before(view_before(self._texts, self._workspace, self._opened))

    def hideEvent(self, event: QHideEvent) -> None:
        self._leave_fields()
        super().hideEvent(event)
