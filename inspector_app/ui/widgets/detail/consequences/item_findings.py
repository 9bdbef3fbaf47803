"""The findings of the chosen item: those that stand, the proposed one, and a new one in the making."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.findings import Finding, same_cause
from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_history import suggested_text
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.detail.consequences.finding_box import FindingBox, FindingDraft
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.usecases.session.opened import OpenedEvaluation


class ItemFindings(QWidget):
    """What was written for one item and not raised waits there until it is.

    Signals:
        raised: item, class, text, immediate risk, class that was proposed or "".
        joined: item, id of the finding with the same cause, text to add to it.
        parted: item, id of a finding that has another cause after all.
        declined: item, class, reason.
        begun: the form of a new finding stands there now: bring it into sight.
    """

    raised = Signal(str, str, str, bool, str)
    joined = Signal(str, str, str)
    parted = Signal(str, str)
    declined = Signal(str, str, str)
    begun = Signal()

    def __init__(
        self,
        opened: OpenedEvaluation,
        attention: Attention,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened, self._attention, self._texts = opened, attention, texts
        self._item = ""
        self._drafts: dict[str, FindingDraft] = {}
        self.box = FindingBox(theme, texts)
        self.box.raised.connect(
            lambda kind, text, risk: self.raised.emit(self._item, kind, text, risk, self.box.proposed)
        )
        self.box.joined.connect(lambda finding, text: self.joined.emit(self._item, finding, text))
        self.box.declined.connect(lambda kind, reason: self.declined.emit(self._item, kind, reason))
        self.lines = QLabel()
        self.lines.setWordWrap(True)
        look(self.lines, "small")
        partings = QWidget()
        self._flow = FlowLayout(partings, 0)
        self.partings: dict[str, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.box)
        layout.addWidget(self.lines)
        layout.addWidget(partings)

    def show_item(self, item: str) -> None:
        """Another item is shown: what is in the making at the one before waits; call `refresh` then."""
        draft = self.box.draft
        if draft is not None:
            self._drafts[self._item] = draft
        self._item = item
        self.box.hide()

    def refresh(self, result: ItemResult) -> bool:
        """Show the findings as they stand. Returns whether one is proposed."""
        identity, texts = result.item.id, self._texts
        self._show_standing(self._attention.findings.get(identity, ()))
        proposal = self._attention.proposals.get(identity)
        proposed = proposal.finding_class if proposal is not None else None
        self.box.show_causes(same_cause(self._opened.scoring.findings, identity, proposed))
        if proposed is not None:
            text = suggested_text(texts, self._opened, result.item)
            self.box.offer(proposed, text, requirement=result.item.requirement)
        elif self.box.proposed:
            self.box.propose_nothing()
        if identity in self._drafts:
            self.box.go_on(self._drafts.pop(identity))
        return proposed is not None

    def _show_standing(self, findings: Sequence[Finding]) -> None:
        texts = self._texts
        lines = [
            f"{finding.no} {texts.word('finding', finding.finding_class)}: {finding.text}"
            for finding in findings
        ]
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        shared = {finding.id: finding.no for finding in findings if finding.open and len(finding.items) > 1}
        for gone in self.partings.keys() - shared.keys():
            button = self.partings.pop(gone)
            button.hide()
            button.deleteLater()
        for identity, no in shared.items():
            if identity not in self.partings:
                self.partings[identity] = self._parting(identity, no)

    def _parting(self, identity: str, no: str) -> QPushButton:
        button = QPushButton(self._texts.say("Not part of {no}", no=no))
        button.setToolTip(self._texts.say("Take this item out of the finding"))
        look(button, "quiet")
        button.clicked.connect(lambda: self.parted.emit(self._item, identity))
        self._flow.addWidget(button)
        return button

    def begin(self) -> None:
        """Raise a finding: confirm the proposed one, or write a new one."""
        if self.box.isVisible():
            self.box.tap_confirm()
        else:
            self.box.begin()
            self.begun.emit()

    def settled(self) -> None:
        """What was said in the box is saved."""
        self.box.discard()
