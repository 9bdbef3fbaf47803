"""ui.widgets.answers.dates"""

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QCalendarWidget
from pytestqt.qtbot import QtBot

from inspector_app.texts import Texts
from inspector_app.ui.theme import Theme
from inspector_app.ui.widgets.answers.dates import DateInput, DayBox, iso_date, known_day


@pytest.mark.parametrize(
    "typed",
    [
        "2026-10-22",
        "2026.10.22",
        "20261022",
        "2026/10/22",
        " 2026年10月22日 ",
        "2026 年 10 月 22 号",
        "２０２６－１０－２２",
        "２０２６年１０月２２日",
        "2026。10。22",
        "2026 10 22",
    ],
)
def test_dates_are_understood_as_people_type_them(typed: str) -> None:
    """Licences bear every one of these forms."""
    assert iso_date(typed) == "2026-10-22"


@pytest.mark.parametrize("typed", ["2026-02-30", "tomorrow", "10-22", "2026111", "26-10-22"])
def test_what_is_no_date_stays_as_it_was_typed(typed: str) -> None:
    """The person sees what was written and why it cannot be used."""
    assert iso_date(typed) == typed


def test_leaving_the_line_writes_the_iso_form(qtbot: QtBot) -> None:
    """So that everybody reads the same day."""
    line = DateInput("Date")
    qtbot.addWidget(line)
    qtbot.keyClicks(line, "2026.3.7")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert line.text() == "2026-03-07"


def test_a_day_is_picked_from_the_calendar(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """Without a keyboard; the calendar opens where the line stands and the day is told once."""
    line = DateInput("Date")
    box = DayBox(line, theme, texts)
    qtbot.addWidget(box)
    box.show()
    line.setText("2026-10-22")
    menu = box.calendar()
    calendar = menu.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.selectedDate() == QDate(2026, 10, 22)
    with qtbot.waitSignal(line.editingFinished):
        calendar.clicked.emit(QDate(2027, 3, 5))
    assert line.iso == "2027-03-05"


def test_the_button_opens_the_calendar_below_it(qtbot: QtBot, theme: Theme, texts: Texts) -> None:
    """On today where nothing is typed yet."""
    box = DayBox(DateInput("Date"), theme, texts)
    qtbot.addWidget(box)
    box.show()
    qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    calendar = box.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    assert calendar.isVisible()
    calendar.activated.emit(QDate(2026, 1, 2))
    assert box.line.iso == "2026-01-02"
    assert not calendar.isVisible()


def test_a_day_is_known_only_where_it_is_one() -> None:
    """What was typed may be anything."""
    assert known_day("2026-02-30") is None
    assert known_day("2026-02-28") is not None
