"""The team of the visit: who, in which role, with which registration number."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QPushButton

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.starting.group import Group
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.usecases.evaluations import ROLES, Member


class _Row(NamedTuple):
    """The inputs of one member; `id` is the id of the person."""

    id: str
    name: QLineEdit
    role: QComboBox
    registration: QLineEdit
    remove: QPushButton


class TeamGroup(Group):
    """The person of this laptop stands first and leads, until said otherwise.

    Signals:
        resized: the number of members changed.
    """

    resized = Signal(int)

    def __init__(self, desk: Desk, new_id: Callable[[], str]) -> None:
        say = desk.texts.say
        super().__init__(desk, say("Team"))
        self._new_id = new_id
        self.rows: list[_Row] = []
        self._headings(self.grid)
        person = desk.workspace.person
        if person is not None:
            self.add_member(person.id, person.name, person.registration)
        self.add_button = QPushButton(say("Add a member"))
        desk.icons.beside(self.add_button, "add", "accent")
        self.add_button.clicked.connect(self._add_empty)
        self.column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def members(self) -> tuple[Member, ...]:
        """Everybody with a name."""
        return tuple(
            Member(row.id, name, str(row.role.currentData()), row.registration.text().strip())
            for row in self.rows
            if (name := row.name.text().strip())
        )

    def add_member(self, identity: str, name: str = "", registration: str = "") -> None:
        """One more row; the first is the team leader."""
        say = self.desk.texts.say
        row = _Row(identity, QLineEdit(name), self._roles(), QLineEdit(registration), self._remove_button())
        row.name.setAccessibleName(say("Name of the member"))
        row.role.setAccessibleName(say("Role"))
        row.registration.setAccessibleName(say("Registration number"))
        row.remove.clicked.connect(lambda: self._drop(row))
        place = self.rows[-1].remove.property("row") + 1 if self.rows else 1
        row.remove.setProperty("row", place)
        for column, widget in enumerate((row.name, row.role, row.registration, row.remove)):
            self.grid.addWidget(widget, place, column)
        self.rows.append(row)
        self._show_size()

    def _headings(self, grid: QGridLayout) -> None:
        say = self.desk.texts.say
        headings = ((say("Name"), 3), (say("Role"), 2), (say("Registration number"), 3))
        grid.setVerticalSpacing(self.desk.theme.space(2))
        for column, (words, stretch) in enumerate(headings):
            label = QLabel(words)
            label.setWordWrap(True)
            look(label, "strong")
            grid.addWidget(label, 0, column)
            grid.setColumnStretch(column, stretch)

    def _roles(self) -> QComboBox:
        box = DropDown()
        box.may_shrink()
        for role in ROLES:
            box.addItem(self.desk.texts.word("role", role), role)
        box.setCurrentIndex(ROLES.index("member") if self.rows else 0)
        return box

    def _remove_button(self) -> QPushButton:
        button = QPushButton(self.desk.icons.icon("remove", "text_muted"), "")
        look(button, "quiet")
        button.setIconSize(QSize(20, 20))
        button.setFixedWidth(self.desk.theme.target)
        button.setAccessibleName(self.desk.texts.say("Remove this member"))
        button.setToolTip(self.desk.texts.say("Remove this member"))
        return button

    def _add_empty(self) -> None:
        self.add_member(self._new_id())
        self.rows[-1].name.setFocus()

    def _drop(self, row: _Row) -> None:
        self.rows.remove(row)
        for widget in (row.name, row.role, row.registration, row.remove):
            self.grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._show_size()

    def _show_size(self) -> None:
        for row in self.rows:
            row.remove.setVisible(len(self.rows) > 1)
        self.resized.emit(len(self.rows))
