"""The editor of a report's date, and of whether it passed."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.texts import Texts
from inspector_app.ui.models.options import Choosable
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.buttons import ButtonsEditor
from inspector_app.ui.widgets.answers.dates import DateInput
from inspector_app.ui.widgets.answers.editor import AnswerEditor, label_over


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
        self.form.addWidget(self.date)
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

    def _leave(self) -> None:
        if self.date.iso:
            self._none = False
            self.none.setChecked(False)
        self.commit()

    def _tap_none(self) -> None:
        self._none = self.none.isChecked()
        if self._none:
            self.date.clear()
            self.result.show_answer(None)
        self.commit()
