"""The editor of an item that several people rate: one editor of its kind a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor


class RatersEditor(QWidget):
    """The people of the team below each other.

    Signals:
        rated: person, entry not yet checked.
    """

    rated = Signal(str, object)

    def __init__(
        self,
        people: Mapping[str, str],
        make: Callable[[], AnswerEditor],
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        """`people`: names by id; `make`: a new editor of the kind."""
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self.people: dict[str, AnswerEditor] = {}
        for person, name in people.items():
            label = QLabel(name)
            look(label, "strong")
            box.addWidget(label)
            editor = make()
            editor.show_answer(None)
            editor.answered.connect(lambda entry, person=person: self.rated.emit(person, entry))
            box.addWidget(editor)
            self.people[person] = editor

    def show_answers(self, answers: Mapping[str, Json]) -> None:
        """Show everybody's answer, nobody's where it is missing; what is being typed stays."""
        for person, editor in self.people.items():
            if not editor.pending:
                editor.show_answer(answers.get(person))

    def show_problem(self, place: str, words: str) -> None:
        """Say what is wrong with one person's entry, and let it be told once more."""
        person, _, field = place.partition(".")
        for known, editor in self.people.items():
            editor.show_problem(field, words if known == person else "")
            if known == person:
                editor.tell_again()

    def leave(self) -> None:
        """Tell everything that was typed and not told yet."""
        for editor in self.people.values():
            editor.commit()
