"""domain.indicators.sheet"""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction

import pytest

from inspector_app.domain.canonical import Json
from inspector_app.domain.checklist import Checklist, read_checklist
from inspector_app.domain.evaluation import Evaluation
from inspector_app.domain.expressions import Value
from inspector_app.domain.indicators import FactorTable, Sheet, read_factor_table
from inspector_app.domain.indicators.sheet import implausible_most
from tests.builders import an_op
from tests.checklist_builder import checklist, fact, indicator, item, option, section, series, table, words

TODAY = date(2026, 11, 23)
YEAR = [f"2025-{month:02d}" for month in (10, 11, 12)] + [f"2026-{month:02d}" for month in range(1, 10)]
VISIT: dict[str, Json] = {"visit/data_from": "2025-10", "visit/data_to": "2026-09"}
CURVE: Json = {"type": "share", "whole": "1"}


def a_checklist() -> Checklist:
    return read_checklist(
        checklist(
            section(
                "A",
                item("A1", "formula", value="${indicator.c_night}", curve=CURVE),
                item("A2", applies="${profile.pool}"),
            ),
            facts=[
                fact("beds"),
                fact("star", "choice", options=[option("5"), option("4")]),
                fact("pool", "flag", default=True),
                fact("new_venue", "flag"),
            ],
            series=[
                series("grid"),
                series("gas"),
                series("nights", most="${fact.beds} * ${days}"),
                series("unread"),
            ],
            indicators=[
                indicator(
                    "co2",
                    "sum(${raw.grid}) * ${factor.electricity.kgco2} + sum(${raw.gas}) * ${factor.gas.kgco2}",
                ),
                indicator("c_night", "${indicator.co2} div sum(${raw.nights})"),
                indicator("saved", "coalesce(${base.grid}, 0) - 1"),
            ],
            tables=[
                table(
                    "T",
                    ["star"],
                    ["guide", "limit"],
                    (["5"], ["33.86", "56.85"]),
                    (["4"], ["27.21", "49.34"]),
                )
            ],
        )
    )


def a_factor(name: str, area: str, year: int, value: str) -> Json:
    return {
        "name": name, "area": area, "year": year, "value": value, "unit": "kg",
        "basis": words("location"), "source": words("公告"),
    }  # fmt: skip


def factors(*entries: Json) -> FactorTable:
    return read_factor_table({"id": "F", "version": "1", "title": words("F"), "factors": list(entries)})


FACTORS = [
    factors(
        a_factor("electricity.kgco2", "330000", 2022, "0.5153"),
        a_factor("electricity.kgco2", "CN", 2023, "0.5306"),
    ),
    factors(a_factor("gas.kgco2", "CN", 2022, "2.1622")),
]


def an_evaluation(values: Mapping[str, Json]) -> Evaluation:
    return Evaluation(an_op(f"op {target}", value, target=target) for target, value in values.items())


def a_sheet(values: Mapping[str, Json]) -> Sheet:
    return Sheet(a_checklist(), an_evaluation(values), FACTORS, TODAY)


def year_of(name: str, total: int, months: list[str] = YEAR) -> dict[str, Json]:
    """A year whose months add up to `total`."""
    share, rest = divmod(total, len(months))
    return {f"raw/{name}/{month}": {"value": share + (rest if month == months[0] else 0)} for month in months}


HUZHOU: dict[str, Json] = {
    **VISIT,
    **year_of("grid", 1_200_000),
    **year_of("gas", 60_000),
    **year_of("nights", 45_000),
    "venue/area_code": "330500",
}


