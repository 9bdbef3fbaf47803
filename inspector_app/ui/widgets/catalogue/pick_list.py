"""Several of a list: what was picked stands in rows, the rest is offered below."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.forms.drop_down import DropDown


class PickList(QWidget):
    """A key that is not offered any more stays, and is shown as it is.

    Signals:
        changed: the person picked one or took one out.
    """

    changed = Signal()

    def __init__(self, theme: Theme, icons: Icons, *, add: str, remove: str) -> None:
        """`add`: what stands in the drop-down before a choice; `remove`: of a row's button, with {name}."""
        super().__init__()
        self._theme, self._icons, self._remove = theme, icons, remove
        self._words: dict[str, str] = {}
        self._keys: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        layout.addLayout(self._rows)
        self.offers = DropDown()
        self.offers.setPlaceholderText(add)
        self.offers.activated.connect(self._pick)
        layout.addWidget(self.offers)
        self.setFocusProxy(self.offers)

    @property
    def keys(self) -> tuple[str, ...]:
        """What is picked, in the order of picking."""
        return tuple(self._keys)

    def show_choice(self, offered: Mapping[str, str], keys: tuple[str, ...]) -> None:
        """Show what may be picked (key → words) and what is; never tells."""
        self._words = dict(offered)
        self._keys = list(keys)
        self._rebuild()

    def _pick(self, place: int) -> None:
        self._keys.append(self.offers.itemData(place))
        self._rebuild()
        self.changed.emit()

    def _take_out(self, key: str) -> None:
        self._keys.remove(key)
        self._rebuild()
        self.offers.setFocus()
        self.changed.emit()

    def _rebuild(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for key in self._keys:
            self._rows.addWidget(self._row(key))
        self.offers.clear()
        for key, words in self._words.items():
            if key not in self._keys:
                self.offers.addItem(words, key)
        self.offers.setCurrentIndex(-1)
        self.offers.setVisible(self.offers.count() > 0)

    def _row(self, key: str) -> QWidget:
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(self._theme.space(1), 0, 0, 0)
        words = self._words.get(key, key)
        label = QLabel(words)
        label.setWordWrap(True)
        button = QPushButton(self._icons.icon("remove", "text_muted"), "")
        button.setIconSize(QSize(20, 20))
        button.setFixedWidth(self._theme.target)
        button.setStyleSheet("padding: 0; border-color: transparent; background: transparent;")
        name = self._remove.format(name=words)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(lambda _checked, key=key: self._take_out(key))
        layout.addWidget(label, 1)
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return row
