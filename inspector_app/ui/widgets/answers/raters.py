"""The editor of a scale that several people rate: one row of levels a person."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor, Choosable


class RatersEditor(QWidget):
    """Levels side by side for each person of the team.

    Signals:
        rated: person, level.
    """

    rated = Signal(str, int)

    def __init__(
        self,
        people: Mapping[str, str],
        highest: int,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        """`people`: names by id."""
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self.people: dict[str, ButtonsEditor] = {}
        levels = [Choosable(level, str(level)) for level in range(highest + 1)]
        for person, name in people.items():
            label = QLabel(name)
            look(label, "strong")
            box.addWidget(label)
            buttons = ButtonsEditor(levels, theme, texts)
            buttons.show_answer(None)
            buttons.answered.connect(lambda level, person=person: self.rated.emit(person, level))
            box.addWidget(buttons)
            self.people[person] = buttons

    def show_levels(self, levels: Mapping[str, int]) -> None:
        """Show everybody's level; nobody's where it is missing."""
        for person, buttons in self.people.items():
            buttons.show_answer(levels.get(person))
