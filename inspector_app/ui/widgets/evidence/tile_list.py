"""Evidence as tiles; their pictures are drawn one after the other, so that 500 of them hold up no tap."""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QListWidget, QListWidgetItem, QWidget

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evidence.drawing import tile_of

_TILE: Final = 168
_PIECE: Final = Qt.ItemDataRole.UserRole


class TileList(QListWidget):
    """One tile for each piece; one or several can be chosen, and dragged."""

    def __init__(
        self, thumbnails: Thumbnails, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._theme = theme
        self._texts = texts
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setDragEnabled(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        tile = theme.pixels(_TILE)
        self.setIconSize(QSize(tile, tile))
        self.setGridSize(QSize(tile + theme.space(5), tile + theme.pixels(52)))
        self.setWordWrap(True)
        self.setAccessibleName(texts.say("Evidence"))
        blank = QPixmap(tile, tile)
        blank.fill(theme.colour("sunken"))
        self._blank = QIcon(blank)
        self._undrawn: deque[int] = deque()  # rows whose picture is still to be drawn
        self.drawing = QTimer(self)
        self.drawing.setInterval(0)
        self.drawing.timeout.connect(self._draw_next)

    @property
    def chosen(self) -> list[Evidence]:
        """The pieces that are chosen, in the order of the tiles."""
        return [self.piece(row) for row in sorted(index.row() for index in self.selectedIndexes())]

    def piece(self, row: int) -> Evidence:
        """The piece of a tile."""
        piece = self.item(row).data(_PIECE)
        assert isinstance(piece, Evidence)
        return piece

    def choose_several(self, several: bool) -> None:
        """Let each tap choose one more, or only one at a time."""
        mode = QAbstractItemView.SelectionMode
        self.setSelectionMode(mode.MultiSelection if several else mode.SingleSelection)

    def show_pieces(self, pieces: Sequence[tuple[Evidence, str]], kept: Collection[str]) -> None:
        """Show these pieces with their words; of those in `kept`, ids, each is chosen again."""
        self.clear()
        for piece, words in pieces:
            entry = QListWidgetItem(self._blank, words)
            entry.setData(_PIECE, piece)
            entry.setToolTip(piece.caption or piece.name)
            self.addItem(entry)
            entry.setSelected(piece.id in kept)
        self._undrawn = deque(range(self.count()))
        self.drawing.start()

    def _draw_next(self) -> None:
        while self._undrawn:
            entry = self.item(self._undrawn.popleft())
            if entry is not None:
                self._draw(entry)
                return
        self.drawing.stop()

    def _draw(self, entry: QListWidgetItem) -> None:
        theme, ratio = self._theme, self.devicePixelRatioF()
        piece, tile = self.piece(self.row(entry)), theme.pixels(_TILE)
        pixmap = tile_of(piece, tile, self._thumbnails, theme, self._texts, ratio)
        icon = QIcon(pixmap)
        icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
        entry.setIcon(icon)
