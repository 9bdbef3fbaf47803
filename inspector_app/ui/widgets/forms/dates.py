"""A day and a month, typed or stepped, in ISO order: no two readers take the digits differently."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QTextCharFormat, QWheelEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from inspector_app.ui.icons import Icons
from inspector_app.ui.theme import Theme


class DayField(QDateEdit):
    """A day as 2026-10-22, with a calendar to pick it from."""

    def __init__(self, day: date, language: str, theme: Theme, icons: Icons) -> None:
        """`language`: of the calendar, "zh_CN" or "en"."""
        super().__init__(QDate(day.year, day.month, day.day))
        self.setDisplayFormat("yyyy-MM-dd")
        self.setCalendarPopup(True)
        self.setCalendarWidget(calendar_of(language, theme, icons))

    @property
    def day(self) -> date:
        """The day shown."""
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    # Qt's own names from here on.

    def wheelEvent(self, event: QWheelEvent) -> None:
        """A wheel scrolls the page; it never changes a day."""
        event.ignore()


def calendar_of(language: str, theme: Theme, icons: Icons | None = None) -> QCalendarWidget:
    """Weeks from Monday, cells for a finger, no day in red: red means trouble here."""
    calendar = QCalendarWidget()
    calendar.setLocale(QLocale(language))
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    plain = QTextCharFormat()
    plain.setForeground(theme.colour("text"))
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, plain)
    header = QTextCharFormat()
    header.setForeground(theme.colour("text_muted"))
    calendar.setHeaderTextFormat(header)
    for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
        button = calendar.findChild(QToolButton, f"qt_calendar_{name}month")
        if button is not None and icons is not None:
            button.setIcon(icons.icon(icon))
    calendar.setMinimumSize(theme.target * 8, theme.target * 8)
    return calendar


class MonthField(QWidget):
    """A month as 2026-10, with a button for the one before and the one after.

    Signals:
        changed: the text after it changed by the person.
    """

    changed = Signal(str)

    def __init__(self, month: str, theme: Theme, icons: Icons, *, earlier: str, later: str) -> None:
        """`earlier`, `later`: what the buttons are called for somebody who does not see their arrows."""
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.space(1))
        self.edit = QLineEdit(month)
        self.edit.setMaxLength(7)
        self.edit.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.edit.textEdited.connect(self.changed)
        for icon, name, step in (("chevron-left", earlier, -1), ("chevron-right", later, 1)):
            button = QPushButton(icons.icon(icon), "")
            button.setIconSize(QSize(20, 20))
            button.setFixedWidth(theme.target)
            button.setStyleSheet("padding: 0;")
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.clicked.connect(lambda _checked, step=step: self._step(step))
            layout.addWidget(button)
        layout.insertWidget(1, self.edit, 1)
        self.setFocusProxy(self.edit)

    @property
    def month(self) -> str:
        """The text as it stands."""
        return self.edit.text().strip()

    def show_month(self, month: str) -> None:
        """Show a month; never tells."""
        self.edit.setText(month)

    def _step(self, months: int) -> None:
        moved = month_after(self.month, months)
        if moved:
            self.edit.setText(moved)
            self.changed.emit(moved)


def month_after(month: str, months: int) -> str:
    """The month so many later than "2026-10", or "" where that is no month."""
    year, _, number = month.partition("-")
    if not (year.isascii() and year.isdecimal() and number.isascii() and number.isdecimal()):
        return ""
    count = int(year) * 12 + int(number) - 1 + months
    return f"{count // 12:04d}-{count % 12 + 1:02d}" if 1 <= int(number) <= 12 and count > 0 else ""


def month_of(day: date) -> str:
    """The month of a day as "2026-10"."""
    return f"{day.year:04d}-{day.month:02d}"
