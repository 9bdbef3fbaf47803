"""What can be done with an item besides answering it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.flow import FlowLayout


class ItemActions(QWidget):
    """Quiet buttons below the editor; the panel connects and hides them."""

    def __init__(self, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, 0)
        self.aside = QPushButton(texts.say("Not applicable…"))
        self.aside.setToolTip(texts.say("Not applicable, with a reason (A)"))
        self.withhold = QPushButton(texts.say("Leave out…"))
        self.withhold.setToolTip(texts.say("Not computable: leave it out with the lead's reason"))
        self.clear = QPushButton(texts.say("Clear"))
        self.new_finding = QPushButton(texts.say("Finding…"))
        self.new_finding.setToolTip(texts.say("Raise a finding (F)"))
        self.risk = QPushButton(texts.say("Immediate risk…"))
        self.risk.setToolTip(texts.say("A locked exit, suspected abuse: record it and who was told (R)"))
        self.places = QPushButton(texts.say("Place by place…"))
        self.places.setToolTip(texts.say("Record what is found in each unit of the sample (Ctrl+7)"))
        self.confirm = QPushButton(texts.say("Still holds"))
        self.confirm.setToolTip(texts.say("The carried value was looked at on this visit and still holds"))
        for button in (
            self.confirm,
            self.places,
            self.aside,
            self.clear,
            self.new_finding,
            self.risk,
            self.withhold,
        ):
            look(button, "quiet")
            flow.addWidget(button)
