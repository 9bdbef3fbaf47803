"""A list with a search field and a choice above it, and words where nothing is found."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QStackedLayout, QVBoxLayout, QWidget

from inspector_app.ui.desk import Desk
from inspector_app.ui.models.overviews.entries import ENTRY_ROLE, Entries, Entry
from inspector_app.ui.theme import look
from inspector_app.ui.widgets.card_painter import WIDEST_ROW
from inspector_app.ui.widgets.forms.choice_row import ChoiceRow
from inspector_app.ui.widgets.overviews.entry_row import EntryDelegate
from inspector_app.ui.widgets.row_view import RowView
from inspector_app.usecases.session.changes import Changes

_MUCH_MORE: Final = 10_000  # the middle takes all the room there is, up to its limit
_TYPED: Final = 150  # ms without a key after which the list is read


class FoundList(QWidget):
    """Shows what `find(text, choice)` gives for what is typed and chosen.

    Signals:
        entered: the key of the entry that the person chose.
    """

    entered = Signal(str)

    def __init__(
        self,
        desk: Desk,
        find: Callable[[str, str], Sequence[Entry]],
        *,
        name: str,
        hint: str,
        nothing: QWidget,
        choices: Mapping[str, str] | None = None,
    ) -> None:
        """`nothing`: shown while there is no entry at all; `choices`: value → words, the first is chosen."""
        super().__init__()
        self._desk = desk
        self._find = find
        self._choices = dict(choices or {})
        self.model = Entries(self)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_TYPED)
        self._wait.timeout.connect(self.reload)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(hint))
        self._shown = QStackedLayout()
        self._shown.addWidget(self._list(name))
        self._shown.addWidget(nothing)
        self._shown.addWidget(self._not_found())
        column.addLayout(self._shown, 1)
        desk.changes.happened.connect(self._take)
        self.setFocusProxy(self.view)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.search.setFocus)

    @property
    def choice(self) -> str:
        """The value of the choice, "" where there is none."""
        return self.chosen.value if self.chosen is not None else ""

    def reload(self) -> None:
        """Find again; the entry that was current stays current."""
        current = self.view.currentIndex().data(ENTRY_ROLE)
        text = self.search.text().strip()
        found = self._find(text, self.choice)
        self.model.show_entries(found)
        self.count.setText(self._desk.texts.plural("{n} entry", "{n} entries", len(found)) if found else "")
        searched = bool(text) or self.choice != next(iter(self._choices), "")
        self.head.setVisible(bool(found) or searched)
        self._shown.setCurrentIndex(0 if found else 2 if searched else 1)
        if found:
            place = self.model.position(current.key) if isinstance(current, Entry) else 0
            self.view.setCurrentIndex(self.model.index(max(place, 0)))

    def _take(self, changes: Changes, _initiator: object) -> None:
        if changes.lists and self.isVisible():
            self.reload()

    def _head(self, hint: str) -> QFrame:
        theme = self._desk.theme
        self.head, middle = QFrame(), QWidget()
        around = QHBoxLayout(self.head)
        around.setContentsMargins(theme.space(6), theme.space(4), theme.space(6), theme.space(2))
        around.addStretch(1)
        around.addWidget(middle, _MUCH_MORE)
        around.addStretch(1)
        middle.setMaximumWidth(WIDEST_ROW)
        row = QHBoxLayout(middle)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(3))
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint)
        self.search.setAccessibleName(hint)
        self.search.setToolTip(f"{hint}  Ctrl+F")
        self.search.setClearButtonEnabled(True)
        self.search.setMaximumWidth(theme.pixels(420))
        self.search.textChanged.connect(lambda _text: self._wait.start())
        row.addWidget(self.search, 1)
        self.chosen: ChoiceRow | None = None
        if self._choices:
            self.chosen = ChoiceRow(self._choices, theme)
            self.chosen.show_value(next(iter(self._choices)))
            self.chosen.chosen.connect(lambda _value: self.reload())
            row.addWidget(self.chosen, 1)
        row.addStretch()
        self.count = QLabel()
        look(self.count, "muted")
        row.addWidget(self.count)
        return self.head

    def _list(self, name: str) -> RowView:
        self.view = RowView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(EntryDelegate(self._desk.theme, self._desk.icons, self.view))
        self.view.setAccessibleName(name)
        self.view.entered_row.connect(self._enter)
        return self.view

    def _not_found(self) -> QLabel:
        words = QLabel(self._desk.texts.say("Nothing fits this search."))
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look(words, "muted")
        return words

    def _enter(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY_ROLE)
        if isinstance(entry, Entry):
            self.entered.emit(entry.key)
