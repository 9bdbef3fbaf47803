"""A card of a form: a title and fields in two columns, found again by the name of their value."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.field import FormField


class Group(QFrame):
    """One subject of the form.

    Attributes:
        fields: by the place that an InputError names, such as "venue.name".
    """

    def __init__(self, desk: Desk, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.fields: dict[str, FormField] = {}
        theme = desk.theme
        look(self, "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6))
        self.column.setSpacing(theme.space(4))
        self.title = QLabel(title)
        look(self.title, "title")
        self.column.addWidget(self.title)
        self.grid = self.add_grid()

    def add_grid(self) -> QGridLayout:
        """Another grid of two equal columns below what is there."""
        theme = self.desk.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space(6))
        grid.setVerticalSpacing(theme.space(4))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        return grid

    def add_field(
        self, place: str, label: str, input_widget: QWidget, at: tuple[int, int, int], *, hint: str = ""
    ) -> FormField:
        """Put a field into the last grid at (row, column, columns wide)."""
        field = FormField(label, input_widget, self.desk.theme, self.desk.icons, hint=hint)
        row, column, wide = at
        self.grid.addWidget(field, row, column, 1, wide)
        self.fields[place] = field
        return field

    def add_line(self, place: str, label: str, at: tuple[int, int, int], *, hint: str = "") -> QLineEdit:
        """A field for one line of text; typing clears its trouble."""
        edit = QLineEdit()
        field = self.add_field(place, label, edit, at, hint=hint)
        edit.textEdited.connect(field.clear)
        return edit
