"""What was read, said, seen and measured for one item, and files; a button to add some."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from inspector_app.domain.evidence.details import calibration_overdue
from inspector_app.domain.evidence.model import Evidence
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look

ADDED: Final = ("document", "interview", "observation", "measurement", "file")


def summary_of(piece: Evidence) -> str:
    """One line that says what a piece of evidence is."""
    said = piece.details
    match piece.kind:
        case "document":
            parts = [said.get("title", ""), said.get("number", ""), said.get("date", "")]
        case "interview":
            parts = [said.get("position", ""), said.get("said", "")]
        case "observation":
            parts = [said.get("seen", "")]
        case "measurement":
            value = f"{said.get('value', '')} {said.get('unit', '')}".strip()
            instrument = f"{said.get('instrument', '')} {said.get('instrument_no', '')}".strip()
            parts = [f"{said.get('quantity', '')} {value}".strip(), instrument]
        case _:
            parts = [piece.name, piece.caption]
    return " · ".join(part for part in (*parts, piece.place) if part)


class RecordList(QWidget):
    """Signals:
    wanted: a kind of evidence shall be added.
    correction_asked: a record shall be said anew.
    file_opened: a file shall be opened with the program that the person has for it.
    removal_asked: a piece shall be withdrawn.
    """

    wanted = Signal(str)
    correction_asked = Signal(str)
    file_opened = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, assessed_on: date, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._assessed_on = assessed_on
        self._theme = theme
        self._texts = texts
        self.pieces: tuple[Evidence, ...] = ()
        self._rows: list[QWidget] = []
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(1))
        self._box = QVBoxLayout()
        box.addLayout(self._box)
        self.add = QPushButton(texts.say("Add other evidence"))
        self.add.setToolTip(
            texts.say("A document seen, an interview, something seen or measured, a file (E)")
        )
        menu = QMenu(self.add)
        for kind in ADDED:
            menu.addAction(texts.word("evidence_kind", kind)).triggered.connect(partial(self._want, kind))
        self.add.setMenu(menu)
        box.addWidget(self.add)

    def show_pieces(self, pieces: Sequence[Evidence]) -> None:
        """Show these."""
        if self.pieces == tuple(pieces):
            return
        self.pieces = tuple(pieces)
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self._rows = [self._row(piece) for piece in pieces]
        for row in self._rows:
            self._box.addWidget(row)

    def _want(self, kind: str) -> None:
        self.wanted.emit(kind)

    def _row(self, piece: Evidence) -> QWidget:
        texts = self._texts
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        kind = QLabel(f"{piece.no} · {texts.word('evidence_kind', piece.kind)}")
        look(kind, "small")
        what = QLabel(summary_of(piece))
        what.setWordWrap(True)
        words.addWidget(kind)
        words.addWidget(what)
        warning = self._warning(piece)
        if warning:
            said = QLabel(warning)
            said.setWordWrap(True)
            look(said, "small", tone="warn")
            words.addWidget(said)
        line.addLayout(words, 1)
        opens = piece.kind == "file"
        edit = QPushButton(texts.say("Open") if opens else texts.say("Correct"))
        look(edit, "quiet")
        asked = self.file_opened if opens else self.correction_asked
        edit.setAccessibleName(f"{edit.text()} {piece.no}")
        edit.clicked.connect(lambda: asked.emit(piece.id))
        remove = QToolButton()
        remove.setText("✕")
        look(remove, "quiet")
        remove.setToolTip(texts.say("Withdraw"))
        remove.setAccessibleName(texts.say("Withdraw {no}", no=piece.no))
        remove.setMinimumSize(self._theme.target, self._theme.target)
        remove.clicked.connect(lambda: self.removal_asked.emit(piece.id))
        line.addWidget(edit)
        line.addWidget(remove)
        return row

    def _warning(self, piece: Evidence) -> str:
        if piece.contested:
            return self._texts.say("Several people said something else here: say it anew.")
        if calibration_overdue(piece.details, self._assessed_on):
            return self._texts.say("Calibration overdue on the day of the assessment")
        return ""
