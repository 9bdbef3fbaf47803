"""What may be read about an item, worked out when opened: guidance, how its points come about, history."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector_app.domain.checklist import Item
from inspector_app.texts import Texts
from inspector_app.ui.models.item_history import history_lines
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.detail.reading.fold import Fold
from inspector_app.ui.widgets.detail.reading.lines import Line, Lines
from inspector_app.usecases.columns.comparing import column_lines
from inspector_app.usecases.session.opened import OpenedEvaluation
from inspector_app.usecases.wording import explain_item


class ItemFolds(QWidget):
    """Three folds; what is open stays open from item to item."""

    def __init__(
        self, opened: OpenedEvaluation, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._opened = opened
        self._texts = texts
        self._item: Item | None = None
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(theme.space(3))
        titles = {
            "guidance": texts.say("Guidance"),
            "explanation": texts.say("How the points come about"),
            "history": texts.say("History"),
        }
        self.lines = {name: Lines(theme) for name in titles}
        self.folds = {name: Fold(title, self.lines[name], theme) for name, title in titles.items()}
        for fold in self.folds.values():
            fold.head.toggled.connect(self._fill)
            box.addWidget(fold)

    def show_item(self, item: Item) -> None:
        """Show what may be read about an item, as things stand now."""
        self._item = item
        self._fill()

    def _fill(self) -> None:
        if self._item is not None:
            for name, fold in self.folds.items():
                if fold.head.isChecked():
                    self.lines[name].show_lines(self._read(name, self._item))

    def _read(self, name: str, item: Item) -> list[Line]:
        if name == "guidance":
            return [(0, item.guidance.in_language(self._texts.language))]
        if name == "history":
            return history_lines(self._texts, self._opened, item)
        lines = [(line.level, line.text) for line in explain_item(self._texts, self._opened, item.id)]
        return [*lines, *((0, said) for said in column_lines(self._texts, self._opened, item))]
