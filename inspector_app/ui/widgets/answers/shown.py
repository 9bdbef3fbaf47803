"""What a form says by itself, instead of an editor: the text of a note, or what is worked out; no input."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.plain_label import plain_label


class Shown(AnswerEditor):
    """Takes nothing; `says` gives the words as they stand, "" shows nothing at all."""

    def __init__(
        self, says: Callable[[], str], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._says = says
        self._value: Json = None
        self.words = plain_label("", "strong", selectable=True)
        self.form.addWidget(self.words)

    def typed(self) -> Json:
        """What is stored, whatever it is: nothing can be typed."""
        return self._value

    def _fill(self, value: Json) -> None:
        self._value = value
        words = self._says()
        self.words.setText(words)
        self.words.setVisible(bool(words))
