"""One photo large, with what is said about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import label_over
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.reason_box import ReasonBox


class PhotoSide(QFrame):
    """Signals:
    captioned: photo, text, ids of the values shown.
    linked: photo, code of an item.
    withdrawn: photo, reason.
    item_wanted: id of an item.
    """

    captioned = Signal(str, str, object)
    linked = Signal(str, str)
    withdrawn = Signal(str, str)
    item_wanted = Signal(str)

    def __init__(
        self, thumbnails: Thumbnails, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._theme = theme
        self._texts = texts
        self.photo: Evidence | None = None
        self._seen: tuple[str, ...] = ()
        self._caption = ""  # as it was shown, to know what was typed since
        look(self, "panel")
        box = QVBoxLayout(self)
        pad = theme.space(4)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        self.title, self.picture = QLabel(), QLabel()
        look(self.title, "title")
        self.picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.addWidget(self.title)
        box.addWidget(self.picture)
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        look(self.facts, "small")
        box.addWidget(self.facts)
        self._build_fields(box)

    def _build_fields(self, box: QVBoxLayout) -> None:
        theme, texts = self._theme, self._texts
        box.addWidget(label_over(texts.say("Caption")))
        self.caption = QLineEdit()
        self.caption.setAccessibleName(texts.say("Caption"))
        self.caption.editingFinished.connect(self.leave)
        box.addWidget(self.caption)
        box.addWidget(label_over(texts.say("Belongs to")))
        self._items = QHBoxLayout()
        self._items.addStretch(1)
        box.addLayout(self._items)
        self._links: list[QPushButton] = []
        self.code = QLineEdit()
        self.code.setPlaceholderText(texts.say("Link to a further item: its code, such as A2.4"))
        self.code.setAccessibleName(texts.say("Code of a further item"))
        self.code.returnPressed.connect(self._link)
        box.addWidget(self.code)
        self.problem = QLabel()
        self.problem.setWordWrap(True)
        look(self.problem, "small", tone="bad")
        self.problem.hide()
        box.addWidget(self.problem)
        self.withdraw = QPushButton(texts.say("Withdraw…"))
        look(self.withdraw, "quiet")
        self.withdraw.clicked.connect(self._ask)
        box.addWidget(self.withdraw, 0, Qt.AlignmentFlag.AlignLeft)
        self.reasons = ReasonBox(theme, texts)
        self.reasons.confirmed.connect(self._confirm)
        box.addWidget(self.reasons)
        box.addStretch(1)

    def show_photo(
        self, photo: Evidence | None, items: Sequence[tuple[str, str]], seen: tuple[str, ...]
    ) -> None:
        """Show a photo, None for none.

        Args:
            items: ids and codes of its items.
            seen: ids of the values of its caption.
        """
        new = photo is None or self.photo is None or photo.id != self.photo.id
        self.photo, texts = photo, self._texts
        self.setVisible(photo is not None)
        if photo is None:
            return
        self.title.setText(texts.say("Photo {no}", no=photo.no))
        taken = photo.taken_at[:16].replace("T", " ") or texts.say("time unknown")
        size = texts.say("{size} MB", size=f"{photo.size / 1_000_000:.1f}")
        self.facts.setText(f"{taken} · {size} · SHA-256 {photo.sha256[:12]}…")
        if new or self.caption.text().strip() in (self._caption, photo.caption):
            self.caption.setText(photo.caption)
            self._caption, self._seen = photo.caption, seen
        for button in self._links:
            button.hide()
            button.deleteLater()
        self._links = []
        for index, (identity, code) in enumerate(items):
            button = QPushButton(code)
            look(button, "link")
            button.clicked.connect(lambda _on, identity=identity: self.item_wanted.emit(identity))
            self._items.insertWidget(index, button)
            self._links.append(button)
        if new:
            self.reasons.hide()
            self.show_problem("")
            self._fit()

    def leave(self) -> None:
        """Tell the caption if it was changed."""
        if self.photo is not None and self.caption.text().strip() != self._caption:
            self.captioned.emit(self.photo.id, self.caption.text().strip(), self._seen)

    def show_problem(self, words: str) -> None:
        """Say what went wrong."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _link(self) -> None:
        if self.photo is not None and self.code.text().strip():
            self.linked.emit(self.photo.id, self.code.text().strip())
            self.code.clear()

    def _ask(self) -> None:
        if self.photo is not None:
            question = self._texts.say("Why is photo {no} withdrawn?", no=self.photo.no)
            self.reasons.ask(self.photo.id, question, self._texts.say("Withdraw"), tone="warn")

    def _confirm(self, photo: str, reason: str) -> None:
        self.reasons.hide()
        self.withdrawn.emit(photo, reason)

    def _fit(self) -> None:
        if self.photo is None:
            return
        room = max(self.width() - 2 * self._theme.space(4), self._theme.pixels(120))
        pixmap = self._thumbnails.whole(self.photo.blob, room, self.devicePixelRatioF())
        if pixmap is None:
            self.picture.setText(self._texts.say("This picture is not on this laptop."))
        else:
            self.picture.setPixmap(pixmap)

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
