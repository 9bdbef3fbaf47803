"""The settings of this laptop: generated from settings.SETTINGS, and what is not chosen but looked up."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout

from inspector_app.settings import GROUPS, LOOK, SETTINGS
from inspector_app.ui.desk import Desk
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.forms.scroll_page import ScrollPage
from inspector_app.ui.widgets.plain_label import plain_label
from inspector_app.ui.widgets.settings.setting_row import SettingRow
from inspector_app.ui.widgets.settings.support_box import SupportBox

_GROUP_OF = {setting.name: setting.group for setting in SETTINGS}


class SettingsPage(ScrollPage):
    """Every choice is kept and takes effect at once.

    Signals:
        changed: a setting of the look was kept, by its name; every page has to be made anew.
        wants_person: the person wants to correct who works here.
        failed: an AppError that no setting can show.
    """

    changed = Signal(str)
    wants_person = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.theme)
        self._desk = desk
        self.rows: dict[str, SettingRow] = {}
        self._cards: list[tuple[QFrame, str, list[SettingRow]]] = []
        self._add_search()
        for group in GROUPS:
            self._add_group(group)
        self._add_person()
        self._add_data()
        self._add_support()
        self.setFocusProxy(self.search)
        self.column.addStretch()

    def show_setting(self, name: str) -> None:
        """Bring a setting into sight and give it the keyboard."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # a new page has no places yet
        self.rows[name].editor.setFocus()
        self.ensureWidgetVisible(self.rows[name], 0, self._desk.theme.space(20))

    def _add_search(self) -> None:
        say = self._desk.texts.say
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Find a setting"))
        self.search.setAccessibleName(say("Find a setting"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._find)
        self.nothing = plain_label("", "muted")
        self.nothing.hide()
        self.column.addWidget(self.search)
        self.column.addWidget(self.nothing)
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(self.search.setFocus)

    def _find(self, typed: str) -> None:
        """Show the settings with all that is typed in their words; a card goes with its title or text."""
        wanted = typed.casefold().split()
        found = False
        for card, words, rows in self._cards:
            whole = all(word in words.casefold() for word in wanted)
            shown = [row for row in rows if all(word in row.words.casefold() for word in wanted)]
            for row in rows:
                row.setVisible(whole or row in shown)
            card.setVisible(whole or bool(shown))
            found = found or whole or bool(shown)
        self.nothing.setText(self._desk.texts.say("No setting has “{typed}” in its words.", typed=typed))
        self.nothing.setVisible(not found)

    def _add_group(self, group: str) -> None:
        title = self._desk.texts.word("setting_group", group)
        layout = self.add_card(title)
        layout.setSpacing(self._desk.theme.space(5))
        rows = [SettingRow(setting, self._desk) for setting in SETTINGS if setting.group == group]
        for row in rows:
            row.changed.connect(self._kept)
            row.failed.connect(self.failed)
            layout.addWidget(row)
            self.rows[row.setting.name] = row
        self._remember(layout, title, rows)

    def _remember(self, layout: QVBoxLayout, words: str, rows: list[SettingRow]) -> None:
        """Let the search know a card."""
        card = layout.parentWidget()
        assert isinstance(card, QFrame)
        self._cards.append((card, words, rows))

    def _kept(self, name: str) -> None:
        if _GROUP_OF[name] == LOOK:
            self.changed.emit(name)

    def _add_person(self) -> None:
        say, person = self._desk.texts.say, self._desk.workspace.person
        title = say("Who works here")
        layout = self.add_card(title)
        if person is not None:
            layout.addWidget(plain_label(f"{person.name} · {person.registration}"))
            layout.addWidget(plain_label(f"{person.body} · {person.body_code}", "muted"))
        button = QPushButton(say("Correct these details"))
        self._desk.icons.beside(button, "person")
        button.clicked.connect(self.wants_person)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._remember(layout, f"{title} {button.text()}", [])

    def _add_data(self) -> None:
        say = self._desk.texts.say
        title = say("Where the work lies")
        layout = self.add_card(title)
        folder = plain_label(str(self._desk.workspace.folder), selectable=True)
        layout.addWidget(folder)
        note = QLabel(
            say(
                "All evaluations and photos are in this folder on this laptop. "
                "They are not encrypted yet: keep the laptop locked and its disk encrypted by the system."
            )
        )
        note.setWordWrap(True)
        look(note, "muted")
        layout.addWidget(note)
        button = QPushButton(say("Show the folder"))
        self._desk.icons.beside(button, "folder")
        button.clicked.connect(self._show_folder)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self._remember(layout, f"{title} {note.text()} {button.text()}", [])

    def _add_support(self) -> None:
        title = self._desk.texts.say("A file for support")
        layout = self.add_card(title)
        self.support = SupportBox(self._desk)
        layout.addWidget(self.support)
        self._remember(layout, f"{title} {self.support.words} {self.support.button.text()}", [])

    def _show_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._desk.workspace.folder)))
