"""The rail at the left: where the program can be."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QScrollArea, QScroller, QToolButton, QVBoxLayout, QWidget

from inspector_app.ui.icons import Icons
from inspector_app.ui.places import Stop
from inspector_app.ui.theme import Theme, look

_WIDTH = 104


class Rail(QScrollArea):
    """Icons with their words below; Alt+1, Alt+2 … reach them too. Where all have no room it scrolls.

    Signals:
        chosen: the name of the place that the person chose.
    """

    chosen = Signal(str)

    def __init__(self, stops: Mapping[str, Stop], theme: Theme, icons: Icons) -> None:
        """The last stop stands apart, at the lower end."""
        super().__init__()
        look(self, "rail")
        self._theme = theme
        self._icons = icons
        self.setFixedWidth(theme.pixels(_WIDTH))
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        inside = QWidget()
        look(inside, "rail")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(theme.space(2), theme.space(3), theme.space(2), theme.space(3))
        layout.setSpacing(theme.space(1))
        mark = QLabel()
        mark.setPixmap(icons.pixmap("mark", "accent", 32))
        layout.addWidget(mark, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(theme.space(2))
        self.buttons = {
            name: self._button(name, stop, f"Alt+{number}")
            for number, (name, stop) in enumerate(stops.items(), start=1)
        }
        *upper, last = self.buttons.values()
        for button in upper:
            layout.addWidget(button)
        layout.addStretch()
        layout.addWidget(last)
        self.setWidget(inside)

    def show_place(self, name: str) -> None:
        """Mark where the program is; an unknown name marks nothing."""
        for other, button in self.buttons.items():
            button.setChecked(other == name)
        if name in self.buttons:
            self.ensureWidgetVisible(self.buttons[name])

    def _button(self, name: str, stop: Stop, key: str) -> QToolButton:
        theme = self._theme
        button = QToolButton()
        look(button, "rail")
        button.setText(stop.words)
        button.setIcon(self._icons.icon(stop.icon, "text_muted", checked="accent", size=26))
        button.setIconSize(QSize(theme.pixels(26), theme.pixels(26)))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setCheckable(True)
        button.setFixedWidth(theme.pixels(_WIDTH) - theme.space(4))
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.setAccessibleName(stop.words)
        button.setToolTip(f"{stop.words}  {key}")
        button.setShortcut(key)
        button.clicked.connect(lambda _checked: self._choose(name))
        return button

    def _choose(self, name: str) -> None:
        self.show_place(name)
        self.chosen.emit(name)
