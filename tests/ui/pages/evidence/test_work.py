"""ui.pages.evidence.work"""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.evidence.work import Around, EvidenceWork
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from tests.ui.conduct_stage import Stage


def test_the_work_goes_with_the_page_over_which_it_asks(
    stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts
) -> None:
    """It holds the page by Qt alone: two Python objects that hold each other would outlive it."""
    page, hub = QWidget(), ChangesHub()
    around = Around(stage.workspace, stage.opened, hub, Tasks(), Recorder(hub, texts), theme, texts)
    work = EvidenceWork(around, page)
    assert work._window is page
    gone: list[bool] = []
    work.destroyed.connect(lambda: gone.append(True))
    page.deleteLater()
    qtbot.waitUntil(lambda: gone == [True])
