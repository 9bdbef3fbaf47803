"""All photos of an evaluation: tiles, and the chosen one large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.evidence.model import Evidence
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.pages.evaluation_recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evaluation.photo_side import PhotoSide
from inspector_app.usecases.evidence.pieces import caption_evidence, link_evidence, photos, withdraw_evidence
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_SIDE = 400
_TILE = 168


class PhotosPage(QWidget):
    """Signals:
    item_wanted: go to this item.
    files_chosen: picture files to add, the item they belong to ("" for none).
    """

    item_wanted = Signal(str)
    files_chosen = Signal(object, str)

    def __init__(
        self,
        opened: OpenedEvaluation,
        thumbnails: Thumbnails,
        recorder: Recorder,
        theme: Theme,
        texts: Texts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._thumbnails = thumbnails
        self._recorder = recorder
        self._waiting = 0
        self._theme = theme
        self._texts = texts
        self.tiles = QListWidget()
        self.side = PhotoSide(thumbnails, theme, texts)
        self.side.setFixedWidth(theme.pixels(_SIDE))
        self._stale = True  # reading every picture waits until somebody looks
        self._build()

    def _build(self) -> None:
        theme, texts, tiles = self._theme, self._texts, self.tiles
        tiles.setViewMode(QListView.ViewMode.IconMode)
        tiles.setResizeMode(QListView.ResizeMode.Adjust)
        tiles.setMovement(QListView.Movement.Static)
        tiles.setFrameShape(QFrame.Shape.NoFrame)
        tile = theme.pixels(_TILE)
        tiles.setIconSize(QSize(tile, tile))
        tiles.setGridSize(QSize(tile + theme.space(5), tile + theme.pixels(52)))
        tiles.setWordWrap(True)
        tiles.setAccessibleName(texts.say("Photos"))
        tiles.currentItemChanged.connect(self._choose)
        title = QLabel(texts.say("Photos"))
        look(title, "heading")
        self.summary = QLabel()
        look(self.summary, "muted")
        self.add = QPushButton(texts.say("Add photos"))
        self.add.clicked.connect(self._choose_files)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.add)
        left = QVBoxLayout()
        pad = theme.space(4)
        left.setContentsMargins(pad, pad, pad, 0)
        left.addLayout(head)
        left.addWidget(tiles, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.side)
        self.side.captioned.connect(self._caption)
        self.side.linked.connect(self._link)
        self.side.withdrawn.connect(self._withdraw)
        self.side.item_wanted.connect(self.item_wanted)

    def refresh(self, changes: Changes) -> None:
        """Repaint if a photo changed."""
        if any(target.startswith("evidence/") for target in changes.targets):
            self._stale = True
        if self.isVisible():
            self._show()

    def show_waiting(self, files: int) -> None:
        """Say how many files are being read or wait for it."""
        self._waiting = files
        self._say_waiting()

    def show_large(self, blob: str) -> None:
        """Show a photo."""
        self._show()
        for row in range(self.tiles.count()):
            entry = self.tiles.item(row)
            photo = entry.data(Qt.ItemDataRole.UserRole)
            if isinstance(photo, Evidence) and photo.blob == blob:
                self.tiles.setCurrentItem(entry)

    def _say_waiting(self) -> None:
        waiting = self._waiting
        count = self.tiles.count()
        words = self._texts.plural("{n} photo", "{n} photos", count)
        if waiting:
            words += " · " + self._texts.plural("reading {n} file", "reading {n} files", waiting)
        self.summary.setText(words)

    def _show(self) -> None:
        if not self._stale:
            return
        self._stale = False
        current = self.side.photo
        used = [photo for photo in photos(self._opened) if not photo.withdrawn]
        tile = self._theme.pixels(_TILE)
        self.tiles.clear()
        for photo in used:
            codes = " ".join(self._opened.checklist.items[item].code for item in photo.items)
            entry = QListWidgetItem(f"{photo.no} · {codes}\n{photo.caption}")
            entry.setData(Qt.ItemDataRole.UserRole, photo)
            entry.setToolTip(photo.caption)
            pixmap = self._thumbnails.square(photo.blob, tile, self.devicePixelRatioF())
            if pixmap is not None:
                icon = QIcon(pixmap)
                icon.addPixmap(pixmap, QIcon.Mode.Selected)  # Qt would tint it
                entry.setIcon(icon)
            self.tiles.addItem(entry)
            if current is not None and photo.id == current.id:
                self.tiles.setCurrentItem(entry)
        if used and self.tiles.currentItem() is None:
            self.tiles.setCurrentRow(0)
        if not used:
            self.side.show_photo(None, [], ())
        self._say_waiting()

    def _choose(self, entry: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        photo = entry.data(Qt.ItemDataRole.UserRole) if entry is not None else None
        if isinstance(photo, Evidence):
            codes = [(item, self._opened.checklist.items[item].code) for item in photo.items]
            self.side.show_photo(photo, codes, self._opened.seen(f"evidence/{photo.id}/caption"))

    def _choose_files(self) -> None:
        pictures = self._texts.say("Pictures")
        title = self._texts.say("Add photos")
        files, _ = QFileDialog.getOpenFileNames(self, title, "", f"{pictures} (*.jpg *.jpeg *.png *.webp)")
        if files:
            self.files_chosen.emit(files, "")

    def _caption(self, photo: str, text: str, seen: tuple[str, ...]) -> None:
        self._told(self._recorder.do(lambda: caption_evidence(self._opened, photo, text, seen)))

    def _link(self, photo: str, code: str) -> None:
        items = self._opened.checklist.items.values()
        item = next((entry.id for entry in items if entry.code.casefold() == code.casefold()), code)
        self._told(self._recorder.do(lambda: link_evidence(self._opened, [photo], [item])))

    def _withdraw(self, photo: str, reason: str) -> None:
        self._told(self._recorder.do(lambda: withdraw_evidence(self._opened, photo, reason)))

    def _told(self, error: AppError | None) -> None:
        self.side.show_problem("" if error is None else self._recorder.words(error))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)
