"""What the forms of all entries share: titled fields, keep and remove, troubles beside the fields."""

from __future__ import annotations

from abc import abstractmethod

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.catalogue.changes import Remark
from inspector_app.domain.catalogue.model import Catalogue, Entry
from inspector_app.domain.definition.words import Words
from inspector_app.errors import InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage


class EntryForm(ScrollPage):
    """One entry to look at and to change; nothing is kept before the button is pressed.

    Attributes:
        fields: by the place that an InputError names.

    Signals:
        kept: the entry as it stands in the fields is to be kept.
        removed: the entry that is shown is to go.
    """

    kept = Signal()
    removed = Signal(object)

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__(desk.theme)
        self.desk = desk
        self.fields: dict[str, FormField] = {}
        self._shown: Entry | None = None
        card = self.add_card(title)
        item = card.itemAt(0)
        widget = item.widget() if item is not None else None
        assert isinstance(widget, QLabel)
        self._title = widget
        self._new_title = title
        self.remarks = QLabel()
        self.remarks.setWordWrap(True)
        look(self.remarks, tone="warn")
        card.addWidget(self.remarks)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(desk.theme.space(6))
        self._grid.setVerticalSpacing(desk.theme.space(4))
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        card.addLayout(self._grid)
        self._add_buttons(card)
        self.column.addStretch()

    @property
    def shown(self) -> Entry | None:
        """The entry as it was shown, None for a new one."""
        return self._shown

    @property
    def changed(self) -> bool:
        """Whether the fields say something else than the entry."""
        return self.entry() != (self._shown if self._shown is not None else self.blank())

    def show_entry(self, catalogue: Catalogue, entry: Entry | None, remarks: list[Remark]) -> None:
        """Show an entry, None for a new one; what is offered comes from the catalogue."""
        self._shown = entry
        self.clear_troubles()
        self.offer(catalogue)
        self.fill(entry if entry is not None else self.blank())
        self._title.setText(entry.key if entry else self._new_title)
        said = [self._remark(remark) for remark in remarks]
        self.remarks.setText("\n".join(said))
        self.remarks.setVisible(bool(said))
        self.remove_button.setVisible(entry is not None)
        self.verticalScrollBar().setValue(0)

    def show_trouble(self, error: InputError) -> bool:
        """Tell beside its field why the entry cannot be kept; False where it belongs to no field here."""
        field = self.fields.get(error.place)
        if field is None:
            return False
        field.show_trouble(self.desk.texts.told(error))
        field.input.setFocus()
        self.ensureWidgetVisible(field)
        return True

    def clear_troubles(self) -> None:
        """No field is in trouble."""
        for field in self.fields.values():
            field.clear()

    def add_field(
        self, place: str, label: str, widget: QWidget, at: tuple[int, int, int], hint: str = ""
    ) -> None:
        """Put a field at (row, column, columns wide)."""
        field = FormField(label, widget, self.desk.theme, self.desk.icons, hint=hint)
        self.fields[place] = field
        row, column, wide = at
        self._grid.addWidget(field, row, column, 1, wide)

    def add_line(self, place: str, label: str, at: tuple[int, int, int], hint: str = "") -> QLineEdit:
        """A field of one line; typing clears its trouble."""
        edit = QLineEdit()
        self.add_field(place, label, edit, at, hint)
        edit.textEdited.connect(self.fields[place].clear)
        return edit

    def add_words(self, place: str, zh: str, en: str, row: int) -> tuple[QLineEdit, QLineEdit]:
        """A text in both languages, side by side; the Chinese one bears the trouble."""
        return self.add_line(place, zh, (row, 0, 1)), self.add_line(f"{place}.en", en, (row, 1, 1))

    @abstractmethod
    def blank(self) -> Entry:
        """An entry with nothing in it."""

    @abstractmethod
    def offer(self, catalogue: Catalogue) -> None:
        """Fill what can be chosen."""

    @abstractmethod
    def fill(self, entry: Entry) -> None:
        """Show the entry's values."""

    @abstractmethod
    def entry(self) -> Entry:
        """The entry as the fields say it."""

    def _remark(self, remark: Remark) -> str:
        say = self.desk.texts.say
        if remark.code == "standard_not_in_force":
            return say("{number} is not in force today.", number=remark.about)
        return say("The catalogue has no standard {number}.", number=remark.about)

    def _add_buttons(self, card: QVBoxLayout) -> None:
        say, theme = self.desk.texts.say, self.desk.theme
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        self.remove_button = QPushButton(say("Remove"))
        look(self.remove_button, "danger")
        self.remove_button.clicked.connect(lambda: self.removed.emit(self._shown))
        self.keep_button = QPushButton(say("Keep"))
        look(self.keep_button, "primary")
        self.keep_button.setShortcut("Ctrl+S")
        self.keep_button.setToolTip(f"{self.keep_button.text()}  Ctrl+S")
        self.keep_button.clicked.connect(self.kept)
        row.addWidget(self.remove_button)
        row.addStretch()
        row.addWidget(self.keep_button, 0, Qt.AlignmentFlag.AlignRight)
        card.addLayout(row)


def words_of(lines: tuple[QLineEdit, QLineEdit]) -> Words:
    """What the two lines say."""
    return Words(lines[0].text().strip(), lines[1].text().strip())


def show_words(lines: tuple[QLineEdit, QLineEdit], words: Words) -> None:
    """Show a text in its two lines, from its first letter."""
    for line, text in zip(lines, (words.zh, words.en), strict=True):
        line.setText(text)
        line.setCursorPosition(0)
