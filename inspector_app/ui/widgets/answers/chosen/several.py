"""The editor of several choices among many: a list that is searched by typing, what is chosen above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.chosen.pick import search_box
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.forms.flow import FlowLayout


class SeveralEditor(AnswerEditor):
    """Each chosen one is a button that takes it out again. An empty list is an answer: none found."""

    def __init__(
        self, options: Sequence[Choosable], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._options = tuple(options)
        self._value: list[Json] | None = None
        self.buttons: dict[str, QPushButton] = {}
        self._chosen = QWidget()
        self._flow = FlowLayout(self._chosen, theme.pixels(8))
        self.form.addWidget(self._chosen)
        self.box = search_box([option.words for option in options], texts)
        line = self.box.lineEdit()
        assert line is not None  # the box is editable
        line.returnPressed.connect(self._take)
        self.box.activated.connect(lambda _index: self._take())
        self.form.addWidget(self.box)
        self.none_found = QPushButton(texts.say("None of them found"))
        look(self.none_found, "quiet")
        self.none_found.clicked.connect(lambda: self._choose([]))
        self.form.addWidget(self.none_found)

    def typed(self) -> Json:
        """The chosen values in the order they were chosen, None before anything was said."""
        return None if self._value is None else [*self._value]

    def _fill(self, value: Json) -> None:
        self._value = [*value] if isinstance(value, list) else None
        while self._flow.count():
            self._flow.takeAt(0)
        for button in self.buttons.values():
            button.hide()
            button.deleteLater()
        self.buttons = {str(one): self._button(str(one)) for one in self._value or ()}
        self._chosen.setVisible(bool(self.buttons))
        self._flow.invalidate()
        self._chosen.updateGeometry()
        self.box.setCurrentIndex(-1)
        self.box.clearEditText()

    def _button(self, value: str) -> QPushButton:
        words = next((option.words for option in self._options if option.value == value), value)
        button = QPushButton(f"{words}  ×")
        button.setAccessibleName(self.texts.say("Take out {name}", name=words))
        button.setMinimumHeight(self.theme.target)
        look(button, "segment", tone="accent")
        button.clicked.connect(lambda: self._choose([one for one in self._value or () if one != value]))
        self._flow.addWidget(button)
        button.show()
        return button

    def _take(self) -> None:
        """The words in the line are one of the choices: it joins the others."""
        words = self.box.currentText().strip()
        found = next((option.value for option in self._options if option.words == words), None)
        if found is not None:
            chosen = self._value or []
            self._choose(chosen if found in chosen else [*chosen, found])

    def _choose(self, value: list[Json]) -> None:
        self._fill(value)
        self.commit()
