"""The checklists page: what can be done with the chosen version stands above its panes."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.ui.pages.checklists.compare import ComparePane
from inspector_app.ui.pages.checklists.try_out import TryOutPage
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.frame.window_frame import Notice
from inspector_app.usecases.checklists.trying import try_out


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
        self.compare = ComparePane(desk)
        self.try_out: TryOutPage | None = None
        self.stack = QStackedWidget()
        browsing = QWidget()
        column = QVBoxLayout(browsing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._actions())
        column.addWidget(self.browse, 1)
        for pane in (browsing, self.compare):
            self.stack.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.browse.moved.connect(self._show_actions)
        self.compare.left.connect(self._show_browsing)
        self.setFocusProxy(self.browse)
        self.browse.reload()

    @property
    def notice(self) -> Notice:
        """The notice of the checklist in sight."""
        return Notice(next(iter(self.browse.notices), None))

    def show_comparison(self) -> None:
        """Compare the chosen version with the one before it, or with the one after the oldest."""
        sources = self.browse.sources()
        keys = list(sources)  # the newest first
        chosen = keys.index(self.browse.list.current_key)
        older = min(chosen + 1, len(keys) - 1)
        self.compare.show_sources(sources, keys[older], keys[min(chosen, older - 1)])
        self.stack.setCurrentWidget(self.compare)
        self.compare.view.setFocus()

    def show_try_out(self) -> None:
        """Open a scratch evaluation of the chosen version, at the item that is in sight."""
        checklist = self.browse.checklist
        if checklist is None:
            return
        item = self.browse.parts.current_name.removeprefix("item/")
        page = TryOutPage(self._desk, try_out(self._desk.workspace, checklist))
        page.left.connect(self._end_try_out)
        page.failed.connect(self.failed)
        self.try_out = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        if item in checklist.items:
            page.items.go(item)
        page.setFocus()

    def _end_try_out(self) -> None:
        page, self.try_out = self.try_out, None
        self._show_browsing()
        if page is not None:
            self.stack.removeWidget(page)
            page.deleteLater()

    def _show_browsing(self) -> None:
        self.stack.setCurrentIndex(0)
        self.browse.parts.view.setFocus()

    def _actions(self) -> QFrame:
        theme, texts = self._desk.theme, self._desk.texts
        bar = QFrame()
        look(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.space(5), theme.space(1), theme.space(4), theme.space(1))
        row.setSpacing(theme.space(1))
        self.title = QLabel()
        look(self.title, "muted")
        row.addWidget(self.title, 1)
        self.try_button = self._button(texts.say("Try out"))
        self.try_button.setToolTip(texts.say("Answer items and see the grade; nothing is stored"))
        self.try_button.clicked.connect(self.show_try_out)
        row.addWidget(self.try_button)
        self.compare_button = self._button(texts.say("Compare…"))
        self.compare_button.clicked.connect(self.show_comparison)
        row.addWidget(self.compare_button)
        return bar

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words)
        look(button, "quiet")
        return button

    def _show_actions(self) -> None:
        version = self.browse.version
        texts = self._desk.texts
        if version is not None:
            words = texts.say("version {version}", version=version.version)
            self.title.setText(f"{version.id} · {words} · {version.sha256[:12]}")
            self.title.setToolTip(f"SHA-256 {version.sha256}")
        several = len(self.browse.sources()) > 1
        self.compare_button.setEnabled(several)
        hint = texts.say("Compare two versions of this checklist")
        self.compare_button.setToolTip(hint if several else texts.say("There is one version only."))
        self.reloaded.emit()

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.browse.reload()
