"""domain.indicators.readings"""

from collections.abc import Mapping
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector_app.domain.canonical import Json
from inspector_app.domain.indicators import SeriesData, check_reading, months_between, warnings
from inspector_app.domain.indicators.readings import days_of, series_data
from inspector_app.errors import InputError

MONTHS = ("2026-01", "2026-02", "2026-03")
METER: Json = {"meter": {"no": "E1", "start": "10206", "end": "11090", "multiplier": "100"}}


def bill(amount: str, *months: str) -> dict[str, Json]:
    return {"bill": amount, "months": list(months)}


def sheet(cells: Mapping[str, Json], *contested: str) -> SeriesData:
    stored = {month: None if cell is None else check_reading(cell) for month, cell in cells.items()}
    return series_data("water", MONTHS, stored, frozenset(contested))


def values(data: SeriesData) -> list[Fraction | None]:
    return [month.value for month in data.months]


def test_months_between_are_all_of_them() -> None:
    assert months_between("2025-11", "2026-02") == ("2025-11", "2025-12", "2026-01", "2026-02")
    assert months_between("2026-02", "2026-02") == ("2026-02",)
    assert len(months_between("2017-01", "2026-12")) == 120


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2026-02", "2026-01", "data.period"),
        ("2017-01", "2027-01", "data.period"),
        ("2026-13", "2026-12", "data.no_month"),
        ("2026-1", "2026-12", "data.no_month"),
        ("202601", "2026-12", "data.no_month"),
        ("2026-01", "", "data.no_month"),
        ("2026-01", "２０２６-02", "data.no_month"),
    ],
)
def test_a_period_that_is_none_is_refused(first: str, last: str, code: str) -> None:
    with pytest.raises(InputError) as caught:
        months_between(first, last)
    assert caught.value.code == code


@pytest.mark.parametrize(("month", "days"), [("2026-02", 28), ("2024-02", 29), ("2026-12", 31)])
def test_days_of_a_month(month: str, days: int) -> None:
    assert days_of(month) == days


def test_a_meter_counts_its_multiplier() -> None:
    """Forgetting the 倍率 is the classic error by a factor of a hundred."""
    data = sheet({"2026-01": METER})
    assert data.months[0].value == 88_400
    assert data.months[0].source == "meter"


def test_a_bill_over_two_months_is_split_by_the_reading_of_one() -> None:
    data = sheet(
        {"2026-01": {"value": "668"}, "2026-02": {**bill("1416", "2026-01", "2026-02"), "estimated": True}}
    )
    assert values(data) == [668, 748, None]
    assert data.total == 1416
    assert (data.estimated, data.missing) == (("2026-02",), ("2026-03",))


def test_a_month_inside_a_bill_is_covered_not_missing() -> None:
    data = sheet({"2026-02": bill("1416", "2026-01", "2026-02"), "2026-03": {"value": "700"}})
    assert [month.source for month in data.months] == ["covered", "bill", "value"]
    assert list(data.values) == [1416, 700]
    assert data.total == 2116
    assert data.missing == ()


def test_the_meter_of_one_month_splits_a_bill_too() -> None:
    small: Json = {"meter": {"start": "0", "end": "6.68", "multiplier": "100"}}
    assert values(sheet({"2026-01": small, "2026-02": bill("1416", "2026-01", "2026-02")})) == [
        668,
        748,
        None,
    ]


def test_a_month_with_two_values_is_contested_and_missing() -> None:
    data = sheet({"2026-01": None, "2026-02": {"value": "5"}}, "2026-01")
    assert (data.months[0].contested, data.months[0].value) == (True, None)
    assert data.missing == ("2026-01", "2026-03")


def test_a_contested_month_inside_a_bill_is_still_to_be_decided() -> None:
    data = sheet({"2026-01": None, "2026-02": bill("1416", "2026-01", "2026-02")}, "2026-01")
    assert data.missing == ("2026-01", "2026-03")


@pytest.mark.parametrize(
    ("cells", "missing"),
    [
        ({"2026-01": bill("90", "2025-12", "2026-01")}, ("2026-01",)),
        ({"2025-12": {"value": "40"}, "2026-01": bill("90", "2025-12", "2026-01")}, ()),
        ({"2026-04": bill("90", "2026-03", "2026-04"), "2026-01": {"value": "1"}}, ("2026-03",)),
    ],
)
def test_a_bill_across_the_edge_of_the_period_needs_the_month_outside(
    cells: dict[str, Json], missing: tuple[str, ...]
) -> None:
    """Else a part of the neighbouring year would be counted in, or a month of this one left out unseen."""
    inside: dict[str, Json] = {
        "2026-01": {"value": "1"},
        "2026-02": {"value": "1"},
        "2026-03": {"value": "1"},
    }
    if "2026-04" in cells:
        del inside["2026-03"]
    data = sheet({**inside, **cells})
    assert data.missing == missing
    if not missing:
        assert data.months[0].value == 50


def test_a_carrier_that_is_not_used_is_zero_and_complete() -> None:
    data = sheet({"unused": {"unused": True}, "2026-01": {"value": "5"}})
    assert (data.unused, data.missing) == (True, ())
    assert [*values(data), data.total, data.base] == [0, 0, 0, 0, 0]
    assert sheet({"unused": {"unused": True}, "base": {"value": "7"}}).base == 7


