"""A person who writes a checklist on the checklists page: types, chooses and presses, nothing else."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from inspector_app.domain.versions.outline import Part, Place
from inspector_app.ui.pages.checklists.page import ChecklistsPage
from inspector_app.ui.widgets.checklists.part_form import PartForm
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


def press(widget: QWidget | None) -> None:
    """Press a button that can be pressed."""
    assert isinstance(widget, QPushButton)
    assert widget.isEnabled()
    widget.click()


def choose(widget: QWidget | None, words: str) -> None:
    """Choose by its words what a drop-down list offers."""
    assert isinstance(widget, QComboBox)
    index = next(at for at in range(widget.count()) if words in widget.itemText(at))
    widget.setCurrentIndex(index)
    widget.activated.emit(index)


def write(widget: QWidget, text: str) -> None:
    """Type a text and go on."""
    if isinstance(widget, LeavingEdit):
        widget.setPlainText(text)
        widget.leave()
        return
    assert isinstance(widget, QLineEdit)
    widget.setText(text)
    widget.editingFinished.emit()


class Writer:
    """Places are told as they stand inside the chosen part."""

    def __init__(self, page: ChecklistsPage, qtbot: QtBot) -> None:
        self.page = page
        self._qtbot = qtbot

    @property
    def part(self) -> Part:
        """The chosen part."""
        found = self.page.browse.parts.current
        assert found is not None
        return found

    @property
    def form(self) -> PartForm:
        """The form of the chosen part."""
        return self.page.browse.form

    def new(self, what: str) -> None:
        """Choose in the list of everything that can be added."""
        choose(self.page.browse.arranger.tools.more, what)

    def new_item(self, kind: str) -> None:
        """Add an item of a kind behind what is chosen."""
        arranger = self.page.browse.arranger
        press(arranger.tools.buttons["item"])
        assert arranger.kinds is not None
        press(arranger.kinds.buttons[kind])

    def go(self, name: str) -> None:
        """Choose a part."""
        self.page.browse.parts.go(name)
        assert self.part.name == name

    def type(self, place: Place, text: str) -> None:
        """Type into a field of one language."""
        write(self.form.fields[self._whole(place)][0].input, text)

    def words(self, place: Place, zh: str, en: str) -> None:
        """Type a text in both languages."""
        chinese, english = self.form.fields[self._whole(place)]
        write(chinese.input, zh)
        write(english.input, en)

    def pick(self, place: Place, words: str) -> None:
        """Choose among the values of a field."""
        choose(self.form.picks[self._whole(place)].list, words)

    def insert(self, place: Place, words: str) -> None:
        """Choose what is put where the text of a field stands."""
        choose(self.form.lines[self._whole(place)].add, words)
        field = self.form.fields[self._whole(place)][0].input
        assert isinstance(field, QLineEdit)
        field.editingFinished.emit()

    def name(self, place: Place, part: str) -> None:
        """Choose a part in the tree for a list of names."""
        press(self.form.lines[self._whole(place)].add)
        picker = self.page.browse.picker
        picker.parts.go(part)
        press(picker.take)

    def more(self, field: str, place: Place = ()) -> None:
        """Add a field that is not there yet."""
        adder = self.form.more[self._whole(place)].input
        if isinstance(adder, QPushButton):
            press(adder)
        else:
            choose(adder, field)

    def another(self, place: Place) -> None:
        """Add one more entry to a list."""
        press(self.form.adders[self._whole(place)].input)

    def settle(self) -> None:
        """Wait until everything is checked and nothing is wrong."""
        state = self.page.browse.state
        assert state is not None
        self._qtbot.waitUntil(lambda: not state.checking and not self.page.browse.problems.rows)

    def _whole(self, place: Place) -> Place:
        return place if place[:1] == ("phrases",) else (*self.part.place, *place)
