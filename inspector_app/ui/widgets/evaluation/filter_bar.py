"""The row above the list: what is shown, and a search."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.models.item_list import FILTERS, Filter
from inspector_app.ui.theme import Theme, look


class FilterBar(QWidget):
    """Signals:
    changed: filter, searched text.
    """

    changed = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.space(4), theme.space(2), theme.space(4), theme.space(2))
        row.setSpacing(theme.space(2))
        words = {
            "all": texts.say("All"),
            "unanswered": texts.say("Open items"),
            "flagged": texts.say("Flagged"),
            "evidence": texts.say("No photo yet"),
        }
        self.filters: dict[Filter, QPushButton] = {}
        self._group = QButtonGroup(self)
        for name in FILTERS:
            button = QPushButton(words[name])
            button.setCheckable(True)
            look(button, "segment", tone="accent")
            button.clicked.connect(self._tell)
            self._group.addButton(button)
            self.filters[name] = button
            row.addWidget(button)
        self.filters["all"].setChecked(True)
        row.addStretch(1)
        self.search = QLineEdit()
        self.search.setPlaceholderText(texts.say("Find (Ctrl+F)"))
        self.search.setAccessibleName(texts.say("Find in items"))
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(theme.pixels(120))
        self.search.setMaximumWidth(theme.pixels(260))
        self.search.textEdited.connect(self._tell)
        self.search.textChanged.connect(lambda text: None if text else self._tell())
        row.addWidget(self.search, 2)

    @property
    def chosen(self) -> Filter:
        """The filter that is on."""
        return next(name for name, button in self.filters.items() if button.isChecked())

    def show_filter(self, wanted: Filter, search: str = "") -> None:
        """Show a filter and a search; tells nobody."""
        self.filters[wanted].setChecked(True)
        if self.search.text() != search:
            self.search.setText(search)

    def _tell(self) -> None:
        self.changed.emit(self.chosen, self.search.text())
