"""exchange.tables.excel.serial_dates"""

from __future__ import annotations

import pytest

from inspector_app.exchange.tables.excel.serial_dates import (
    Moment,
    moment_of_format,
    moment_text,
    serial_number,
)


@pytest.mark.parametrize(
    ("code", "moment"),
    [
        ("yyyy/m/d", "date"),
        ('yyyy"年"m"月"d"日"', "date"),
        ("h:mm AM/PM", "time"),
        ("m/d/yy h:mm", "datetime"),
        ("[h]:mm:ss", "duration"),
        ("mmm", "date"),
        ("0.00", None),
        ("[Red]0.0;[Blue]d", None),
        ('0 "days"', None),
    ],
)
def test_a_format_shows_what_a_number_means(code: str, moment: Moment | None) -> None:
    assert moment_of_format(code) == moment


@pytest.mark.parametrize(
    ("number", "moment", "text"),
    [
        (46351, "date", "2026-11-25"),
        (46351.75, "datetime", "2026-11-25T18:00:00"),
        (59, "date", "1900-02-28"),
        (61, "date", "1900-03-01"),
        (1, "date", "1900-01-01"),
        (0.5, "time", "12:00:00"),
        (1.25, "duration", "30:00:00"),
        (0.25, "duration", "6:00:00"),
    ],
)
def test_a_moment_survives_the_way_out_and_back(number: float, moment: Moment, text: str) -> None:
    assert moment_text(number, moment) == text
    assert serial_number(text) == (number, moment)


def test_years_since_1904_are_counted_from_there() -> None:
    """Workbooks from old Macs do."""
    assert moment_text(44889, "date", since_1904=True) == "2026-11-25"


@pytest.mark.parametrize("number", [-1, 3_000_000])
def test_what_lies_beyond_the_calendar_is_no_date(number: float) -> None:
    assert moment_text(number, "date") is None


@pytest.mark.parametrize("text", ["soon", "1899-12-31", "1800-01-01"])
def test_what_excel_cannot_hold_as_a_date_stays_text(text: str) -> None:
    assert serial_number(text) is None
