"""The frame of the window: rail, top bar and strips around the pages."""

from __future__ import annotations

from typing import Final, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.domain.definition.words import Words
from inspector_app.texts import Texts
from inspector_app.ui.desk import Desk
from inspector_app.ui.places import rail_stops
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.row_or_column import RowOrColumn
from inspector_app.ui.widgets.frame.rail import Rail
from inspector_app.ui.widgets.frame.strip import Strip
from inspector_app.ui.widgets.frame.top_bar import TopBar
from inspector_app.ui.widgets.frame.working import WorkingStrip


class Notice(NamedTuple):
    """What must stand on a screen.

    Attributes:
        words: the notice of a checklist that it names, or None.
        residents: it is about a place where people live.
    """

    words: Words | None = None
    residents: bool = False


NO_NOTICE: Final = Notice()


class WindowFrame(QWidget):
    """Shows what it is told.

    Attributes:
        failure: red, closable; notice: of the checklist in sight; unencrypted: for elder care.
        working: how far a long piece of work is.
        stack: the pages.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._texts: Texts = desk.texts
        look(self, "page")
        self.rail = Rail(rail_stops(desk.texts), desk.theme, desk.icons)
        self.top_bar = TopBar(desk.texts, desk.theme, desk.icons)
        self.failure = Strip("bad", desk.theme, desk.icons, close_words=desk.texts.say("Close"))
        self.unencrypted = Strip("warn", desk.theme, desk.icons)
        self.notice = Strip("neutral", desk.theme, desk.icons)
        self.working = WorkingStrip(desk.theme, desk.texts.say("Stop"))
        self.stack = QStackedWidget()
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        notices = QWidget()
        beside = RowOrColumn(notices, 0)
        beside.addWidget(self.notice)
        beside.addWidget(self.unencrypted)
        column.addWidget(self.top_bar)
        column.addWidget(self.failure)
        column.addWidget(self.working)
        column.addWidget(notices)
        column.addWidget(self.stack, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(column, 1)

    def show_notice(self, notice: Notice) -> None:
        """Show the notice, and what must be said where residents are concerned."""
        self.notice.say(notice.words.in_language(self._texts.language) if notice.words is not None else "")
        self.unencrypted.say(
            self._texts.say("This workspace is not encrypted yet.") if notice.residents else "",
            self._texts.say("Enter no names of residents and take no photos of them."),
        )
