"""The form of one standard."""

from __future__ import annotations

from typing import cast

from inspector_app.domain.catalogue.model import CHECKED, Catalogue, Checked, Entry, Standard
from inspector_app.domain.definition.words import NO_WORDS
from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.catalogue.entry_form import EntryForm, show_words, words_of
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.forms.drop_down import DropDown


class StandardForm(EntryForm):
    """Number, titles, days, successor, source; the status follows from the days."""

    def __init__(self, desk: Desk) -> None:
        say = desk.texts.say
        super().__init__(desk, say("New standard"))
        day = say("Such as 2026-11-25; empty where nobody knows")
        self.number = self.add_line("number", say("Number with its year"), (0, 0, 1))
        self.replaced_by = DropDown()
        self.add_field("replaced_by", say("Replaced by"), self.replaced_by, (0, 1, 1))
        self.titles = self.add_words("zh", say("Title in Chinese"), say("Title in English"), 1)
        self.issued = self.add_line("issued", say("Issued on"), (2, 0, 1), day)
        self.in_force = self.add_line("in_force", say("In force from"), (2, 1, 1), day)
        self.ended = self.add_line(
            "ended",
            say("Without force from"),
            (3, 0, 1),
            say("The first day on which it does not hold any more"),
        )
        self.checked = ChoiceRow({code: desk.texts.word("checked", code) for code in CHECKED}, desk.theme)
        self.add_field("checked", say("Checked"), self.checked, (4, 0, 2))
        self.source = self.add_words("source", say("Source in Chinese"), say("Source in English"), 5)

    def blank(self) -> Standard:
        return Standard("", NO_WORDS)

    def offer(self, catalogue: Catalogue) -> None:
        self.replaced_by.clear()
        self.replaced_by.addItem(self.desk.texts.say("No other"), "")
        for standard in catalogue.standards:
            if standard != self.shown:
                self.replaced_by.addItem(standard.number, standard.number)

    def fill(self, entry: Entry) -> None:
        assert isinstance(entry, Standard)
        self.number.setText(entry.number)
        self.number.setCursorPosition(0)
        show_words(self.titles, entry.title)
        for line, text in (
            (self.issued, entry.issued), (self.in_force, entry.in_force), (self.ended, entry.ended),
        ):  # fmt: skip
            line.setText(text)
        if entry.replaced_by and self.replaced_by.findData(entry.replaced_by) < 0:
            self.replaced_by.addItem(entry.replaced_by, entry.replaced_by)
        self.replaced_by.setCurrentIndex(self.replaced_by.findData(entry.replaced_by))
        self.checked.show_value(entry.checked)
        show_words(self.source, entry.source)

    def entry(self) -> Standard:
        return Standard(
            number=self.number.text().strip(),
            title=words_of(self.titles),
            issued=self.issued.text().strip(),
            in_force=self.in_force.text().strip(),
            ended=self.ended.text().strip(),
            replaced_by=str(self.replaced_by.currentData() or ""),
            source=words_of(self.source),
            checked=cast(Checked, self.checked.value),
        )
