"""The chips above the list: what is shown, and how many items each shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QScrollArea, QScroller, QWidget

from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import FILTERS, Filter, filter_hint, filter_words
from inspector_app.ui.theme import Theme, look
from inspector_app.ui.widgets.forms.flow import FlowLayout

_MOST_ROWS: Final = 2


class FilterChips(QScrollArea):
    """Wraps into two rows; where two are too few it is one row that a finger pushes along.

    Signals:
        chosen: a filter.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._inside = QWidget()
        look(self._inside, "page")
        self.flow = FlowLayout(self._inside, theme.space(2))
        self.setWidget(self._inside)
        self.buttons: dict[Filter, QPushButton] = {}
        group = QButtonGroup(self)
        for name in FILTERS:
            button = QPushButton(filter_words(texts, name))
            button.setCheckable(True)
            button.setMinimumHeight(theme.target)
            button.setToolTip(filter_hint(texts, name))
            look(button, "filter")
            button.clicked.connect(self._tell)
            group.addButton(button)
            self.buttons[name] = button
            self.flow.addWidget(button)
        self.buttons["all"].setChecked(True)

    @property
    def filter(self) -> Filter:
        """The one that is on."""
        return next(name for name, button in self.buttons.items() if button.isChecked())

    def show_filter(self, wanted: Filter) -> None:
        """Switch one on; tells nobody."""
        self.buttons[wanted].setChecked(True)
        self.ensureWidgetVisible(self.buttons[wanted])

    def show_counts(self, count: Callable[[Filter], int]) -> None:
        """Show how many items each shows; one without any stays where it is, in quiet colours."""
        for name, button in self.buttons.items():
            number = count(name)
            button.setText(f"{filter_words(self._texts, name)}  {number}")
            look(button, "filter" if number else "filter_calm")
        self.fit()

    def take(self, widget: QWidget) -> None:
        """Take a widget in behind the chips."""
        self.flow.addWidget(widget)
        self.fit()

    def fit(self) -> None:
        """Two rows where that suffices, else one that scrolls."""
        gap = self._theme.space(2)
        width, height = self.width(), self.flow.heightForWidth(self.width())
        if height > _MOST_ROWS * self._theme.target + gap:
            width, height = self.flow.sizeHint().width(), self._theme.target
        self._inside.resize(width, height)
        self.setFixedHeight(height)

    def _tell(self) -> None:
        self.ensureWidgetVisible(self.buttons[self.filter])
        self.chosen.emit(self.filter)

    # Qt's own names from here on.

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._theme.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.fit()
