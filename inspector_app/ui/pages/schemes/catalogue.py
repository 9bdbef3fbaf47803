"""The catalogue: standards, certification schemes and areas; looked up, edited, published, taken over."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from inspector_app.domain.catalogue.changes import remarks
from inspector_app.domain.catalogue.model import Entry
from inspector_app.errors import AppError, InputError
from inspector_app.ui.desk import Desk
from inspector_app.ui.models.catalogue_list import (
    KINDS,
    WORDS_ROLE,
    CatalogueList,
    EntryWords,
    Kind,
    entry_of,
    entry_words,
    found,
)
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.catalogue.area_form import AreaForm
from inspector_app.ui.widgets.catalogue.entry_form import EntryForm
from inspector_app.ui.widgets.catalogue.entry_view import EntryView
from inspector_app.ui.widgets.catalogue.publish_box import PublishBox
from inspector_app.ui.widgets.catalogue.scheme_form import SchemeForm
from inspector_app.ui.widgets.catalogue.standard_form import StandardForm
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.usecases.catalogue import (
    export_catalogue,
    give_up,
    has_changes,
    keep_entry,
    next_version,
    publish_catalogue,
    remove_entry,
    take_over,
    working_copy,
)

_LIST_WIDTH: Final = 400


class CataloguePage(QWidget):
    """A list at the left, the form of the chosen entry at the right, what is not published yet on top.

    Signals:
        failed: an AppError that belongs to no field.
    """

    failed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._today = date.fromisoformat(desk.workspace.identity.now()[:10])
        self._copy = working_copy(desk.workspace)
        self.dialog: PublishBox | None = None
        look(self, "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.forms: dict[Kind, EntryForm] = {
            "standards": StandardForm(desk), "schemes": SchemeForm(desk), "areas": AreaForm(desk),
        }  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._top())
        layout.addWidget(self._strip())
        below = QHBoxLayout()
        below.setSpacing(0)
        below.addWidget(self._left())
        below.addWidget(self._right(), 1)
        layout.addLayout(below, 1)
        self.setFocusProxy(self.search)
        self.show_kind("standards")

    @property
    def kind(self) -> Kind:
        """What the list shows."""
        return next(kind for kind in KINDS if kind == self.kinds.value)

    def show_kind(self, kind: Kind) -> None:
        """List the standards, the schemes or the areas; the first entry is chosen."""
        self.kinds.show_value(kind)
        self._stack.setCurrentWidget(self.forms[kind])
        self._list_again("")

    def show_entry(self, key: str) -> None:
        """Choose an entry; "" opens the form of a new one."""
        copy, entry = self._copy, entry_of(self._copy, self.kind, key)
        about = [remark for remark in remarks(copy, self._today) if entry and remark.subject == entry.key]
        self.forms[self.kind].show_entry(copy, entry, about)

    def _top(self) -> QFrame:
        say, theme = self._desk.texts.say, self._desk.theme
        bar = QFrame()
        look(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(theme.space(5), theme.space(2), theme.space(5), theme.space(2))
        row.setSpacing(theme.space(3))
        self.kinds = ChoiceRow(
            {"standards": say("Standards"), "schemes": say("Certification schemes"), "areas": say("Areas")},
            theme,
        )
        self.kinds.setAccessibleName(say("What is listed"))
        self.kinds.chosen.connect(self._change_kind)
        self.version = QLabel()
        look(self.version, "muted")
        take, give = QPushButton(say("Take over a file …")), QPushButton(say("Write to a file …"))
        take.clicked.connect(self._choose_file)
        give.clicked.connect(self._choose_target)
        row.addWidget(self.kinds, 1)
        for widget in (self.version, take, give):
            row.addWidget(widget)
        return bar

    def _strip(self) -> QFrame:
        say, theme = self._desk.texts.say, self._desk.theme
        self.strip = QFrame()
        look(self.strip, "strip", tone="accent")
        row = QHBoxLayout(self.strip)
        row.setContentsMargins(theme.space(5), theme.space(1), theme.space(5), theme.space(1))
        row.setSpacing(theme.space(3))
        self.strip_words = QLabel()
        self.strip_words.setWordWrap(True)
        drop, publish = QPushButton(say("Give the changes up")), QPushButton(say("Publish …"))
        look(drop, "quiet")
        look(publish, "primary")
        drop.clicked.connect(self._give_up)
        publish.clicked.connect(self._open_publish)
        self.publish_button, self.drop_button = publish, drop
        row.addWidget(self.strip_words, 1)
        row.addWidget(drop)
        row.addWidget(publish)
        return self.strip

    def _left(self) -> QFrame:
        say, theme = self._desk.texts.say, self._desk.theme
        left = QFrame()
        look(left, "rail")
        left.setFixedWidth(theme.pixels(_LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, theme.space(3), 0, 0)
        column.setSpacing(theme.space(3))
        row = QHBoxLayout()
        row.setContentsMargins(theme.space(5), 0, theme.space(4), 0)
        self.search = QLineEdit()
        self.search.setPlaceholderText(say("Search"))
        self.search.setAccessibleName(say("Search"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda: self._list_again(self._key))
        self.add_button = QPushButton(say("New"))
        self._desk.icons.beside(self.add_button, "add")
        self.add_button.clicked.connect(self._new)
        row.addWidget(self.search, 1)
        row.addWidget(self.add_button)
        column.addLayout(row)
        self.model = CatalogueList(self)
        self.view = EntryView(theme, say("Entries"))
        self.view.setModel(self.model)
        self.view.selectionModel().currentChanged.connect(self._chosen)
        column.addWidget(self.view, 1)
        self.nothing = QLabel(say("Nothing found."))
        look(self.nothing, "muted")
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.nothing, 1)
        return left

    def _right(self) -> QStackedWidget:
        self._stack = QStackedWidget()
        for form in self.forms.values():
            self._stack.addWidget(form)
            form.kept.connect(self._keep)
            form.removed.connect(self._remove)
        return self._stack

    @property
    def _key(self) -> str:
        words = self.view.currentIndex().data(WORDS_ROLE)
        return words.key if isinstance(words, EntryWords) else ""

    def _list_again(self, key: str) -> None:
        """Read the rows again and choose an entry, the first where `key` is not among them."""
        copy, texts = self._copy, self._desk.texts
        changed = has_changes(self._desk.workspace)
        self.version.setText(texts.say("Version {version}", version=copy.version))
        self.strip.setVisible(changed)
        self.strip_words.setText(
            texts.say(
                "What was changed here since version {version} is not published yet.", version=copy.version
            )
        )
        rows = found(entry_words(copy, self.kind, texts, self._today), self.search.text())
        self.model.show_rows(rows)
        self.view.setVisible(bool(rows))
        self.nothing.setVisible(not rows)
        place = self.model.place(key)
        self.view.setCurrentIndex(place if place.isValid() else self.model.index(0))
        self.show_entry(self._key)

    def _chosen(self, now: QModelIndex, before: QModelIndex) -> None:
        """Another entry: what was typed into the one before is kept, or the person stays with its trouble."""
        words = now.data(WORDS_ROLE)
        if not isinstance(words, EntryWords) or words.key == self._shown_key:
            return
        if before.isValid() and not self._settle():
            back = self._shown_key
            QTimer.singleShot(0, self, lambda: self.view.setCurrentIndex(self.model.place(back)))
            return
        self.show_entry(words.key)

    @property
    def _shown_key(self) -> str:
        shown = self.forms[self.kind].shown
        return shown.key if shown is not None else ""

    def _settle(self) -> bool:
        """Keep what was typed; False where it cannot be kept, with the trouble beside its field."""
        form = self.forms[self.kind]
        if not form.changed:
            return True
        form.clear_troubles()
        try:
            self._copy = keep_entry(self._desk.workspace, form.entry(), self._shown_key)
        except InputError as error:
            if not form.show_trouble(error):
                self.failed.emit(error)
            return False
        except AppError as error:
            self.failed.emit(error)
            return False
        return True

    def _change_kind(self, kind: str) -> None:
        before = next(name for name in KINDS if self._stack.currentWidget() is self.forms[name])
        self.kinds.show_value(before)
        if self._settle():
            self.show_kind(next(name for name in KINDS if name == kind))

    def _new(self) -> None:
        if not self._settle():
            return
        self._list_again(self._shown_key)
        self.view.clearSelection()
        self.view.setCurrentIndex(QModelIndex())
        self.show_entry("")
        first = next(iter(self.forms[self.kind].fields.values()))
        first.input.setFocus()

    def _keep(self) -> None:
        key = self.forms[self.kind].entry().key
        if self._settle():
            self._list_again(key)

    def _remove(self, entry: Entry) -> None:
        try:
            self._copy = remove_entry(self._desk.workspace, entry)
        except AppError as error:
            self.failed.emit(error)
        else:
            self._list_again("")

    def _give_up(self) -> None:
        self._copy = give_up(self._desk.workspace)
        self._list_again(self._key)

    def _open_publish(self) -> None:
        if not self._settle():
            return
        self._list_again(self._shown_key)
        self.dialog = PublishBox(self._desk, next_version(self._copy.version), self)
        self.dialog.asked.connect(self._publish)
        self.dialog.open()

    def _publish(self, version: str, notes: str) -> None:
        assert self.dialog is not None
        try:
            self._copy = publish_catalogue(self._desk.workspace, version, notes)
        except InputError as error:
            self.dialog.show_trouble(error)
        except AppError as error:
            self.dialog.reject()
            self.failed.emit(error)
        else:
            self.dialog.accept()
            self._list_again(self._key)

    def _choose_file(self) -> None:
        say = self._desk.texts.say
        path, _ = QFileDialog.getOpenFileName(
            self, say("Take over a catalogue"), "", f"{say('Catalogue')} (*.json)"
        )
        if path:
            self.take_over(Path(path))

    def take_over(self, path: Path) -> None:
        """Take a published catalogue over and say what both sides changed."""
        try:
            taken = take_over(self._desk.workspace, path)
        except AppError as error:
            self.failed.emit(error)
            return
        self._copy = working_copy(self._desk.workspace)
        self._list_again(self._key)
        if taken.changed_twice:
            texts = self._desk.texts
            names = texts.listing(taken.changed_twice)
            self.strip_words.setText(
                texts.say(
                    "Changed here and in the new version: {names}. Your words stand; compare them.",
                    names=names,
                )
            )

    def _choose_target(self) -> None:
        say, copy = self._desk.texts.say, self._copy
        name = f"{copy.id.lower()}-{copy.version}.json"
        path, _ = QFileDialog.getSaveFileName(
            self, say("Write the catalogue"), name, f"{say('Catalogue')} (*.json)"
        )
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the published version to a file."""
        try:
            export_catalogue(self._desk.workspace, path)
        except AppError as error:
            self.failed.emit(error)
