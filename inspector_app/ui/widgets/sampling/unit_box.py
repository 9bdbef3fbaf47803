"""One unit of a sample: what it is, whether anybody can look at it, and what is found for each item."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Item
from inspector_app.domain.sampling.plan import Unit
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, Tone, look
from inspector_app.ui.widgets.forms.reason_box import ReasonBox
from inspector_app.ui.widgets.sampling.record_row import RecordRow


class UnitBox(QWidget):
    """Signals:
    left_out: why nobody can look at it; the next drawn stands in where there is one.
    brought_back: one can look at it after all.
    """

    left_out = Signal(str)
    brought_back = Signal()

    def __init__(self, title: str, rows: Mapping[Item, RecordRow], theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.rows = {item.id: row for item, row in rows.items()}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        name, self.state = QLabel(title), QLabel()
        name.setWordWrap(True)
        look(name, "title")
        look(self.state, "chip")
        self.leave_out = QPushButton(texts.say("Nobody can look at it…"))
        self.leave_out.setToolTip(texts.say("Occupied or refused: the next drawn stands in, with a reason"))
        self.leave_out.clicked.connect(self._ask)
        self.bring_back = QPushButton(texts.say("It can be looked at after all"))
        self.bring_back.clicked.connect(self.brought_back)
        doors = QHBoxLayout()
        doors.setSpacing(theme.space(2))
        doors.addWidget(self.state, 0, Qt.AlignmentFlag.AlignVCenter)
        doors.addStretch(1)
        for button in (self.leave_out, self.bring_back):
            look(button, "quiet")
            doors.addWidget(button)
        box.addWidget(name)
        box.addLayout(doors)
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(lambda _purpose, reason: self.left_out.emit(reason))
        box.addWidget(self.reasons)
        for row in self.rows.values():
            box.addWidget(row)
        self._next = ""

    def show_unit(self, unit: Unit, following: str) -> None:
        """Show how the unit stands.

        Args:
            following: the unit that would stand in for it, "" where none is left.
        """
        self._next = following
        words, tone = self._standing(unit)
        self.state.setText(words)
        look(self.state, "chip", tone=tone)
        self.leave_out.setVisible(unit.random and not unit.left_out)
        self.bring_back.setVisible(unit.left_out)
        for row in self.rows.values():
            row.setVisible(not unit.left_out)

    def show_problem(self, words: str) -> None:
        """Say why it was not left out."""
        self.reasons.show_problem(words)

    def _ask(self) -> None:
        say = self._texts.say
        question = (
            say("Why can nobody look at it? {unit} stands in for it.", unit=self._next)
            if self._next
            else say("Why can nobody look at it? Nothing is left to stand in: the sample is short by one.")
        )
        self.reasons.ask("left_out", question, say("Leave it out"), tone="warn")

    def _standing(self, unit: Unit) -> tuple[str, Tone]:
        say = self._texts.say
        if unit.left_out and unit.by:
            by = self._texts.clauses(unit.by)
            return say("{by} stands in, because {reason}", by=by, reason=unit.reason), "warn"
        if unit.left_out:
            return say("Left out, because {reason}", reason=unit.reason), "warn"
        if unit.stands_in:
            return say("Stands in for {unit}", unit=unit.stands_in), "accent"
        if unit.random:
            return say("Drawn"), "good"
        return say("Not drawn: {reason}", reason=unit.reason or say("added")), "neutral"
