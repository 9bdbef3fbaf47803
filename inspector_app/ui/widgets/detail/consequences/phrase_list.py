"""The ready sentences of one item; those with slots ask for what stands in them before they are taken."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.checklist.phrases import filled, slots
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import title_over


class PhraseList(QWidget):
    """Hidden for an item without ready sentences.

    Signals:
        taken: a sentence without slots.
    """

    taken = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._texts = theme, texts
        self._known: Mapping[str, str] = {}
        self._phrases: tuple[str, ...] = ()
        self._phrase = ""
        self.buttons: list[QPushButton] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        box.addWidget(title_over(texts.say("Ready sentences")))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme.space(2))
        box.addLayout(self._rows)
        self.asked = QFrame()
        look(self.asked, "strip", tone="neutral")
        self._form = QVBoxLayout(self.asked)
        self._form.setSpacing(theme.space(2))
        self.fields: dict[str, QLineEdit] = {}
        self.preview = QLabel()
        self.preview.setTextFormat(Qt.TextFormat.PlainText)
        self.preview.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.take = QPushButton(texts.say("Take the sentence"))
        look(self.take, "primary")
        self.take.clicked.connect(self._take)
        self.back = QPushButton(texts.say("Back"))
        look(self.back, "quiet")
        self.back.clicked.connect(self.asked.hide)
        self._slots = QVBoxLayout()
        buttons = QHBoxLayout()
        buttons.addWidget(self.take, 1)
        buttons.addWidget(self.back)
        self._form.addWidget(self.preview)
        self._form.addLayout(self._slots)
        self._form.addWidget(self.problem)
        self._form.addLayout(buttons)
        box.addWidget(self.asked)
        self.asked.hide()
        self.hide()

    def show_phrases(self, phrases: Sequence[str], known: Mapping[str, str]) -> None:
        """Show these; a sentence whose slots are being filled stays open while it is one of them.

        Args:
            known: what is known to stand in slots, by their names.
        """
        self._known = known
        if self._phrases != tuple(phrases):
            self._phrases = tuple(phrases)
            for button in self.buttons:
                button.hide()
                button.deleteLater()
            self.buttons = [self._button(phrase) for phrase in phrases]
            for button in self.buttons:
                self._rows.addWidget(button)
            self.asked.hide()
        self.setVisible(bool(phrases))

    def choose(self, phrase: str) -> None:
        """Take a sentence, or ask for its slots."""
        names = slots(phrase)
        if not names:
            self.asked.hide()
            self.taken.emit(phrase)
            return
        self._phrase = phrase
        for field in self.fields.values():
            field.hide()
            field.deleteLater()
        self.fields = {name: self._field(name) for name in names}
        for field in self.fields.values():
            self._slots.addWidget(field)
        self._preview()
        self._show_problem("")
        self.asked.show()
        empty = [field for field in self.fields.values() if not field.text()]
        (empty or [*self.fields.values()])[0].setFocus()

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self._known.get(name, ""))
        words = self._words(name)
        field.setPlaceholderText(words)
        field.setAccessibleName(words)
        field.setToolTip(words)
        field.textChanged.connect(lambda _text: self._preview())
        field.returnPressed.connect(self._take)
        return field

    def _words(self, name: str) -> str:
        return {
            "place": self._texts.say("Place"),
            "count": self._texts.say("How many"),
            "value": self._texts.say("Value"),
            "date": self._texts.say("Day"),
            "document": self._texts.say("Document"),
        }.get(name, name)

    def _preview(self) -> None:
        values = {name: field.text() or f"[{self._words(name)}]" for name, field in self.fields.items()}
        self.preview.setText(filled(self._phrase, values))

    def _take(self) -> None:
        empty = [name for name, field in self.fields.items() if not field.text().strip()]
        if empty:
            words = self._words(empty[0])
            self._show_problem(self._texts.say("Say what stands for “{name}”.", name=words))
            self.fields[empty[0]].setFocus()
            return
        self.asked.hide()
        self.taken.emit(filled(self._phrase, {name: field.text() for name, field in self.fields.items()}))

    def _show_problem(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _button(self, phrase: str) -> QPushButton:
        """A row of its own with words that wrap, for those of a button do not."""
        button = QPushButton()
        button.setAccessibleName(phrase)
        button.setToolTip(self._texts.say("Take this sentence"))
        inner = QHBoxLayout(button)
        space = self._theme.space(3)
        inner.setContentsMargins(space, self._theme.space(2), space, self._theme.space(2))
        names = {name: f"[{self._words(name)}]" for name in slots(phrase)}
        words = QLabel(filled(phrase, names))
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setWordWrap(True)
        words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inner.addWidget(words)
        button.setMinimumHeight(self._theme.target)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Preferred)  # as high as its words
        button.clicked.connect(lambda: self.choose(phrase))
        return button
