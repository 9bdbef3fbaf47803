"""The findings of all evaluations: what is open, what is due, how far each has come."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import Entry
from inspector_app.ui.models.overviews.words import finding_entry
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.overviews.found_list import FoundList
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet
from inspector_app.usecases.overviews.codes import item_codes
from inspector_app.usecases.overviews.findings import find_findings


class AllFindingsPage(QWidget):
    """The earliest due first; a row opens its evaluation at the finding.

    Signals:
        opened: id of the evaluation, id of the finding.
    """

    opened = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look(self, "page")
        say = desk.texts.say
        nothing = NothingYet(
            desk.theme,
            desk.icons,
            icon="finding",
            title=say("No open finding"),
            what=say("Findings that you raise during a visit stand here until they are verified closed."),
        )
        self.found = FoundList(
            desk,
            self._find,
            name=say("Findings"),
            hint=say("Venue, number or words of the finding"),
            nothing=nothing,
            choices={"open": say("Not closed"), "all": say("All")},
        )
        self.found.entered.connect(self._open)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.found)
        self.setFocusProxy(self.found)

    def _find(self, text: str, choice: str) -> list[Entry]:
        workspace, texts = self._desk.workspace, self._desk.texts
        today = date.fromisoformat(workspace.identity.now()[:10])
        return [
            finding_entry(texts, listed, item_codes(workspace, listed), today)
            for listed in find_findings(workspace, text, settled=choice == "all")
        ]

    def _open(self, key: str) -> None:
        self.opened.emit(*key.split("/", 1))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.found.reload()
