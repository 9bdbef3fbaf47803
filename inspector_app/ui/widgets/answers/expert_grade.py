"""The editor of an expert's level: the level and the reason that is never left out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


class ExpertGradeEditor(AnswerEditor):
    """Told once both are there; a level alone asks for its reason."""

    def __init__(
        self, levels: Sequence[Option], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        options = [Choosable(level.id, level.words.in_language(texts.language)) for level in levels]
        self.levels = ButtonsEditor(options, theme, texts)
        self.levels.show_answer(None)
        self.levels.answered.connect(self._choose)
        self.form.addWidget(self.levels)
        self.form.addWidget(self.problem_for("level"))
        words = texts.say("Reason for this level")
        self.form.addWidget(label_over(words))
        self.reason = LeavingEdit(words, lines=2, theme=theme)
        self.reason.setPlaceholderText(texts.say("Reason, printed in the report"))
        self.reason.left.connect(self._leave)
        self.form.addWidget(self.reason)
        self.form.addWidget(self.problem_for("reason"))

    def typed(self) -> Json:
        """{"level", "reason"} with what is there; None while both are empty."""
        level, reason = self.levels.typed(), self.reason.toPlainText().strip()
        value: dict[str, Json] = {}
        if level is not None:
            value["level"] = level
        if reason:
            value["reason"] = reason
        return value or None

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        self.levels.show_answer(stored.get("level"))
        self.reason.show_text(str(stored.get("reason", "")))

    def _choose(self) -> None:
        if self.reason.toPlainText().strip():
            self.commit()
        else:
            self.reason.setFocus()

    def _leave(self) -> None:
        """A reason without a level waits for the level."""
        if self.levels.typed() is not None:
            self.commit()
