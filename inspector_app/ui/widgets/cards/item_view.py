"""The scrolling list of item cards: taps, keys and what each asks for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QScroller, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.models.item_cards import NOT_APPLICABLE, Card
from inspector_app.ui.models.item_list import ItemList
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.card_layout import Hit
from inspector_app.ui.widgets.cards.item_delegate import ItemDelegate
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails

Index = QModelIndex | QPersistentModelIndex
COMMANDS: Final = {
    Qt.Key.Key_F: "finding",
    Qt.Key.Key_C: "class",
    Qt.Key.Key_D: "decline",
    Qt.Key.Key_R: "risk",
    Qt.Key.Key_M: "remark",
    Qt.Key.Key_P: "photo",
    Qt.Key.Key_E: "evidence",
    Qt.Key.Key_A: "not_applicable",
    Qt.Key.Key_G: "goto",
    Qt.Key.Key_O: "outline",
    Qt.Key.Key_Question: "keys",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
}


class ItemView(QListView):
    """One list of cards; it stores nothing.

    Signals:
        answered: item, value in stored form, ids of the values that were painted.
        asked: item and what for: "edit", "finding", "class", "decline", "risk", "remark", "photo",
            "evidence", "not_applicable", "decide", "goto", "outline", "keys", "fail" (a gate was said to
            fail: ask once more).
        chosen: the current item changed, "" for none.
        pictured: SHA-256 of a photo that was tapped.
    """

    answered = Signal(str, object, object)
    asked = Signal(str, str)
    chosen = Signal(str)
    pictured = Signal(str)

    def __init__(
        self,
        rows: ItemList,
        theme: Theme,
        texts: Texts,
        thumbnails: Thumbnails,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._rows = rows
        self._delegate = ItemDelegate(rows, theme, texts, thumbnails, self)
        self._pressed: tuple[str, Hit] | None = None
        self.setModel(rows)
        self.setItemDelegate(self._delegate)
        rows.renewed.connect(self._delegate.sizes.renew)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a short list keeps its width
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAccessibleName(texts.say("Items"))
        self.verticalScrollBar().setSingleStep(theme.pixels(32))
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)

    @property
    def current(self) -> str:
        """The current item, "" for none."""
        return self._rows.item_at(self.currentIndex().row())

    def go(self, identity: str) -> bool:
        """Make an item, or the first item of a section, current and bring it into sight."""
        row = self._rows.row_of(identity)
        if row < 0:
            return False
        heading = not self._rows.item_at(row)
        self._choose(row + 1 if heading else row)
        if heading:
            self.scrollTo(self._rows.index(row), QAbstractItemView.ScrollHint.PositionAtTop)
        return True

    def restyle(self, theme: Theme) -> None:
        """Take another theme."""
        self._delegate.restyle(theme)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def toggle_guidance(self, identity: str) -> None:
        """Show or hide the guidance in an item's card."""
        self._delegate.sizes.toggle_guidance(identity)
        self.scheduleDelayedItemsLayout()

    def _choose(self, row: int) -> None:
        if row >= 0:
            index = self._rows.index(row)
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def _settle(self) -> None:
        """The person moved on: let go what the filter does not show any more; the current card stays put."""
        before = self.visualRect(self.currentIndex()).top()
        if self._rows.settle(self.current):
            self.executeDelayedItemsLayout()
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.visualRect(self.currentIndex()).top() - before)

    def _hit(self, point: QPoint) -> tuple[Card, Hit] | None:
        index = self.indexAt(point)
        entry = index.data(Qt.ItemDataRole.UserRole) if index.isValid() else None
        if not isinstance(entry, Card):
            return None
        card = self._delegate.shown(entry)
        return card, self._delegate.sizes.layout_of(card).hit(point - self.visualRect(index).topLeft())

    def _tap(self, card: Card, hit: Hit) -> None:
        match hit.part:
            case "segment":
                self._say(card, hit.number)
            case "guidance":
                self.toggle_guidance(card.id)
            case "answer":
                self.asked.emit(card.id, "edit")
            case "decide":
                self.asked.emit(card.id, "decide")
            case "photo":
                self.pictured.emit(card.photos[hit.number])

    def _say(self, card: Card, index: int) -> None:
        """Answer with a segment, as the card was painted."""
        if not 0 <= index < len(card.segments) or card.sides:
            return
        segment = card.segments[index]
        if segment.value == NOT_APPLICABLE:
            self.asked.emit(card.id, NOT_APPLICABLE)
        elif card.gate and segment.tone == "bad":
            self.asked.emit(card.id, "fail")
        elif card.several:
            kept = [
                s.value for s in card.segments if s.value != NOT_APPLICABLE and s.chosen != (s is segment)
            ]
            self.answered.emit(card.id, kept, card.seen)
        elif not segment.chosen or card.carried:
            self.answered.emit(card.id, segment.value, card.seen)

    def _shown_card(self) -> Card | None:
        row = self.currentIndex().row()
        entry = self._rows.entry(row) if row >= 0 else None
        return self._delegate.shown(entry) if isinstance(entry, Card) else None

    def _press_key(self, key: int) -> bool:
        """Do what a key means for the current card; False for a key that means nothing here."""
        row, card = self.currentIndex().row(), self._shown_card()
        if key in (Qt.Key.Key_J, Qt.Key.Key_Down):
            self._choose(self._rows.step(row, 1))
        elif key in (Qt.Key.Key_K, Qt.Key.Key_Up):
            self._choose(self._rows.step(row, -1))
        elif key == Qt.Key.Key_U:
            self._choose(self._rows.next_open(row))
        elif key in COMMANDS:
            self.asked.emit(self.current, COMMANDS[Qt.Key(key)])
        elif card is None:
            return False
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self._say(card, key - Qt.Key.Key_1)
        elif key in (Qt.Key.Key_Y, Qt.Key.Key_N):
            self._say(card, int(key == Qt.Key.Key_N)) if _two_answers(card) else None
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.toggle_guidance(card.id)
        else:
            return False
        return True

    # Qt's own names from here on.

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit(self._rows.item_at(current.row()))
        QTimer.singleShot(0, self, self._settle)  # rows must not go while Qt tells of the current one

    def dataChanged(self, top: Index, bottom: Index, roles: Sequence[int] = ()) -> None:
        """Qt lays out every row anew at each change; only a card that grew or shrank needs that."""
        for row in range(top.row(), bottom.row() + 1):
            identity = self._rows.item_at(row)
            if identity and self._delegate.sizes.resized(identity):
                super().dataChanged(top, bottom, roles)
                return
            self.viewport().update(self.visualRect(self._rows.index(row)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        )
        if not (plain and self._press_key(event.key())):
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are commands here; Ctrl+F and G find items."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        found = self._hit(event.position().toPoint()) if event.button() == Qt.MouseButton.LeftButton else None
        self._pressed = (found[0].id, found[1]) if found else None
        if found:
            self.setCurrentIndex(self.indexAt(event.position().toPoint()))
            self.viewport().update()
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        found = self._hit(event.position().toPoint())
        if found and pressed == (found[0].id, found[1]):
            self._tap(*found)
        self.viewport().update()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        item = self._rows.item_at(index.row())
        self._delegate.hovered = (item, point - self.visualRect(index).topLeft()) if item else None
        self.viewport().update(self.visualRect(index))
        event.accept()

    def leaveEvent(self, event: QEvent) -> None:
        self._delegate.hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._delegate.sizes.forget()
            self.scheduleDelayedItemsLayout()


def _two_answers(card: Card) -> bool:
    """Y and N answer only where the first two segments are a good and a bad answer."""
    return [segment.tone for segment in card.segments[:2]] == ["good", "bad"]
