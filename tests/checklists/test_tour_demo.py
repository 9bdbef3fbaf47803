"""TOUR-DEMO: its structure, and every rule below, at and above its break points, by its own text."""

import pytest

from inspector_app.domain.checklist import read_checklist
from tests.checklists.break_points import check
from tests.checklists.tour_rows import ROWS
from tests.checklists.visits import Visit, items_of, shipped

DATA = shipped("tour-demo")
CHECKLIST = read_checklist(DATA)
APPLIES = {
    "V5": {"catering", "performance"}, "V6": {"scenic_area"}, "V7": {"catering"}, "A3.5": {"lodging"},
    "A3.7": {"greenery"},
    "A4.2": {"lodging"}, "A4.4": {"catering"}, "A4.5": {"catering"}, "B2.4": {"catering"},
    "B3.2": {"own_sewage_plant"},
    "B3.3": {"catering"}, "B4.1": {"scenic_area"}, "B4.3": {"greenery"}, "B4.5": {"greenery"},
    "C3.3": {"catering"},
    "C3.4": {"special_equipment"},
}  # fmt: skip
FLAGS = [
    "lodging",
    "catering",
    "greenery",
    "special_equipment",
    "scenic_area",
    "performance",
    "own_sewage_plant",
    "new_venue",
]
PHOTOS = """
    V1 V2 V7 A1.2 A1.3 A2.4 A2.5 A2.9 A3.3 A3.5 A3.7 A4.2 A4.5 B1.5 B2.1 B2.4 B2.5 B3.1 B3.3 B4.1 B4.4 B4.6
    C1.1 C1.2 C1.3 C1.6 C2.7 C3.1 C3.2 C3.3 C3.4 C3.5 C4.1 C4.2 C4.4
""".split()
KEYS = "A1.2 A2.1 A3.1 B1.2 B3.1 B4.1 C1.1 C1.4 C2.1 C3.2 C3.4".split()
SECTIONS = {
    "A1": 20, "A2": 35, "A3": 25, "A4": 20, "B1": 25, "B2": 25, "B3": 25, "B4": 25, "C1": 25, "C2": 35,
    "C3": 25, "C4": 15,
}  # fmt: skip


def test_it_has_its_91_items_in_the_order_of_the_paper() -> None:
    assert list(CHECKLIST.items) == list(ROWS)
    assert (len(list(CHECKLIST.root.all_items())), len(CHECKLIST.gates), len(CHECKLIST.bonus)) == (79, 8, 4)


def test_every_characteristic_has_a_hundred_points_and_its_weight() -> None:
    assert {part.id: part.weight for part in CHECKLIST.weighted} == {"A": 40, "B": 30, "C": 30}
    for part in CHECKLIST.weighted:
        assert sum(item.points for item in part.all_items()) == 100
    assert {
        part: sum(i.points for i in CHECKLIST.sections[part].all_items()) for part in SECTIONS
    } == SECTIONS


def test_key_items_and_photos_are_those_of_the_paper() -> None:
    assert [item.id for item in CHECKLIST.items.values() if item.key] == KEYS
    assert [item.id for item in CHECKLIST.items.values() if item.photo] == PHOTOS


def test_requirements_are_gates_yes_no_items_samples_validity_and_tests_that_must_be_passed() -> None:
    for item in CHECKLIST.items.values():
        states = item.kind.name in ("yes_no", "sample", "validity", "pass_fail") and item.role != "bonus"
        states = states or item.id in ("B3.2", "C3.6")  # dated tests with a result
        assert item.requirement == states, item.id


def test_every_text_is_there_in_both_languages() -> None:
    for section in DATA["sections"]:
        for item in items_of(section):
            for name in ("text", "guidance", "rule"):
                assert item[name]["zh"].strip(), item["id"]
                assert item[name]["en"].strip(), item["id"]
    assert CHECKLIST.notice is not None
    assert CHECKLIST.notice.zh == "示例指标体系，非认证依据"


def test_the_benchmark_table_names_its_basis_and_source() -> None:
    table = CHECKLIST.tables[0]
    assert (table.keys, table.basis.zh, table.unit) == (("level", "climate"), "当量值", "kgce/(m²·a)")
    values = {row.key[0]: tuple(map(float, row.values)) for row in table.rows}
    assert values == {
        "five_star": (33.86, 45.60, 56.85),
        "four_star": (27.21, 38.59, 49.34),
        "three_star": (22.92, 32.71, 43.44),
    }
    assert all(row.source.zh.startswith("示例行") for row in table.rows)


@pytest.mark.parametrize("item", ROWS)
def test_the_rule_holds_below_at_and_above_its_break_points(item: str) -> None:
    check(CHECKLIST.items[item], ROWS[item])


@pytest.mark.parametrize("flag", [None, *FLAGS])
def test_an_item_is_there_where_the_profile_asks_for_it(flag: str | None) -> None:
    assert [fact.id for fact in CHECKLIST.facts if fact.type == "flag"] == FLAGS
    scoring = Visit(DATA, on=[flag] if flag else []).scoring()
    absent = {identity for identity, result in scoring.items.items() if result.state == "absent"}
    assert absent == {identity for identity, flags in APPLIES.items() if flag not in flags}
    assert scoring.result().relevant == 91 - len(absent)


def test_visitors_are_guest_nights_or_arrivals_without_lodging() -> None:
    for lodging, expected in (("yes", 24), ("no", 36)):
        visit = Visit(DATA)
        visit.say("profile.set", "profile/lodging", lodging)
        visit.say("profile.set", "visit/data_from", "2025-10")
        visit.say("profile.set", "visit/data_to", "2026-09")
        for month in [f"2025-{m}" for m in (10, 11, 12)] + [f"2026-{m:02}" for m in range(1, 10)]:
            visit.say("reading.set", f"raw/guest_nights/{month}", {"value": "2"})
            visit.say("reading.set", f"raw/arrivals/{month}", {"value": "3"})
        assert visit.scoring().sheet.lookup("indicator.visitors") == expected
