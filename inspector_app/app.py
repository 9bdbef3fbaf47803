"""The composition root of the program with windows: puts the parts together, once, and runs them."""

from __future__ import annotations

import gc
import logging
import sys
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtWidgets import QApplication

from inspector_app.resources import resource
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.main_window import MainWindow
from inspector_app.ui.task import Tasks
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, open_workspace, set_preference

_ROOMY: Final = 1500  # pixels of screen from which the window need not take all of it


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

    The Qt platform was chosen before.

    Raises:
        AppError: the data folder cannot be opened.
    """
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    application.setApplicationName("inspector-app")
    workspace = open_workspace(start.folder, resource(), SystemIdentity())
    try:
        return _run_window(application, workspace, start)
    finally:
        workspace.close()


def _run_window(application: QApplication, workspace: Workspace, start: Start) -> int:
    keep_bugs(workspace.folder)
    if start.language:
        set_preference(workspace, "language", start.language)
    provide_chinese(resource("fonts"))
    window = MainWindow(workspace, _texts_for, ChangesHub(), Tasks())
    if start.evaluation:
        window.open_evaluation(start.evaluation)
    show_bugs_in(window)
    window.painted.connect(collect_garbage)
    if start.self_test:
        window.painted.connect(window.close)
    if start.self_test or window.screen().availableGeometry().width() >= _ROOMY:
        window.show()
    else:
        window.showMaximized()
    return application.exec()


def keep_bugs(folder: Path) -> None:
    """What is logged goes to a file of the data folder, which is made when there is something to write."""
    handler = logging.FileHandler(folder / "inspector.log", encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logging.getLogger().addHandler(handler)


def collect_garbage() -> None:
    """The command line switched it off while the program loaded; what was loaded is never looked at again."""
    gc.freeze()
    gc.enable()


def _texts_for(language: str) -> Texts:
    return Texts(language, resource("locale"))


def show_bugs_in(window: MainWindow) -> None:
    """An exception nobody caught reaches the log and the window instead of a console nobody sees."""

    def show(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if isinstance(error, Exception):
            window.show_error(error.with_traceback(trace))
        else:
            sys.__excepthook__(kind, error, trace)

    sys.excepthook = show
