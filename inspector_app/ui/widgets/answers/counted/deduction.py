"""The editor of deductions: each reason with how often it was found, or the share that fails."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.item_kinds.counted.deduction import Reason
from inspector_app.domain.numbers import shown_short
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.counted.stepper import Stepper
from inspector_app.ui.widgets.answers.editor import AnswerEditor


class DeductionEditor(AnswerEditor):
    """A line a reason: words, points, a stepper. Nothing found is an answer of its own."""

    def __init__(
        self, reasons: Sequence[Reason], theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._said = False
        self.steppers: dict[str, Stepper] = {}
        for reason in reasons:
            self._add(reason)
        self.none = QPushButton(texts.say("Nothing to deduct"))
        self.none.setCheckable(True)
        look(self.none, "segment", tone="good")
        self.none.clicked.connect(self._tap_none)
        self.form.addWidget(self.none)
        self.form.addWidget(self.problem_for("deductions"))

    def typed(self) -> Json:
        """{"deductions"} with what was counted; None before anything is said."""
        found: list[Json] = [
            {"id": identity, "times": stepper.entry}
            for identity, stepper in self.steppers.items()
            if stepper.entry
        ]
        return {"deductions": found} if found or self._said else None

    def _fill(self, value: Json) -> None:
        entries = value.get("deductions") if isinstance(value, dict) else None
        self._said = isinstance(entries, list)
        found = [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []
        times = {str(entry.get("id")): entry.get("times") for entry in found}
        for identity, stepper in self.steppers.items():
            stepper.show_entry(times.get(identity))
        self.none.setChecked(self._said and not found)

    def _add(self, reason: Reason) -> None:
        words = reason.words.in_language(self.texts.language)
        row = QHBoxLayout()
        row.setSpacing(self.theme.space(2))
        label = QLabel(words)
        label.setWordWrap(True)
        row.addWidget(label, 1)
        points = QLabel(f"−{shown_short(reason.points, 4)}")
        look(points, "strong", tone="bad")
        points.setToolTip(self.texts.say("Points deducted each time"))
        row.addWidget(points)
        stepper = Stepper(words, self.theme, self.texts)
        stepper.changed.connect(self._count)
        self.steppers[reason.id] = stepper
        row.addWidget(stepper, 0, Qt.AlignmentFlag.AlignRight)
        self.form.addLayout(row)
        self.form.addWidget(self.problem_for(reason.id))

    def _count(self) -> None:
        if any(stepper.entry is not None for stepper in self.steppers.values()):
            self._said = True
        self.none.setChecked(self._said and not any(stepper.entry for stepper in self.steppers.values()))
        self.commit()

    def _tap_none(self) -> None:
        self._fill({"deductions": []})
        self.commit()


class RatioEditor(AnswerEditor):
    """How many fail of how many looked at."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        names = {"failing": texts.say("Failing"), "n": texts.say("Looked at")}
        self.numbers = self.add_numbers(names, self._leave)

    def typed(self) -> Json:
        """The filled fields; None while both are empty."""
        value: dict[str, Json] = {name: line.number for name, line in self.numbers.items() if line.number}
        return value or None

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        for name, line in self.numbers.items():
            line.setText(str(stored.get(name, "")))

    def _leave(self) -> None:
        """Half of a ratio is no answer yet."""
        if all(line.text().strip() for line in self.numbers.values()):
            self.commit()
