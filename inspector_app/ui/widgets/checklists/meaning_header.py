"""The head of a sheet's columns: a drop-down list above each says what the column means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.usecases.checklists.plain import MEANINGS, column_name

_MARGIN = 2


class MeaningHeader(QHeaderView):
    """Signals:
    meant: letters of a column and what a person says it means.
    """

    meant = Signal(str, str)

    def __init__(self, theme: Theme, texts: Texts, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._theme = theme
        self._texts = texts
        self.lists: list[DropDown] = []
        self.setFixedHeight(theme.target + theme.pixels(28))
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignHCenter)
        self.setMinimumSectionSize(theme.pixels(96))
        self.setSectionsClickable(False)
        self.sectionResized.connect(self._place)

    def show_columns(self, meanings: Mapping[str, str], count: int) -> None:
        """So many columns with these meanings; showing tells nothing."""
        while len(self.lists) > count:
            self.lists.pop().deleteLater()
        while len(self.lists) < count:
            self.lists.append(self._new_list(len(self.lists)))
        for place, chosen in enumerate(self.lists):
            meaning = meanings.get(column_name(place), "ignore")
            chosen.setCurrentIndex(chosen.findData(meaning))
        self._place()

    def _new_list(self, place: int) -> DropDown:
        chosen = DropDown(self)
        letters = column_name(place)
        for meaning in MEANINGS:
            chosen.addItem(self._texts.word("column", meaning), meaning)
        chosen.view().setMinimumWidth(self._theme.pixels(190))
        chosen.setAccessibleName(self._texts.say("Meaning of column {letters}", letters=letters))
        chosen.activated.connect(lambda at: self.meant.emit(letters, str(chosen.itemData(at))))
        chosen.installEventFilter(self)
        chosen.show()
        return chosen

    def _place(self, *_changed: int) -> None:
        for place, chosen in enumerate(self.lists):
            left = self.sectionViewportPosition(place)
            chosen.setGeometry(
                left + _MARGIN, _MARGIN, max(self.sectionSize(place) - 2 * _MARGIN, 0), self._theme.target
            )

    # Qt's own names from here on.

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._place()

    def setOffset(self, offset: int) -> None:
        super().setOffset(offset)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A list that the keyboard reaches is scrolled into sight; the wheel changes none."""
        view = self.parent()
        if isinstance(watched, DropDown) and isinstance(view, QTableView) and watched in self.lists:
            if event.type() == QEvent.Type.FocusIn and view.model().rowCount():
                view.scrollTo(view.model().index(max(view.rowAt(0), 0), self.lists.index(watched)))
                self._place()
            if event.type() == QEvent.Type.Wheel:
                event.ignore()
                return True
        return super().eventFilter(watched, event)
