"""The editor of documents with an end of validity, or without one (长期)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import LONG_TERM
from inspector_app.domain.definition.fields import Option
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox, known_day
from inspector_app.ui.widgets.answers.editor import AnswerEditor
from inspector_app.ui.widgets.plain_label import plain_label

_SOON = 90  # days: a document that ends within them is worth a word to the venue


class DocumentRow(QFrame):
    """One document: its name, until when it is valid, or one tap for 长期 or for "not there"."""

    def __init__(self, editor: ValidityEditor, option: Option | None) -> None:
        super().__init__(editor)
        texts, theme = editor.texts, editor.theme
        self._editor = editor
        self._option = option
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.space(2))
        box.setSpacing(theme.space(1.5))
        self.name = QLineEdit()
        self.name.setPlaceholderText(texts.say("Name of the document"))
        self.name.setAccessibleName(texts.say("Name of the document"))
        self.name.setVisible(option is None)
        self.name.editingFinished.connect(self._leave_name)
        box.addWidget(self.name)
        words = option.words.in_language(texts.language) if option else ""
        if option:
            box.addWidget(plain_label(words, "strong"))
        until = texts.say("valid until")
        self.date = DateInput(f"{words} {until}".strip())
        self.date.setPlaceholderText(texts.say("valid until, such as 2026-10-22"))
        self.date.editingFinished.connect(self._leave)
        box.addWidget(DayBox(self.date, theme, texts))
        row = QHBoxLayout()
        row.setSpacing(theme.space(2))
        self.permanent = self._tap(texts.word("answer", "long_term"), words, "good")
        self.missing = self._tap(texts.say("not there"), words, "bad")
        row.addWidget(self.permanent, 1)
        row.addWidget(self.missing, 1)
        box.addLayout(row)
        self.standing = plain_label("", "small")
        box.addWidget(self.standing)
        self.problem = editor.problem_for(option.id) if option else None
        if self.problem is not None:
            box.addWidget(self.problem)
        self._follow()

    @property
    def document(self) -> str:
        """The id of a known document, the typed name of another, "" for an empty row."""
        return self._option.id if self._option else self.name.text().strip()

    def value(self) -> Json:
        """{"document", "until"}; None while nothing is said about it. A half one is told when all is left."""
        if not self._said:
            return {"document": self.document, "until": ""} if self.name.text().strip() else None
        until: Json = LONG_TERM if self.permanent.isChecked() else self.date.iso or None
        return {"document": self.document, "until": until}

    def show_value(self, document: str, said: bool, until: Json) -> None:
        """Show what is stored about a document; `said` False: nothing."""
        if self._option is None:
            self.name.setText(document)
        self.permanent.setChecked(said and until == LONG_TERM)
        self.missing.setChecked(said and until is None)
        self.date.setText(str(until) if said and until not in (LONG_TERM, None) else "")
        self._follow()

    @property
    def _said(self) -> bool:
        return bool(self.permanent.isChecked() or self.missing.isChecked() or self.date.iso)

    def _tap(self, words: str, document: str, tone: Tone) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setAccessibleName(f"{document} {words}".strip())
        look(button, "segment", tone=tone)
        button.toggled.connect(lambda on: button.setText(f"✓ {words}" if on else words))
        button.clicked.connect(lambda: self._choose(button))
        return button

    def _choose(self, tapped: QPushButton) -> None:
        """One of the two, or neither; the date goes, for they exclude each other."""
        if tapped.isChecked():
            (self.missing if tapped is self.permanent else self.permanent).setChecked(False)
            self.date.clear()
        self._follow()
        self._editor.commit()

    def _leave_name(self) -> None:
        if self._said:
            self._editor.commit()

    def _leave(self) -> None:
        if self.date.iso:
            self.permanent.setChecked(False)
            self.missing.setChecked(False)
        self._follow()
        self._editor.commit()

    def _follow(self) -> None:
        """Say how the document stands on the day of the assessment."""
        words, tone = self._standing()
        look(self.standing, "small", tone=tone)
        self.standing.setText(words)
        self.standing.setVisible(bool(words))

    def _standing(self) -> tuple[str, Tone | Literal[""]]:
        texts, on = self._editor.texts, self._editor.assessed_on
        if self.missing.isChecked():
            return texts.say("Not there: the item is not met"), "bad"
        day = known_day(self.date.iso)
        if day is None or on is None:
            return "", ""
        return standing_words(texts, day, on)


class ValidityEditor(AnswerEditor):
    """The documents the checklist names, and further ones by name."""

    def __init__(
        self, documents: Sequence[Option], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self.rows = [DocumentRow(self, option) for option in documents]
        for row in self.rows:
            self.form.addWidget(row)
        self._known = len(self.rows)
        self.add = QPushButton(texts.say("Add a document"))
        look(self.add, "quiet")
        self.add.clicked.connect(self._add_row)
        self.form.addWidget(self.add)
        self.form.addWidget(self.problem_for("document"))

    def typed(self) -> Json:
        """A list of {"document", "until"}, None while nothing is said."""
        found: list[Json] = [value for row in self.rows if (value := row.value()) is not None]
        return found or None

    def _fill(self, value: Json) -> None:
        stored = [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
        until = {str(entry.get("document")): entry.get("until") for entry in stored}
        known = {row.document for row in self.rows[: self._known]}
        others = [name for name in until if name not in known]
        while len(self.rows) < self._known + len(others):
            self._add_row()
        for row in self.rows[: self._known]:
            row.show_value(row.document, row.document in until, until.get(row.document))
        for index, row in enumerate(self.rows[self._known :]):
            name = others[index] if index < len(others) else ""
            row.show_value(name, bool(name), until.get(name))
            row.setVisible(bool(name))

    def _add_row(self) -> None:
        row = DocumentRow(self, None)
        self.rows.append(row)
        self.form.insertWidget(len(self.rows) - 1, row)
        row.name.setFocus()


def standing_words(texts: Texts, until: date, on: date) -> tuple[str, Tone]:
    """How a document stands that ends on a day, on the day of the assessment."""
    left = (until - on).days
    if left < 0:
        return texts.plural(
            "✕ Expired {n} day before the assessment", "✕ Expired {n} days before the assessment", -left
        ), "bad"
    words = texts.plural(
        "Valid: {n} day left after the assessment", "Valid: {n} days left after the assessment", left
    )
    return (f"! {words}", "warn") if left <= _SOON else (f"✓ {words}", "good")
