"""What a page says while it has nothing to show: what belongs here, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look


class NothingYet(QWidget):
    """An icon, a title, a sentence and the buttons that change it, in the middle of the page."""

    def __init__(
        self,
        theme: Theme,
        icons: Icons,
        *,
        icon: str,
        title: str,
        what: str,
        buttons: Sequence[QPushButton] = (),
    ) -> None:
        super().__init__()
        mark = QLabel()
        mark.setPixmap(icons.pixmap(icon, "accent", 56))
        heading = QLabel(title)
        look(heading, "heading")
        words = QLabel(what)
        look(words, "muted")
        words.setWordWrap(True)
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        words.setFixedWidth(theme.pixels(520))
        middle = QVBoxLayout()
        middle.setSpacing(theme.space(4))
        for widget in (mark, heading):
            middle.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addWidget(words)
        middle.addSpacing(theme.space(2))
        middle.addLayout(_row(buttons, theme.space(3)))
        centred = QHBoxLayout()
        centred.addStretch()
        centred.addLayout(middle)
        centred.addStretch()
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addLayout(centred)
        column.addStretch(3)


def _row(buttons: Sequence[QPushButton], gap: int) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(gap)
    row.addStretch()
    for button in buttons:
        row.addWidget(button)
    row.addStretch()
    return row