@pytest.mark.parametrize("cell", [{"value": "0"}, METER])
def test_only_the_word_itself_says_unused(cell: Json) -> None:
    assert not sheet({"unused": cell}).unused


def test_unused_said_of_one_month_is_no_value() -> None:
    assert sheet({"2026-01": {"unused": True}}).months[0].source == "missing"


def test_the_base_period_is_one_value() -> None:
    assert sheet({"base": {"value": "1200"}}).base == 1200
    assert (sheet({}).base, sheet({"base": METER}).base) == (None, None)


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ({"value": " 1,200.50 "}, {"value": "1200.5"}),
        (
            {"value": 0, "estimated": True, "source": " 台账 ", "reason": " "},
            {"value": "0", "estimated": True, "source": "台账"},
        ),
        ({"value": "5", "estimated": "yes", "unused": False}, {"value": "5"}),
        (METER, METER),
        (
            {"meter": {"start": 1, "end": 1}},
            {"meter": {"no": "", "start": "1", "end": "1", "multiplier": "1"}},
        ),
        (bill("9", "2026-02", "2026-01", "2026-02"), bill("9", "2026-01", "2026-02")),
        ({"unused": True, "value": "5"}, {"unused": True}),
    ],
)
def test_a_cell_has_one_stored_form(typed: Json, stored: Json) -> None:
    assert check_reading(typed) == stored
    assert check_reading(check_reading(typed)) == stored


@pytest.mark.parametrize(
    ("typed", "code", "place"),
    [
        ("5", "answer.no_object", ""),
        ({}, "answer.no_number", "value"),
        ({"value": "-1"}, "data.negative", "value"),
        ({"meter": "E1"}, "answer.no_number", "value"),
        ({"meter": {"start": "5"}}, "answer.no_number", "end"),
        ({"meter": {"start": "5", "end": "4"}}, "data.meter_backwards", "end"),
        ({"meter": {"start": "-5", "end": "4"}}, "data.negative", "start"),
        ({"meter": {"start": "4", "end": "5", "multiplier": "0"}}, "data.no_multiplier", "multiplier"),
        ({"meter": {"start": "4", "end": "5", "multiplier": "-1"}}, "data.negative", "multiplier"),
        ({"bill": "x", "months": ["2026-01", "2026-02"]}, "answer.no_number", "bill"),
        ({"bill": "5"}, "data.bill_months", "months"),
        (bill("5", "2026-01"), "data.bill_months", "months"),
        (bill("5", "2026-01", "2026-01"), "data.bill_months", "months"),
        (bill("5", "2026-01", "2026-13"), "data.no_month", "months"),
        ({"bill": "5", "months": ["2026-01", 2]}, "data.no_month", "months"),
    ],
)
def test_a_wrong_cell_is_refused_with_its_field(typed: Json, code: str, place: str) -> None:
    with pytest.raises(InputError) as caught:
        check_reading(typed)
    assert (caught.value.code, caught.value.place) == (code, place)


USUAL = [Fraction(5000), Fraction(4800), Fraction(5200), Fraction(0)]


@pytest.mark.parametrize(
    ("value", "code", "times"),
    [
        ("48890", "reading.too_large", 10),
        ("500000", "reading.too_large", 100),
        ("5000000", "reading.too_large", 1000),
        ("490", "reading.too_small", 10),
        ("50", "reading.too_small", 100),
        ("5", "reading.too_small", 1000),
        ("31250", "reading.too_large", 10),
        ("83500", "reading.too_large", 10),
        ("312499", "reading.too_large", 10),
        ("312500", "reading.too_large", 100),
        ("800", "reading.too_small", 10),
    ],
)
def test_a_slipped_point_is_noticed(value: str, code: str, times: int) -> None:
    found = warnings(Fraction(value), "2026-07", USUAL, None)
    assert [(step.code, step.details["times"], step.details["usual"]) for step in found] == [
        (code, times, 5000)
    ]


@pytest.mark.parametrize("value", ["31249", "5000", "9000", "2500", "801", "0"])
def test_a_season_is_no_error(value: str) -> None:
    assert warnings(Fraction(value), "2026-07", USUAL, None) == []


def test_two_other_months_say_nothing() -> None:
    assert warnings(Fraction(50000), "2026-07", [Fraction(5000), Fraction(5000), Fraction(0)], None) == []


def test_more_guest_nights_than_beds_times_days_are_doubtful() -> None:
    assert [step.code for step in warnings(Fraction(4961), "2026-07", [], Fraction(4960))] == [
        "reading.above_most"
    ]
    assert warnings(Fraction(4960), "2026-07", [], Fraction(4960)) == []
    both = warnings(Fraction(48890), "2026-07", USUAL, Fraction(4960))
    assert [step.code for step in both] == ["reading.above_most", "reading.too_large"]


@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 1000))
def test_a_meter_never_counts_less_than_nothing(start: int, more: int, multiplier: int) -> None:
    cell: Json = {"meter": {"start": start, "end": start + more, "multiplier": multiplier}}
    assert sheet({"2026-01": cell}).total == more * multiplier
