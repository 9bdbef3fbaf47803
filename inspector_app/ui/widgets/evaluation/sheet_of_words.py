"""A window of sentences over the page: why this grade, and the map of the keyboard."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.checklists.part_picker import fitting
from inspector_app.ui.widgets.detail.reading.lines import Line, Lines


class SheetOfWords(QDialog):
    """Escape or the button closes it; nothing can be changed here."""

    def __init__(
        self, title: str, lines: Sequence[Line], theme: Theme, texts: Texts, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(fitting(QSize(theme.pixels(640), theme.pixels(560)), parent))
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        head = QLabel(title)
        look(head, "title")
        box.addWidget(head)
        self.lines = Lines(theme)
        self.lines.show_lines(lines)
        inside = QFrame()
        look(inside, "panel")
        column = QVBoxLayout(inside)
        column.addWidget(self.lines)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        box.addWidget(scroll, 1)
        close = QPushButton(texts.say("Close"))
        look(close, "primary")
        close.clicked.connect(self.accept)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        box.addLayout(self.foot)

    def add_door(self, words: str) -> QPushButton:
        """A button beside "Close", to another window about the same."""
        door = QPushButton(words)
        self.foot.insertWidget(0, door)
        return door
