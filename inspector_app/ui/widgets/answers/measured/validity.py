"""The editor of documents with an end of validity, or without one (长期)."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import LONG_TERM
from inspector_app.domain.definition.fields import Option
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.dates import DateInput
from inspector_app.ui.widgets.answers.editor import AnswerEditor

_MISSING = "missing"


class DocumentRow(QFrame):
    """One document: its name, how long it is valid."""

    def __init__(self, editor: ValidityEditor, option: Option | None) -> None:
        super().__init__(editor)
        texts, theme = editor.texts, editor.theme
        self._option = option
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, theme.space(2))
        box.setSpacing(theme.space(1.5))
        self.name = QLineEdit(option.words.in_language(texts.language) if option else "")
        self.name.setReadOnly(option is not None)
        self.name.setPlaceholderText(texts.say("Name of the document"))
        self.name.setAccessibleName(texts.say("Name of the document"))
        self.end = QComboBox()
        self.end.setAccessibleName(texts.say("Validity"))
        for value, words in (
            ("", "—"),
            ("until", texts.say("valid until")),
            (LONG_TERM, texts.word("answer", "long_term")),
            (_MISSING, texts.say("not there")),
        ):
            self.end.addItem(words, value)
        self.date = DateInput(texts.say("valid until"))
        row = QHBoxLayout()
        row.addWidget(self.end, 1)
        row.addWidget(self.date, 1)
        box.addWidget(self.name)
        box.addLayout(row)
        self.name.editingFinished.connect(editor.commit)
        self.end.activated.connect(lambda _index: self._choose(editor))
        self.date.editingFinished.connect(editor.commit)
        self._follow()

    @property
    def document(self) -> str:
        """The id of a known document, the typed name of another, "" for an empty row."""
        return self._option.id if self._option else self.name.text().strip()

    def value(self) -> Json:
        """{"document", "until"}; None while nothing is said about it."""
        end = self.end.currentData()
        if not self.document or not end:
            return None
        until: Json = self.date.iso if end == "until" else LONG_TERM if end == LONG_TERM else None
        return {"document": self.document, "until": until}

    def show_value(self, document: str, said: bool, until: Json) -> None:
        """Show what is stored about a document; `said` False: nothing."""
        if self._option is None:
            self.name.setText(document)
        end = ("until" if until not in (LONG_TERM, None) else until or _MISSING) if said else ""
        self.end.setCurrentIndex(self.end.findData(end))
        self.date.setText(str(until) if end == "until" else "")
        self._follow()

    def _choose(self, editor: ValidityEditor) -> None:
        self._follow()
        if self.end.currentData() == "until" and not self.date.iso:
            self.date.setFocus()
        else:
            editor.commit()

    def _follow(self) -> None:
        self.date.setVisible(self.end.currentData() == "until")


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
