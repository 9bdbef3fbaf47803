"""Starting an evaluation: one page, from top to bottom, each trouble beside its field."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Checklist
from inspector_app.errors import AppError
from inspector_app.ui.desk import Desk
from inspector_app.ui.errors import describe
from inspector_app.ui.pages.starting.facts_group import FactsGroup
from inspector_app.ui.pages.starting.team_group import TeamGroup
from inspector_app.ui.pages.starting.venue_group import VenueGroup
from inspector_app.ui.pages.starting.visit_group import DatesGroup, KindGroup
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.frame.notices import notice_of
from inspector_app.ui.widgets.frame.window_frame import Notice
from inspector_app.usecases.evaluations import NewEvaluation, available_checklists, start_evaluation


class NewEvaluationPage(QWidget):
    """The form and, always in sight below it, the button that starts.

    Signals:
        started: the OpenedEvaluation.
        checklist_chosen: another checklist was chosen.
        left: the person gave up.
        failed: an AppError that no field can show.
    """

    started = Signal(object)
    checklist_chosen = Signal()
    left = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        identity = desk.workspace.identity
        self.venue = VenueGroup(desk)
        self.kind = KindGroup(desk, available_checklists(desk.workspace))
        self.team = TeamGroup(desk, identity.new_id)
        self.dates = DatesGroup(desk, date.fromisoformat(identity.now()[:10]))
        self.facts: FactsGroup | None = None
        self.kind.checklist_chosen.connect(self._show_facts)
        self.team.resized.connect(self.dates.show_members)
        for name in ("name", "uscc"):
            self.venue.lines[name].textChanged.connect(self._offer_before)
        self.dates.assessed_on.dateChanged.connect(self._offer_before)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._form(), 1)
        layout.addWidget(self._footer())
        self.setFocusProxy(self.venue.lines["name"])
        self._show_facts()

    @property
    def checklist(self) -> Checklist | None:
        """The chosen checklist."""
        return self.kind.checklist

    @property
    def notice(self) -> Notice:
        """Of the chosen checklist."""
        return notice_of(self.checklist)

    def _form(self) -> ScrollPage:
        self.form_area = ScrollPage(self._desk.theme)
        self._column = self.form_area.column
        for group in (self.venue, self.kind, self.team, self.dates):
            self._column.addWidget(group)
        self._column.addStretch()
        return self.form_area

    def _footer(self) -> QFrame:
        theme, say = self._desk.theme, self._desk.texts.say
        footer = QFrame()
        look(footer, "footer")
        row = QHBoxLayout(footer)
        row.setContentsMargins(theme.space(8), theme.space(3), theme.space(8), theme.space(3))
        row.setSpacing(theme.space(4))
        self.trouble = QLabel()
        look(self.trouble, "strong", tone="bad")
        self.cancel_button = QPushButton(say("Cancel"))
        look(self.cancel_button, "quiet")
        self.cancel_button.clicked.connect(self.left)
        self.start_button = QPushButton(say("Start the evaluation"))
        self.start_button.setShortcut("Ctrl+Return")
        look(self.start_button, "primary")
        self.start_button.clicked.connect(self._start)
        row.addWidget(self.trouble, 1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.start_button)
        return footer

    def _show_facts(self) -> None:
        checklist = self.checklist
        if self.facts is not None:
            self._column.removeWidget(self.facts)
            self.facts.hide()
            self.facts.deleteLater()
            self.facts = None
        if checklist is not None:
            self.facts = FactsGroup(self._desk, checklist)
            self._column.insertWidget(self._column.count() - 1, self.facts)
            self._offer_before()
            self.checklist_chosen.emit()
        self.start_button.setEnabled(checklist is not None)

    def _offer_before(self) -> None:
        """Another venue or day has other evaluations before it."""
        if self.facts is not None:
            self.facts.offer_before(self.venue.values, self.dates.values["assessed_on"])

    def _fields(self) -> dict[str, FormField]:
        groups = [self.venue, self.kind, self.dates, *([self.facts] if self.facts else [])]
        return {place: field for group in groups for place, field in group.fields.items()}

    def _start(self) -> None:
        checklist = self.checklist
        if checklist is None or self.facts is None:
            return
        self._clear()
        new = NewEvaluation(
            checklist,
            self.kind.kind.value,
            self.venue.values,
            self.facts.values,
            self.facts.profile,
            self.team.members,
            {**self.dates.values, **self.facts.visit},
            previous=self.facts.previous,
        )
        try:
            opened = start_evaluation(self._desk.workspace, new)
        except AppError as error:
            self._show(error)
        else:
            self.started.emit(opened)

    def _clear(self) -> None:
        self.trouble.clear()
        for field in self._fields().values():
            if field.in_trouble:
                field.clear()

    def _show(self, error: AppError) -> None:
        """Beside the field, scrolled into sight and with the keyboard in it; else in the window's strip."""
        shown = describe(error, self._desk.texts)
        place = "visit.data_from" if error.code.startswith("data.") else shown.field
        field = self._fields().get(place)
        if shown.place != "field" or field is None:
            self.failed.emit(error)
            return
        field.show_trouble(shown.words)
        words = self._desk.texts.say("One field needs another look: {field}", field=field.label.text())
        self.trouble.setText(words)
        self.form_area.ensureWidgetVisible(field, 0, self._desk.theme.space(10))
        field.input.setFocus(Qt.FocusReason.OtherFocusReason)
