"""domain.expressions.functions.dates"""

import math

import pytest

from inspector_app.domain.expressions import Value, to_text
from tests.domain.expressions.asking import ask, failure


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("today()", "2026-11-25"),
        ("now()", "2026-11-25T07:30:15.250+08:00"),
        ("date('2026-2-3')", "2026-02-03"),
        ("date('')", ""),
        ("date('2026-02-30')", "Invalid Date"),
        ("date(true())", "Invalid Date"),
        ("date(0 div 0)", "Invalid Date"),
        ("date(1 div 0)", "Invalid Date"),
        ("date(today() + 7)", "2026-12-02"),
        ("date(date('2026-02-03'))", "2026-02-03"),
        ("date(0)", "1970-01-01T08:00:00.000+08:00"),
        ("date-time('2026-02-03T04:05:06')", "2026-02-03T04:05:06.000+08:00"),
        ("format-date(today(), '%e %b %Y')", "25 Nov 2026"),
        ("format-date('', '%Y')", ""),
        ("format-date-time(now(), '%H:%M')", "07:30"),
        ("if(today() > '2026-01-01', 'after', 'before')", "after"),
        ("string(today() = '2026-11-25')", "true"),
        ("string(today() = true())", "true"),
        ("string(not(date('x')))", "true"),
        ("difference-in-months('2025-11-26', today())", "11"),
        ("difference-in-months('', today())", ""),
        ("cht:difference-in-months('2025-11-25', today())", "12"),
        ("cht:difference-in-days('2026-11-20', today())", "5"),
        ("cht:difference-in-weeks('2026-11-01', today())", "3"),
        ("cht:difference-in-weeks(today(), '2026-11-01')", "-3"),
        ("cht:difference-in-years('2000-11-26', today())", "25"),
        ("decimal-date-time('1970-01-01T12:00:00Z')", "0.5"),
        ("decimal-date-time(3)", "3"),
        ("decimal-date-time(date('1970-01-02T00:00:00Z'))", "1"),
        ("decimal-time('12:00:00.000+08:00')", "0.5"),
        ("decimal-time('noon')", "NaN"),
    ],
)
def test_dates(source: str, text: str) -> None:
    """In Shanghai, where the day began eight hours before that of UTC."""
    assert to_text(ask(source)) == text


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("date('2026-01-02') - date('2026-01-01')", 1),
        ("int((today() - date('2006-11-25')) div 365.25)", 20),
        ("date('') + 1", math.nan),
    ],
)
def test_days_are_calculated_with(source: str, value: float) -> None:
    found = ask(source)
    assert found == value or (isinstance(found, float) and math.isnan(found) and math.isnan(value))


@pytest.mark.parametrize("source", ["today()", "now()"])
def test_without_a_clock_the_day_is_not_known(source: str) -> None:
    """The domain has no clock of its own; a checklist that asks for today is refused when it is read."""
    assert failure(source, now=None) == "expression.not_available"


def test_exact_days_are_fractions() -> None:
    value: Value = ask("decimal-date-time('1970-01-01T08:00:00Z') * 3", exact=True)
    assert value == 1
