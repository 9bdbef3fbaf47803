"""The table of contents of the help: chapters, and the headings of the one that is read."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.help.book import Chapter


class Contents(QTreeWidget):
    """Signals:
    chosen: the name of a chapter, and the number of its heading, -1 for its beginning.
    """

    chosen = Signal(str, int)

    def __init__(self, chapters: Sequence[Chapter], name: str, theme: Theme) -> None:
        super().__init__()
        self.setHeaderHidden(True)
        self.setAccessibleName(name)
        self.setIndentation(theme.space(5))
        self.setRootIsDecorated(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            f"QTreeView::item {{ min-height: {theme.target}px; padding: 0 {theme.space(2)}px; }}"
            f"QTreeView::item:selected {{ background: {theme.colours.accent_soft};"
            f" color: {theme.colours.accent}; }}"
        )
        self._entries: dict[str, QTreeWidgetItem] = {}
        for chapter in chapters:
            entry = QTreeWidgetItem(self, [chapter.title])
            entry.setToolTip(0, chapter.title)
            entry.setData(0, Qt.ItemDataRole.UserRole, (chapter.name, -1))
            self._entries[chapter.name] = entry
        self.itemClicked.connect(self._choose)
        self.itemActivated.connect(self._choose)

    def show_chapter(self, name: str, headings: Sequence[str]) -> None:
        """Mark a chapter and list its headings; those of the others are folded away."""
        for other, entry in self._entries.items():
            if other != name:
                entry.takeChildren()
        entry = self._entries[name]
        if entry.childCount() == 0:
            for number, heading in enumerate(headings):
                child = QTreeWidgetItem(entry, [heading])
                child.setToolTip(0, heading)
                child.setData(0, Qt.ItemDataRole.UserRole, (name, number))
            entry.setExpanded(True)
            self.setCurrentItem(entry)
            self.scrollToItem(entry)

    def _choose(self, entry: QTreeWidgetItem) -> None:
        name, heading = entry.data(0, Qt.ItemDataRole.UserRole)
        self.chosen.emit(name, heading)
