"""The editor of an order: one row for each choice, moved up and down by buttons or keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.plain_label import plain_label


class RankingEditor(AnswerEditor):
    """Before anybody says so the order is only a proposal, without numbers."""

    def __init__(
        self, options: Sequence[Choosable], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._options = tuple(options)
        self._value: list[Json] | None = None
        self.order: list[Json] = []
        self.form.setSpacing(theme.space(2))
        self.rows = [RankRow(theme, texts) for _ in options]
        for place, row in enumerate(self.rows):
            row.up.clicked.connect(lambda _checked, at=place: self.move_choice(at, -1))
            row.down.clicked.connect(lambda _checked, at=place: self.move_choice(at, 1))
            self.form.addWidget(row)
        self.accept = QPushButton(texts.say("This order is right"))
        look(self.accept, "quiet")
        self.accept.clicked.connect(lambda: self._say(self.order))
        self.form.addWidget(self.accept)
        self._fill(None)

    def typed(self) -> Json:
        """The values in order; what is not said yet is None."""
        return None if self._value is None else [*self._value]

    def move_choice(self, place: int, by: int) -> None:
        """Move a choice by one place; the keyboard stays with it."""
        order, to = [*self.order], place + by
        order[place], order[to] = order[to], order[place]
        row = self.rows[to]
        self._say(order)
        button = row.up if by < 0 else row.down
        (row.down if button.isHidden() and by < 0 else row.up if button.isHidden() else button).setFocus()

    def _fill(self, value: Json) -> None:
        self._value = [*value] if isinstance(value, list) else None
        offered = [option.value for option in self._options]
        said = [one for one in self._value or () if one in offered]
        self.order = [*said, *(one for one in offered if one not in said)]
        words = {str(option.value): option.words for option in self._options}
        for place, (row, one) in enumerate(zip(self.rows, self.order, strict=True)):
            number = str(place + 1) if place < len(said) else ""
            row.show_choice(number, words[str(one)], first=place == 0, last=place == len(self.order) - 1)
        self.accept.setVisible(self._value is None and bool(self.order))

    def _say(self, order: list[Json]) -> None:
        self._fill(order)
        self.commit()


class RankRow(QFrame):
    """One place of the order: its number, the words, up and down."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        look(self, "card")
        box = QHBoxLayout(self)
        space = theme.space(2)
        box.setContentsMargins(space, 0, 0, 0)
        box.setSpacing(space)
        self.number = QLabel()
        look(self.number, "strong")
        self.number.setMinimumWidth(theme.pixels(20))
        self.words = plain_label("")
        self.up, self.down = _Arrow("↑"), _Arrow("↓")
        box.addWidget(self.number)
        box.addWidget(self.words, 1)
        for button in (self.up, self.down):
            look(button, "quiet")
            button.setMinimumSize(theme.target, theme.target)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
            box.addWidget(button)

    def show_choice(self, number: str, words: str, *, first: bool, last: bool) -> None:
        """Show what stands in this place."""
        self.number.setText(number)
        self.words.setText(words)
        self.up.setVisible(not first)
        self.down.setVisible(not last)
        self.up.setAccessibleName(self._texts.say("Move up: {name}", name=words))
        self.down.setAccessibleName(self._texts.say("Move down: {name}", name=words))

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys move the choice, wherever in the row the keyboard is."""
        button = {Qt.Key.Key_Up: self.up, Qt.Key.Key_Down: self.down}.get(Qt.Key(event.key()))
        if button is not None and not button.isHidden():
            button.click()
        else:
            super().keyPressEvent(event)


class _Arrow(QPushButton):
    """Leaves the arrow keys to its row, which moves the choice."""

    # Qt's own names from here on.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Any other key presses it as usual."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)
