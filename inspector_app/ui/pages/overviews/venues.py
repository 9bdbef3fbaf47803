"""The venues met so far: find one, see its visits, start the next."""

from __future__ import annotations

from functools import cached_property

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.list_words import row_words
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entry
from inspector_app.ui.models.overviews.words import venue_entry, visit_entry
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.overviews.found_list import FoundList
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet
from inspector_app.ui.widgets.overviews.venue_view import VenueView
from inspector_app.usecases.catalogue import areas
from inspector_app.usecases.checklists.names import checklist_name
from inspector_app.usecases.overviews.venues import Venue, find_venues, visits


class VenuesPage(QWidget):
    """Venues at the left, the current one at the right.

    Signals:
        opened: id of the evaluation of a visit.
        wants_new: the values of the venue to evaluate, by name of VENUE_FIELDS.
    """

    opened = Signal(str)
    wants_new = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._venues: dict[str, Venue] = {}
        look(self, "page")
        say = desk.texts.say
        nothing = NothingYet(
            desk.theme,
            desk.icons,
            icon="venue",
            title=say("No venue yet"),
            what=say("A venue stands here from its first evaluation on, with all visits to it."),
        )
        self.found = FoundList(
            desk,
            self._find,
            name=say("Venues"),
            hint=say("Name or registration number"),
            nothing=nothing,
        )
        self.found.entered.connect(lambda _key: self.view.view.setFocus())
        self.view: VenueView = VenueView(desk, self._area)
        self.view.visit_chosen.connect(self.opened)
        self.view.new_wanted.connect(self._start)
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.addWidget(self.found)
        self.panes.addWidget(self.view)
        self.panes.setSizes([400, 600])
        self.panes.setStretchFactor(0, 2)
        self.panes.setStretchFactor(1, 3)
        self.panes.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.found.view.selectionModel().currentChanged.connect(lambda *_: self._show())
        self.found.model.modelReset.connect(self._show)
        self.setFocusProxy(self.found)

    @property
    def current(self) -> Venue | None:
        """The venue in sight."""
        entry = self.found.view.currentIndex().data(ENTRY_ROLE)
        return self._venues.get(entry.key) if isinstance(entry, Entry) else None

    def _find(self, text: str, _choice: str) -> list[Entry]:
        self._venues = {venue.id: venue for venue in find_venues(self._desk.workspace, text)}
        return [venue_entry(self._desk.texts, venue, self._area) for venue in self._venues.values()]

    def _show(self) -> None:
        venue = self.current
        self.view.setVisible(venue is not None)
        if venue is not None:
            workspace, texts = self._desk.workspace, self._desk.texts
            shown = [
                visit_entry(row, row_words(texts, lambda *key: checklist_name(workspace, *key), row))
                for row in visits(workspace, venue)
            ]
            self.view.show_venue(venue, shown)

    def _start(self) -> None:
        if self.current is not None:
            self.wants_new.emit(self.current.values)

    def _area(self, code: str) -> str:
        return self._areas.get(code, code)

    @cached_property
    def _areas(self) -> dict[str, str]:
        language = self._desk.texts.language
        return {area.code: area.name.in_language(language) for area in areas(self._desk.workspace)}

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.found.reload()
