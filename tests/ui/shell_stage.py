"""A real data folder and all that a page of the shell is handed, with a clock that stands still."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication

from inspector_app.resources import resource
from inspector_app.store.database import saving
from inspector_app.store.evaluations import EvaluationRow
from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.desk import Desk
from inspector_app.ui.fonts import provide_chinese
from inspector_app.ui.icons import Icons
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.usecases.session.identity import SystemIdentity
from inspector_app.usecases.session.workspace import Workspace, introduce, open_workspace, set_preference


class MorningIdentity(SystemIdentity):
    """Real ids on one morning."""

    def now(self) -> str:
        """23 November 2026."""
        return "2026-11-23T09:05:00+08:00"


def make_workspace(folder: Path, language: str = "en", *, known: bool = True) -> Workspace:
    """A data folder in a language; `known`: somebody has introduced themselves."""
    workspace = open_workspace(folder, resource(), MorningIdentity())
    set_preference(workspace, "language", language)
    if known:
        introduce(
            workspace,
            name="林知远",
            registration="虚构-0001",
            body="示例认证机构（虚构）",
            body_code="DEMO",
        )
    return workspace


def texts_for(language: str) -> Texts:
    """The words as the program has them."""
    return Texts(language, resource("locale"))


def make_desk(workspace: Workspace) -> Desk:
    """What a page is handed."""
    theme = Theme(workspace.theme, workspace.text_size, workspace.scale)
    provide_chinese(resource("fonts"))
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, resource())
    icons = Icons(resource("icons"), theme)
    return Desk(workspace, texts_for(workspace.language), theme, icons, ChangesHub(), Tasks())


def a_row(number: int = 1, **changed: object) -> EvaluationRow:
    """A row of the list; a higher number was changed later."""
    later = f"2026-11-23T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}.000Z"
    row = EvaluationRow(
        f"e{number:06}", f"青筠谷酒店 {number}", "TOUR-DEMO", "1.0.1", "initial", "2026-10-22", "open",
        "good", "82.6", 45, 90, 0, 0, later,
    )  # fmt: skip
    return row._replace(**changed)  # type: ignore[arg-type]  # the test names fields and values


def fill_list(workspace: Workspace, rows: list[EvaluationRow]) -> None:
    """Put rows into the list as if evaluations had been saved."""
    with saving(workspace.db):
        for row in rows:
            workspace.list.put(row)
