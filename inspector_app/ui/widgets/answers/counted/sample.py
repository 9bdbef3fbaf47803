"""The editor of a sample: population, sampled, conforming, what did not conform, and grave circumstances."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.fields import Option
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.leaving_edit import LeavingEdit


class SampleEditor(AnswerEditor):
    """Numbers side by side; failures one a line."""

    def __init__(
        self, minimum: int, flags: Sequence[Option], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        names = {
            "population": texts.say("Population"),
            "n": texts.say("Sampled"),
            "ok": texts.say("Conforming"),
        }
        self.numbers = self.add_numbers(names, self.commit)
        if minimum > 1:
            hint = QLabel(texts.say("At least {n}; fewer are not computable", n=minimum))
            look(hint, "small")
            self.form.addWidget(hint)
        self.form.addWidget(label_over(texts.say("What did not conform, one a line")))
        self.failures = LeavingEdit(texts.say("What did not conform"), lines=2, theme=theme)
        self.failures.left.connect(self.commit)
        self.form.addWidget(self.failures)
        self.flags = {flag.id: QCheckBox(flag.words.in_language(texts.language)) for flag in flags}
        for box in self.flags.values():
            box.clicked.connect(self.commit)
            self.form.addWidget(box)

    def typed(self) -> Json:
        """The answer's object with what is filled in; None while all is empty."""
        value: dict[str, Json] = {
            name: line.text().strip() for name, line in self.numbers.items() if line.text().strip()
        }
        failures: list[Json] = [line for line in self.failures.toPlainText().splitlines() if line.strip()]
        flags: list[Json] = [name for name, box in self.flags.items() if box.isChecked()]
        if failures:
            value["failures"] = failures
        if flags:
            value["flags"] = flags
        return value or None

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        for name, line in self.numbers.items():
            line.setText(str(stored.get(name, "")))
        failures, flags = stored.get("failures"), stored.get("flags")
        self.failures.show_text("\n".join(str(f) for f in failures) if isinstance(failures, list) else "")
        for name, box in self.flags.items():
            box.setChecked(isinstance(flags, list) and name in flags)
