"""The head of the panel: which item it is, and how it stands."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inspector_app.ui.models.item_cards import Card
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.plain_label import plain_label


class ItemHeading(QWidget):
    """Code with a star for a key item, score and state, the sentence, whence it is carried."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self.code, self.standing, self.sentence = QLabel(), QLabel(), QLabel()
        look(self.code, "title")
        look(self.standing, "chip")
        self.sentence.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.code)
        row.addStretch(1)
        row.addWidget(self.standing)
        box.addLayout(row)
        box.addWidget(self.sentence)
        self.origin = plain_label("", "chip", tone="neutral")
        box.addWidget(self.origin)

    def show_card(self, card: Card) -> None:
        """Show an item."""
        self.code.setText(f"{card.code}  {'★' if card.key else ''}".strip())
        self.sentence.setText(card.text)
        self.origin.setText(card.origin)
        self.origin.setVisible(bool(card.origin))
        self.standing.setText(f"{card.score}  {card.state}".strip())
        look(self.standing, "chip", tone=card.tone)
