"""The questions that need a reason before something is said about the chosen item."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.usecases.session.opened import OpenedEvaluation


class ItemQuestions(QWidget):
    """One box for all of them; a new question takes the place of the one before.

    Signals:
        asked: a question stands there now: bring it into sight.
        confirmed: "not_applicable" | "withhold" | "fail" | "photo", reason.
    """

    asked = Signal()
    confirmed = Signal(str, str)

    def __init__(
        self, opened: OpenedEvaluation, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._item = ""
        self.photo = ""  # the one that the question asked last is about
        self.box = ReasonBox(theme, texts)
        self.box.confirmed.connect(self.confirmed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def show_item(self, item: str) -> None:
        """Another item is shown: nothing is asked about it yet."""
        self._item = item
        self.box.hide()

    def ask_not_applicable(self) -> None:
        """Ask for the reason why the item does not apply."""
        question = self._texts.say("Why does {code} not apply here?", code=self._code())
        self.box.ask("not_applicable", question, self._texts.say("Not applicable"))
        self.asked.emit()

    def ask_withhold(self) -> None:
        """Ask for the reason why what cannot be computed is left out."""
        texts = self._texts
        question = texts.say("Why is {code} left out? Collecting more would be better.", code=self._code())
        self.box.ask("withhold", question, texts.say("Leave out"), tone="warn")
        self.asked.emit()

    def ask_fail(self) -> None:
        """Ask once more before a gate fails."""
        texts, item = self._texts, self._opened.checklist.items[self._item]
        outcome = "terminated" if item.on_fail == "terminate" else "not_graded"
        words = self._opened.checklist.outcomes[outcome].in_language(texts.language)
        question = texts.say("{code} failed means: {outcome}. Is that so?", code=item.code, outcome=words)
        self.box.ask("fail", question, texts.say("Yes, it fails"), tone="bad", reason=False)
        self.asked.emit()

    def ask_withdraw(self, photo: str, no: str) -> None:
        """Ask why a piece of evidence is withdrawn."""
        self.photo = photo
        texts = self._texts
        self.box.ask("photo", texts.say("Why is {no} withdrawn?", no=no), texts.say("Withdraw"))
        self.asked.emit()

    def _code(self) -> str:
        return self._opened.checklist.items[self._item].code
