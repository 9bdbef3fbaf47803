"""What waits today: evaluations that go on, findings that are due, completed visits without a report."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.list_words import row_words
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entries, Entry
from inspector_app.ui.models.overviews.words import evaluation_entry, finding_entry
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.overviews.entry_row import EntryDelegate
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet
from inspector_app.ui.widgets.row_view import ShortRowView
from inspector_app.usecases.checklists.names import ChecklistName, checklist_name
from inspector_app.usecases.overviews.today import Today, today
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.listing import EvaluationRow


class TodayPage(QWidget):
    """The first page: a row opens its evaluation.

    Signals:
        opened: id of an evaluation.
        finding_opened: id of the evaluation, id of the finding.
        wants_new, wants_demo: a button was pressed.
    """

    opened = Signal(str)
    finding_opened = Signal(str, str)
    wants_new = Signal()
    wants_demo = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look(self, "page")
        self._shown = QStackedLayout(self)
        self._shown.setContentsMargins(0, 0, 0, 0)
        self._names: dict[tuple[str, str], ChecklistName | None] = {}
        say = desk.texts.say
        scroll = ScrollPage(desk.theme)
        scroll.column.addLayout(self._head())
        self.going_on = _Part(desk, say("Going on"))
        self.due = _Part(desk, say("Findings that are due"))
        self.unreported = _Part(desk, say("Completed, no report printed yet"))
        for part in (self.going_on, self.due, self.unreported):
            scroll.column.addWidget(part)
        scroll.column.addStretch()
        self._shown.addWidget(scroll)
        self.going_on.entered.connect(self.opened)
        self.unreported.entered.connect(self.opened)
        desk.changes.happened.connect(self._take)
        self.due.entered.connect(lambda key: self.finding_opened.emit(*key.split("/", 1)))

    def reload(self) -> None:
        """Look again at what waits."""
        found = today(self._desk.workspace)
        texts = self._desk.texts
        self.day.setText(texts.long_date(found.day))
        self._show_entries(found)
        if found.nothing and self._shown.count() == 1:
            self._shown.addWidget(self._nothing_yet())
        self._shown.setCurrentIndex(1 if found.nothing else 0)
        self.setFocusProxy(self.start_button if found.nothing else self._first_part())

    def _take(self, changes: Changes, _initiator: object) -> None:
        if changes.lists and self.isVisible():
            self.reload()

    def _show_entries(self, found: Today) -> None:
        texts = self._desk.texts
        self.going_on.show_entries([self._evaluation(row) for row in found.going_on])
        self.unreported.show_entries([self._evaluation(row) for row in found.unreported])
        self.due.show_entries([finding_entry(texts, listed, (), found.day) for listed in found.due])

    def _evaluation(self, row: EvaluationRow) -> Entry:
        return evaluation_entry(row, row_words(self._desk.texts, self._name, row))

    def _name(self, identity: str, version: str) -> ChecklistName | None:
        key = (identity, version)
        if key not in self._names:
            self._names[key] = checklist_name(self._desk.workspace, identity, version)
        return self._names[key]

    def _first_part(self) -> QWidget:
        parts = (self.going_on, self.due, self.unreported)
        return next((part.view for part in parts if part.entries.rowCount()), self.new_button)

    def _head(self) -> QHBoxLayout:
        self.day = QLabel()
        self.day.setWordWrap(True)
        look(self.day, "heading")
        self.new_button = self._new_button()
        row = QHBoxLayout()
        row.addWidget(self.day, 1)
        row.addWidget(self.new_button)
        return row

    def _nothing_yet(self) -> QWidget:
        say = self._desk.texts.say
        demo = QPushButton(say("Open the demonstration"))
        self._desk.icons.beside(demo, "demo")
        demo.clicked.connect(self.wants_demo)
        self.start_button = self._new_button()
        return NothingYet(
            self._desk.theme,
            self._desk.icons,
            icon="today",
            title=say("Nothing waits today"),
            what=say(
                "Start an evaluation of the venue you visit next, or open the demonstration: "
                "a complete fictitious visit with its findings, photos and report."
            ),
            buttons=(demo, self.start_button),
        )

    def _new_button(self) -> QPushButton:
        button = QPushButton(self._desk.texts.say("New evaluation"))
        self._desk.icons.beside(button, "add", "accent_text")
        look(button, "primary")
        button.clicked.connect(self.wants_new)
        return button

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.reload()


class _Part(QWidget):
    """A title with its entries; hidden while there are none.

    Signals:
        entered: the key of an entry.
    """

    entered = Signal(str)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.entries = Entries(self)
        self.view = ShortRowView()
        self.view.setModel(self.entries)
        self.view.setItemDelegate(EntryDelegate(desk.theme, desk.icons, self.view, inset=False))
        self.view.setAccessibleName(title)
        self.view.entered_row.connect(self._enter)
        words = QLabel(title)
        look(words, "title")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.theme.space(2))
        column.addWidget(words)
        column.addWidget(self.view)

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these in place of those before."""
        self.entries.show_entries(entries)
        self.view.fit()
        self.setVisible(bool(entries))

    def _enter(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry):
            self.entered.emit(entry.key)
