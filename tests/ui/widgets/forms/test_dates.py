"""ui.widgets.forms.dates"""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from inspector_app.ui.desk import Desk
from inspector_app.ui.widgets.forms.dates import DayField, MonthField, month_after, month_of


@pytest.mark.parametrize(
    ("month", "step", "then"),
    [
        ("2026-10", 1, "2026-11"),
        ("2026-12", 1, "2027-01"),
        ("2026-01", -1, "2025-12"),
        ("2026-10", -12, "2025-10"),
        ("2026-13", 1, ""),
        ("2026", 1, ""),
        ("nonsense", 1, ""),
        ("", -1, ""),
    ],
)
def test_months_are_counted(month: str, step: int, then: str) -> None:
    assert month_after(month, step) == then


def test_the_month_of_a_day() -> None:
    assert month_of(date(2026, 3, 31)) == "2026-03"


def test_a_day_is_shown_in_iso_order(qtbot: QtBot, desk: Desk) -> None:
    field = DayField(date(2026, 10, 2), "en", desk.theme, desk.icons)
    qtbot.addWidget(field)
    assert field.text() == "2026-10-02"
    field.setDate(QDate(2026, 11, 3))
    assert field.day == date(2026, 11, 3)


def test_buttons_step_the_month_and_say_so(qtbot: QtBot, desk: Desk) -> None:
    field = MonthField("2026-12", desk.theme, desk.icons, earlier="before", later="after")
    qtbot.addWidget(field)
    later = next(button for button in field.findChildren(QPushButton) if button.accessibleName() == "after")
    with qtbot.waitSignal(field.changed) as heard:
        qtbot.mouseClick(later, Qt.MouseButton.LeftButton)
    assert heard.args == ["2027-01"]
    assert field.month == "2027-01"


def test_a_month_that_is_none_is_not_stepped(qtbot: QtBot, desk: Desk) -> None:
    field = MonthField("20", desk.theme, desk.icons, earlier="before", later="after")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.changed):
        field.findChildren(QPushButton)[0].click()
    assert field.month == "20"


def test_showing_a_month_is_silent(qtbot: QtBot, desk: Desk) -> None:
    field = MonthField("", desk.theme, desk.icons, earlier="before", later="after")
    qtbot.addWidget(field)
    with qtbot.assertNotEmitted(field.changed):
        field.show_month("2026-10")


def test_the_calendar_is_made_for_fingers(qtbot: QtBot, desk: Desk) -> None:
    """Seven columns and eight rows, none narrower than a finger; weekends are not painted as trouble."""
    field = DayField(date(2026, 10, 2), "zh_CN", desk.theme, desk.icons)
    qtbot.addWidget(field)
    calendar = field.calendarWidget()
    assert calendar.minimumWidth() >= 7 * desk.theme.target
    assert calendar.minimumHeight() >= 8 * desk.theme.target
    sunday = calendar.weekdayTextFormat(Qt.DayOfWeek.Sunday).foreground().color()
    assert sunday == desk.theme.colour("text")
