"""Who has signed on paper, and buttons to record it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look


class Signer(NamedTuple):
    """A person who signs; `signed_at` is "" before."""

    id: str
    name: str
    role: str
    signed_at: str


class Signatures(QWidget):
    """Signals:
    signed: id, role, name.
    """

    signed = Signal(str, str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._shown: tuple[Signer, ...] = ()
        self.buttons: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.space(4))
        self._grid.setColumnStretch(0, 1)

    def show_signers(self, signers: Sequence[Signer]) -> None:
        """Show who signs and who has."""
        if tuple(signers) == self._shown:
            return
        self._shown = tuple(signers)
        self.buttons = {}
        while (entry := self._grid.takeAt(0)) is not None:
            widget = entry.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, signer in enumerate(signers):
            name = QLabel(f"{signer.name}\n{self._texts.word('role', signer.role)}")
            name.setWordWrap(True)
            self._grid.addWidget(name, row, 0)
            if signer.signed_at:
                state = QLabel(self._texts.say("Signed {when}", when=signer.signed_at))
                look(state, "small", tone="good")
                self._grid.addWidget(state, row, 1)
            else:
                button = QPushButton(self._texts.say("Signed on paper"))
                button.setAccessibleName(self._texts.say("{name} signed on paper", name=signer.name))
                button.clicked.connect(lambda _on, s=signer: self.signed.emit(s.id, s.role, s.name))
                self._grid.addWidget(button, row, 1)
                self.buttons[signer.id] = button
