"""Immediate risks; all findings: class, items, due date, what the venue says, how they were closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.domain.canonical import Json
from inspector_app.domain.findings import Finding
from inspector_app.texts import Texts
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.evaluation.finding_card import FindingCard
from inspector_app.ui.widgets.risks.risk_list import RiskList
from inspector_app.usecases.findings import (
    accept_finding,
    correct_finding,
    dispute_finding,
    edit_finding,
    keep_finding,
    verify_finding,
    withdraw_finding,
)
from inspector_app.usecases.risks import risks
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_WIDEST = 980
_ABOVE = 3  # title, risks and summary stand above the findings


class FindingsPage(QScrollArea):
    """Signals:
    item_wanted: go to this item.
    """

    item_wanted = Signal(str)

    def __init__(
        self,
        opened: OpenedEvaluation,
        recorder: Recorder,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._recorder = recorder
        self._theme = theme
        self._texts = texts
        self.cards: dict[str, FindingCard] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        look(inside, "page")
        inside.setMaximumWidth(theme.pixels(_WIDEST))
        self._box = QVBoxLayout(inside)
        pad = theme.space(4)
        self._box.setContentsMargins(pad, pad, pad, pad)
        self._box.setSpacing(theme.space(3))
        title = QLabel(texts.say("Findings"))
        look(title, "heading")
        self.summary = QLabel()
        look(self.summary, "muted")
        self.risk = QPushButton(texts.say("Immediate risk…"))
        self.risk.setToolTip(texts.say("A locked exit, suspected abuse: record it and who was told (R)"))
        look(self.risk, "danger")
        self.risks = RiskList(opened, theme, texts)
        self.risk.clicked.connect(lambda: self.risks.begin())
        self.risks.item_wanted.connect(self.item_wanted)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.risk)
        self._box.addLayout(head)
        self._box.addWidget(self.risks)
        self._box.addWidget(self.summary)
        self._box.addStretch(1)
        self.setWidget(inside)
        self._show()

    def refresh(self, changes: Changes) -> None:
        """Repaint if a finding or a risk changed."""
        if any(target.startswith(("finding/", "risk/")) for target in changes.targets):
            self._show()

    def go(self, identity: str) -> None:
        """Bring a finding or a risk into sight and the keyboard to its first open field."""
        card, risk = self.cards.get(identity), self.risks.cards.get(identity)
        if card is not None:
            card.text.setFocus()
            QTimer.singleShot(0, card, lambda: self.ensureWidgetVisible(card))
        if risk is not None:
            risk.focus_open()
            QTimer.singleShot(0, risk, lambda: self.ensureWidgetVisible(risk))

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.risks.leave()
        for card in self.cards.values():
            card.leave()

    def _show(self) -> None:
        self.risks.show_risks(risks(self._opened))
        findings = sorted(self._opened.scoring.findings, key=lambda finding: finding.withdrawn)
        texts = self._texts
        open_ones = sum(finding.open for finding in findings)
        words = texts.plural("{n} open finding", "{n} open findings", open_ones)
        self.summary.setText(
            words if findings else texts.say("No findings yet. F raises one at the current item.")
        )
        for position, finding in enumerate(findings, start=_ABOVE):
            card = self.cards.get(finding.id)
            if card is None:
                card = self.cards[finding.id] = self._new_card(finding)
            if self._box.indexOf(card) != position:
                self._box.insertWidget(position, card)
            card.show_finding(finding, self._items(finding), self._seen(finding))

    def _new_card(self, finding: Finding) -> FindingCard:
        card = FindingCard(self._theme, self._texts)
        identity = finding.id
        card.edited.connect(lambda name, value, seen: self._edit(identity, name, value, seen))
        card.said.connect(lambda what, text: self._say(identity, what, text))
        card.item_wanted.connect(self.item_wanted)
        return card

    def _items(self, finding: Finding) -> list[tuple[str, str]]:
        known = self._opened.checklist.items
        return [(item, known[item].code) for item in finding.items if item in known]

    def _seen(self, finding: Finding) -> dict[str, tuple[str, ...]]:
        base = f"finding/{finding.id}"
        names = ("text", "items", "due", "team_reply", "venue", "correction", "verification")
        seen = {name: self._opened.seen(f"{base}/{name}") for name in names}
        return seen | {"whole": tuple(self._opened.seen_below(base))}

    def _edit(self, finding: str, name: str, value: Json, seen: tuple[str, ...]) -> None:
        self._do(finding, lambda: edit_finding(self._opened, finding, name, value, seen))

    def _say(self, finding: str, what: str, text: str) -> None:
        opened = self._opened
        who = opened.evaluation.value("venue/representative")
        seen = self.cards[finding].seen
        actions: dict[str, Callable[[], Changes]] = {
            "accept": lambda: accept_finding(
                opened, finding, who if isinstance(who, str) else "", seen=seen("venue")
            ),
            "cover": lambda: edit_finding(
                opened, finding, "items", [*self.cards[finding].covered], seen("items")
            ),
            "keep": lambda: keep_finding(opened, finding, seen=seen("whole")),
            "dispute": lambda: dispute_finding(opened, finding, text, seen=seen("venue")),
            "reply": lambda: edit_finding(opened, finding, "team_reply", text, seen("team_reply")),
            "correct": lambda: correct_finding(opened, finding, text, seen=seen("correction")),
            "verify": lambda: verify_finding(opened, finding, text, seen=seen("verification")),
            "withdraw": lambda: withdraw_finding(opened, finding, text, seen=seen("whole")),
        }
        self._do(finding, actions[what])

    def _do(self, finding: str, action: Callable[[], Changes]) -> None:
        card = self.cards[finding]
        error = self._recorder.do(action)
        if error is None:
            card.reasons.hide()
            card.show_problem("")
        else:
            card.show_problem(self._recorder.words(error))
            card.text.tell_again()
