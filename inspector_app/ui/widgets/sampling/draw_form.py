"""Draws the sample of one population: from a list, from how many there are, by a seed that is recorded."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Population
from inspector_app.domain.sampling.plan import Plan, Unit
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.reason_box import ReasonBox

_LIST = 140
_NUMBER = 160
_SEED = 12  # characters of a seed that are shown


class DrawForm(QWidget):
    """What was typed stays until it is drawn.

    Signals:
        drawn: as typed: the list, how many each stratum has ("" without strata), how many to draw, seed.
        more: how many to draw altogether.
        added: a unit that was not drawn, why.
        decided: id of the draw that holds, why.
    """

    drawn = Signal(str, object, str, str)
    more = Signal(str)
    added = Signal(str, str)
    decided = Signal(str, str)

    def __init__(self, population: Population, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._theme, self._texts, self.population = theme, texts, population
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(2))
        self.standing, self.units, self.problem = QLabel(), QLabel(), QLabel()
        for label, name in ((self.standing, "muted"), (self.units, "small"), (self.problem, "small")):
            label.setWordWrap(True)
            look(label, name)
        look(self.problem, "small", tone="bad")
        self.choices: dict[str, QPushButton] = {}
        self._choices = QVBoxLayout()
        self.decision = ReasonBox(theme, texts)
        self.decision.confirmed.connect(self.decided)
        self._add(self.standing, self.units)
        self._box.addLayout(self._choices)
        self._add(self.decision)
        self._build_frame()
        self._build_draw()
        self._build_adding()
        self.show_problem("")

    def _build_frame(self) -> None:
        """What is drawn from: a list, or how many there are."""
        population, say = self.population, self._texts.say
        self.listed = QPlainTextEdit()
        self.listed.setFixedHeight(self._theme.pixels(_LIST))
        self.listed.setTabChangesFocus(True)
        self.listed.setVisible(not population.coded)
        hint = say("Paste the list: one unit a line; stratum and place in the next columns")
        self._labelled(hint, self.listed, shown=not population.coded)
        strata = {one.id: one.words.in_language(self._texts.language) for one in population.strata} or {
            "": ""
        }
        self.counts = {stratum: QLineEdit() for stratum in strata}
        or_count = say("How many there are") if population.coded else say("Or how many there are")
        for stratum, field in self.counts.items():
            words = strata[stratum]
            field.setMaximumWidth(self._theme.pixels(_NUMBER))
            self._labelled(say("{label}: {text}", label=or_count, text=words) if words else or_count, field)

    def _build_draw(self) -> None:
        say = self._texts.say
        self.n, self.seed = QLineEdit(), QLineEdit()
        self.n.setMaximumWidth(self._theme.pixels(_NUMBER))
        self._labelled(say("How many to draw"), self.n)
        self._labelled(
            say("Seed agreed with the venue, such as a lottery number; empty: made here"), self.seed
        )
        self.draw = QPushButton(say("Draw"))
        look(self.draw, "primary")
        self.draw.clicked.connect(self._draw)
        self.more_button = QPushButton(say("Draw more in the same order"))
        self.more_button.setToolTip(say("What was drawn stays part of the sample"))
        self.more_button.clicked.connect(lambda: self.more.emit(self.n.text()))
        doors = QWidget()
        flow = FlowLayout(doors, self._theme.space(2))
        for button in (self.draw, self.more_button):
            flow.addWidget(button)
        self._add(doors, self.problem)

    def _build_adding(self) -> None:
        """One that was not drawn, with the reason why it is looked at."""
        say = self._texts.say
        self.unit, self.why = QLineEdit(), QLineEdit()
        self._labelled(say("Look at one that was not drawn"), self.unit)
        self._labelled(say("Why"), self.why)
        self.add = QPushButton(say("Add it"))
        self.add.clicked.connect(lambda: self.added.emit(self.unit.text(), self.why.text()))
        self._add(self.add)

    def show_plan(self, plan: Plan, least: int) -> None:
        """Show what is drawn.

        Args:
            least: how many units the items ask for.
        """
        say, draw = self._texts.say, plan.draw
        if plan.contested:
            words = say("Drawn {n} times apart: choose the draw that holds.", n=len(plan.contested))
        elif draw is None:
            words = say("Nothing is drawn yet; the items ask for {n} at least.", n=least)
        else:
            words = say("{n} of {size} drawn, seed {seed}.", n=draw.n, size=draw.size, seed=draw.seed[:_SEED])
            if plan.draws > 1:
                words += say(" Drawn {n} times; the report says so.", n=plan.draws)
        self.standing.setText(words)
        self.units.setText(
            self._texts.listing(self._unit_words(unit) for unit in plan.units) if plan.units else ""
        )
        self.units.setVisible(bool(plan.units))
        if not self.n.text():
            self.n.setText(str(least))
        self.more_button.setVisible(draw is not None)
        self._show_choices(plan)

    def show_problem(self, words: str) -> None:
        """Say what cannot be drawn, and why."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def saved(self) -> None:
        """It is drawn, added or decided."""
        self.show_problem("")
        self.decision.hide()
        for field in (self.unit, self.why):
            field.clear()

    def _show_choices(self, plan: Plan) -> None:
        ids = [op.id for op in plan.contested]
        if ids == [*self.choices]:
            return
        for button in self.choices.values():
            button.hide()
            button.deleteLater()
        self.choices = {}
        for op in plan.contested:
            said = op.value if isinstance(op.value, dict) else {}
            words = self._texts.say(
                "{n} drawn {when}, seed {seed}",
                n=said.get("n"),
                when=op.at[:16].replace("T", " "),
                seed=str(said.get("seed"))[:_SEED],
            )
            button = QPushButton(words)
            button.clicked.connect(lambda _on, identity=op.id: self._decide(identity))
            self._choices.addWidget(button)
            self.choices[op.id] = button

    def _unit_words(self, unit: Unit) -> str:
        if unit.left_out:
            return self._texts.say("{unit} (left out)", unit=unit.id)
        if unit.stands_in:
            return self._texts.say("{unit} (for {other})", unit=unit.id, other=unit.stands_in)
        return unit.id

    def _decide(self, identity: str) -> None:
        self.decision.ask(identity, self._texts.say("Why does this draw hold?"), self._texts.say("Decide"))

    def _draw(self) -> None:
        counts = {stratum: field.text() for stratum, field in self.counts.items() if field.text().strip()}
        self.drawn.emit(self.listed.toPlainText(), counts, self.n.text(), self.seed.text())

    def _labelled(self, words: str, field: QWidget, *, shown: bool = True) -> None:
        label = QLabel(words)
        label.setWordWrap(True)
        look(label, "small")
        label.setBuddy(field)
        field.setAccessibleName(words)
        label.setVisible(shown)
        self._add(label, field)

    def _add(self, *parts: QWidget) -> None:
        for part in parts:
            self._box.addWidget(part)
