"""The checklists page: what can be done with the chosen version stands above its panes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.frame.window_frame import Notice


class ChecklistsPage(QWidget):
    """Signals:
    reloaded: other checklists are in sight.
    failed: an error to be shown.
    """

    reloaded = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.browse = BrowsePane(desk)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.browse)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._actions())
        column.addWidget(self.stack, 1)
        self.browse.moved.connect(self._show_actions)
        self.setFocusProxy(self.browse)
        self.browse.reload()

    @property
    def notice(self) -> Notice:
        """The notice of the checklist in sight."""
        return Notice(next(iter(self.browse.notices), None))

    def _actions(self) -> QFrame:
        theme = self._desk.theme
        self.bar = QFrame()
        look(self.bar, "bar")
        row = QHBoxLayout(self.bar)
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(4), theme.space(2))
        row.setSpacing(theme.space(2))
        self.title = QLabel()
        look(self.title, "muted")
        row.addWidget(self.title, 1)
        self.buttons: dict[str, QPushButton] = {}
        return self.bar

    def _show_actions(self) -> None:
        version = self.browse.version
        texts = self._desk.texts
        if version is not None:
            words = texts.say("version {version}", version=version.version)
            self.title.setText(f"{version.id} · {words} · {version.sha256[:12]}")
            self.title.setToolTip(f"SHA-256 {version.sha256}")
        self.reloaded.emit()

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.browse.reload()
