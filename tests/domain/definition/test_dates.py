"""domain.definition.dates"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.definition.dates import months_before, read_date
from inspector_app.errors import InputError


@given(st.dates())
def test_a_date_reads_back(day: date) -> None:
    assert read_date(day.isoformat()) == day


@pytest.mark.parametrize(
    "given",
    [
        "",
        "2026-13-01",
        "2026-02-29",
        "2026/10/22",
        "20261022",
        "2026-1-2",
        "22.10.2026",
        None,
        20261022,
        True,
    ],
)
def test_what_is_no_date_is_refused_with_its_field(given: Json) -> None:
    with pytest.raises(InputError) as caught:
        read_date(given, "until")
    assert (caught.value.code, caught.value.place) == ("answer.no_date", "until")


@pytest.mark.parametrize(
    ("day", "months", "before"),
    [
        ("2026-10-22", 0, "2026-10-22"),
        ("2026-10-22", 12, "2025-10-22"),
        ("2026-03-31", 1, "2026-02-28"),
        ("2024-03-31", 1, "2024-02-29"),
        ("2026-05-31", 6, "2025-11-30"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2024-02-29", 12, "2023-02-28"),
        ("0001-06-01", 5, "0001-01-01"),
        ("0001-06-01", 6, "0001-01-01"),
        ("2026-10-22", 10**9, "0001-01-01"),
    ],
)
def test_whole_months_back(day: str, months: int, before: str) -> None:
    assert months_before(date.fromisoformat(day), months) == date.fromisoformat(before)


@given(st.dates(min_value=date(1000, 1, 1)), st.integers(0, 240))
def test_more_months_lie_further_back(day: date, months: int) -> None:
    earlier = months_before(day, months)
    assert months_before(day, months + 1) < earlier <= day
    assert earlier.day <= day.day
    assert timedelta(months * 28) <= day - earlier <= timedelta(months * 31)
