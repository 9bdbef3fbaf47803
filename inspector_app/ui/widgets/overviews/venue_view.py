"""A venue: what is known of it, and the visits to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entries, Entry
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.overviews.entry_row import EntryDelegate
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.ui.widgets.row_view import ShortRowView
from inspector_app.usecases.overviews.venues import Venue


class VenueView(QScrollArea):
    """Scrolls as a whole where there is no room.

    Signals:
    visit_chosen: id of an evaluation.
    new_wanted: start an evaluation of this venue.
    """

    visit_chosen = Signal(str)
    new_wanted = Signal()

    def __init__(self, desk: Desk, area: Callable[[str], str]) -> None:
        super().__init__()
        self._desk = desk
        self._area = area
        theme, say = desk.theme, desk.texts.say
        self.name = QLabel()
        self.name.setWordWrap(True)
        look(self.name, "heading")
        self.new_button = QPushButton(say("New evaluation here"))
        desk.icons.beside(self.new_button, "add", "accent_text")
        look(self.new_button, "primary")
        self.new_button.clicked.connect(self.new_wanted)
        self.card = QFrame()
        look(self.card, "card")
        self._facts = QFormLayout(self.card)
        self._facts.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), theme.space(4))
        self._facts.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self._facts.setHorizontalSpacing(theme.space(6))
        self._facts.setVerticalSpacing(theme.space(2))
        self.visits_title = QLabel()
        look(self.visits_title, "title")
        self.visits = Entries(self)
        self.view = ShortRowView()
        self.view.setModel(self.visits)
        self.view.setItemDelegate(EntryDelegate(theme, desk.icons, self.view, inset=False))
        self.view.setAccessibleName(say("Visits to this venue"))
        self.view.entered_row.connect(self._enter)
        inside = QWidget()
        look(inside, "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(3))
        column.setSpacing(theme.space(4))
        column.addWidget(self.name)
        column.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.card)
        column.addWidget(self.visits_title)
        column.addWidget(self.view)
        column.addStretch(1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_venue(self, venue: Venue, visits: Sequence[Entry]) -> None:
        """Show a venue and the visits to it, the latest first."""
        texts = self._desk.texts
        self.name.setText(venue.name)
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for label, value in self._values(venue):
            if value:
                words = plain_label(label, "muted")
                words.setWordWrap(False)
                self._facts.addRow(words, plain_label(value, selectable=True))
        self.card.setVisible(self._facts.rowCount() > 0)
        self.visits_title.setText(texts.plural("{n} visit", "{n} visits", len(visits)))
        self.visits.show_entries(visits)
        self.view.fit()

    def _values(self, venue: Venue) -> list[tuple[str, str]]:
        say, values = self._desk.texts.say, venue.values
        area = self._area(values.get("area_code", ""))
        return [
            (say("Client, as on the licence"), values.get("client", "")),
            (say("Unified social credit code"), values.get("uscc", "")),
            (say("County or district"), area),
            (say("Address"), values.get("address", "")),
            (say("Representative on site"), values.get("representative", "")),
            (say("Telephone"), values.get("phone", "")),
        ]

    def _enter(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry):
            self.visit_chosen.emit(entry.key)

    # Qt's own names from here on.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The splitter beside leaves room for the widest word."""
        if event.type() == QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self.setMinimumWidth(
                watched.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
            )
        return super().eventFilter(watched, event)
