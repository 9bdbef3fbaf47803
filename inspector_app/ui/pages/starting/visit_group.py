"""Kind of visit, checklist, dates and data period, with defaults that are mostly right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal

from inspector_app.domain.checklist import Checklist
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.group import Group
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.dates import DayField, MonthField, month_after, month_of
from inspector_app.ui.widgets.forms.modes import ModesField
from inspector_app.usecases.evaluations import VISIT_KINDS

_MONTHS: Final = 12


class KindGroup(Group):
    """What is done here: kind of visit and checklist.

    Signals:
        checklist_chosen: another checklist was chosen.
    """

    checklist_chosen = Signal()

    def __init__(self, desk: Desk, checklists: Sequence[Checklist]) -> None:
        texts = desk.texts
        super().__init__(desk, texts.say("Visit and checklist"))
        self._checklists = {f"{checklist.id} {checklist.version}": checklist for checklist in checklists}
        self.kind = ChoiceRow({kind: texts.word("visit_kind", kind) for kind in VISIT_KINDS}, desk.theme)
        self.kind.show_value(VISIT_KINDS[0])
        self.add_field("visit_kind", texts.say("Kind of visit"), self.kind, (0, 0, 2))
        titles = {
            key: f"{checklist.title.in_language(texts.language)} {checklist.version}"
            for key, checklist in self._checklists.items()
        }
        self.chooser = ChoiceRow(titles, desk.theme)
        self.chooser.show_value(next(iter(titles), ""))
        self.add_field("checklist", texts.say("Checklist"), self.chooser, (1, 0, 2))
        self.chooser.chosen.connect(self.checklist_chosen)

    @property
    def checklist(self) -> Checklist | None:
        """The chosen one; None where none is installed."""
        return self._checklists.get(self.chooser.value)


class DatesGroup(Group):
    """Days of the visit, data period, scope, person-days, evaluation modes.

    What follows from something else follows it until the person changes it.
    """

    def __init__(self, desk: Desk, today: date) -> None:
        say = desk.texts.say
        super().__init__(desk, say("Dates and scope"))
        self._own: set[str] = set()
        self.first_day, self.assessed_on = self._day(today), self._day(today)
        self.add_field("visit.first_day", say("First day on site"), self.first_day, (0, 0, 1))
        self.add_field("visit.assessed_on", say("Assessment date (last day)"), self.assessed_on, (0, 1, 1))
        self.data_from, self.data_to = self._month("data_from"), self._month("data_to")
        hint = say("Twelve full months before the visit; the year before them is the base year.")
        self.add_field("visit.data_from", say("Data from"), self.data_from, (1, 0, 1), hint=hint)
        self.add_field("visit.data_to", say("Data to"), self.data_to, (1, 1, 1))
        hint = say("Services and buildings covered, and what is left out.")
        self.scope = self.add_line("visit.scope", say("Scope"), (2, 0, 2), hint=hint)
        self.person_days = self.add_line("visit.person_days", say("Person-days on site"), (3, 0, 1))
        self.person_days.textEdited.connect(lambda: self._own.add("person_days"))
        self.modes = ModesField(desk.texts, desk.theme)
        self.add_field("visit.modes", say("Evaluation modes"), self.modes, (4, 0, 2))
        self.first_day.dateChanged.connect(self._first_day_moved)
        self.assessed_on.dateChanged.connect(self._assessed_on_moved)
        self._members = 1
        self._follow()

    @property
    def values(self) -> dict[str, str]:
        """By the names that usecases.evaluations.VISIT_FIELDS lists."""
        return {
            "first_day": self.first_day.day.isoformat(),
            "assessed_on": self.assessed_on.day.isoformat(),
            "data_from": self.data_from.month,
            "data_to": self.data_to.month,
            "base_from": month_after(self.data_from.month, -_MONTHS),
            "base_to": month_after(self.data_from.month, -1),
            "scope": self.scope.text().strip(),
            "person_days": self.person_days.text().strip(),
            "modes": self.modes.value,
        }

    def show_members(self, members: int) -> None:
        """The person-days follow the size of the team."""
        self._members = members
        self._follow()

    def _day(self, day: date) -> DayField:
        return DayField(day, self.desk.texts.language, self.desk.theme, self.desk.icons)

    def _month(self, name: str) -> MonthField:
        say = self.desk.texts.say
        field = MonthField(
            "", self.desk.theme, self.desk.icons, earlier=say("Month before"), later=say("Month after")
        )
        field.changed.connect(lambda _month: self._own.add(name))
        field.changed.connect(lambda _month: self.fields["visit.data_from"].clear())
        return field

    def _first_day_moved(self) -> None:
        self.fields["visit.assessed_on"].clear()
        if self.assessed_on.date() < self.first_day.date():
            self.assessed_on.setDate(self.first_day.date())
        self._follow()

    def _assessed_on_moved(self) -> None:
        self.fields["visit.assessed_on"].clear()
        if self.assessed_on.date() < self.first_day.date():
            self.first_day.setDate(self.assessed_on.date())
        self._follow()

    def _follow(self) -> None:
        last = month_after(month_of(self.assessed_on.day), -1)
        if "data_to" not in self._own:
            self.data_to.show_month(last)
        if "data_from" not in self._own:
            self.data_from.show_month(month_after(self.data_to.month, 1 - _MONTHS))
        if "person_days" not in self._own:
            days = (self.assessed_on.day - self.first_day.day).days + 1
            self.person_days.setText(str(days * self._members))
