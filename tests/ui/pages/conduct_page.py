"""The conduct screen on a stage, shown, with everything it says collected."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.changes import ChangesHub
from inspector_app.ui.pages.conduct.page import EvaluationPage
from inspector_app.ui.task import Tasks
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.item_delegate import ItemDelegate
from tests.ui.conduct_stage import Stage


class Conduct:
    """A page and its surroundings."""

    def __init__(self, stage: Stage, qtbot: QtBot, theme: Theme, texts: Texts) -> None:
        self.stage = stage
        self.hub = ChangesHub()
        self.tasks = Tasks()
        self.page = EvaluationPage(stage.workspace, stage.opened, texts, theme, self.hub, self.tasks)
        self.saved: list[str] = []
        self.failed: list[Exception] = []
        self.page.saved.connect(self.saved.append)
        self.page.failed.connect(self.failed.append)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 740)
        self.page.show()
        self.page.grab()

    def segment(self, item: str, number: int) -> QPoint:
        """The middle of a quick answer as it is painted now."""
        self.page.go(item)
        self.page.grab()
        view, rows = self.page.items.view, self.page.items.rows
        delegate = view.itemDelegate()
        assert isinstance(delegate, ItemDelegate)
        area = delegate.sizes.layout_of(rows.cards.card(item)).segments[number]
        return area.center() + view.visualRect(rows.index(rows.row_of(item))).topLeft()
