"""The findings of the chosen item: those that stand, the proposed one, and a new one in the making."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from inspector_app.domain.scoring import ItemResult
from inspector_app.texts import Texts
from inspector_app.ui.models.item_attention import Attention
from inspector_app.ui.models.item_history import suggested_text
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.detail.finding_box import FindingBox
from inspector_app.usecases.session.opened import OpenedEvaluation


class ItemFindings(QWidget):
    """Signals:
    raised: item, class, text, immediate risk, class that was proposed or "".
    declined: item, class, reason.
    begun: the form of a new finding stands there now: bring it into sight.
    """

    raised = Signal(str, str, str, bool, str)
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
        self.box = FindingBox(theme, texts)
        self.box.raised.connect(
            lambda kind, text, risk: self.raised.emit(self._item, kind, text, risk, self.box.proposed)
        )
        self.box.declined.connect(lambda kind, reason: self.declined.emit(self._item, kind, reason))
        self.lines = QLabel()
        self.lines.setWordWrap(True)
        look(self.lines, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(3))
        layout.addWidget(self.box)
        layout.addWidget(self.lines)

    def show_item(self, item: str) -> None:
        """Another item is shown: nothing is in the making there; call `refresh` then."""
        self._item = item
        self.box.hide()

    def refresh(self, result: ItemResult) -> bool:
        """Show the findings as they stand. Returns whether one is proposed."""
        identity, texts = result.item.id, self._texts
        lines = [
            f"{finding.no} {texts.word('finding', finding.finding_class)}: {finding.text}"
            for finding in self._attention.findings.get(identity, ())
        ]
        self.lines.setText("\n".join(lines))
        self.lines.setVisible(bool(lines))
        proposal = self._attention.proposals.get(identity)
        if proposal is not None:
            text = suggested_text(texts, self._opened, result.item)
            self.box.offer(proposal.finding_class, text, requirement=result.item.requirement)
        elif self.box.proposed or lines:
            self.box.hide()
        return proposal is not None

    def begin(self) -> None:
        """Raise a finding: confirm the proposed one, or write a new one."""
        if self.box.isVisible():
            self.box.tap_confirm()
        else:
            self.box.begin()
            self.begun.emit()
