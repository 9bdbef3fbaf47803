"""domain.expressions.moments"""

from datetime import UTC, datetime, timedelta, timezone

import pytest

from inspector_app.domain.expressions.moments import (
    Moment,
    format_moment,
    looks_like_date,
    midnight,
    moment_of,
    months_between,
    read_moment,
    time_of_day,
)
from inspector_app.errors import InputError

SHANGHAI = timezone(timedelta(hours=8))
DAY = 86_400_000


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("1970-01-01T00:00:00Z", 0),
        ("1970-01-01", -8 * 3_600_000),
        ("1970-1-2", DAY - 8 * 3_600_000),
        ("1970-01-01T08:00", 0),
        ("1970-01-01T00:00:00.5+00:00", 500),
        ("1970-01-01T00:00:00.123456Z", 123),
        ("1970-01-01T00:00:00-0130", 5_400_000),
        ("1970-01-01T00:00:00+01", -3_600_000),
        ("1970-01-01 09:00:00", 3_600_000),
        ("1970-02", 31 * DAY),
        ("3", 3 * DAY),
        ("-3.9", -3 * DAY),
        ("", None),
        ("nonsense", None),
        ("2012-02-30", None),
        ("2012-13-01", None),
        ("2012-01-01T25:00", None),
        ("2012-01-01Tnoon", None),
        ("0001-01-01T00:00:00+08:00", -62_135_625_600_000),
        ("2012-01-01T00:00:00+99:00", None),
    ],
)
def test_dates_are_read_as_odk_writes_them(text: str, at: int | None) -> None:
    """What has no zone belongs to that of the caller; a day that does not exist is no date."""
    assert read_moment(text, SHANGHAI).at == at


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Moment(-8 * 3_600_000, SHANGHAI), "1970-01-01"),
        (Moment(1, SHANGHAI), "1970-01-01T08:00:00.001+08:00"),
        (Moment(1, UTC), "1970-01-01T00:00:00.001+00:00"),
        (Moment(None), "Invalid Date"),
        (Moment(None, blank=True), ""),
        (Moment(10**18), "Invalid Date"),
        (Moment(1, timezone(timedelta(hours=8, seconds=343))), "1970-01-01T08:05:43.001+08:05"),
    ],
)
def test_a_moment_is_written_as_odk_does(moment: Moment, text: str) -> None:
    assert moment.text() == text


def test_only_whole_dates_count_as_numbers() -> None:
    assert looks_like_date("2026-10-22")
    assert looks_like_date("2026-10-22T08:00:00.000+08:00")
    assert not any(map(looks_like_date, ("2026-10", "2026-10-99", "20261022", "abcd-ef-gh", "")))


def test_a_day_begins_at_midnight_of_its_zone() -> None:
    now = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)
    assert midnight(now, SHANGHAI).text() == "2026-11-25"
    assert moment_of(now, SHANGHAI).text() == "2026-11-25T07:30:00.000+08:00"


@pytest.mark.parametrize(
    ("first", "last", "months"),
    [
        ((2026, 1, 31), (2026, 2, 28), 0),
        ((2026, 1, 31), (2026, 3, 31), 2),
        ((2025, 6, 15), (2026, 6, 15), 12),
        ((2026, 6, 15), (2025, 6, 15), -12),
        ((2026, 6, 15), (2026, 6, 15), 0),
    ],
)
def test_months_are_counted_when_they_are_full(
    first: tuple[int, int, int], last: tuple[int, int, int], months: int
) -> None:
    assert months_between(datetime(*first, tzinfo=UTC), datetime(*last, tzinfo=UTC)) == months


def test_a_time_is_read_on_the_clock_of_the_zone() -> None:
    assert time_of_day("06:00:59.000+00:00", SHANGHAI, None) == (14, 0, 59)
    assert time_of_day("06:00:00-02:30", UTC, datetime(2026, 1, 1, tzinfo=UTC)) == (8, 30, 0)
    for wrong in (
        "6:00",
        "24:00:00Z",
        "24:00:00+00:00",
        "06:00:00+24:00",
        "06:00:00+00:60",
        "06:61:00+00:00",
    ):
        assert time_of_day(wrong, UTC, None) is None


def test_a_pattern_says_how_a_date_is_written() -> None:
    local = datetime(2006, 3, 5, 7, 8, 9, 12_000, tzinfo=UTC)
    assert format_moment(local, "%Y %y %m %n %b %d %e") == "2006 06 03 3 Mar 05 5"
    assert format_moment(local, "%H:%h:%M:%S.%3 %a 100%%") == "07:7:08:09.012 Sun 100%"


@pytest.mark.parametrize("pattern", ["%A", "%B", "%Z", "%q", "%"])
def test_an_unknown_letter_of_a_pattern_is_named(pattern: str) -> None:
    """ODK refuses these, too; writing something else would be worse."""
    with pytest.raises(InputError) as caught:
        format_moment(datetime(2006, 3, 5, tzinfo=UTC), pattern)
    assert (caught.value.code, caught.value.details["found"]) == ("expression.date_pattern", pattern)
