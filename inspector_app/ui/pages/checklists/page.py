"""The checklists page: what can be done with the chosen version stands above its panes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QLabel,
    QMessageBox,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.canonical import Json
from inspector_app.domain.versions.diff import compare
from inspector_app.errors import AppError, InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.pages.checklists.bring_in import BringInPane
from inspector_app.ui.pages.checklists.browse import BrowsePane
from inspector_app.ui.pages.checklists.compare import ComparePane
from inspector_app.ui.pages.checklists.exporting import Exporting
from inspector_app.ui.pages.checklists.mapping import MappingPage
from inspector_app.ui.pages.checklists.try_out import TryOutPage
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.checklists.release_dialog import ReleaseDialog
from inspector_app.ui.widgets.drafting.new_checklist_dialog import NewChecklistDialog
from inspector_app.ui.widgets.forms.flow import FlowLayout
from inspector_app.ui.widgets.frame.window_frame import Notice
from inspector_app.usecases.checklists.bringing import FILES, Brought, bring, draft_brought, install_brought
from inspector_app.usecases.checklists.drafts import Draft, begin_draft, drop_draft, release_draft
from inspector_app.usecases.checklists.library import checklist_data
from inspector_app.usecases.checklists.plain import open_plain
from inspector_app.usecases.checklists.trying import try_out
from inspector_app.usecases.drafting.beginning import new_checklist


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
        self.mapping: MappingPage | None = None
        self.stack = QStackedWidget()
        browsing = QWidget()
        column = QVBoxLayout(browsing)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._actions())
        column.addWidget(self.browse, 1)
        self.bring_in = BringInPane(desk)
        self.bring_in.left.connect(self._show_browsing)
        self.bring_in.install_wanted.connect(self._install)
        self.bring_in.draft_wanted.connect(self._draft)
        for pane in (browsing, self.compare, self.bring_in):
            self.stack.addWidget(pane)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.stack)
        self.exporting = Exporting(desk, self)
        self.exporting.failed.connect(self.failed)
        self.browse.moved.connect(self._show_actions)
        self.browse.failed.connect(self.failed)
        self.compare.left.connect(self._show_browsing)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), browsing).activated.connect(self.browse.undo)
        for keys in ("Ctrl+Shift+Z", "Ctrl+Y"):
            QShortcut(QKeySequence(keys), browsing).activated.connect(self.browse.redo)
        self.setFocusProxy(self.browse)
        self.browse.reload()

    @property
    def notice(self) -> Notice:
        """The notice of the checklist in sight."""
        return Notice(next(iter(self.browse.notices), None))

    def show_comparison(self) -> None:
        """Compare the chosen version with the one before it, or with the one after the oldest."""
        self.browse.leave()
        sources = self.browse.sources()
        keys = list(sources)  # the newest first
        chosen = keys.index(self.browse.list.current_key)
        older = min(chosen + 1, len(keys) - 1)
        self.compare.show_sources(sources, keys[older], keys[min(chosen, older - 1)])
        self.stack.setCurrentWidget(self.compare)
        self.compare.view.setFocus()

    def show_try_out(self) -> None:
        """Open a scratch evaluation of the chosen version or draft, at the item that is in sight."""
        self.browse.leave()
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

    def ask_file(self) -> None:
        """Ask for a checklist file."""
        say = self._desk.texts.say
        kinds = " ".join(f"*.{suffix}" for suffix in FILES)
        path, _ = QFileDialog.getOpenFileName(self, say("Install a checklist from a file"), "", f"({kinds})")
        if path:
            self.bring(Path(path))

    def bring(self, path: Path) -> None:
        """Show what a file holds and everything that is wrong with it."""
        self.browse.leave()
        brought = bring(path)
        if brought.plain:
            self._map(path)
            return
        self.bring_in.show_brought(brought)
        self.stack.setCurrentWidget(self.bring_in)
        self.bring_in.setFocus()

    def _map(self, path: Path) -> None:
        """Ask what the columns of a plain table mean."""
        try:
            draft = open_plain(self._desk.workspace, path)
        except AppError as error:
            self.failed.emit(error)
            return
        page = MappingPage(self._desk, draft)
        page.left.connect(self._end_mapping)
        page.failed.connect(self.failed)
        page.installed.connect(self._end_mapping)
        self.mapping = page
        self.stack.addWidget(page)
        self.stack.setCurrentWidget(page)
        page.setFocus()

    def _end_mapping(self, key: str = "") -> None:
        page, self.mapping = self.mapping, None
        self._show_browsing()
        if page is not None:
            self.stack.removeWidget(page)
            page.deleteLater()
        if key:
            self.browse.reload(key)

    def _install(self, brought: Brought) -> None:
        try:
            checklist = install_brought(self._desk.workspace, brought)
        except AppError as error:
            self.failed.emit(error)
            return
        self._show_browsing()
        self.browse.reload(f"{checklist.id} {checklist.version}")

    def _draft(self, brought: Brought) -> None:
        try:
            draft = draft_brought(self._desk.workspace, brought)
        except AppError as error:
            self.failed.emit(error)
            return
        self._show_browsing()
        self.browse.reload(f"draft {draft.id}")

    def ask_new(self) -> None:
        """Ask what a new checklist is called."""
        self.browse.leave()
        desk = self._desk
        self.beginning = NewChecklistDialog(desk.theme, desk.icons, desk.texts, self)
        self.beginning.confirmed.connect(self._begin_new)
        self.beginning.open()

    def _begin_new(self, identity: str, title: dict[str, str], sector: str) -> None:
        try:
            draft = new_checklist(self._desk.workspace, identity, title, sector)
        except InputError as error:
            self.beginning.show_trouble(error.place, self._desk.texts.told(error))
        except AppError as error:
            self.failed.emit(error)
        else:
            self.beginning.accept()
            self.browse.reload(f"draft {draft.id}")

    def begin_draft(self) -> None:
        """Make the next version of the chosen one, or go on with the one that is being written."""
        version = self.browse.version
        if version is None:
            return
        try:
            draft = begin_draft(self._desk.workspace, version.id, version.version)
        except AppError as error:
            self.failed.emit(error)
            return
        name = self.browse.parts.current_name
        self.browse.reload(f"draft {draft.id}")
        self.browse.parts.go(name)

    def ask_release(self) -> None:
        """Show the last look before the draft is released."""
        self.browse.leave()
        draft = self.browse.draft
        if draft is None:
            return
        desk = self._desk
        changes = compare(checklist_data(desk.workspace, draft.id, draft.based_on), draft.data)
        self.release = ReleaseDialog(draft.version, changes, desk.theme, desk.icons, desk.texts, self)
        self.release.confirmed.connect(self._release)
        self.release.open()

    def ask_export(self) -> None:
        """Ask for the file that the chosen version or draft is written into."""
        self.browse.leave()
        draft, version = self.browse.draft, self.browse.version
        if draft is not None:
            self.exporting.ask(cast(dict[str, Json], draft.data))
        elif version is not None:
            data = checklist_data(self._desk.workspace, version.id, version.version)
            self.exporting.ask(cast(dict[str, Json], data))

    def ask_drop(self) -> None:
        """Ask before a draft is thrown away."""
        say = self._desk.texts.say
        box = QMessageBox(self)
        box.setText(say("Throw this draft away?"))
        box.setInformativeText(say("Everything written in it is lost; the released versions stay."))
        drop = box.addButton(say("Throw away"), QMessageBox.ButtonRole.DestructiveRole)
        box.addButton(say("Keep it"), QMessageBox.ButtonRole.RejectRole)
        drop.clicked.connect(self._drop)
        self.question = box
        box.open()

    def _drop(self) -> None:
        draft = self.browse.draft
        if draft is not None:
            drop_draft(self._desk.workspace, draft)
            self.browse.reload(f"{draft.id} {draft.based_on}")

    def _release(self, version: str, notes: dict[str, str]) -> None:
        draft = self.browse.draft
        if draft is None:
            return
        try:
            released = release_draft(self._desk.workspace, draft, version, notes)
        except InputError as error:
            self.release.show_trouble(error.place, self._desk.texts.told(error))
        except AppError as error:
            self.failed.emit(error)
        else:
            self.release.accept()
            self.browse.reload(f"{released.id} {released.version}")

    def _actions(self) -> QFrame:
        theme, say = self._desk.theme, self._desk.texts.say
        bar = QFrame()
        look(bar, "bar")
        bar.setContentsMargins(theme.space(5), theme.space(1), theme.space(4), theme.space(1))
        row = FlowLayout(bar, theme.space(1))
        self.title = QLabel()
        look(self.title, "muted")
        self.title.setMinimumHeight(theme.target)
        row.addWidget(self.title)
        actions: dict[str, tuple[str, str, Callable[[], None]]] = {
            "new": (say("New checklist…"), say("Write a checklist from nothing"), self.ask_new),
            "install": (say("Install…"), say("Install a checklist from a file"), self.ask_file),
            "undo": (say("Undo"), say("Take the last edit back (Ctrl+Z)"), self.browse.undo),
            "redo": (
                say("Redo"),
                say("Do again what was taken back (Ctrl+Shift+Z, Ctrl+Y)"),
                self.browse.redo,
            ),
            "drop": (say("Throw away…"), say("Throw this draft away"), self.ask_drop),
            "try": (
                say("Try out"),
                say("Answer items and see the grade; nothing is stored"),
                self.show_try_out,
            ),
            "compare": (say("Compare…"), "", self.show_comparison),
            "export": (
                say("Export…"),
                say("Write it into a file: for another laptop, ODK, Kobo or Excel"),
                self.ask_export,
            ),
            "change": (say("Change…"), say("Write the next version in a draft"), self.begin_draft),
            "release": (say("Release…"), say("Make the draft a version"), self.ask_release),
        }
        self.buttons: dict[str, QPushButton] = {}
        for name, (words, hint, action) in actions.items():
            button = QPushButton(words)
            button.setToolTip(hint)
            look(button, "primary" if name == "release" else "quiet")
            button.clicked.connect(action)
            row.addWidget(button)
            self.buttons[name] = button
        return bar

    def _show_actions(self) -> None:
        version, draft = self.browse.version, self.browse.draft
        say = self._desk.texts.say
        if draft is not None:
            self.title.setText(self._draft_words(draft))
            self.title.setToolTip("")
        elif version is not None:
            words = say("version {version}", version=version.version)
            self.title.setText(f"{version.id} · {words} · {version.sha256[:12]}")
            self.title.setToolTip(f"SHA-256 {version.sha256}")
        state = self.browse.state
        for name in ("undo", "redo", "drop", "release"):
            self.buttons[name].setVisible(draft is not None)
        self.buttons["change"].setVisible(draft is None and version is not None)
        self.buttons["undo"].setEnabled(state is not None and state.can_undo)
        self.buttons["redo"].setEnabled(state is not None and state.can_redo)
        self.buttons["try"].setEnabled(state is None or not state.count)
        several = len(self.browse.sources()) > 1
        self.buttons["compare"].setEnabled(several)
        self.buttons["export"].setEnabled(version is not None or draft is not None)
        hint = say("Compare two versions of this checklist")
        self.buttons["compare"].setToolTip(hint if several else say("There is one version only."))
        self.reloaded.emit()

    def _draft_words(self, draft: Draft) -> str:
        texts, state = self._desk.texts, self.browse.state
        words = texts.say("Draft of {version}", version=draft.version)
        if state is None or not state.count:
            return f"{draft.id} · {words}"
        count = texts.plural("{n} problem", "{n} problems", state.count)
        return " · ".join((draft.id, words, count))

    # Qt's own names from here on.

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.browse.reload()

    def hideEvent(self, event: QHideEvent) -> None:
        self.browse.leave()
        super().hideEvent(event)
