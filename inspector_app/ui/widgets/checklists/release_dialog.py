"""The last look before a draft becomes a version that is never changed again: version, notes, changes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.versions.diff import PartChange
from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.change_list import ORDER
from inspector_app.ui.models.checklists.field_words import part_title
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.ui.widgets.leaving_edit import LeavingEdit

_WIDTH: Final = 620
_MOST: Final = 6  # names of a group that are listed


class ReleaseDialog(QDialog):
    """Asks for version and notes.

    Signals:
        confirmed: version, notes by language.
    """

    confirmed = Signal(str, object)

    def __init__(
        self,
        version: str,
        changes: Sequence[PartChange],
        theme: Theme,
        icons: Icons,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts.say("Release a version"))
        self.setMinimumWidth(theme.pixels(_WIDTH))
        self._texts = texts
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        box.setSpacing(theme.space(4))
        said = QLabel(texts.say("A released version is never changed again; evaluations can rest on it."))
        said.setWordWrap(True)
        look(said, "muted")
        box.addWidget(said)
        self.version = QLineEdit(version)
        self.notes = {
            "zh": LeavingEdit(texts.say("What is new"), lines=3, theme=theme),
            "en": LeavingEdit(texts.say("What is new"), lines=2, theme=theme),
        }
        label = texts.say("What is new, and why")
        self.fields = {
            "version": FormField(texts.say("Version"), self.version, theme, icons),
            "notes": FormField(f"{label} · 中文", self.notes["zh"], theme, icons),
            "": FormField(f"{label} · English", self.notes["en"], theme, icons),
        }
        for field in self.fields.values():
            box.addWidget(field)
        box.addWidget(self._summary(changes, theme))
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        box.addLayout(self._buttons(theme))

    def show_trouble(self, place: str, words: str) -> None:
        """Say why it was not released, beside the field that it is about."""
        for field in self.fields.values():
            field.clear()
        beside = self.fields.get(place) if place else None
        if beside is not None:
            beside.show_trouble(words)
        self.problem.setText("" if beside is not None else words)
        self.problem.setVisible(beside is None)

    def _summary(self, changes: Sequence[PartChange], theme: Theme) -> QFrame:
        texts = self._texts
        card = QFrame()
        look(card, "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3))
        self.summary: list[str] = []
        for what in ORDER:
            names = [part_title(texts, change.part) for change in changes if change.what == what]
            if names:
                more = texts.say("and {n} more", n=len(names) - _MOST) if len(names) > _MOST else ""
                listed = texts.listing([*names[:_MOST], *([more] if more else [])])
                self.summary.append(f"{texts.word('change', what)} · {len(names)}: {listed}")
        if not self.summary:
            self.summary.append(texts.say("Nothing differs from the version it was made from."))
        for line in self.summary:
            label = QLabel(line)
            label.setWordWrap(True)
            inner.addWidget(label)
        return card

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(theme.space(3))
        row.addStretch()
        cancel = QPushButton(self._texts.say("Cancel"))
        cancel.clicked.connect(self.reject)
        self.release = QPushButton(self._texts.say("Release"))
        look(self.release, "primary")
        self.release.clicked.connect(self._confirm)
        row.addWidget(cancel)
        row.addWidget(self.release)
        return row

    def _confirm(self) -> None:
        notes = {name: edit.toPlainText() for name, edit in self.notes.items()}
        self.confirmed.emit(self.version.text(), notes)
