"""The photos of one item: pictures with number and caption, and a button to add some."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails

_MOST: Final = 6  # rows at first: an item may have hundreds of photos, and a row is seven widgets


class PhotoRow(QWidget):
    """One photo; its caption is told when the line is left."""

    captioned = Signal(str, str, object)
    opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(
        self, photo: Evidence, seen: tuple[str, ...], thumbnails: Thumbnails, theme: Theme, texts: Texts
    ) -> None:
        super().__init__()
        self.photo = photo
        self.seen = seen
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.picture = QToolButton()
        side = theme.pixels(64)
        self.picture.setIconSize(QSize(side, side))
        self.picture.setFixedSize(side + 8, side + 8)
        look(self.picture, "quiet")
        pixmap = thumbnails.square(photo.blob, side, self.devicePixelRatioF())
        if pixmap is None:
            self.picture.setText(texts.say("Not shown"))
        else:
            self.picture.setIcon(QIcon(pixmap))
        self.picture.setAccessibleName(texts.say("Photo {no}", no=photo.no))
        self.picture.clicked.connect(lambda: self.opened.emit(photo.blob))
        row.addWidget(self.picture)
        words = QVBoxLayout()
        taken = photo.taken_at[:16].replace("T", " ") or texts.say("time unknown")
        head = QLabel(f"{photo.no} · {taken}")
        look(head, "small")
        words.addWidget(head)
        line = QHBoxLayout()
        self.caption = QLineEdit(photo.caption)
        self.caption.setPlaceholderText(texts.say("Caption"))
        self.caption.setAccessibleName(texts.say("Caption of {no}", no=photo.no))
        self.caption.editingFinished.connect(self.leave)
        line.addWidget(self.caption, 1)
        self.remove = QToolButton()
        self.remove.setText("✕")
        look(self.remove, "quiet")
        self.remove.setToolTip(texts.say("Withdraw this photo"))
        self.remove.setAccessibleName(texts.say("Withdraw photo {no}", no=photo.no))
        self.remove.clicked.connect(lambda: self.removal_asked.emit(photo.id))
        line.addWidget(self.remove)
        words.addLayout(line)
        row.addLayout(words, 1)

    @property
    def pending(self) -> bool:
        """The caption is not the stored one."""
        return self.caption.text().strip() != self.photo.caption

    def leave(self) -> None:
        """Tell the caption if it was changed."""
        if self.pending:
            self.captioned.emit(self.photo.id, self.caption.text().strip(), self.seen)


class PhotoList(QWidget):
    """Signals:
    wanted: photos shall be added.
    captioned: photo, text, ids of the values shown.
    opened: SHA-256 of a photo to be seen large.
    removal_asked: photo.
    """

    wanted = Signal()
    captioned = Signal(str, str, object)
    opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(
        self, thumbnails: Thumbnails, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._theme = theme
        self._texts = texts
        self.rows: list[PhotoRow] = []
        self._photos: list[Evidence] = []
        self._seen: Mapping[str, tuple[str, ...]] = {}
        self._most = _MOST
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(2))
        self._box = QVBoxLayout()
        box.addLayout(self._box)
        self.more = QPushButton()
        look(self.more, "quiet")
        self.more.clicked.connect(self._show_more)
        self.more.hide()
        box.addWidget(self.more)
        self.add = QPushButton(texts.say("Add photos"))
        self.add.setToolTip(texts.say("Add photos from files (P)"))
        self.add.clicked.connect(self.wanted)
        box.addWidget(self.add)

    def show_photos(self, photos: Sequence[Evidence], seen: Mapping[str, tuple[str, ...]]) -> None:
        """Show these photos; a caption in the making stays where its photo does, with what was seen then.

        Args:
            seen: ids of the values of the captions, by photo.
        """
        if photos and self._photos and photos[0].id != self._photos[0].id:
            self._most = _MOST
        self._photos, self._seen = list(photos), seen
        self._show()

    def _show(self) -> None:
        shown = self._photos[: self._most]
        hidden = len(self._photos) - len(shown)
        self.more.setText(self._texts.plural("{n} more photo", "{n} more photos", hidden))
        self.more.setVisible(hidden > 0)
        if [row.photo for row in self.rows] == shown:
            return
        typed = {row.photo.id: row for row in self.rows if row.pending}
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [self._new_row(photo, self._seen.get(photo.id, ())) for photo in shown]
        for row in self.rows:
            if (before := typed.get(row.photo.id)) is not None:
                row.caption.setText(before.caption.text())
                row.seen = before.seen
            row.captioned.connect(self.captioned)
            row.opened.connect(self.opened)
            row.removal_asked.connect(self.removal_asked)
            self._box.addWidget(row)
            row.show()

    def _show_more(self) -> None:
        self._most += _MOST
        self._show()

    def leave(self) -> None:
        """Tell a caption that was not told yet."""
        for row in self.rows:
            row.leave()

    def _new_row(self, photo: Evidence, seen: tuple[str, ...]) -> PhotoRow:
        return PhotoRow(photo, seen, self._thumbnails, self._theme, self._texts)
