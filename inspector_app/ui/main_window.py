"""The window: the rail, the bar on top, the strips, and the page that is open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QMessageBox, QWidget

from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.demo_player import DemoPlayer
from inspector_app.ui.desk import Desk
from inspector_app.ui.errors import describe
from inspector_app.ui.icons import Icons
from inspector_app.ui.pages.evaluations import EvaluationsPage
from inspector_app.ui.pages.overviews.today import TodayPage
from inspector_app.ui.places import INSIDE, STOPS, evaluation_titles, place_title, tabs
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.ui.ways import Ways
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE, Notice, WindowFrame
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.workspace import Workspace, set_preference

if TYPE_CHECKING:
    from inspector_app.usecases.session.opened import OpenedEvaluation

_IDLE: Final = 300  # ms after the first paint
_RAIL_BESIDE_EVALUATION: Final = 1440  # pixels of window from which the conduct page can spare the rail's


class MainWindow(QMainWindow):
    """Shows one place at a time and says what happened to the work.

    Signals:
        painted: the first time the window was painted.
    """

    painted = Signal()

    def __init__(
        self, workspace: Workspace, texts_for: Callable[[str], Texts], changes: ChangesHub, tasks: Tasks
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._texts_for = texts_for
        self._changes = changes
        self._tasks = tasks
        self._opened: OpenedEvaluation | None = None
        self._demo = DemoPlayer(tasks, self)
        self._demo.progressed.connect(self._show_demo)
        self._demo.played.connect(self.open_evaluation)
        self._demo.failed.connect(self.show_error)
        self._demo.ended.connect(self._demo_ended)
        self.dialog: QMessageBox | None = None
        self._place, self._stop = "", STOPS[0]
        self._before_help = STOPS[0]
        self._was_painted = False
        self._ways = self._new_ways()
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self._load_further)
        self.resize(1280, 800)
        self.setMinimumSize(900, 600)
        self.build(self._stop if workspace.person is not None else "first_start")

    @property
    def place(self) -> str:
        """One of `places.PLACES`."""
        return self._place

    @property
    def _introduced(self) -> bool:
        """Somebody is named: before, there is nothing to go to."""
        return self._workspace.person is not None

    def build(self, place: str) -> None:
        """Make everything anew in the chosen language and look, and go to a place."""
        workspace = self._workspace
        theme = Theme(workspace.theme, workspace.text_size, workspace.scale)
        icons = Icons(workspace.resources / "icons", theme)
        texts = self._texts_for(workspace.language)
        self._desk = Desk(workspace, texts, theme, icons, self._changes, self._tasks)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        theme.apply(application, workspace.resources)
        self.setWindowTitle(texts.say("Green service evaluation"))
        self.pages: dict[str, QWidget] = {}
        self._notices: dict[str, Callable[[], Notice]] = {}
        self.frame = self._new_frame()
        self.setCentralWidget(self.frame)
        self.show_place(place)

    def show_place(self, place: str) -> None:
        """Go to a place; its page is made when it is first needed."""
        self._place = place
        if place not in INSIDE:
            self._stop = place
        if place not in self.pages:
            self._add_page(place)
        page = self.pages[place]
        self.frame.stack.setCurrentWidget(page)
        self.frame.rail.show_place("checklists" if self._stop == "catalogue" else self._stop)
        self._show_titles()
        self._show_notice()
        self._make_room()
        page.setFocus()

    def open_evaluation(self, identity: str) -> None:
        """Open a stored evaluation on its conduct page."""
        from inspector_app.ui.pages import further

        try:
            self.show_evaluation(further.open_evaluation(self._workspace, identity))
        except AppError as error:
            self.show_error(error)

    def show_evaluation(self, opened: OpenedEvaluation) -> None:
        """Open the conduct page on an evaluation, in place of the one that was open."""
        self._opened = opened
        self._drop_page("evaluation")
        self.show_place("evaluation")

    def show_error(self, error: Exception) -> None:
        """Say what happened: in the red strip, or as a dialog where the office must help."""
        shown = describe(error, self._desk.texts)
        if shown.place == "dialog":
            dialog = QMessageBox(self)
            dialog.setIconPixmap(self._desk.icons.pixmap("warning", "warn", 40))
            dialog.setText(shown.sentence)
            dialog.setInformativeText(shown.hint)
            dialog.addButton(self._desk.texts.say("Close"), QMessageBox.ButtonRole.AcceptRole)
            dialog.open()
            self.dialog = dialog
        else:
            self.frame.failure.say(shown.sentence, shown.hint)

    def show_help(self) -> None:
        """Open the help at the chapter of the place in sight; asked for again, go back there."""
        if self._place == "help":
            self._back()
        else:
            self._before_help = self._place
            self._drop_page("help")
            self.show_place("help")

    def leave_evaluation(self) -> None:
        """Back to where it was opened; what was typed is saved by the page as it loses the keyboard."""
        self.show_place(self._stop)
        self._drop_page("evaluation")
        self._opened = None

    def _new_ways(self) -> Ways:
        ways = Ways(self)
        ways.go.connect(self.show_place)
        ways.opened.connect(self.open_evaluation)
        ways.finding_opened.connect(self._open_finding)
        ways.new_wanted.connect(self._start_at)
        ways.started.connect(self._started)
        ways.introduced.connect(self._start_working)
        ways.left.connect(self._back)
        ways.demo_wanted.connect(self._play_demo)
        ways.renamed.connect(self._show_notice)
        ways.restyled.connect(self._restyle)
        ways.saved.connect(self._saved)
        ways.not_saved.connect(self._not_saved)
        ways.failed.connect(self.show_error)
        return ways

    def _new_frame(self) -> WindowFrame:
        frame = WindowFrame(self._desk)
        frame.rail.chosen.connect(self._go)
        frame.top_bar.back.connect(self._back)
        frame.top_bar.tab_chosen.connect(self._go)
        frame.top_bar.office_wanted.connect(lambda: self._go("office"))
        frame.top_bar.language_chosen.connect(self._switch_language)
        frame.working.stopped.connect(self._demo.stop)
        frame.top_bar.help_asked.connect(self.show_help)
        return frame

    def _add_page(self, place: str) -> None:
        page, self._notices[place] = self._new_page(place)
        self.pages[place] = page
        self.frame.stack.addWidget(page)

    def _new_page(self, place: str) -> tuple[QWidget, Callable[[], Notice]]:
        if place == "today":
            return self._new_today(), lambda: NO_NOTICE
        if place == "evaluations":
            evaluations = self._new_list()
            return evaluations, lambda: evaluations.notice
        # Everything behind the first pages is loaded when it is first needed: the window is painted before.
        from inspector_app.ui.pages import further

        if place == "evaluation" and self._opened is not None:
            return further.make_evaluation(self._opened, self._desk, self._ways)
        if place == "help":
            before = self._before_help
            return further.make_help(before, self.pages.get(before), self._desk, self._ways)
        return further.make_page(place, self._desk, self._ways)

    def _new_today(self) -> TodayPage:
        page = TodayPage(self._desk)
        page.opened.connect(self._ways.opened)
        page.finding_opened.connect(self._ways.finding_opened)
        page.wants_new.connect(lambda: self._ways.new_wanted.emit({}))
        page.wants_demo.connect(self._ways.demo_wanted)
        return page

    def _new_list(self) -> EvaluationsPage:
        page = EvaluationsPage(self._desk)
        page.opened.connect(self._ways.opened)
        page.wants_new.connect(lambda: self._ways.new_wanted.emit({}))
        page.wants_demo.connect(self._ways.demo_wanted)
        page.reloaded.connect(self._ways.renamed)
        return page

    def _drop_page(self, place: str) -> None:
        page = self.pages.pop(place, None)
        self._notices.pop(place, None)
        if page is not None:
            self.frame.stack.removeWidget(page)
            page.deleteLater()

    # What is shown around the page.

    def _show_titles(self) -> None:
        texts, bar = self._desk.texts, self.frame.top_bar
        bar.hide_saved()
        bar.show_office(self._introduced)
        bar.show_tabs(tabs(texts, self._place), self._place)
        if self._place == "evaluation" and self._opened is not None:
            bar.show_title(*evaluation_titles(texts, self._opened), leads_back=True)
            bar.show_saved("")
        else:
            inside = self._place in INSIDE and (self._introduced or self._place == "help")
            bar.show_title(place_title(texts, self._place, introduced=self._introduced), leads_back=inside)

    def _show_notice(self) -> None:
        """What the page in sight must say: it knows the checklists that it names."""
        say = self._notices.get(self._place)
        self.frame.show_notice(say() if say is not None else NO_NOTICE)

    def _make_room(self) -> None:
        beside = self._place != "evaluation" or self.width() >= _RAIL_BESIDE_EVALUATION
        self.frame.rail.setVisible(beside and self._introduced)

    # What pages ask for.

    def _go(self, place: str) -> None:
        if self._opened is not None:
            self.leave_evaluation()
        self._drop_page("new_evaluation")
        self.show_place(place)

    def _back(self) -> None:
        if self._place == "help":
            self.show_place(self._before_help)
        else:
            self._go(self._stop)

    def _open_finding(self, identity: str, finding: str) -> None:
        from inspector_app.ui.pages import further

        self.open_evaluation(identity)
        if self._opened is not None and self._opened.id == identity:
            further.show_finding(self.pages["evaluation"], finding)

    def _start_at(self, venue: Mapping[str, str]) -> None:
        from inspector_app.ui.pages import further

        self.show_place("new_evaluation")
        if venue:
            further.show_venue(self.pages["new_evaluation"], venue)

    def _start_working(self) -> None:
        self._drop_page("settings")
        self._drop_page("first_start")
        self.show_place(STOPS[0])

    def _started(self, opened: OpenedEvaluation) -> None:
        self._drop_page("new_evaluation")
        self._changes.tell(Changes(opened.id, lists=True), self)
        self.show_evaluation(opened)

    def _saved(self, time: str) -> None:
        self.frame.failure.say("")
        self.frame.top_bar.show_saved(time)

    def _not_saved(self, error: Exception) -> None:
        self.frame.top_bar.show_unsaved()
        self.show_error(error)

    def _switch_language(self, language: str) -> None:
        try:
            set_preference(self._workspace, "language", language)
        except AppError as error:
            self.show_error(error)
        else:
            self._rebuild_later()

    def _rebuild_later(self) -> None:
        """The button that asked must not vanish under its own click."""
        QTimer.singleShot(0, self, lambda: self.build(self._place))

    def _restyle(self, setting: str) -> None:
        """Make everything anew; the settings come back to the one that was changed."""
        from inspector_app.ui.pages import further

        self._rebuild_later()
        QTimer.singleShot(0, self, lambda: further.show_setting(self.pages["settings"], setting))

    def _load_further(self) -> None:
        """While the person still reads, load what the next tap needs, and fill lists that are new."""
        from inspector_app.ui.pages import further

        if further.list_anew(self._workspace):
            self._changes.tell(Changes(lists=True), self)

    # The demonstration.

    def _play_demo(self) -> None:
        known = self._workspace.settings.get("demo")
        if known is not None:
            self.open_evaluation(known)
        else:
            self._show_demo(0, 0)
            self._demo.play(self._workspace)

    def _show_demo(self, done: int, total: int) -> None:
        words = self._desk.texts.say("Preparing the demonstration …")
        self.frame.working.show_working(words, done, total)

    def _demo_ended(self) -> None:
        self.frame.working.show_working("")
        self._changes.tell(Changes(lists=True), self)

    # Qt's own names from here on.

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self.painted.emit)
            self._idle.start(_IDLE)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._place:
            self._make_room()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._idle.stop()
        self._tasks.close()
        super().closeEvent(event)
