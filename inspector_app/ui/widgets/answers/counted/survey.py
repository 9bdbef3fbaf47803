"""The editor of a survey: how many were issued, and a tally of marks."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over


class SurveyEditor(AnswerEditor):
    """One number for each mark, best first; says below how many are valid and their mean."""

    def __init__(self, marks: int, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, texts, parent)
        self._marks = marks
        self.issued = self._line(texts.say("Questionnaires issued"))
        self.form.addWidget(label_over(texts.say("Questionnaires issued")))
        self.form.addWidget(self.issued)
        self.form.addWidget(self.problem_for("issued"))
        self.form.addWidget(label_over(texts.say("How many gave each mark")))
        grid = QGridLayout()
        grid.setSpacing(theme.space(1.5))
        self.tally = [self._line(texts.say("Mark {mark}", mark=marks - index)) for index in range(marks)]
        for index, line in enumerate(self.tally):
            head = QLabel(str(marks - index))
            look(head, "strong")
            head.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setTextMargins(-theme.space(2), 0, -theme.space(2), 0)
            grid.addWidget(head, 0, index)
            grid.addWidget(line, 1, index)
        self.form.addLayout(grid)
        self.form.addWidget(self.problem_for("tally"))
        self.summary = QLabel()
        look(self.summary, "small")
        self.form.addWidget(self.summary)

    def typed(self) -> Json:
        """{"issued", "tally"} as typed, empty marks as 0; None while all is empty."""
        issued, tally = self.issued.text().strip(), [line.text().strip() for line in self.tally]
        if not issued and not any(tally):
            return None
        marks: list[Json] = [text or "0" for text in tally]
        return {"issued": issued, "tally": marks} if issued else {"tally": marks}

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        tally = stored.get("tally")
        self.issued.setText(str(stored.get("issued", "")))
        for index, line in enumerate(self.tally):
            line.setText(str(tally[index]) if isinstance(tally, list) and index < len(tally) else "")
        self._sum_up()

    def _line(self, name: str) -> QLineEdit:
        line = QLineEdit()
        line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
        line.setAccessibleName(name)
        line.editingFinished.connect(self._leave)
        return line

    def _leave(self) -> None:
        self._sum_up()
        if self.issued.text().strip():
            self.commit()

    def _sum_up(self) -> None:
        counts = [int(line.text()) if line.text().strip().isdecimal() else 0 for line in self.tally]
        valid = sum(counts)
        total = sum(count * (self._marks - index) for index, count in enumerate(counts))
        mean = f"{total / valid:.2f}" if valid else "—"
        self.summary.setText(self.texts.say("{valid} valid, mean mark {mean}", valid=valid, mean=mean))
