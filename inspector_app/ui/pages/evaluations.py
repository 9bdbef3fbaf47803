"""The list of evaluations: open one, start one, or play the demonstration."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.evaluation_list import ROW_ROLE, EvaluationList
from inspector_app.ui.models.list_words import RowWords, row_words
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.card_painter import WIDEST_ROW
from inspector_app.ui.widgets.frame.window_frame import NO_NOTICE, Notice
from inspector_app.ui.widgets.list_row import EvaluationRowDelegate
from inspector_app.ui.widgets.overviews.nothing_yet import NothingYet
from inspector_app.ui.widgets.row_view import RowView
from inspector_app.usecases.checklists.names import ChecklistName, checklist_name
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.listing import EvaluationRow, list_evaluations


class EvaluationsPage(QWidget):
    """Rows, newest change first; where there are none it says what to do.

    Signals:
        opened: the id of the evaluation that the person chose.
        wants_new, wants_demo: a button was pressed.
        reloaded: the rows were read again.
    """

    opened = Signal(str)
    wants_new = Signal()
    wants_demo = Signal()
    reloaded = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._stale = True
        look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._names: dict[tuple[str, str], ChecklistName | None] = {}
        self.model = EvaluationList(self._page, self._words, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._actions())
        self._shown = QStackedLayout()
        self._shown.addWidget(self._list())
        layout.addLayout(self._shown, 1)
        desk.changes.happened.connect(self._take)

    def reload(self) -> None:
        """Read the list again; the row that was current stays current."""
        row = self.view.currentIndex().data(ROW_ROLE)
        self.model.reload()
        self._stale = False
        empty = self.model.rowCount() == 0
        if empty and self._shown.count() == 1:
            self._shown.addWidget(self._nothing_yet())
        self._shown.setCurrentIndex(1 if empty else 0)
        self._action_bar.setVisible(not empty)
        self.setFocusProxy(self.new_button if empty else self.view)
        place = self.model.position(row.id) if isinstance(row, EvaluationRow) else -1
        if not empty:
            self.view.setCurrentIndex(self.model.index(max(place, 0)))
        self.reloaded.emit()

    @property
    def notice(self) -> Notice:
        """The notice of a checklist that the rows read so far name."""
        rows = (self.model.index(place).data(ROW_ROLE) for place in range(self.model.rowCount()))
        names = {(row.checklist_id, row.checklist_version): None for row in rows}
        found = (self._name(identity, version) for identity, version in names)
        return next((Notice(name.notice) for name in found if name and name.notice), NO_NOTICE)

    def _page(self, after: EvaluationRow | None, limit: int) -> list[EvaluationRow]:
        return list_evaluations(self._desk.workspace, after, limit)

    def _words(self, row: EvaluationRow) -> RowWords:
        return row_words(self._desk.texts, self._name, row)

    def _name(self, identity: str, version: str) -> ChecklistName | None:
        key = (identity, version)
        if key not in self._names:
            self._names[key] = checklist_name(self._desk.workspace, identity, version)
        return self._names[key]

    def _take(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.lists:
            self._stale = True
            if self.isVisible():
                self.reload()

    def _enter(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, EvaluationRow):
            self.opened.emit(row.id)

    def _list(self) -> QListView:
        self.view = RowView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EvaluationRowDelegate(self._desk.theme, self._desk.icons, self.view))
        self.view.setAccessibleName(self._desk.texts.say("Evaluations"))
        self.view.entered_row.connect(self._enter)
        return self.view

    def _actions(self) -> QFrame:
        theme = self._desk.theme
        self._action_bar, middle = QFrame(), QWidget()
        around = QHBoxLayout(self._action_bar)
        around.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), theme.space(2))
        around.addStretch(1)
        around.addWidget(middle, 10_000)
        around.addStretch(1)
        middle.setMaximumWidth(WIDEST_ROW)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        row.addStretch()
        demo, new = self._demo_button(), self._new_button()
        new.setShortcut("Ctrl+N")
        new.setToolTip(f"{new.text()}  Ctrl+N")
        row.addWidget(demo)
        row.addWidget(new)
        return self._action_bar

    def _nothing_yet(self) -> QWidget:
        say = self._desk.texts.say
        demo, self.new_button = self._demo_button(), self._new_button()
        return NothingYet(
            self._desk.theme,
            self._desk.icons,
            icon="evaluations",
            title=say("No evaluation yet"),
            what=say(
                "Start one for the venue you visit next, or open the demonstration: "
                "a complete fictitious visit with its findings, photos and report."
            ),
            buttons=(demo, self.new_button),
        )

    def _new_button(self) -> QPushButton:
        button = QPushButton(self._desk.texts.say("New evaluation"))
        self._desk.icons.beside(button, "add", "accent_text")
        look(button, "primary")
        button.clicked.connect(self.wants_new)
        return button

    def _demo_button(self) -> QPushButton:
        button = QPushButton(self._desk.texts.say("Open the demonstration"))
        self._desk.icons.beside(button, "demo")
        button.clicked.connect(self.wants_demo)
        return button

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.reload()
