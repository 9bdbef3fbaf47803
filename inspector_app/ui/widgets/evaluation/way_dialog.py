"""The window of the way to the next grade: how far the search is, then what it found."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.checklists.part_picker import fitting
from inspector_app.ui.widgets.detail.reading.lines import Line, Lines
from inspector_app.ui.widgets.frame.working import WorkingStrip


class WayDialog(QDialog):
    """Closing it stops the search; nothing can be changed here."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        say = texts.say
        self._words = say("Looking for the way …")
        self.setWindowTitle(say("Way to the next grade"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(fitting(QSize(theme.pixels(640), theme.pixels(560)), parent))
        box = QVBoxLayout(self)
        pad = theme.space(5)
        box.setContentsMargins(pad, pad, pad, pad)
        box.setSpacing(theme.space(3))
        head, warning = QLabel(say("Way to the next grade")), QLabel()
        look(head, "title")
        warning.setText(
            say(
                "For the team alone: not for the venue, not for the report. Answers follow what was seen, "
                "never what is missing to a grade."
            )
        )
        warning.setWordWrap(True)
        look(warning, "muted")
        self.working = WorkingStrip(theme, say("Stop"))
        self.working.stopped.connect(self.reject)
        self.working.show_working(self._words)
        self.lines = Lines(theme)
        inside = QFrame()
        look(inside, "panel")
        column = QVBoxLayout(inside)
        column.addWidget(self.lines)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        close = QPushButton(say("Close"))
        look(close, "primary")
        close.clicked.connect(self.accept)
        for part in (head, warning, self.working):
            box.addWidget(part)
        box.addWidget(scroll, 1)
        box.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def show_progress(self, done: int, total: int) -> None:
        """How much of the effort allowed is spent."""
        self.working.show_working(self._words, done, total)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """What was found."""
        self.working.show_working("")
        self.lines.show_lines(lines)

    def show_problem(self, words: str) -> None:
        """The search broke off."""
        self.show_lines([(0, words)])
