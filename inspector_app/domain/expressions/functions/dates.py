"""Functions on dates and times; the clock and the zone are the caller's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from fractions import Fraction
from typing import Final

from inspector_app.domain.expressions.arithmetic import NAN, Number
from inspector_app.domain.expressions.environment import Reading
from inspector_app.domain.expressions.functions.registry import Function
from inspector_app.domain.expressions.moments import (
    Moment,
    format_moment,
    midnight,
    moment_of,
    months_between,
    read_moment,
    time_of_day,
)
from inspector_app.domain.expressions.values import Value, days_of, to_text


def _now(reading: Reading) -> datetime:
    if reading.environment.now is None:
        raise reading.given("now")
    return reading.environment.now


def _date(reading: Reading, value: Value) -> Moment:
    """A date of a text, of days since 1970, of a date; what is none stays none."""
    if isinstance(value, Moment):
        return value
    if isinstance(value, Fraction | float):
        days = reading.number(value)
        if not -1e8 < days < 1e8:  # NaN too
            return Moment(None, reading.zone)
        return Moment(round(days * 86_400_000), reading.zone)
    return read_moment(to_text(value), reading.zone)


def _days(reading: Reading, value: Value) -> Number:
    """Days since 1970 UTC, with the part of the day."""
    if isinstance(value, Fraction | float):
        return reading.number(value)
    return days_of(_date(reading, value), reading.arithmetic)


def _part_of_day(reading: Reading, value: Value) -> Number:
    """The time of a text such as 06:00:00.000-07:00, as part of a day on the clock of the zone."""
    clock = time_of_day(to_text(value), reading.zone, reading.environment.now)
    if clock is None:
        return NAN
    of, add, divide = reading.arithmetic.of, reading.arithmetic.add, reading.arithmetic.divide
    hours, minutes, seconds = map(of, clock)
    below = add(divide(seconds, of(3600)), divide(minutes, of(60)))
    return divide(add(below, hours), of(24))


def _format(reading: Reading, value: Value, pattern: Value) -> str:
    local = _date(reading, value).local()
    return "" if local is None else format_moment(local, to_text(pattern))


def _between(count: Callable[[datetime, datetime], int]) -> Callable[[Reading, Value, Value], Value]:
    """Whole units from one date to another, "" where one of them is none."""

    def call(reading: Reading, first: Value, last: Value) -> Value:
        start, end = _date(reading, first).local(), _date(reading, last).local()
        return "" if start is None or end is None else reading.arithmetic.of(count(start, end))

    return call


def _whole_days(first: datetime, last: datetime) -> int:
    return last.date().toordinal() - first.date().toordinal()


def _toward_zero(number: int, by: int) -> int:
    return number // by if number >= 0 else -(-number // by)


_MONTHS: Final = Function(_between(months_between), 2, 2)

FUNCTIONS: Final = {
    "cht:difference-in-days": Function(_between(_whole_days), 2, 2),
    "cht:difference-in-months": _MONTHS,
    "cht:difference-in-weeks": Function(
        _between(lambda first, last: _toward_zero(_whole_days(first, last), 7)), 2, 2
    ),
    "cht:difference-in-years": Function(
        _between(lambda first, last: _toward_zero(months_between(first, last), 12)), 2, 2
    ),
    "date": Function(_date, 1, 1),
    "date-time": Function(_date, 1, 1),
    "decimal-date-time": Function(_days, 1, 1),
    "decimal-time": Function(_part_of_day, 1, 1),
    "difference-in-months": _MONTHS,
    "format-date": Function(_format, 2, 2),
    "format-date-time": Function(_format, 2, 2),
    "now": Function(lambda reading: moment_of(_now(reading), reading.zone), 0, 0, needs="now"),
    "today": Function(lambda reading: midnight(_now(reading), reading.zone), 0, 0, needs="now"),
}
