"""One piece of evidence large, with what is said about it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.answers.editor import label_over
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.evidence.drawing import drawn_over
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.forms.reason_box import ReasonBox


class PieceSide(QFrame):
    """Signals:
    captioned: piece, text, ids of the values shown.
    linked, unlinked: piece, code of an item; id of an item.
    placed: piece, place.
    turned: piece, degrees clockwise from how the camera had it.
    withdrawn: piece, reason.
    asked: "correct" | "open" | "redact" | "mark", piece.
    item_wanted: id of an item.
    """

    captioned = Signal(str, str, object)
    linked = Signal(str, str)
    unlinked = Signal(str, str)
    placed = Signal(str, str)
    turned = Signal(str, int)
    asked = Signal(str, str)
    withdrawn = Signal(str, str)
    item_wanted = Signal(str)

    def __init__(
        self, thumbnails: Thumbnails, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self._theme = theme
        self._texts = texts
        self.piece: Evidence | None = None
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
        box.addWidget(self._build_tools())
        self.facts = QLabel()
        self.facts.setWordWrap(True)
        look(self.facts, "small")
        box.addWidget(self.facts)
        self._build_fields(box)

    def _build_tools(self) -> QWidget:
        say = self._texts.say
        holder = QWidget()
        flow = FlowLayout(holder, self._theme.space(1))
        self.turn = QPushButton(say("Turn"))
        self.turn.setToolTip(say("Turn clockwise; the original stays as it is"))
        self.turn.clicked.connect(self._turn)
        self.mark = QPushButton(say("Mark…"))
        self.mark.setToolTip(say("Draw arrows and notes over it; the original stays as it is"))
        self.redact = QPushButton(say("Paint over…"))
        self.redact.setToolTip(say("Faces, names and care files: what is painted over is gone for good"))
        self.open = QPushButton(say("Open"))
        self.correct = QPushButton(say("Correct"))
        asked = {self.mark: "mark", self.redact: "redact", self.open: "open", self.correct: "correct"}
        for button, what in asked.items():
            button.clicked.connect(partial(self._ask_for, what))
        for button in (self.turn, *asked):
            look(button, "quiet")
            flow.addWidget(button)
        return holder

    def _build_fields(self, box: QVBoxLayout) -> None:
        theme, texts = self._theme, self._texts
        box.addWidget(label_over(texts.say("Caption")))
        self.caption = QLineEdit()
        self.caption.setAccessibleName(texts.say("Caption"))
        self.caption.editingFinished.connect(self.leave)
        box.addWidget(self.caption)
        box.addWidget(label_over(texts.say("Place")))
        self.place = QLineEdit()
        self.place.setAccessibleName(texts.say("Place"))
        self.place.setPlaceholderText(texts.say("Place, such as 8304"))
        self.place.editingFinished.connect(self.leave)
        box.addWidget(self.place)
        box.addWidget(label_over(texts.say("Belongs to")))
        holder = QWidget()
        self._items = FlowLayout(holder, theme.space(1))
        box.addWidget(holder)
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

    def show_piece(
        self, piece: Evidence | None, items: Sequence[tuple[str, str]], seen: tuple[str, ...]
    ) -> None:
        """Show a piece, None for none.

        Args:
            items: ids and codes of its items.
            seen: ids of the values of its caption.
        """
        new = piece is None or self.piece is None or piece.id != self.piece.id
        changed = new or piece != self.piece
        before, self.piece = self.piece, piece
        self.setEnabled(piece is not None)
        for part in self.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            if part is not self.reasons and part is not self.problem:
                part.setVisible(piece is not None)
        if piece is None:
            return
        self.title.setText(f"{self._texts.word('evidence_kind', piece.kind)} {piece.no}")
        self.facts.setText(self._facts(piece))
        if new or self.caption.text().strip() in (self._caption, piece.caption):
            self.caption.setText(piece.caption)
            self.caption.setCursorPosition(0)
            self._caption, self._seen = piece.caption, seen
        if new or before is None or self.place.text().strip() in (before.place, piece.place):
            self.place.setText(piece.place)
        self._show_tools(piece)
        self._show_links(items)
        if new:
            self.reasons.hide()
            self.show_problem("")
        if changed:
            self._fit()

    def _facts(self, piece: Evidence) -> str:
        texts = self._texts
        if not piece.has_file:
            lines = [f"{texts.word('evidence_field', name)}: {text}" for name, text in piece.details.items()]
            return "\n".join(lines)
        taken = piece.taken_at[:16].replace("T", " ") or texts.say("time unknown")
        size = texts.say("{size} MB", size=f"{piece.size / 1_000_000:.1f}")
        facts = [taken] if piece.kind == "photo" else [piece.name]
        facts += [size, f"SHA-256 {piece.sha256[:12]}…"]
        if piece.redacted:
            facts.append(texts.say("painted over, the original was not kept"))
        return " · ".join(facts)

    def _show_tools(self, piece: Evidence) -> None:
        photo = piece.kind == "photo"
        for button in (self.turn, self.mark, self.redact):
            button.setVisible(photo)
        self.open.setVisible(piece.kind == "file")
        self.correct.setVisible(not piece.has_file)
        self.picture.setVisible(photo)

    def _show_links(self, items: Sequence[tuple[str, str]]) -> None:
        for button in self._links:
            button.hide()
            button.deleteLater()
        self._links = []
        for identity, code in items:
            button = QPushButton(code)
            look(button, "link")
            button.clicked.connect(lambda _on=False, identity=identity: self.item_wanted.emit(identity))
            away = QPushButton("✕")
            look(away, "quiet")
            away.setAccessibleName(self._texts.say("No longer for {code}", code=code))
            away.setToolTip(away.accessibleName())
            away.clicked.connect(lambda _on=False, identity=identity: self._unlink(identity))
            for part in (button, away):
                self._items.addWidget(part)
                part.show()
                self._links.append(part)

    def leave(self) -> None:
        """Tell caption and place if they were changed."""
        piece = self.piece
        if piece is None:
            return
        if self.caption.text().strip() != self._caption:
            self.captioned.emit(piece.id, self.caption.text().strip(), self._seen)
        if self.place.text().strip() != piece.place:
            self.placed.emit(piece.id, self.place.text().strip())

    def show_problem(self, words: str) -> None:
        """Say what went wrong."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))

    def _link(self) -> None:
        if self.piece is not None and self.code.text().strip():
            self.linked.emit(self.piece.id, self.code.text().strip())
            self.code.clear()

    def _unlink(self, item: str) -> None:
        if self.piece is not None:
            self.unlinked.emit(self.piece.id, item)

    def _turn(self) -> None:
        if self.piece is not None:
            self.turned.emit(self.piece.id, (self.piece.turn + 90) % 360)

    def _ask_for(self, what: str) -> None:
        if self.piece is not None:
            self.asked.emit(what, self.piece.id)

    def _ask(self) -> None:
        if self.piece is not None:
            question = self._texts.say("Why is {no} withdrawn?", no=self.piece.no)
            self.reasons.ask(self.piece.id, question, self._texts.say("Withdraw"), tone="warn")

    def _confirm(self, piece: str, reason: str) -> None:
        self.reasons.hide()
        self.withdrawn.emit(piece, reason)

    def _fit(self) -> None:
        if self.piece is None:
            return
        room = max(self.width() - 2 * self._theme.space(4), self._theme.pixels(120))
        if self.piece.kind != "photo":
            return
        pixmap = self._thumbnails.whole(self.piece.blob, room, self.devicePixelRatioF())
        if pixmap is None:
            self.picture.setText(self._texts.say("This picture is not on this laptop."))
        else:
            self.picture.setPixmap(drawn_over(pixmap, self.piece, self._theme))

    # Qt's own names from here on.

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()
