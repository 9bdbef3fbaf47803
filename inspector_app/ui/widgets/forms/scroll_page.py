"""A page that scrolls: one column of cards in the middle, never wider than a line is read with ease."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QScroller, QVBoxLayout, QWidget

from inspector_app.ui.theme import Theme, look

WIDEST: Final = 1040
_MUCH_MORE: Final = 100  # the column takes all the room there is, up to its limit


class ScrollPage(QScrollArea):
    """Put cards into `column`; fingers scroll it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page, middle = QWidget(), QWidget()
        look(page, "page")
        middle.setMaximumWidth(theme.pixels(WIDEST))
        around = QHBoxLayout(page)
        around.setContentsMargins(theme.space(6), theme.space(5), theme.space(6), theme.space(5))
        around.addStretch(1)
        around.addWidget(middle, _MUCH_MORE)
        around.addStretch(1)
        self.column = QVBoxLayout(middle)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.space(4))
        self.setWidget(page)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    def add_card(self, title: str) -> QVBoxLayout:
        """A card with its title at the end of the column; what goes into it."""
        theme = self._theme
        card = QFrame()
        look(card, "card")
        layout = QVBoxLayout(card)
        layout.setContentsMargins(theme.space(7), theme.space(6), theme.space(7), theme.space(6))
        layout.setSpacing(theme.space(3))
        label = QLabel(title)
        label.setWordWrap(True)
        look(label, "title")
        layout.addWidget(label)
        self.column.addWidget(card)
        return layout
