"""The counts of the header: answered, flagged, evidence missing, gaps before leaving; a tap leads there."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from inspector_app.domain.scoring import Result
from inspector_app.texts import Texts
from inspector_app.ui.models.conduct.filters import Filter, filter_hint
from inspector_app.ui.theme import Theme, Tone, look

_LED: Final[tuple[Filter, ...]] = ("unanswered", "flagged", "evidence")


class HeaderCounts(QWidget):
    """Signals:
    filter_asked: the filter that shows what was counted.
    gaps_asked: what is missing before leaving.
    """

    filter_asked = Signal(str)
    gaps_asked = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space(1))
        self._all = True
        self.buttons: dict[str, QPushButton] = {}
        for name in (*_LED, "gaps"):
            button = QPushButton()
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)
            look(button, "count")
            button.hide()
            self.buttons[name] = button
            row.addWidget(button)
        for name in _LED:
            self.buttons[name].setToolTip(filter_hint(texts, name))
            self.buttons[name].clicked.connect(lambda _on=False, name=name: self.filter_asked.emit(name))
        self.buttons["gaps"].setToolTip(texts.say("What the leaving check still asks for"))
        self.buttons["gaps"].clicked.connect(self.gaps_asked)

    def show_answered(self, result: Result) -> None:
        """Show how many of the relevant items are answered."""
        words = self._texts.say("answered")
        done = result.answered == result.relevant
        self._show("unanswered", f"{result.answered}/{result.relevant}", words, "good" if done else "accent")

    def show_counts(self, count: Callable[[Filter], int]) -> None:
        """Show how many items are flagged, and how many lack evidence."""
        say = self._texts.say
        flagged, evidence = count("flagged"), count("evidence")
        self._show("flagged", str(flagged), say("flagged"), "warn" if flagged else "good")
        self._show("evidence", str(evidence), say("evidence missing"), "warn" if evidence else "good")

    def show_gaps(self, gaps: int) -> None:
        """Show how many points of the leaving check block completion."""
        self._show("gaps", str(gaps), self._texts.say("before leaving"), "warn" if gaps else "good")

    @property
    def full_width(self) -> int:
        """What all counts need."""
        return sum(b.sizeHint().width() + self._theme.space(1) for b in self.buttons.values() if b.text())

    def show_all(self, shown: bool) -> None:
        """Show the gaps before leaving too, or not for want of room."""
        self._all = shown
        self.buttons["gaps"].setVisible(shown and bool(self.buttons["gaps"].text()))

    def _show(self, name: str, number: str, words: str, tone: Tone) -> None:
        button = self.buttons[name]
        button.setText(f"{number}\n{words}")
        button.setAccessibleName(f"{number} {words}")
        look(button, "count", tone=tone)
        button.setVisible(name != "gaps" or self._all)