def test_the_worked_example_of_a_hotel_in_huzhou() -> None:
    """748,092 kg and 16.62 kg a guest-night with the factor of Zhejiang 2022."""
    sheet = a_sheet(HUZHOU)
    assert sheet.lookup("indicator.co2") == 748_092
    assert sheet.lookup("indicator.c_night") == Fraction(748_092, 45_000)
    elsewhere = a_sheet({**HUZHOU, "venue/area_code": "110101"}).lookup("indicator.c_night")
    assert isinstance(elsewhere, Fraction)
    assert round(elsewhere, 2) == Fraction("17.03")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fact.beds", Fraction(160)),
        ("fact.star", "5"),
        ("profile.pool", True),
        ("profile.new_venue", False),
        ("base.grid", Fraction(1_300_000)),
        ("base.gas", None),
        ("benchmark.T.limit", Fraction("56.85")),
        ("factor.gas.kgco2", Fraction("2.1622")),
        ("factor.coal.kgco2", None),
        ("raw.unread", None),
        ("indicator.saved", Fraction(1_299_999)),
        ("weather.rain", None),
    ],
)
def test_every_name_has_its_value(name: str, value: Value | None) -> None:
    given: dict[str, Json] = {"fact/beds": "160", "fact/star": "5", "raw/grid/base": {"value": "1300000"}}
    assert a_sheet({**HUZHOU, **given}).lookup(name) == value


def test_a_fact_that_is_no_number_has_no_value() -> None:
    """Another program may have written it; nothing breaks, what rests on it is not computable."""
    junks: list[Json] = ["many", 160, None, ["160"]]
    for junk in junks:
        assert a_sheet({"fact/beds": junk}).lookup("fact.beds") is None


def test_a_flag_said_goes_before_its_default() -> None:
    assert a_sheet({"profile/pool": "no"}).lookup("profile.pool") is False
    assert a_sheet({"profile/new_venue": "yes"}).lookup("profile.new_venue") is True


@pytest.mark.parametrize("star", ["3", None, 5])
def test_without_its_row_a_benchmark_has_no_value(star: Json) -> None:
    assert a_sheet({"fact/star": star}).lookup("benchmark.T.guide") is None


def test_one_missing_month_leaves_no_sum() -> None:
    data = dict(HUZHOU)
    del data["raw/gas/2026-03"]
    sheet = a_sheet(data)
    assert sheet.lookup("raw.gas") is None
    assert sheet.lookup("indicator.c_night") is None
    assert sheet.lookup("raw.grid") is not None


@pytest.mark.parametrize("junk", [{"value": "much"}, {"meter": {}}, "5", {"bill": "5"}, {}, 5])
def test_a_cell_another_program_spoilt_is_missing(junk: Json) -> None:
    assert a_sheet({**HUZHOU, "raw/gas/2026-03": junk}).series("gas").missing == ("2026-03",)


def test_a_contested_month_is_missing() -> None:
    evaluation = an_evaluation(HUZHOU)
    evaluation.apply(an_op("z", {"value": "7"}, target="raw/gas/2026-03"))
    data = Sheet(a_checklist(), evaluation, FACTORS, TODAY).series("gas")
    assert [month.month for month in data.months if month.contested] == ["2026-03"]


def test_a_note_below_a_cell_is_no_cell() -> None:
    assert a_sheet({**HUZHOU, "raw/gas/2027-01/note": "?"}).lookup("raw.gas") is not None


@pytest.mark.parametrize(
    ("new", "months", "enough"), [("yes", 6, True), ("yes", 5, False), ("no", 11, False), ("no", 12, True)]
)
def test_a_new_venue_needs_half_a_year(new: str, months: int, enough: bool) -> None:
    period: dict[str, Json] = {
        "visit/data_from": YEAR[-months],
        "visit/data_to": YEAR[-1],
        "profile/new_venue": new,
    }
    sheet = a_sheet({**period, **year_of("grid", 120_000, YEAR[-months:])})
    assert (sheet.lookup("raw.grid") is not None) is enough
    assert sheet.required_months == (6 if new == "yes" else 12)


@pytest.mark.parametrize(
    "period",
    [
        {},
        {"visit/data_from": "2025-10"},
        {**VISIT, "visit/data_to": "2024-01"},
        {**VISIT, "visit/data_to": "soon"},
    ],
)
def test_without_a_period_there_are_no_months(period: dict[str, Json]) -> None:
    sheet = a_sheet(period)
    assert (sheet.months, sheet.lookup("raw.grid")) == ((), None)
    assert sheet.completeness() == 0


