"""A choice among few in the form of a part."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.icons import Icons
from inspector_app.ui.models.checklists.field_words import row_label
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.drop_down import DropDown
from inspector_app.ui.widgets.forms.field import FormField
from inspector_app.usecases.drafting.rows import Option, Pick


class PickField(QWidget):
    """Signals:
    edited, reshaped: place, value; the second where other rows belong to it then.
    identified: the part is to be told apart by this.
    """

    edited = Signal(object, object)
    reshaped = Signal(object, object)
    identified = Signal(str)

    def __init__(self, pick: Pick, theme: Theme, icons: Icons, texts: Texts) -> None:
        super().__init__()
        self._pick = pick
        self._texts = texts
        self.list = DropDown()
        for option in pick.options:
            self.list.addItem(self._words(option))
        self.list.setCurrentIndex(pick.current)
        self.list.setMinimumHeight(theme.target)
        self.list.activated.connect(self._tell)
        self.fields = [FormField(row_label(texts, pick.key), self.list, theme, icons)]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.fields[0])

    def renew(self, pick: Pick) -> None:
        """The same choice once something beside it was edited."""
        self._pick = pick

    def _words(self, option: Option) -> str:
        if not option.code:
            return self._texts.say("Not set")
        return self._texts.name(option.space, option.code)

    def _tell(self, index: int) -> None:
        pick = self._pick
        if index == pick.current:
            return
        option = pick.options[index]
        if pick.identity:
            self.identified.emit(option.code)
        else:
            (self.reshaped if pick.reshapes else self.edited).emit(pick.place, option.value)
