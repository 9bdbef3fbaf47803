"""Some immediate risks below each other, and the form for a new one above them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.risks import Risk
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.risks.new_risk import NewRisk
from inspector_app.ui.widgets.risks.risk_card import RiskCard
from inspector_app.usecases.session.opened import OpenedEvaluation


class RiskList(QWidget):
    """Signals:
    edited: risk, name of the field, value, ids of the values shown.
    withdrawn: risk, reason, ids of all values shown.
    kept: risk, ids of all values shown.
    recorded: what is dangerous, where.
    item_wanted: id of an item.
    begun: the form of a new one stands there now: bring it into sight.
    """

    edited = Signal(str, str, object, object)
    withdrawn = Signal(str, str, object)
    kept = Signal(str, object)
    recorded = Signal(str, str)
    item_wanted = Signal(str)
    begun = Signal()

    def __init__(self, opened: OpenedEvaluation, theme: Theme, texts: Texts) -> None:
        super().__init__()
        self._opened, self._theme, self._texts = opened, theme, texts
        self.cards: dict[str, RiskCard] = {}
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(theme.space(3))
        self.new = NewRisk(theme, texts)
        self.new.recorded.connect(self.recorded)
        self._box.addWidget(self.new)
        self.hide()

    def show_risks(self, risks: Sequence[Risk]) -> None:
        """Show these and no others; hidden while there is nothing to show."""
        wanted = {risk.id for risk in risks}
        for identity in [identity for identity in self.cards if identity not in wanted]:
            card = self.cards.pop(identity)
            card.leave()
            card.hide()
            card.deleteLater()
        for position, risk in enumerate(risks, start=1):
            card = self.cards.get(risk.id) or self._new_card(risk.id)
            if self._box.indexOf(card) != position:
                self._box.insertWidget(position, card)
            card.show_risk(risk, self._items(risk), self._seen(risk), self._opened.now()[:10])
        self.setVisible(bool(risks) or not self.new.isHidden())

    def begin(self, text: str = "") -> None:
        """Ask what is dangerous."""
        self.show()
        self.new.begin(text)
        self.begun.emit()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        for card in list(self.cards.values()):
            card.leave()

    def _new_card(self, identity: str) -> RiskCard:
        card = self.cards[identity] = RiskCard(self._theme, self._texts)
        card.edited.connect(lambda name, value, seen: self.edited.emit(identity, name, value, seen))
        card.withdrawn.connect(lambda reason, seen: self.withdrawn.emit(identity, reason, seen))
        card.kept.connect(lambda seen: self.kept.emit(identity, seen))
        card.item_wanted.connect(self.item_wanted)
        return card

    def _items(self, risk: Risk) -> list[tuple[str, str]]:
        known = self._opened.checklist.items
        return [(item, known[item].code) for item in risk.items if item in known]

    def _seen(self, risk: Risk) -> dict[str, Sequence[str]]:
        base, opened = f"risk/{risk.id}", self._opened
        seen: dict[str, Sequence[str]] = {
            name: opened.seen(f"{base}/{name}") for name in opened.evaluation.names(base)
        }
        return seen | {"whole": opened.seen_below(base)}
