"""Which finding an item belongs to: one of its own, or one that stands already and has the same cause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QComboBox, QWidget

from inspector_app.domain.findings import Finding
from inspector_app.texts import Texts
from inspector_app.ui.widgets.forms.drop_down import DropDown

_LONG: Final = 24  # characters of a finding's text that tell it from the others


class SameCause(DropDown):
    """Hidden while there is no other finding to belong to."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._numbers: dict[str, str] = {}
        self.setAccessibleName(texts.say("Same cause as"))
        self.setToolTip(texts.say("Items with one cause give one finding: choose one that stands"))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.show_findings(())

    @property
    def finding(self) -> str:
        """Id of the chosen finding, "" for one of its own."""
        return str(self.currentData())

    @property
    def no(self) -> str:
        """Number of the chosen finding, "" for one of its own."""
        return self._numbers.get(self.finding, "")

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Offer these; the choice stays while its finding does."""
        chosen = self.currentData()
        self._numbers = {finding.id: finding.no for finding in findings}
        self.clear()
        self.addItem(self._texts.say("A finding of its own"), "")
        for finding in findings:
            short = finding.text if len(finding.text) <= _LONG else f"{finding.text[:_LONG]}…"
            self.addItem(f"{finding.no} {short}", finding.id)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.setVisible(bool(findings))
