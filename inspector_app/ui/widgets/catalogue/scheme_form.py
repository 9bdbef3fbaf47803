"""The form of one certification scheme."""

from __future__ import annotations

from inspector_app.domain.catalogue.model import (
    CHARACTERISTICS,
    SECTORS,
    Catalogue,
    ChecklistVersion,
    Entry,
    Scheme,
)
from inspector_app.domain.definition.words import NO_WORDS
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.entry_form import EntryForm, show_words, words_of
from inspector_app.ui.widgets.catalogue.pick_list import PickList
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.several_row import SeveralRow


class SchemeForm(EntryForm):
    """Titles, sector and characteristics, the checklists and standards it rests on, its rule and source."""

    def __init__(self, desk: Desk) -> None:
        say, word = desk.texts.say, desk.texts.word
        super().__init__(desk, say("New scheme"))
        self.id_line = self.add_line("id", say("Short name"), (0, 0, 1), say("Letters, digits and hyphens"))
        self.titles = self.add_words("zh", say("Title in Chinese"), say("Title in English"), 1)
        self.sector = ChoiceRow({code: word("sector", code) for code in SECTORS}, desk.theme)
        self.add_field("sector", say("Sector"), self.sector, (2, 0, 2))
        self.characteristics = SeveralRow(
            {code: word("characteristic", code) for code in CHARACTERISTICS}, desk.theme
        )
        self.add_field("characteristics", say("Characteristics"), self.characteristics, (3, 0, 2))
        self.checklists = self._picks()
        self.add_field("checklists", say("Checklists"), self.checklists, (4, 0, 1))
        self.standards = self._picks()
        self.add_field("standards", say("Standards it rests on"), self.standards, (4, 1, 1))
        self.rule = self.add_words("rule", say("Implementation rule in Chinese"), say("Rule in English"), 5)
        self.source = self.add_words("source", say("Source in Chinese"), say("Source in English"), 6)

    def blank(self) -> Scheme:
        return Scheme("", NO_WORDS, SECTORS[0], ())

    def offer(self, catalogue: Catalogue) -> None:
        self._standards = {
            standard.number: f"{standard.number} {standard.title.in_language(self.desk.texts.language)}"
            for standard in catalogue.standards
        }
        self._checklists = {
            f"{identity}@{version}": f"{identity} {version}"
            for identity, version in self.desk.workspace.checklists.versions()
        }

    def fill(self, entry: Entry) -> None:
        assert isinstance(entry, Scheme)
        self.id_line.setText(entry.id)
        show_words(self.titles, entry.title)
        self.sector.show_value(entry.sector)
        self.characteristics.show_values(entry.characteristics)
        picked = tuple(f"{checklist.id}@{checklist.version}" for checklist in entry.checklists)
        self.checklists.show_choice(self._checklists, picked)
        self.standards.show_choice(self._standards, entry.standards)
        show_words(self.rule, entry.rule)
        show_words(self.source, entry.source)

    def entry(self) -> Scheme:
        parts = (key.rpartition("@") for key in self.checklists.keys)
        return Scheme(
            id=self.id_line.text().strip(),
            title=words_of(self.titles),
            sector=self.sector.value,
            characteristics=self.characteristics.values,
            checklists=tuple(ChecklistVersion(identity, version) for identity, _, version in parts),
            rule=words_of(self.rule),
            standards=self.standards.keys,
            source=words_of(self.source),
        )

    def _picks(self) -> PickList:
        say = self.desk.texts.say
        return PickList(
            self.desk.theme, self.desk.icons, add=say("Add …"), remove=say("Take out {name}", name="{name}")
        )
