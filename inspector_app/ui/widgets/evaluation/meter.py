"""The score of one section beside its floors."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Final

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from inspector_app.domain.checklist.conditions import Rounding
from inspector_app.domain.numbers import MOST_DIGITS, shown_short
from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme

_BAR: Final = 6


class Meter(QWidget):
    """Name, rate, a bar with a tick at every floor, and the floor that counts now with a sign."""

    def __init__(
        self, name: str, rounding: Rounding, theme: Theme, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._rounding = rounding
        self._theme = theme
        self._texts = texts
        self._rate: Fraction | None = None
        self._floors: tuple[Fraction, ...] = ()
        self._floor: Fraction | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rate(self, rate: Fraction | None, floors: Sequence[Fraction], floor: Fraction | None) -> None:
        """Show a rate.

        Args:
            rate: 0 … 1, None while nothing is rated.
            floors: of all grades, in percent.
            floor: the one of the grade that is reached, None where it has none.
        """
        self._rate, self._floors, self._floor = rate, tuple(floors), floor
        self.setAccessibleName(f"{self._name} {self.words}")
        every = ", ".join(f"{shown_short(bound, MOST_DIGITS)} %" for bound in sorted(floors))
        self.setToolTip(
            f"{self._name} {self.words}\n{self._texts.say('Floors of the grades: {floors}', floors=every)}"
        )
        self.update()

    @property
    def words(self) -> str:
        """The rate and the floor, for example "74.4 ≥ 60"."""
        return " ".join(self._both()).rstrip()

    @property
    def _met(self) -> bool:
        if self._rate is None or self._floor is None:
            return True
        return self._rounding.compared(100 * self._rate) >= self._floor

    def _both(self) -> tuple[str, str]:
        """The rate, and the floor with the sign between them."""
        if self._floor is None:
            return self._rounding.shown_rate(self._rate), ""
        sign = f"{'≥' if self._met else '<'} {shown_short(self._floor, MOST_DIGITS)}"
        if self._rate is None:
            return "—", sign
        return self._rounding.shown_beside(100 * self._rate, self._floor), sign

    # Qt's own names from here on.

    def sizeHint(self) -> QSize:
        return QSize(self._theme.pixels(150), self._theme.pixels(54))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.pixels(112), self._theme.pixels(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        met, (rate, floor) = self._met, self._both()
        painter.setFont(theme.font("small"))
        painter.setPen(theme.colour("text_muted"))
        line = QRect(0, 0, self.width(), theme.pixels(18))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(theme.font("body", bold=True))
        painter.setPen(theme.colour("text" if met else "bad"))
        below = QRect(0, line.bottom(), self.width(), theme.pixels(22))
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, rate)
        if floor:
            used = painter.fontMetrics().horizontalAdvance(rate) + theme.space(1.5)
            painter.setFont(theme.font("small"))
            painter.setPen(theme.colour("text_muted" if met else "bad"))
            painter.drawText(below.adjusted(used, 2, 0, 0), Qt.AlignmentFlag.AlignVCenter, floor)
        self._paint_bar(painter, QRectF(0, below.bottom() + theme.space(1), self.width(), _BAR), met)

    def _paint_bar(self, painter: QPainter, bar: QRectF, met: bool) -> None:
        theme = self._theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("border"))
        painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if self._rate:
            done = QRectF(bar)
            done.setWidth(max(bar.width() * float(min(self._rate, Fraction(1))), _BAR))
            painter.setBrush(theme.colour("accent" if met else "bad"))
            painter.drawRoundedRect(done, _BAR / 2, _BAR / 2)
        painter.setPen(QPen(theme.colour("text"), 1.2))
        for bound in self._floors:
            x = bar.x() + bar.width() * float(bound) / 100
            painter.drawLine(round(x), round(bar.y() - 2), round(x), round(bar.bottom() + 2))
