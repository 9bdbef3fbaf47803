"""Asks how a new item is answered: every kind as a button of its own."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from inspector_app.domain.item_kinds import KINDS
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.plain_label import plain_label

_COLUMNS: Final = 3
_ORDER: Final = (
    "yes_no", "yes_partly_no", "pass_fail", "scale", "expert_grade", "choice", "multi_choice", "ranking",
    "tiers", "best_of", "number", "count", "formula", "deduction", "occurrences", "survey", "sample",
    "zero_tolerance_sample", "date_age", "validity", "text",
)  # fmt: skip
"""As people look for them: judged, chosen, counted, sampled, documents."""


class KindDialog(QDialog):
    """Signals:
    picked: the name of a kind.
    """

    picked = Signal(str)

    def __init__(
        self, title: str, words: str, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        box.addWidget(plain_label(words, "muted"))
        grid = QGridLayout()
        grid.setSpacing(theme.space(2))
        self.buttons: dict[str, QPushButton] = {}
        for place, kind in enumerate(sorted(KINDS, key=_ORDER.index)):
            button = QPushButton(texts.word("item_kind", kind))
            button.setMinimumSize(theme.pixels(210), theme.target)
            button.clicked.connect(partial(self._pick, kind))
            grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
            self.buttons[kind] = button
        box.addLayout(grid)
        row = QHBoxLayout()
        row.addStretch(1)
        cancel = QPushButton(texts.say("Cancel"))
        look(cancel, "quiet")
        cancel.clicked.connect(self.reject)
        row.addWidget(cancel)
        box.addLayout(row)

    def _pick(self, kind: str) -> None:
        self.accept()
        self.picked.emit(kind)
