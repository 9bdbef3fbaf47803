"""Above the list: the chips, a search, and on a narrow screen the door to the pane that folded away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import Filter
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.panes.filter_chips import FilterChips

_SEARCH: Final = 176


class FilterBar(QWidget):
    """Signals:
    changed: filter, searched text.
    """

    changed = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.detail_door = QPushButton(f"{texts.say('Detail')}  ▸")
        self.detail_door.setToolTip(texts.say("Show everything about the item (Enter)"))
        look(self.detail_door, "filter")
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.say("Find (Ctrl+F)"))
        self.search.setAccessibleName(texts.say("Find in items"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._tell)
        self.search.textChanged.connect(lambda text: None if text else self._tell())
        self.chips = FilterChips(theme, texts)
        self.chips.chosen.connect(self._tell)
        self._doors = QWidget()
        self._row = QHBoxLayout(self._doors)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space(2))
        self._row.addWidget(self.detail_door)
        box = QVBoxLayout(self)
        box.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        box.setSpacing(theme.space(2))
        box.addWidget(self._doors)
        box.addWidget(self.chips)
        self.show_door(shown=False)

    @property
    def chosen(self) -> Filter:
        """The filter that is on."""
        return self.chips.filter

    def show_filter(self, wanted: Filter, search: str = "") -> None:
        """Show a filter and a search; tells nobody."""
        self.chips.show_filter(wanted)
        if self.search.text() != search:
            self.search.setText(search)

    def show_counts(self, count: Callable[[Filter], int]) -> None:
        """Show how many items each filter has."""
        self.chips.show_counts(count)

    def show_door(self, *, shown: bool) -> None:
        """Whether the detail has folded away; the search stands beside its door, else behind the chips."""
        self._doors.setVisible(shown)
        if shown:
            self.search.setMaximumWidth(16_777_215)
            self.search.setMinimumWidth(0)
            self._row.insertWidget(0, self.search, 1)
            self.chips.fit()
        else:
            self.search.setFixedWidth(self._theme.pixels(_SEARCH))
            self.chips.take(self.search)
        self.search.show()

    def focus_search(self) -> None:
        """Give the keyboard to the search."""
        self.search.setFocus()
        self.search.selectAll()

    def _tell(self) -> None:
        self.changed.emit(self.chosen, self.search.text())
