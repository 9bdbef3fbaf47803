"""Every sample of the evaluation on one card each: what is drawn, how far it has come, the way to draw it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.checklist import Population
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.places import Standing
from inspector_app.ui.theme import Theme, look


class Overview(QWidget):
    """Where the page of places begins.

    Signals:
        wanted: id of the population whose sample is to be drawn or changed.
    """

    wanted = Signal(str)

    def __init__(self, populations: Sequence[Population], theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self.states: dict[str, QLabel] = {}
        self.draws: dict[str, QPushButton] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        title = QLabel(texts.say("Samples"))
        look(title, "heading")
        hint = QLabel(texts.say("Draw each sample; then its places stand at the left."))
        hint.setWordWrap(True)
        look(hint, "muted")
        box.addWidget(title)
        box.addWidget(hint)
        for population in populations:
            box.addWidget(self._card(population, theme))

    def show_standings(self, standings: Mapping[str, Standing]) -> None:
        """Show how each sample stands, by population."""
        for identity, standing in standings.items():
            words, drawn = self._words(standing), standing.plan.units or standing.plan.contested
            self.states[identity].setText(words)
            button = self.draws[identity]
            button.setText(self._texts.say("Sample…") if drawn else self._texts.say("Draw…"))
            look(button, "quiet" if drawn else "primary")

    def _card(self, population: Population, theme: Theme) -> QFrame:
        card = QFrame()
        look(card, "card")
        row = QHBoxLayout(card)
        row.setContentsMargins(theme.space(4), theme.space(3), theme.space(4), theme.space(3))
        row.setSpacing(theme.space(3))
        words = QVBoxLayout()
        name = QLabel(population.words.in_language(self._texts.language))
        state = self.states[population.id] = QLabel()
        look(name, "title")
        look(state, "small")
        for label in (name, state):
            label.setWordWrap(True)
            words.addWidget(label)
        row.addLayout(words, 1)
        button = self.draws[population.id] = QPushButton()
        button.setAccessibleDescription(name.text())
        button.clicked.connect(partial(self.wanted.emit, population.id))
        row.addWidget(button)
        return card

    def _words(self, standing: Standing) -> str:
        say, plan = self._texts.say, standing.plan
        if plan.contested:
            return say("Drawn {n} times apart: choose the draw that holds.", n=len(plan.contested))
        if not plan.units:
            return say("Nothing is drawn yet; the items ask for {n} at least.", n=standing.least)
        words = say("{n} in the sample", n=len(plan.sample))
        if standing.due:
            words += say(" · {done} of {due} looked at", done=standing.done, due=standing.due)
        if standing.failed:
            words += say(" · {n} bad", n=standing.failed)
        replaced = sum(unit.left_out for unit in plan.units)
        if replaced:
            words += say(" · {n} left out", n=replaced)
        return words
