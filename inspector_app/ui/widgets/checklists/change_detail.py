"""One change between two versions: every value before and after; or how evaluations stand by both."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.diff import PartChange
from inspector_app.domain.versions.leaves import is_words
from inspector_app.texts import Texts
from inspector_app.ui.models.checklists.field_words import (
    both_languages,
    field_label,
    part_title,
    value_text,
)
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.usecases.checklists.moving import Effect, Standing
from inspector_app.usecases.wording import outcome_words


class ChangeDetail(QScrollArea):
    """Shows what it is told; effects are added one by one."""

    def __init__(self, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme = theme
        self._texts = texts
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(texts.say("Details"))
        self._changed_grades = 0
        self._begin("")

    @property
    def words(self) -> str:
        """Everything that is said, one text a line."""
        return "\n".join(label.text() for label in self.findChildren(QLabel))

    def show_change(self, change: PartChange) -> None:
        """Show the values of one change."""
        texts = self._texts
        self._begin(part_title(texts, change.part))
        self._box.insertWidget(0, _label(texts.word("change", change.what), "small"))
        if not change.fields:
            self._grid.addWidget(_label(change.part.title.in_language(texts.language)), 0, 0, 1, 3)
            return
        self._heads("", texts.say("Before"), texts.say("After"))
        for row, field in enumerate(change.fields, start=1):
            self._grid.addWidget(_label(field_label(texts, field.key), "small"), row, 0, _TOP)
            self._grid.addWidget(_label(self._value(field.key, field.before), "muted"), row, 1, _TOP)
            self._grid.addWidget(_label(self._value(field.key, field.after)), row, 2, _TOP)

    def begin_effects(self) -> None:
        """Show that nothing is compared yet."""
        texts = self._texts
        self._begin(texts.say("Effect on the evaluations here"))
        self._changed_grades = 0
        self._summarise(texts.say("Comparing …"))
        self._heads(texts.say("Venue"), texts.say("Before"), texts.say("After"))

    def add_effect(self, effect: Effect) -> None:
        """One more evaluation."""
        row = self._grid.rowCount()
        before, after = self._standing(effect.before), self._standing(effect.after)
        changed = effect.before.outcome.grade != effect.after.outcome.grade
        self._changed_grades += changed
        name = effect.row.venue_name or self._texts.say("Venue without a name")
        self._grid.addWidget(_label(name), row, 0, _TOP)
        self._grid.addWidget(_label(before, "muted"), row, 1, _TOP)
        end = _label(after, "strong" if changed else "", tone="warn" if changed else "")
        self._grid.addWidget(end, row, 2, _TOP)

    def end_effects(self, count: int) -> None:
        """All evaluations are compared."""
        texts = self._texts
        if not count:
            self._summarise(texts.say("No evaluation here follows the older version."))
            return
        compared = texts.plural("{n} evaluation compared.", "{n} evaluations compared.", count)
        grades = texts.plural(
            "{n} would get another grade.", "{n} would get another grade.", self._changed_grades
        )
        self._summarise(f"{compared} {grades}")

    def say(self, words: str) -> None:
        """Say why nothing can be compared."""
        self._begin(self._texts.say("Effect on the evaluations here"))
        self._summarise(words)

    def _summarise(self, words: str) -> None:
        self.summary.setText(words)
        self.summary.show()

    def _begin(self, title: str) -> None:
        theme = self._theme
        inside = QFrame()
        look(inside, "panel")
        self._box = QVBoxLayout(inside)
        self._box.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        self._box.setSpacing(theme.space(3))
        self._box.addWidget(_label(title, "title"))
        self.summary = _label("", "muted")
        self._box.addWidget(self.summary)
        self.summary.hide()
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.space(5))
        self._grid.setVerticalSpacing(theme.space(3))
        for column, stretch in enumerate((3, 4, 4)):
            self._grid.setColumnStretch(column, stretch)
        self._box.addLayout(self._grid)
        self._box.addStretch(1)
        self.setWidget(inside)

    def _heads(self, *names: str) -> None:
        for column, name in enumerate(names):
            self._grid.addWidget(_label(name, "small"), 0, column)

    def _standing(self, standing: Standing) -> str:
        grade = outcome_words(self._texts, standing.checklist, standing.outcome)
        return (
            grade
            if standing.total is None
            else f"{standing.checklist.rounding.shown(standing.total)} · {grade}"
        )

    def _value(self, key: tuple[str, ...], value: Json) -> str:
        return both_languages(value) if is_words(value) else value_text(self._texts, key, value)


_label = partial(plain_label, selectable=True)
_TOP = Qt.AlignmentFlag.AlignTop
