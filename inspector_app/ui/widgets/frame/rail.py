"""The rail at the left: where the program can be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QToolButton, QVBoxLayout

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme, look


class Stop(NamedTuple):
    """One place of the rail: its icon and its words."""

    icon: str
    words: str


class Rail(QFrame):
    """Icons with their words below; Alt+1, Alt+2 … reach them too.

    Signals:
        chosen: the name of the place that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, stops: Mapping[str, Stop], theme: Theme, icons: Icons) -> None:
        super().__init__()
        look(self, "rail")
        self.setFixedWidth(theme.pixels(104))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.space(2), theme.space(4), theme.space(2), theme.space(4))
        layout.setSpacing(theme.space(2))
        mark = QLabel()
        mark.setPixmap(icons.pixmap("mark", "accent", 36))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.space(3))
        self.buttons: dict[str, QToolButton] = {}
        for place, (name, stop) in enumerate(stops.items(), start=1):
            button = QToolButton()
            look(button, "rail")
            button.setText(stop.words)
            button.setIcon(icons.icon(stop.icon, "text_muted", checked="accent", size=26))
            button.setIconSize(QSize(theme.pixels(26), theme.pixels(26)))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
            button.setCheckable(True)
            button.setFixedWidth(theme.pixels(104) - theme.space(4))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.setAccessibleName(stop.words)
            button.setToolTip(f"{stop.words}  Alt+{place}")
            button.setShortcut(f"Alt+{place}")
            button.clicked.connect(lambda _checked, name=name: self._choose(name))
            layout.addWidget(button)
            self.buttons[name] = button
        layout.addStretch()

    def show_place(self, name: str) -> None:
        """Mark where the program is; an unknown name marks nothing."""
        for other, button in self.buttons.items():
            button.setChecked(other == name)

    def _choose(self, name: str) -> None:
        self.show_place(name)
        self.chosen.emit(name)