def test_completeness_counts_the_cells_that_formulas_read() -> None:
    assert a_sheet(HUZHOU).completeness() == 100
    data = dict(HUZHOU)
    del data["raw/gas/2026-03"], data["raw/nights/2026-03"]
    assert a_sheet(data).completeness() == Fraction(3400, 36)
    sheet = a_sheet({**VISIT, "raw/gas/unused": {"unused": True}})
    assert sheet.completeness() == sheet.completeness() == Fraction(1200, 36)


def test_a_checklist_that_reads_no_data_has_no_completeness() -> None:
    assert Sheet(read_checklist(checklist()), Evaluation(), [], TODAY).completeness() is None


def test_the_assessment_date_rules_and_never_the_clock() -> None:
    assert a_sheet({"visit/assessed_on": "2026-10-22"}).assessed_on == date(2026, 10, 22)
    assert a_sheet({}).assessed_on == TODAY
    assert a_sheet({"visit/assessed_on": "soon"}).assessed_on == TODAY
    assert a_sheet({**HUZHOU, "visit/assessed_on": "2021-01-01"}).factor("electricity.kgco2") is None


def test_values_are_kept_until_they_are_forgotten() -> None:
    evaluation = an_evaluation({"fact/beds": "160"})
    sheet = Sheet(a_checklist(), evaluation, FACTORS, TODAY)
    assert sheet.lookup("fact.beds") == 160
    assert sheet.completeness() == 0
    evaluation.apply(an_op("z", "170", target="fact/beds", replaces=["op fact/beds"]))
    assert sheet.lookup("fact.beds") == 160
    sheet.forget()
    assert sheet.context.lookup("fact.beds") == 170


def test_an_indicator_is_explained_down_to_its_inputs() -> None:
    data = dict(HUZHOU)
    data["raw/gas/2026-03"] = {"value": "5000", "estimated": True}
    (step,) = a_sheet(data).explain("indicator.c_night")
    assert (step.code, step.details["indicator"]) == ("indicator", "c_night")
    assert [inner.code for inner in step.steps] == ["indicator", "raw"]
    assert [inner.code for inner in step.steps[0].steps] == ["raw", "factor", "raw", "factor"]
    assert step.steps[0].steps[1].details["area"] == "330000"
    assert step.steps[0].steps[2].details["estimated"] == ("2026-03",)


def test_what_is_missing_is_explained_too() -> None:
    sheet = a_sheet(VISIT)
    (step,) = sheet.explain("raw.gas")
    assert (step.details["n"], step.details["of"], step.details["missing"]) == (0, 12, tuple(YEAR))
    (step,) = sheet.explain("indicator.co2")
    assert "value" not in step.details
    assert (sheet.explain("factor.coal.kgco2"), sheet.explain("fact.beds")) == ((), ())


@pytest.mark.parametrize(
    ("name", "detail"),
    [("fact.beds", Fraction(160)), ("fact.star", "5"), ("profile.pool", "yes"), ("profile.new_venue", "no")],
)
def test_a_fact_is_explained_by_its_value(name: str, detail: Fraction | str) -> None:
    (step,) = a_sheet({"fact/beds": "160", "fact/star": "5"}).explain(name)
    assert (step.code, step.details) == ("name", {"name": name, "value": detail})


@pytest.mark.parametrize(
    ("beds", "name", "month", "most"),
    [
        ("160", "nights", "2026-07", 4960),
        ("160", "nights", "2026-02", 4480),
        ("0", "nights", "2026-07", None),
        (None, "nights", "2026-07", None),
        ("160", "grid", "2026-07", None),
    ],
)
def test_guest_nights_are_bounded_by_beds_and_days(
    beds: str | None, name: str, month: str, most: int | None
) -> None:
    sheet = a_sheet({"fact/beds": beds})
    assert implausible_most(a_checklist(), sheet, name, month) == most
