"""What the chosen checklist asks about the venue: switches of the profile and facts with units."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QWidget

from inspector_app.domain.checklist import Checklist, Fact
from inspector_app.domain.checklist.reading import names_read
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.group import Group
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.usecases.session.previous import evaluations_before


class FactsGroup(Group):
    """Made anew for each checklist."""

    def __init__(self, desk: Desk, checklist: Checklist) -> None:
        say = desk.texts.say
        super().__init__(desk, say("Profile of the venue"))
        self.flags: dict[str, QCheckBox] = {}
        self.facts: dict[str, QLineEdit | QComboBox] = {}
        flags = [fact for fact in checklist.facts if fact.type == "flag"]
        if flags:
            note = QLabel(say("What the venue does not have is left out of the evaluation."))
            note.setWordWrap(True)
            look(note, "muted")
            self.column.insertWidget(1, note)
            self.column.insertWidget(2, self._switches(flags))
        for place, fact in enumerate(fact for fact in checklist.facts if fact.type != "flag"):
            self._ask(fact, (place // 2, place % 2, 1))
        self.before = DropDown()
        self.before.may_shrink()
        self._checklist = checklist
        self.year: dict[str, QLineEdit] = {}
        self.first: QCheckBox | None = None
        self._ask_visit(checklist, 1 + len(self.facts) // 2)

    @property
    def profile(self) -> dict[str, str]:
        """ "yes" or "no" by flag."""
        return {name: "yes" if box.isChecked() else "no" for name, box in self.flags.items()}

    @property
    def values(self) -> dict[str, str]:
        """The facts that are filled in, as typed."""
        found: dict[str, str] = {}
        for name, widget in self.facts.items():
            text = widget.text().strip() if isinstance(widget, QLineEdit) else str(widget.currentData() or "")
            if text:
                found[name] = text
        return found

    @property
    def visit(self) -> dict[str, str]:
        """Award year and renewals where the checklist reads them, as typed."""
        found = {name: edit.text().strip() for name, edit in self.year.items()}
        if self.first is not None:
            found["first"] = "yes" if self.first.isChecked() else "no"
        return found

    @property
    def previous(self) -> str:
        """Id of the evaluation before, "" for none."""
        return str(self.before.currentData() or "")

    def offer_before(self, venue: Mapping[str, str], assessed_on: str) -> None:
        """Offer the evaluations before this visit; what was chosen stays while it is offered.

        Args:
            venue, assessed_on: as they stand in the form.
        """
        chosen = self.previous
        self.before.clear()
        self.before.addItem("—", "")
        found = evaluations_before(self.desk.workspace, self._checklist, venue, assessed_on)
        for entry in found:
            words = " · ".join((entry.venue_name, entry.assessed_on, entry.checklist_version))
            self.before.addItem(words, entry.id)
        self.before.setCurrentIndex(max(0, self.before.findData(chosen)))
        rests = any(rule.previous == "required" for rule in self._checklist.visits)
        self.fields["previous"].setVisible(bool(found) or rests)

    def _ask_visit(self, checklist: Checklist, row: int) -> None:
        """The evaluation before, and what rules read of the visit."""
        say, read = self.desk.texts.say, names_read(checklist)
        hint = say("Completed evaluations of this venue by this checklist, none later than this visit.")
        field = self.add_field("previous", say("Evaluation before"), self.before, (row, 0, 2), hint=hint)
        self.before.activated.connect(lambda _index: field.clear())
        self.offer_before({}, "")
        asked = [name for name in ("year", "renewals") if f"visit.{name}" in read]
        for column, name in enumerate(asked):
            self.year[name] = self.add_line(f"visit.{name}", self._visit_word(name), (row + 1, column, 1))
        if "visit.first" in read:
            self.first = QCheckBox(self._visit_word("first"))
            self.grid.addWidget(self.first, row + 2, 0)

    def _visit_word(self, name: str) -> str:
        """The word that stands inside sentences as a label."""
        word = self.desk.texts.word("visit", name)
        return word[:1].upper() + word[1:]

    def _switches(self, flags: list[Fact]) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box, self.desk.theme.space(2))
        for fact in flags:
            switch = QCheckBox(fact.words.in_language(self.desk.texts.language))
            switch.setChecked(fact.default)
            flow.addWidget(switch)
            self.flags[fact.id] = switch
        widest = max((switch.sizeHint().width() for switch in self.flags.values()), default=0)
        for switch in self.flags.values():
            switch.setMinimumWidth(widest)  # below each other, in as many columns as have room
        return box

    def _ask(self, fact: Fact, at: tuple[int, int, int]) -> None:
        language = self.desk.texts.language
        label = fact.words.in_language(language)
        place = f"facts.{fact.id}"
        if fact.type == "number":
            self.facts[fact.id] = self.add_line(place, f"{label} ({fact.unit})" if fact.unit else label, at)
            return
        box = DropDown()
        box.may_shrink()
        box.addItem("—", "")
        for option in fact.options:
            box.addItem(option.words.in_language(language), option.id)
        field = self.add_field(place, label, box, at)
        box.activated.connect(lambda _index: field.clear())
        self.facts[fact.id] = box
