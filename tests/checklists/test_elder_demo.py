"""ELDER-DEMO: its structure, and every rule below, at and above its break points, by its own text."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from inspector_app.domain.checklist import read_checklist
from inspector_app.domain.indicators import read_factor_table
from tests.checklists.break_points import check
from tests.checklists.elder_rows import ROWS
from tests.checklists.visits import Visit, items_of, shipped

DATA = shipped("elder-demo")
CHECKLIST = read_checklist(DATA)
FACTORS = Path(__file__).parents[2] / "resources" / "factors" / "cn-factors-2026.1.json"
APPLIES = {"V4": "in_house_clinic", "B2.4": "medical_waste"}
FLAGS = ["in_house_clinic", "medical_waste", "new_venue"]
PHOTOS = """
    V1 V2 V3 V4 V8 V9 A1.2 A1.4 A2.4 A2.5 A2.6 A2.8 A3.3 A4.3 A4.4 B2.1 B2.4 B2.5 B2.6 B3.6 B4.2 B4.5 B4.6
    C1.1 C2.6 C3.6 C4.1 C4.2 C4.3 C4.4
""".split()
KEYS = "A1.2 A2.1 A2.5 A3.1 B1.2 B2.4 B3.1 B4.5 C1.1 C1.2 C1.3 C2.1 C2.2 C3.1 C4.1".split()
SECTIONS = {
    "A1": 25, "A2": 35, "A3": 20, "A4": 20, "B1": 20, "B2": 30, "B3": 30, "B4": 20, "C1": 22, "C2": 30,
    "C3": 28, "C4": 20,
}  # fmt: skip


def test_it_has_its_88_items_in_the_order_of_the_paper() -> None:
    assert list(CHECKLIST.items) == list(ROWS)
    assert (len(list(CHECKLIST.root.all_items())), len(CHECKLIST.gates), len(CHECKLIST.bonus)) == (74, 10, 4)


def test_every_characteristic_has_a_hundred_points_and_its_weight() -> None:
    assert {part.id: part.weight for part in CHECKLIST.weighted} == {"A": 30, "B": 25, "C": 45}
    for part in CHECKLIST.weighted:
        assert sum(item.points for item in part.all_items()) == 100
    assert {
        part: sum(i.points for i in CHECKLIST.sections[part].all_items()) for part in SECTIONS
    } == SECTIONS


def test_key_items_and_photos_are_those_of_the_paper() -> None:
    assert [item.id for item in CHECKLIST.items.values() if item.key] == KEYS
    assert [item.id for item in CHECKLIST.items.values() if item.photo] == PHOTOS


def test_requirements_are_gates_yes_no_items_samples_and_tests_that_must_be_passed() -> None:
    for item in CHECKLIST.items.values():
        states = item.role == "gate" or (item.role == "scored" and item.kind.name in ("yes_no", "sample"))
        states = states or item.id in ("B3.2", "B3.7")  # dated tests with a result
        assert item.requirement == states, item.id


def test_every_text_is_there_in_both_languages() -> None:
    for section in DATA["sections"]:
        for item in items_of(section):
            for name in ("text", "guidance", "rule"):
                assert item[name]["zh"].strip(), item["id"]
                assert item[name]["en"].strip(), item["id"]
    assert CHECKLIST.notice is not None
    assert CHECKLIST.notice.zh == "示例指标体系，非认证依据"


def test_what_is_invented_says_so() -> None:
    table = CHECKLIST.tables[0]
    assert (table.keys, table.basis.zh, table.unit) == (("climate",), "当量值", "kgce/(m²·a)")
    assert {row.key: list(row.values) for row in table.rows} == {("hot_summer_cold_winter",): [8, 12, 18]}
    assert table.rows[0].source.zh.startswith("示例行")
    assert "示例系数" in CHECKLIST.items["C3.3"].rule.zh


def test_the_risk_assessment_gate_may_be_rechecked_once() -> None:
    assert [gate.id for gate in CHECKLIST.gates if gate.rectifiable] == ["V7"]


@pytest.mark.parametrize("item", ROWS)
def test_the_rule_holds_below_at_and_above_its_break_points(item: str) -> None:
    check(CHECKLIST.items[item], ROWS[item])


@pytest.mark.parametrize("flag", [None, *FLAGS])
def test_an_item_is_there_where_the_profile_asks_for_it(flag: str | None) -> None:
    assert [fact.id for fact in CHECKLIST.facts if fact.type == "flag"] == FLAGS
    scoring = Visit(DATA, on=[flag] if flag else []).scoring()
    absent = {identity for identity, result in scoring.items.items() if result.state == "absent"}
    assert absent == {identity for identity, asked in APPLIES.items() if asked != flag}
    assert scoring.result().relevant == 88 - len(absent)


MONTHS = [f"2025-{month}" for month in (10, 11, 12)] + [f"2026-{month:02}" for month in range(1, 10)]
A_MONTH = {
    "electricity_kwh": 20_000, "gas_m3": 1000, "lpg_kg": 100, "diesel_kg": 10, "water_m3": 500,
    "bed_days": 2500,
    "refrigerant_r410a_kg": 1, "refrigerant_r32_kg": 2, "waste_general_kg": 900, "waste_recyclable_kg": 400,
    "waste_food_kg": 700,
}  # fmt: skip
THE_BASE_YEAR = {
    "electricity_kwh": 250_000, "gas_m3": 13_000, "lpg_kg": 1200, "diesel_kg": 120, "water_m3": 6600,
    "bed_days": 30_000,
    "refrigerant_r410a_kg": 20, "refrigerant_r32_kg": 0,
}  # fmt: skip


def test_indicators_follow_from_twelve_months_and_the_base_year() -> None:
    """By hand, Zhejiang 2022:
    energy = 240000 × 0.1229 + 12000 × 1.33 + 1200 × 1.7143 + 120 × 1.4571 = 47688.012 kgce, base 50247.012;
    carbon = 240000 × 0.5153 + 12000 × 2.1622 + 1200 × 3.1013 + 120 × 3.0959 + 12 × 1924 + 24 × 677
           = 193047.468 kgCO₂e, base 199506.668.
    """
    visit = Visit(DATA)
    visit.say("profile.set", "venue/area_code", "330523")
    visit.say("profile.set", "visit/data_from", MONTHS[0])
    visit.say("profile.set", "visit/data_to", MONTHS[-1])
    visit.say("profile.set", "fact/floor_area_m2", "6000")
    for series, value in A_MONTH.items():
        for month in MONTHS:
            visit.say("reading.set", f"raw/{series}/{month}", {"value": str(value)})
    for series, value in THE_BASE_YEAR.items():
        visit.say("reading.set", f"raw/{series}/base", {"value": str(value)})
    sheet = visit.scoring(read_factor_table(json.loads(FACTORS.read_text("utf-8")))).sheet
    energy, before = Fraction("47688.012"), Fraction("50247.012")
    carbon = 240_000 * Fraction("0.5153") + 12_000 * Fraction("2.1622") + 1200 * Fraction("3.1013")
    carbon += 120 * Fraction("3.0959") + 12 * 1924 + 24 * 677
    carbon_before = 250_000 * Fraction("0.5153") + 13_000 * Fraction("2.1622") + 1200 * Fraction("3.1013")
    carbon_before += 120 * Fraction("3.0959") + 20 * 1924
    assert {name: sheet.lookup(f"indicator.{name}") for name in CHECKLIST.indicator_by_id} == {
        "energy": energy, "energy_base": before, "carbon": carbon, "carbon_base": carbon_before,
        "bed_days": 30_000,
        "e1": energy / 6000, "e1_base": before / 6000, "e2": energy / 30_000, "e2_base": before / 30_000,
        "c": carbon / 30_000, "c_base": carbon_before / 30_000, "w": 200, "w_base": 220, "waste": 24_000,
    }  # fmt: skip
