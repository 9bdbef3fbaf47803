"""report.content.calculation"""

from __future__ import annotations

from inspector_app.domain.canonical import Json
from inspector_app.report.blocks import Heading, Table
from inspector_app.report.content.calculation import calculation_sheet
from tests.checklist_builder import checklist
from tests.report.content.subjects import demo, rows_of, said, subject, text_of
from tests.story import story_json


def test_raw_data_stand_month_by_month_with_unit_total_and_base() -> None:
    rows = rows_of(calculation_sheet(subject(demo())))
    water = [row for row in rows if row[0] == "Municipal water"]
    assert water[0] == ["Municipal water", "m³", "1,062", "788", "690", "668", "748*", "763"]
    assert water[1] == ["Municipal water", "925", "981", "808", "1,052", "1,138", "818", "10,441", "10,980"]


def test_months_are_written_so_that_nobody_takes_them_for_days() -> None:
    assert "10/2025" in said(calculation_sheet(subject(demo())))
    assert "2025.10" in said(calculation_sheet(subject(demo(), "zh_CN")))


def test_a_bill_over_two_months_and_a_gap_have_their_signs() -> None:
    story = story_json()
    del story["raw"]["diesel_kg"], story["raw"]["gas_m3"]["2025-11"]
    told = demo(story)
    bill: Json = {"bill": "9000", "months": ["2025-11", "2025-12"]}
    told.say("reading.set", "raw/gas_m3/2025-12", bill)
    rows = rows_of(calculation_sheet(subject(told)))
    assert next(row for row in rows if row[0] == "Natural gas")[3:5] == ["( )", "9,000"]
    diesel = [row for row in rows if row[0] == "Diesel"]
    assert set(diesel[0][2:]) == {"—"}
    assert diesel[1][-2] == "—"


def test_factors_stand_with_value_area_in_words_year_and_source() -> None:
    rows = rows_of(calculation_sheet(subject(demo())))
    grid = next(row for row in rows if row[0] == "CO₂ factor of electricity")
    assert grid[1:5] == ["0.5153", "kgCO₂/kWh", "Zhejiang", "2022"]
    assert "consumption side; Ministry of Ecology" in grid[5]
    chinese = next(
        row for row in rows_of(calculation_sheet(subject(demo(), "zh_CN"))) if row[0] == "电力排放因子"
    )
    assert chinese[3] == "浙江"
    diesel = next(row for row in rows if row[0] == "CO₂ factor of diesel")
    assert not diesel[5].startswith("—")


def test_a_factor_that_no_table_has_is_missing() -> None:
    told = demo()
    told.say("profile.set", "visit/assessed_on", "1999-01-01")
    rows = rows_of(calculation_sheet(subject(told)))
    assert ["Coal equivalent of electricity", "missing", "", "", "", ""] in rows


def test_indicators_stand_with_formula_value_and_unit_in_words() -> None:
    rows = rows_of(calculation_sheet(subject(demo())))
    e1 = next(row for row in rows if row[0] == "Energy per floor area and year, e1")
    assert e1[1:] == [
        "[Total energy (electricity at calorific value)] ÷ [Floor area]", "12.9751", "kgce/(m²·a)",
    ]  # fmt: skip
    visitors = next(row for row in rows if row[0] == "Guest-nights (arrivals without lodging)")
    assert visitors[2:] == ["46,219", "guest-night"]
    chinese = rows_of(calculation_sheet(subject(demo(), "zh_CN")))
    assert next(row for row in chinese if row[0] == "接待量")[1:] == [
        "若([住宿], 合计([住宿人·夜]), 合计([接待人次]))", "46,219", "人·夜",
    ]  # fmt: skip


def test_an_indicator_without_data_is_not_computable() -> None:
    story = story_json()
    del story["raw"]["gas_m3"]
    rows = rows_of(calculation_sheet(subject(demo(story))))
    assert next(row for row in rows if row[0].endswith(", e1"))[2] == "not computable"


def test_a_short_period_is_one_table_with_its_totals() -> None:
    told = demo()
    told.say("profile.set", "visit/data_from", "2026-06")
    tables = [block for block in calculation_sheet(subject(told)) if isinstance(block, Table)]
    assert len(tables[0].columns) == 1 + 4 + 2
    assert len(tables) == 3


def test_without_a_period_the_sheet_says_so_under_no_empty_heading() -> None:
    told = demo()
    for name in ("data_from", "data_to"):
        told.say("profile.set", f"visit/{name}", "")
    blocks = calculation_sheet(subject(told))
    assert "No data period was set, so there are no raw data." in said(blocks)
    assert "Raw data by month" not in text_of(blocks)


def test_a_checklist_without_raw_data_has_no_sheet_and_one_without_formulas_no_empty_parts() -> None:
    story = story_json()
    story |= {"answers": [], "findings": [], "raw": {}, "base": {}, "facts": {}, "profile": {}}
    assert calculation_sheet(subject(demo(story, checklist()))) == []
    data = checklist()
    data["series"] = [{"id": "gas", "text": {"zh": "天然气", "en": "Gas"}, "unit": "m³"}]
    blocks = calculation_sheet(subject(demo(story, data)))
    assert [block.text for block in blocks if isinstance(block, Heading)] == [
        "Calculation sheet",
        "Raw data by month",
    ]
