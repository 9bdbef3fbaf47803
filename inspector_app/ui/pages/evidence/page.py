"""All evidence of an evaluation: tiles, the chosen piece large, and the tray of what has no item yet."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeySequence,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.evidence.model import Evidence
from inspector_app.domain.evidence.suggesting import Moment, Suggestion, moments_of, suggest
from inspector_app.errors import AppError
from inspector_app.texts import Texts
from inspector_app.ui.models.evidence.tiles import FILTERS, Shown, counted, fits, tile_words
from inspector_app.ui.pages.recorder import Recorder
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.cards.thumbnails import Thumbnails
from inspector_app.ui.widgets.detail.photos.record_list import ADDED
from inspector_app.ui.widgets.evidence.item_targets import Target
from inspector_app.ui.widgets.evidence.piece_side import PieceSide
from inspector_app.ui.widgets.evidence.tile_list import TileList
from inspector_app.ui.widgets.evidence.tray_side import TraySide
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.usecases.evidence.pieces import (
    caption_evidence,
    link_evidence,
    pieces,
    place_evidence,
    turn_evidence,
    unlink_evidence,
    withdraw_evidence,
)
from inspector_app.usecases.session.changes import Changes
from inspector_app.usecases.session.opened import OpenedEvaluation

_SIDE = 400


class EvidencePage(QWidget):
    """Signals:
    item_wanted: go to this item.
    files_wanted: ask for files or a folder: "files" | "folder".
    restricted_wanted: ask for a photo that may only be kept painted over.
    files_chosen: files to add, the item they belong to ("" for none).
    record_wanted: a kind of evidence shall be recorded.
    asked: "correct" | "open" | "redact" | "mark", id of a piece.
    pasted: a picture may lie in the clipboard.
    """

    item_wanted = Signal(str)
    files_wanted = Signal(str)
    restricted_wanted = Signal()
    files_chosen = Signal(object, str)
    record_wanted = Signal(str)
    asked = Signal(str, str)
    pasted = Signal()

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
        self.shown: Shown = "all"
        self.tiles = TileList(thumbnails, theme, texts)
        self.side = PieceSide(thumbnails, theme, texts)
        language = texts.language
        items = opened.checklist.items.values()
        targets = [Target(item.id, item.code, item.text.in_language(language)) for item in items]
        self.tray = TraySide(targets, theme, texts)
        self._filling = False
        self._moments: list[Moment] | None = None  # when people worked on what; until something changes
        self._stale = True  # reading every picture waits until somebody looks
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme, tiles = self._theme, self.tiles
        left = QVBoxLayout()
        pad = theme.space(4)
        left.setContentsMargins(pad, pad, pad, 0)
        left.addLayout(self._head())
        left.addWidget(self._chips())
        self.told = QLabel()
        self.told.setWordWrap(True)
        look(self.told, "small", tone="warn")
        self.told.hide()
        left.addWidget(self.told)
        left.addWidget(tiles, 1)
        self.sides = QStackedWidget()
        self.sides.setFixedWidth(theme.pixels(_SIDE))
        self.sides.addWidget(self.side)
        self.sides.addWidget(self.tray)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addLayout(left, 1)
        row.addWidget(self.sides)

    def _head(self) -> QHBoxLayout:
        say = self._texts.say
        title = QLabel(say("Evidence"))
        look(title, "heading")
        self.summary = QLabel()
        look(self.summary, "muted")
        self.add = QPushButton(say("Add evidence"))
        menu = QMenu(self.add)
        menu.addAction(say("Photos and files…")).triggered.connect(lambda: self.files_wanted.emit("files"))
        menu.addAction(say("Folder of a phone or card…")).triggered.connect(
            lambda: self.files_wanted.emit("folder")
        )
        menu.addAction(say("Restricted photo: faces, care files…")).triggered.connect(self.restricted_wanted)
        menu.addAction(say("Picture in the clipboard (Ctrl+V)")).triggered.connect(self.pasted)
        menu.addSeparator()
        for kind in ADDED:
            if kind != "file":
                action = menu.addAction(self._texts.word("evidence_kind", kind))
                action.triggered.connect(partial(self.record_wanted.emit, kind))
        self.add.setMenu(menu)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.add)
        return head

    def _chips(self) -> QWidget:
        words = {
            "all": self._texts.say("All"),
            "tray": self._texts.say("Tray"),
            "photo": self._texts.say("Photos"),
            "file": self._texts.say("Files"),
            "record": self._texts.say("Records"),
        }
        holder = QWidget()
        flow = FlowLayout(holder, self._theme.space(2))
        self.chips: dict[Shown, QPushButton] = {}
        self._chip_words = words
        for shown in FILTERS:
            chip = QPushButton(words[shown])
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            look(chip, "segment")
            chip.clicked.connect(partial(self.show_only, shown))
            flow.addWidget(chip)
            self.chips[shown] = chip
        self.chips["tray"].setToolTip(self._texts.say("Photos and files that belong to no item yet"))
        self.chips["all"].setChecked(True)
        return holder

    def _connect(self) -> None:
        side, tray = self.side, self.tray
        self.tiles.itemSelectionChanged.connect(self._choose)
        side.captioned.connect(self._caption)
        side.linked.connect(self._link)
        side.unlinked.connect(self._unlink)
        side.placed.connect(self._place_one)
        side.turned.connect(self._turn)
        side.withdrawn.connect(self._withdraw)
        side.item_wanted.connect(self.item_wanted)
        side.asked.connect(self.asked)
        tray.assigned.connect(self.assign)
        tray.placed.connect(self.place)
        tray.clock_changed.connect(self._offer)
        paste = QShortcut(QKeySequence.StandardKey.Paste, self)
        paste.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        paste.activated.connect(self.pasted)

    def refresh(self, changes: Changes) -> None:
        """Repaint if some evidence changed."""
        self._moments = None
        if any(target.startswith("evidence/") for target in changes.targets):
            self._stale = True
        if self.isVisible():
            self._show()

    def leave(self) -> None:
        """Tell what was typed and not told yet."""
        self.side.leave()

    def show_waiting(self, files: int) -> None:
        """Say how many files are being read or wait for it."""
        self._waiting = files
        self._say_waiting()

    def say(self, words: str) -> None:
        """Say something about what was brought, "" for nothing."""
        self.told.setText(words)
        self.told.setVisible(bool(words))

    def show_large(self, blob: str) -> None:
        """Show a photo."""
        self.show_only("all")
        for row in range(self.tiles.count()):
            if self.tiles.piece(row).blob == blob:
                self.tiles.setCurrentRow(row)

    def show_only(self, shown: Shown) -> None:
        """Show the pieces that fit; in the tray several are chosen by tapping one after the other."""
        self.leave()
        if shown != self.shown:
            self.tiles.clear()  # nothing is chosen there that was chosen here
        self.shown = shown
        self.chips[shown].setChecked(True)
        self.tiles.choose_several(shown == "tray")
        self.sides.setCurrentWidget(self.tray if shown == "tray" else self.side)
        self._stale = True
        self._show()

    @property
    def chosen(self) -> list[Evidence]:
        """The pieces that are chosen, in the order of the tiles."""
        return self.tiles.chosen

    def assign(self, item: str) -> None:
        """Everything that is chosen belongs to this item; it leaves the tray."""
        identities = [piece.id for piece in self.chosen]
        if identities:
            error = self._recorder.do(lambda: link_evidence(self._opened, identities, [item]))
            self.tray.show_problem("" if error is None else self._recorder.words(error))

    def place(self, place: str) -> None:
        """Everything that is chosen was taken there."""
        identities = [piece.id for piece in self.chosen]
        if identities:
            error = self._recorder.do(lambda: place_evidence(self._opened, identities, place))
            self.tray.show_problem("" if error is None else self._recorder.words(error))

    def _say_waiting(self) -> None:
        count = counted(self._opened)
        words = self._texts.plural("{n} piece", "{n} pieces", count["all"])
        if self._waiting:
            words += " · " + self._texts.plural("reading {n} file", "reading {n} files", self._waiting)
        self.summary.setText(words)
        for shown, chip in self.chips.items():
            chip.setText(f"{self._chip_words[shown]} {count[shown]}")

    def _show(self) -> None:
        if not self._stale:
            return
        self._stale = False
        kept = {piece.id for piece in self.chosen}
        found = [piece for piece in pieces(self._opened) if fits(piece, self.shown)]
        self._filling = True
        words = [(piece, tile_words(piece, self._opened, self._texts)) for piece in found]
        self.tiles.show_pieces(words, kept)
        if self.shown != "tray" and found and not self.tiles.selectedIndexes():
            self.tiles.setCurrentRow(0)
        self._filling = False
        self._choose()
        self._say_waiting()

    def _choose(self) -> None:
        if self._filling:
            return
        if self.shown == "tray":
            self._offer()
            return
        chosen = self.chosen
        piece = chosen[0] if chosen else None
        codes: list[tuple[str, str]] = []
        seen: tuple[str, ...] = ()
        if piece is not None:
            codes = [(item, self._opened.checklist.items[item].code) for item in piece.items]
            seen = self._opened.seen(f"evidence/{piece.id}/caption")
        self.side.show_piece(piece, codes, seen)

    def _offer(self) -> None:
        chosen = self.chosen
        suggestion = Suggestion(())
        if chosen:
            if self._moments is None:
                self._moments = moments_of(self._opened.evaluation, self._opened.checklist.items)
            suggestion = suggest(chosen[0], self._moments, self.tray.camera_ahead)
        self.tray.offer(len(chosen), suggestion, timed=bool(chosen and chosen[0].taken_at))

    def _caption(self, piece: str, text: str, seen: tuple[str, ...]) -> None:
        self._told(self._recorder.do(lambda: caption_evidence(self._opened, piece, text, seen)))

    def _link(self, piece: str, code: str) -> None:
        items = self._opened.checklist.items.values()
        item = next((entry.id for entry in items if entry.code.casefold() == code.casefold()), code)
        self._told(self._recorder.do(lambda: link_evidence(self._opened, [piece], [item])))

    def _unlink(self, piece: str, item: str) -> None:
        self._told(self._recorder.do(lambda: unlink_evidence(self._opened, piece, item)))

    def _place_one(self, piece: str, place: str) -> None:
        self._told(self._recorder.do(lambda: place_evidence(self._opened, [piece], place)))

    def _turn(self, piece: str, degrees: int) -> None:
        self._told(self._recorder.do(lambda: turn_evidence(self._opened, piece, degrees)))

    def _withdraw(self, piece: str, reason: str) -> None:
        self._told(self._recorder.do(lambda: withdraw_evidence(self._opened, piece, reason)))

    def _told(self, error: AppError | None) -> None:
        self.side.show_problem("" if error is None else self._recorder.words(error))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        self._show()
        super().showEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files from the desktop, a phone or a messenger."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.files_chosen.emit(files, "")
