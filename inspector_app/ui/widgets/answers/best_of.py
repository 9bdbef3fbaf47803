"""The editor of a facility that counts once: one editor a way, all of them optional."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.kind import ItemKind
from inspector_app.domain.item_kinds.chosen.best_of import Way
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor


class BestOfEditor(AnswerEditor):
    """Ways below each other; what is left empty does not come into question."""

    def __init__(
        self,
        ways: Sequence[Way],
        make: Callable[[ItemKind], AnswerEditor],
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        """`make`: the editor of a kind."""
        super().__init__(theme, texts, parent)
        self.ways: dict[str, AnswerEditor] = {}
        self.leave_out: dict[str, QPushButton] = {}
        hint = QLabel(texts.say("Answer what comes into question: the best counts, once."))
        hint.setWordWrap(True)
        look(hint, "small")
        self.form.addWidget(hint)
        for way in ways:
            self._add(way, make(way.kind))

    def assess(self, day: date) -> None:
        """Every way is asked on the same day."""
        super().assess(day)
        for editor in self.ways.values():
            editor.assess(day)

    def typed(self) -> Json:
        """{way: entry} of the ways with an entry; None while there is none."""
        values = {identity: editor.typed() for identity, editor in self.ways.items()}
        said: dict[str, Json] = {identity: value for identity, value in values.items() if value is not None}
        return said or None

    def show_problem(self, place: str, words: str) -> None:
        """Beside the field of the way that it is about."""
        way, _, field = place.partition(".")
        for editor in self.ways.values():
            editor.show_problem("", "")
        super().show_problem("", "")
        if words and way in self.ways:
            self.ways[way].show_problem(field, words)
        else:
            super().show_problem("", words)

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        for identity, editor in self.ways.items():
            editor.show_answer(stored.get(identity))
            self.leave_out[identity].setVisible(stored.get(identity) is not None)

    def _add(self, way: Way, editor: AnswerEditor) -> None:
        frame = QFrame()
        look(frame, "card")
        box = QVBoxLayout(frame)
        space = self.theme.space(3)
        box.setContentsMargins(space, space, space, space)
        head = QHBoxLayout()
        title = QLabel(way.words.in_language(self.texts.language))
        title.setWordWrap(True)
        look(title, "strong")
        head.addWidget(title, 1)
        points = QLabel(self.texts.say("up to {points}", points=shown_short(way.points, 4)))
        look(points, "muted")
        head.addWidget(points)
        remove = QPushButton(self.texts.say("Leave out"))
        look(remove, "quiet")
        remove.clicked.connect(lambda: self._leave_out(way.id))
        head.addWidget(remove)
        box.addLayout(head)
        editor.show_answer(None)
        editor.answered.connect(self._tell)
        box.addWidget(editor)
        self.ways[way.id], self.leave_out[way.id] = editor, remove
        remove.hide()
        self.form.addWidget(frame)

    def _tell(self) -> None:
        for identity, editor in self.ways.items():
            self.leave_out[identity].setVisible(editor.typed() is not None)
        self.commit()

    def _leave_out(self, way: str) -> None:
        self.ways[way].show_answer(None)
        self._tell()
