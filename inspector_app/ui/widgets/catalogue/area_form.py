"""The form of one area."""

from __future__ import annotations

from inspector_app.domain.catalogue.model import Area, Catalogue, Entry
from inspector_app.domain.definition.words import NO_WORDS
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.catalogue_list import area_label
from inspector_app.ui.widgets.catalogue.entry_form import EntryForm, show_words, words_of
from inspector_app.ui.widgets.forms.drop_down import DropDown


class AreaForm(EntryForm):
    """Code, names, and the area that it lies in."""

    def __init__(self, desk: Desk) -> None:
        say = desk.texts.say
        super().__init__(desk, say("New area"))
        self.code = self.add_line("code", say("Code of GB/T 2260"), (0, 0, 1))
        self.parent_area = DropDown()
        self.add_field("parent", say("Lies in"), self.parent_area, (0, 1, 1))
        self.names = self.add_words("zh", say("Name in Chinese"), say("Name in English"), 1)

    def blank(self) -> Area:
        return Area("", NO_WORDS)

    def offer(self, catalogue: Catalogue) -> None:
        self.parent_area.clear()
        self.parent_area.addItem(self.desk.texts.say("No other"), "")
        for area in catalogue.areas:
            if area != self.shown:
                self.parent_area.addItem(area_label(area, self.desk.texts), area.code)

    def fill(self, entry: Entry) -> None:
        assert isinstance(entry, Area)
        self.code.setText(entry.code)
        show_words(self.names, entry.name)
        self.parent_area.setCurrentIndex(self.parent_area.findData(entry.parent))

    def entry(self) -> Area:
        parent = str(self.parent_area.currentData() or "")
        return Area(self.code.text().strip(), words_of(self.names), parent)
