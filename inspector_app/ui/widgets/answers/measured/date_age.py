"""The editor of a report's date, how old it is on the day of the assessment, and of whether it passed."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import months_before
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox, known_day
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over
from inspector_app.ui.widgets.plain_label import plain_label


class DateAgeEditor(AnswerEditor):
    """A date, where asked the result, and a button for "there is none"."""

    def __init__(
        self, *, asks_result: bool, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, texts, parent)
        self._none = False
        self.date = DateInput(texts.say("Date of the report"))
        self.date.editingFinished.connect(self._leave)
        self.form.addWidget(label_over(texts.say("Date of the report")))
        self.form.addWidget(DayBox(self.date, theme, texts))
        self.age = plain_label("", "small")
        self.form.addWidget(self.age)
        self.form.addWidget(self.problem_for("date"))
        options = [
            Choosable(True, texts.word("answer", "pass"), "good"),
            Choosable(False, texts.word("answer", "fail"), "bad"),
        ]
        self.result = ButtonsEditor(options, theme, texts)
        self.result.show_answer(None)
        self.result.answered.connect(self.commit)
        self.result.setVisible(asks_result)
        self._asks_result = asks_result
        self.form.addWidget(self.result)
        self.form.addWidget(self.problem_for("passed"))
        self.none = QPushButton(texts.say("There is none"))
        self.none.setCheckable(True)
        look(self.none, "segment", tone="neutral")
        self.none.clicked.connect(self._tap_none)
        self.form.addWidget(self.none)

    def typed(self) -> Json:
        """{"date", "passed"}; {"date": None} for none; None while empty."""
        if self._none:
            return {"date": None}
        if not self.date.iso:
            return None
        passed = self.result.typed() if self._asks_result else None
        return {"date": self.date.iso} if passed is None else {"date": self.date.iso, "passed": passed}

    def _fill(self, value: Json) -> None:
        stored = value if isinstance(value, dict) else {}
        day = stored.get("date")
        self._none = isinstance(value, dict) and day is None
        self.none.setChecked(self._none)
        self.date.setText(day if isinstance(day, str) else "")
        self.result.show_answer(stored.get("passed"))
        self._say_age()

    def _say_age(self) -> None:
        found = known_day(self.date.iso)
        words, ahead = "", False
        if found is not None and self.assessed_on is not None:
            ahead = found > self.assessed_on
            words = (
                self.texts.say(
                    "✕ After the day of the assessment, {day}", day=self.texts.date(self.assessed_on)
                )
                if ahead
                else age_words(self.texts, found, self.assessed_on)
            )
        look(self.age, "small", tone="bad" if ahead else "")
        self.age.setText(words)
        self.age.setVisible(bool(words))

    def _leave(self) -> None:
        if self.date.iso:
            self._none = False
            self.none.setChecked(False)
        self._say_age()
        self.commit()

    def _tap_none(self) -> None:
        self._none = self.none.isChecked()
        if self._none:
            self.date.clear()
            self.result.show_answer(None)
        self._say_age()
        self.commit()


def age_words(texts: Texts, day: date, assessed_on: date) -> str:
    """How many whole months lie between a report and the assessment."""
    months = (assessed_on.year - day.year) * 12 + assessed_on.month - day.month
    while months and day > months_before(assessed_on, months):
        months -= 1
    return texts.plural("{n} month before the assessment", "{n} months before the assessment", months)
