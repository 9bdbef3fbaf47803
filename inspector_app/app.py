"""The composition root of the program with windows: puts the parts together, once, and runs them."""

from __future__ import annotations

import gc
import logging
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from types import TracebackType
from typing import Final

from PySide6 import __version__ as qt_version
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication

from inspector_app.errors import AppError
from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.one_window import OneWindow
from inspector_app.ui.task import Tasks
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, open_workspace, set_preference

_ROOMY: Final = 1500  # pixels of screen from which the window need not take all of it
_SETTLED: Final = 400  # ms after the first paint: the log does not delay it
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Start:
    """How the program is started.

    Attributes:
        folder: where the work lies; made if it is not there.
        language: "zh_CN" or "en" to switch to, "" to keep the chosen one.
        evaluation: id of the evaluation to open, "" for the list.
        self_test: paint one window and end.
    """

    folder: Path
    language: str = ""
    evaluation: str = ""
    self_test: bool = False


def run(start: Start) -> int:
    """Open the data folder, show the window, stay until it is closed. Returns the exit code.

    Where a window has this folder already, that one comes to the front. The Qt platform was chosen before.

    Raises:
        AppError: the data folder cannot be opened, or the program that has it does not answer.
    """
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationName("inspector-app")
    log = Log(start.folder)
    one = OneWindow(start.folder)
    try:
        if not one.take():
            one.show_first(start.evaluation)
            return 0
        workspace = open_workspace(start.folder, resource(), SystemIdentity())
        try:
            return _run_window(application, workspace, start, log, one)
        finally:
            workspace.close()
    except AppError as error:
        log.begin()
        _log.error("error", {"code": error.code}, exc_info=error)
        raise
    finally:
        one.give_back()
        log.end()


def _run_window(
    application: QApplication, workspace: Workspace, start: Start, log: Log, one: OneWindow
) -> int:
    if start.language:
        set_preference(workspace, "language", start.language)
    provide_chinese(resource("fonts"))
    window = MainWindow(workspace, _texts_for, ChangesHub(), Tasks())
    if start.evaluation:
        window.open_evaluation(start.evaluation)
    show_bugs_in(window, log)
    one.asked.connect(partial(bring_to_front, window))
    window.painted.connect(collect_garbage)
    window.painted.connect(lambda: QTimer.singleShot(_SETTLED, window, lambda: _note_start(window, log)))
    if start.self_test:
        window.painted.connect(window.close)
    if start.self_test or window.screen().availableGeometry().width() >= _ROOMY:
        window.show()
    else:
        window.showMaximized()
    return application.exec()


class Log:
    """The log of one run; it begins after the first paint, or with what goes wrong before."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._began = perf_counter()
        self._handler: logging.Handler | None = None

    def begin(self) -> None:
        """Keep what is logged from now on; once."""
        if self._handler is None:
            # What keeps it loads sockets and archives: not before the window is painted.
            from inspector_app.usecases.support.log import keep_log
            from inspector_app.usecases.support.machine import machine_facts

            self._handler = keep_log(self._folder)
            facts = {**machine_facts(), "qt": qt_version, "locale": QLocale.system().name()}
            _log.info("program.started", facts)

    def end(self) -> None:
        """Let go of the file."""
        if self._handler is not None:
            _log.info("program.ended", {"ms": (perf_counter() - self._began) * 1000})
            logging.getLogger().removeHandler(self._handler)
            self._handler.close()
            self._handler = None


def bring_to_front(window: MainWindow, evaluation: str) -> None:
    """Somebody started the program once more: here it is, with the evaluation that was asked for."""
    if window.isMinimized():
        window.showNormal()
    window.show()
    window.raise_()
    window.activateWindow()
    if evaluation:
        window.open_evaluation(evaluation)


def _note_start(window: MainWindow, log: Log) -> None:
    log.begin()
    screen = window.screen()
    size = screen.size()
    facts = {"screens": len(QApplication.screens()), "width": size.width(), "height": size.height()}
    _log.info("program.shown", {**facts, "ratio": screen.devicePixelRatio()})


def collect_garbage() -> None:
    """The command line switched it off while the program loaded; what was loaded is never looked at again."""
    gc.freeze()
    gc.enable()


def _texts_for(language: str) -> Texts:
    return Texts(language, resource("locale"))


def show_bugs_in(window: MainWindow, log: Log) -> None:
    """An exception nobody caught reaches the log and the window instead of a console nobody sees."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        log.begin()
        if isinstance(error, Exception):
            window.show_error(error.with_traceback(trace))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = show
