"""Where everything of the cards in sight lies, and how high all others are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtWidgets import QListView

from inspector_app.ui.models.item_cards import Card
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.card_layout import CardLayout, lay_out
from inspector_app.ui.widgets.cards.text_blocks import TextBlocks

KEPT: Final = 64  # cards: some screens of them


class CardSizes:
    """Of cards out of sight only the height is kept: 2,000 laid out texts take more than the whole program.

    Attributes:
        blocks: the wrapped texts.
        opened: items whose guidance is shown.
    """

    def __init__(self, rows: ItemList, theme: Theme, view: QListView) -> None:
        self._rows = rows
        self._theme = theme
        self._view = view
        self.blocks = TextBlocks(theme)
        self._layouts: dict[str, CardLayout] = {}
        self._heights: dict[str, int] = {}
        self._placed = False  # the list has its place in the window
        self._stale: set[str] = set()  # their height is of a card that says something else by now
        self.opened: set[str] = set()

    def restyle(self, theme: Theme) -> None:
        """Take another theme."""
        self._theme = theme
        self.blocks = TextBlocks(theme)
        self._layouts.clear()
        self._heights.clear()

    def forget(self) -> None:
        """The list has another width now."""
        self._placed = True
        self._layouts.clear()
        self._heights.clear()

    def renew(self, identities: Iterable[str]) -> None:
        """These cards say something else now."""
        self._stale.update(identities)

    def toggle_guidance(self, identity: str) -> None:
        """Show or hide the guidance in an item's card."""
        self.opened ^= {identity}
        self._stale.add(identity)

    def layout_of(self, card: Card) -> CardLayout:
        """Where everything of a card lies now."""
        width, opened = self._view.viewport().width(), card.id in self.opened
        found = self._layouts.get(card.id)
        if found is None or found.card is not card or found.width != width or found.opened != opened:
            if len(self._layouts) >= KEPT:
                del self._layouts[next(iter(self._layouts))]
            found = self._layouts[card.id] = lay_out(card, width, opened, self._theme, self.blocks)
        return found

    def resized(self, identity: str) -> bool:
        """Whether the card, as it is now, takes another height than when the list was laid out."""
        return self._heights.get(identity) != self.height(identity)

    def height(self, identity: str) -> int:
        """The height of an item's row."""
        height = self._heights.get(identity)
        if height is None or identity in self._stale:
            if not self._placed:
                return self._theme.target
            height = self._heights[identity] = self.layout_of(self._rows.cards.card(identity)).height
            self._stale.discard(identity)
        return height
