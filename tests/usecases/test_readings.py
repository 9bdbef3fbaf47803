"""usecases.readings: a cell is kept, and what looks implausible is said, never refused."""

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.errors import InputError
from inspector_app.usecases.readings import clear_reading, reading_warnings, set_reading
from inspector_app.usecases.session.opened import OpenedEvaluation

MONTHS = [
    f"{year}-{month:02d}" for year, months in ((2025, (10, 11, 12)), (2026, range(1, 10))) for month in months
]


def fill(opened: OpenedEvaluation, value: str = "1000") -> None:
    """Every month of the data period."""
    for month in MONTHS:
        set_reading(opened, "electricity", month, {"value": value}, ())


def test_a_year_of_readings_rates_the_item_that_reads_them(opened: OpenedEvaluation) -> None:
    assert opened.scoring.items["C1"].state == "not_computable"
    fill(opened)
    assert opened.scoring.items["C1"].earned == 2
    changes, _ = set_reading(
        opened, "electricity", "2026-09", {"value": "9,000.50"}, opened.seen("raw/electricity/2026-09")
    )
    assert changes.touches("raw/electricity")
    assert "C1" in changes.items
    assert opened.evaluation.value("raw/electricity/2026-09") == {"value": "9000.5"}
    assert opened.scoring.items["C1"].earned == 1


def test_a_slipped_point_and_a_bound_are_said_at_once_and_kept_all_the_same(opened: OpenedEvaluation) -> None:
    fill(opened)
    seen = opened.seen("raw/electricity/2026-02")
    _, warned = set_reading(opened, "electricity", "2026-02", {"value": "10000"}, seen)
    assert [step.code for step in warned] == ["reading.above_most", "reading.too_large"]
    assert warned[1].details["times"] == 10
    assert opened.evaluation.value("raw/electricity/2026-02") == {"value": "10000"}
    _, warned = set_reading(
        opened, "electricity", "2026-02", {"value": "1"}, opened.seen("raw/electricity/2026-02")
    )
    assert [step.details["times"] for step in warned] == [1000]


def test_nothing_is_said_of_plausible_empty_and_other_cells(opened: OpenedEvaluation) -> None:
    fill(opened)
    assert reading_warnings(opened, "electricity", "2026-02") == ()
    assert set_reading(opened, "electricity", "base", {"value": "9"}, ())[1] == ()
    clear_reading(opened, "electricity", "2026-02", opened.seen("raw/electricity/2026-02"))
    assert reading_warnings(opened, "electricity", "2026-02") == ()
    assert opened.scoring.items["C1"].state == "not_computable"


def test_a_carrier_that_is_not_used_counts_as_nothing(opened: OpenedEvaluation) -> None:
    set_reading(opened, "electricity", "unused", {"unused": True}, ())
    assert opened.sheet.series("electricity").unused
    assert opened.scoring.items["C1"].earned == 2


@pytest.mark.parametrize(
    ("series", "value", "code", "place"),
    [
        ("steam", {"value": "1"}, "data.unknown_series", ""),
        ("electricity", {"value": "-1"}, "data.negative", "value"),
        ("electricity", {"meter": {"start": "9", "end": "1"}}, "data.meter_backwards", "end"),
        ("electricity", "1", "answer.no_object", ""),
    ],
)
def test_what_cannot_be_is_refused_at_its_field(
    opened: OpenedEvaluation, series: str, value: Json, code: str, place: str
) -> None:
    with pytest.raises(InputError, match=code) as error:
        set_reading(opened, series, "2026-02", value, ())
    assert error.value.place == place
    assert opened.evaluation.names("raw") == []


def test_two_people_with_two_values_leave_the_month_missing(opened: OpenedEvaluation) -> None:
    fill(opened)
    set_reading(opened, "electricity", "2026-02", {"value": "1200"}, ())
    assert opened.sheet.series("electricity").missing == ("2026-02",)
    assert opened.scoring.items["C1"].state == "not_computable"
